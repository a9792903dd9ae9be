import type { DisputeId } from '@assay/domain/ids'
import { ACTOR, DAY, URI, type GasCity, type GasListing } from './GasCity.ts'
import type { Sent } from './GasWorld.ts'
import { Jury, type Ballot } from './Jury.ts'
import type { Ledger } from './Ledger.ts'

const { juror, laterJuror, backer, collector, challenger, whale } = ACTOR

/** A juror's work in one dispute and in five, the rulings and what a slash leaves to do. */
export async function measureCourt(city: GasCity, ledger: Ledger): Promise<void> {
  for (const actor of [juror, laterJuror, collector]) await city.stake(actor, 1_000_000n)
  await measureKeep(city, ledger)
  await measureFive(city, ledger)
  await measureUndecided(city, ledger)
  await measureSlashes(city, ledger)
}

async function measureKeep(city: GasCity, ledger: Ledger): Promise<void> {
  const { world } = city
  const [listing] = (await city.listed(1)) as [GasListing]
  await city.vouch(backer, listing)
  const { disputeId, sent } = await city.challenge(listing)
  ledger.record('challenge', [sent])
  await ledger.one('evidence', world.send(backer, 'DisputeCourt', 'submitEvidence', [disputeId, city.hash('more evidence'), URI]))

  const ballots: readonly Ballot[] = [juror, laterJuror, collector].map((who) => ({ juror: who, disputeId, choice: who === collector ? 'REMOVE' : 'KEEP' }))
  const jury = new Jury(city)
  const [first, later] = (await jury.commit(ballots)) as [Sent, Sent, Sent]
  ledger.record('commitFirst', [first])
  ledger.record('commit', [later])
  ledger.record('replace', await jury.commit([{ juror, disputeId, choice: 'KEEP' }]))
  world.wait(2 * DAY)
  const [opened, openedLater] = (await jury.reveal(ballots)) as [Sent, Sent, Sent]
  ledger.record('revealFirst', [opened])
  ledger.record('reveal', [openedLater])
  world.wait(2 * DAY)
  await ledger.one('tally', world.send(whale, 'DisputeCourt', 'tally', [disputeId]))
  world.wait(2 * DAY)
  await ledger.one('resolveKeep', world.send(whale, 'DisputeCourt', 'resolve', [disputeId]))

  await claim(city, juror, disputeId)
  const claimed = await ledger.one('claimVoteWinner', claim(city, laterJuror, disputeId))
  await ledger.one('claimVoteLoser', claim(city, collector, disputeId))
  ledger.record('jurorCycle', [later, openedLater, claimed])
  await ledger.one('claimCourt', world.send(laterJuror, 'DisputeCourt', 'claim', []))
}

async function measureFive(city: GasCity, ledger: Ledger): Promise<void> {
  const { world } = city
  const disputes = await challengeAll(city, await city.listed(5))
  const { commits, reveals } = await new Jury(city).decide([juror, laterJuror].flatMap((who) => disputes.map((disputeId) => ({ juror: who, disputeId, choice: 'KEEP' as const }))))
  await resolveAll(city, disputes)
  await world.send(juror, 'DisputeCourt', 'claimVotes', [disputes, world.address(juror)])
  const claimed = await ledger.one('claimVotes', world.send(laterJuror, 'DisputeCourt', 'claimVotes', [disputes, world.address(laterJuror)]))
  ledger.record('jurorCycleOfFive', [...commits.slice(5), ...reveals.slice(5), claimed], 5n)
}

async function measureUndecided(city: GasCity, ledger: Ledger): Promise<void> {
  const [listing] = (await city.listed(1)) as [GasListing]
  const [disputeId] = (await challengeAll(city, [listing])) as [DisputeId]
  city.world.wait(6 * DAY)
  await ledger.one('resolveUndecided', city.world.send(whale, 'DisputeCourt', 'resolve', [disputeId]))
}

/** The collector backs 32 versions, of which first one and then all are slashed. */
async function measureSlashes(city: GasCity, ledger: Ledger): Promise<void> {
  const { world } = city
  const sync = (actor: number) => world.send(whale, 'Staking', 'sync', [world.address(actor)])
  const listings = await city.listed(32)
  for (const listing of listings) await city.vouch(collector, listing, 100n)
  await ledger.one('sync32Calm', sync(collector))
  await city.vouch(backer, listings[0]!)

  const disputes = await challengeAll(city, listings)
  await new Jury(city).decide([juror, laterJuror].flatMap((who) => disputes.map((disputeId) => ({ juror: who, disputeId, choice: 'REMOVE' as const }))))
  await ledger.one('resolveRemove', world.send(whale, 'DisputeCourt', 'resolve', [disputes[0]!]))
  await ledger.one('sync1', sync(backer))
  await resolveAll(city, disputes.slice(1))
  await ledger.one('sync32', sync(collector))
}

async function challengeAll(city: GasCity, listings: readonly GasListing[]): Promise<readonly DisputeId[]> {
  const disputes: DisputeId[] = []
  for (const listing of listings) disputes.push((await city.challenge(listing)).disputeId)
  return disputes
}

async function resolveAll({ world }: GasCity, disputes: readonly DisputeId[]): Promise<void> {
  for (const disputeId of disputes) await world.send(challenger, 'DisputeCourt', 'resolve', [disputeId])
}

function claim({ world }: GasCity, who: number, disputeId: DisputeId): Promise<Sent> {
  return world.send(who, 'DisputeCourt', 'claimVote', [disputeId, world.address(who)])
}
