import { zeroHash } from 'viem'
import { addressOf, type ActorName } from '../../scripts/seed/actors.ts'
import { days } from '../../scripts/seed/days.ts'
import { tokens } from '../../scripts/seed/tokens.ts'
import type { IndexedWorld } from '../world/indexed/IndexedWorld.ts'
import type { Story } from '../world/indexed/story.ts'
import type { Random } from './Random.ts'

const STAKERS: readonly ActorName[] = ['Jonas', 'Aiko', 'Tomás', 'Leila', 'Mira', 'Ingrid']
const LISTINGS = ['first', 'second', 'third'] as const

/** How each of them votes on a dispute, so that whoever reveals reveals what was sealed. */
const choiceOf = (actor: ActorName): 'KEEP' | 'REMOVE' => (STAKERS.indexOf(actor) % 2 === 0 ? 'KEEP' : 'REMOVE')

/** What everybody stands on: stake, three listings of which two are listed, and one open dispute. */
export async function tellBeginning(world: IndexedWorld, story: Story): Promise<void> {
  await story.approve('Importer', 'Noor', ...STAKERS)
  await story.stake({ Jonas: tokens(4_000_000), Aiko: tokens(2_000_000), Tomás: tokens(1_500_000), Leila: tokens(1_200_000), Mira: tokens(500_000), Ingrid: tokens(800_000) })
  for (const name of LISTINGS) await story.submit(name)
  await world.pass(days(5))
  for (const name of ['first', 'second'] as const) await world.chain.send('Keeper', 'ListingRegistry', 'activate', [story.listing(name)])
  for (const backer of ['Mira', 'Ingrid'] as const) await story.vouch(backer, 'first', tokens(50_000))
  await story.challenge('Noor', 'first')
}

type Action = (random: Random, world: IndexedWorld, story: Story) => Promise<void>

/** Things people do; some of them the contracts refuse, as it happens. */
export const actions: Readonly<Record<string, Action>> = {
  stake: (random, { chain }) => chain.send(random.of(STAKERS), 'Staking', 'stake', [tokens(random.whole(1, 5000))]),
  requestUnbond: (random, { chain }) => chain.send(random.of(STAKERS), 'Staking', 'requestUnbond', [tokens(random.whole(1, 500))]),
  delegate: (random, { chain }) => chain.send(random.of(STAKERS), 'Staking', 'delegate', [addressOf(random.of(STAKERS))]),
  vouch: (random, _world, story) => story.vouch(random.of(STAKERS), random.of(LISTINGS), tokens(random.whole(1, 2000))),
  startRelease: (random, { chain }, story) => chain.send(random.of(STAKERS), 'Staking', 'startRelease', [story.version(random.of(LISTINGS)), tokens(random.whole(1, 500))]),
  fund: (random, { chain }, story) => chain.send('Noor', 'Staking', 'fund', [story.version(random.of(LISTINGS)), tokens(random.whole(1, 100)), tokens(10_000_000)]),
  harvest: (random, { chain }, story) => {
    const actor = random.of(STAKERS)
    return chain.send(actor, 'Staking', 'harvest', [addressOf(actor), story.version(random.of(LISTINGS))])
  },
  rate: (random, { chain }, story) => chain.send(random.of(STAKERS), 'QualityRatings', 'rate', [story.listing(random.of(LISTINGS)), random.whole(1, 5), zeroHash, '']),
  submit: (random, _world, story) => story.submit(`odd ${random.whole(1, 1e9)}`),
  topUp: (random, { chain }, story) => chain.send('Importer', 'ListingRegistry', 'topUp', [story.listing(random.of(LISTINGS)), tokens(random.whole(1, 50))]),
  commit: (random, _world, story) => {
    const actor = random.of(STAKERS)
    return story.commit(actor, story.dispute('first'), choiceOf(actor))
  },
  reveal: async (random, world, story) => {
    const actor = random.of(STAKERS)
    const dispute = story.dispute('first')
    // Refused where it is sealed already or too late.
    if (await happened(story.commit(actor, dispute, choiceOf(actor)))) await world.pass(days(2))
    await story.reveal(actor, dispute, choiceOf(actor))
  },
  resolve: async (_random, world, story) => {
    await world.pass(days(6))
    await world.chain.send('Keeper', 'DisputeCourt', 'resolve', [story.dispute('first')])
  },
  sync: (random, { chain }) => chain.send('Keeper', 'Staking', 'sync', [addressOf(random.of(STAKERS))]),
  activate: (random, { chain }, story) => chain.send('Keeper', 'ListingRegistry', 'activate', [story.listing(random.of(LISTINGS))]),
  initiateExit: (random, { chain }, story) => chain.send('Importer', 'ListingRegistry', 'initiateExit', [story.listing(random.of(LISTINGS))]),
  passDays: (random, world) => world.pass(days(random.whole(1, 2))),
  mine: (random, world) => world.mine(random.whole(1, 3)),
}

const happened = (sent: Promise<unknown>): Promise<boolean> =>
  sent.then(
    () => true,
    () => false,
  )
