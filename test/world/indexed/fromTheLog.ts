import { assayGovernorAbi } from '@assay/domain/generated/assayGovernorAbi'
import { disputeCourtAbi } from '@assay/domain/generated/disputeCourtAbi'
import { listingRegistryAbi } from '@assay/domain/generated/listingRegistryAbi'
import { qualityRatingsAbi } from '@assay/domain/generated/qualityRatingsAbi'
import { stakingAbi } from '@assay/domain/generated/stakingAbi'
import { parseEventLogs, type Abi, type Hex } from 'viem'
import type { IndexedWorld } from './IndexedWorld.ts'

// PROTOCOL §10 once more, written from the page alone: event log and contract reads in, points and grades out. Shares nothing
// with the indexer or the domain, is slow, and keeps nothing.

const abis = { AssayGovernor: assayGovernorAbi, DisputeCourt: disputeCourtAbi, ListingRegistry: listingRegistryAbi, QualityRatings: qualityRatingsAbi, Staking: stakingAbi }
const TOKEN = 10n ** 18n
const REMOVE = 3
const KEEP = 2

export interface Component {
  account: string
  role: string
  points: bigint
  epoch: number
  transaction: string
}

interface Event {
  name: string
  args: any
  block: bigint
  transaction: Hex
}

/** The chain, read as far as its newest block. */
export class FromTheLog {
  readonly events: readonly Event[]
  readonly #world: IndexedWorld
  readonly #times: ReadonlyMap<bigint, number>

  private constructor(world: IndexedWorld, events: readonly Event[], times: ReadonlyMap<bigint, number>) {
    this.#world = world
    this.events = events
    this.#times = times
  }

  static async read(world: IndexedWorld): Promise<FromTheLog> {
    const { publicClient } = world.chain
    const address = Object.keys(abis).map((name) => world.deployment.contracts[name as keyof typeof abis])
    const logs = await publicClient.getLogs({ address, fromBlock: 0n, toBlock: 'latest' })
    const parsed = parseEventLogs({ abi: Object.values(abis).flat() as Abi, logs }) as unknown as { eventName: string; args: any; blockNumber: bigint; transactionHash: Hex }[]
    const times = new Map<bigint, number>()
    for (const { blockNumber } of parsed) if (!times.has(blockNumber)) times.set(blockNumber, Number((await publicClient.getBlock({ blockNumber })).timestamp))
    return new FromTheLog(
      world,
      parsed.map(({ eventName, args, blockNumber, transactionHash }) => ({ name: eventName, args, block: blockNumber, transaction: transactionHash })),
      times,
    )
  }

  /** Blocks in which anything happened. */
  get blocks(): readonly bigint[] {
    return [...this.#times.keys()]
  }

  #named(...names: string[]): readonly Event[] {
    return this.events.filter(({ name }) => names.includes(name))
  }

  #call(contract: keyof typeof abis, functionName: string, args: readonly unknown[], blockNumber?: bigint): Promise<any> {
    const at = blockNumber === undefined ? {} : { blockNumber }
    return this.#world.chain.publicClient.readContract({ address: this.#world.deployment.contracts[contract], abi: abis[contract] as Abi, functionName, args, ...at })
  }

  /** Every component of every reputation, in no particular order. */
  async components(): Promise<Component[]> {
    const found: Component[] = []
    const voted = new Set<string>()
    for (const event of this.events) {
      const { name, args } = event
      const add = (account: Hex, role: string, points: bigint) => {
        if (points !== 0n) found.push({ account: account.toLowerCase(), role, points, epoch: epochAt(this.#times.get(event.block)!), transaction: event.transaction })
      }
      if (name === 'VoteCast' || name === 'VoteCastWithParams') {
        const ballot = `${args.voter} ${args.proposalId}`
        if (!voted.has(ballot)) add(args.voter, 'DELEGATE', 1n)
        voted.add(ballot)
      }
      if (name === 'VersionActivated') {
        const [, index] = await this.#call('ListingRegistry', 'versionOf', [args.versionId])
        const [owner, , , minDeposit] = await this.#call('ListingRegistry', 'listingOf', [args.listingId])
        if (index === 0n) add(owner, 'PUBLISHER', minDeposit / TOKEN)
      }
      if (name === 'PoolSlashed') {
        for (const backer of this.#backers(args.versionId)) {
          const recorded: bigint = await this.#call('Staking', 'recordedOf', [backer, args.versionId], event.block - 1n)
          const loss = (recorded * BigInt(args.slashBps) + 9_999n) / 10_000n
          add(backer, 'BACKER', -5n * (loss / TOKEN))
        }
      }
      if (name === 'DisputeResolved') await this.#judge(event, add)
    }
    return found
  }

  async #judge({ args, block }: Event, add: (account: Hex, role: string, points: bigint) => void): Promise<void> {
    const [versionId, owner, challenger, stake] = await this.#call('DisputeCourt', 'disputeOf', [args.disputeId])
    for (const { args: vote } of this.#named('VoteCommitted').filter(({ args: each }) => each.disputeId === args.disputeId)) {
      const [, weight, , revealed, choice] = await this.#call('DisputeCourt', 'voteOf', [args.disputeId, vote.voter])
      const whole = weight / TOKEN
      if (!revealed) add(vote.voter, 'JUROR', -3n * whole)
      else if (args.ruling === KEEP || args.ruling === REMOVE) add(vote.voter, 'JUROR', (choice === 1) === (args.ruling === KEEP) ? whole : -2n * whole)
    }
    if (args.ruling === KEEP) {
      add(challenger, 'CHALLENGER', -(stake / TOKEN))
      for (const backer of this.#backers(versionId)) {
        const [vouched] = await this.#call('Staking', 'positionOf', [backer, versionId], block)
        add(backer, 'BACKER', vouched / TOKEN)
      }
    }
    if (args.ruling === REMOVE) {
      const [listingId] = await this.#call('ListingRegistry', 'versionOf', [versionId])
      const [, , , minDeposit] = await this.#call('ListingRegistry', 'listingOf', [listingId])
      add(challenger, 'CHALLENGER', stake / TOKEN)
      add(owner, 'PUBLISHER', -5n * (minDeposit / TOKEN))
    }
  }

  #backers(versionId: Hex): readonly Hex[] {
    return [
      ...new Set(
        this.#named('Vouched')
          .filter(({ args }) => args.versionId === versionId)
          .map(({ args }) => args.account as Hex),
      ),
    ]
  }

  /** Grade and weight of a listing at a block; grade is null while nobody with stake has rated it. */
  async gradeAt(listingId: Hex, block: bigint): Promise<{ grade: number | null; weight: bigint }> {
    const live = new Map<Hex, { score: number; weight: bigint }>()
    for (const { args, block: at } of this.#named('Rated')) if (args.listingId === listingId && at <= block) live.set(args.rater, args)
    let [weight, sum] = [0n, 0n]
    for (const [rater, rating] of live) {
      const effective: bigint = await this.#call('Staking', 'effectiveOf', [rater], block)
      const w = effective < rating.weight ? effective : rating.weight
      weight += w
      sum += w * BigInt(rating.score - 1)
    }
    return { grade: weight === 0n ? null : Number((25n * sum) / weight), weight }
  }
}

/** R at the end of an epoch: every epoch from the first component's on, R = R·9/10 toward zero, plus what came in it. */
export function pointsAt(components: readonly Component[], epoch: number): bigint {
  let points = 0n
  for (let at = Math.min(...components.map((each) => each.epoch)); at <= epoch; at++) {
    points = (points * 9n) / 10n
    for (const each of components) if (each.epoch === at) points += each.points
  }
  return points
}

export const epochAt = (timestamp: number): number => Math.floor(timestamp / 2_592_000)
