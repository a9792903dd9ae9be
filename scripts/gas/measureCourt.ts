import type { DisputeId } from '@assay/domain/ids'
import { days } from '../seed/days.ts'
import { ACTOR } from './actors.ts'
import type { GasCity, GasListing } from './GasCity.ts'
import type { Sent } from './GasWorld.ts'
import { Jury, type Ballot } from './Jury.ts'
import type { Ledger } from './Ledger.ts'
import { URI } from './uri.ts'

const { juror, laterJuror, lastJuror, backer, collector, challenger, whale } = ACTOR

/** A juror's work in one dispute and in five, the rulings and what a slash leaves to do. */
export async function measureCourt(city: GasCity, ledger: Ledger): Promise<void> {
  for (const actor of [juror, laterJuror, lastJuror, collector]) await city.stake(actor, 1_000_000)
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

  const jury = new Jury(city)
  const ballots = [...ballotsOf([juror, laterJuror, lastJuror], [disputeId], 'KEEP'), ...ballotsOf([collector], [disputeId], 'REMOVE')]
  const [firstCommit, ...commits] = (await jury.commit(ballots)).slice(0, 3) as [Sent, Sent, Sent]
  ledger.record('commitFirst', [firstCommit])
  ledger.mean('commit', commits)
  ledger.record('replace', await jury.commit(ballots.slice(0, 1)))
  world.wait(days(2))
  const [firstReveal, ...reveals] = (await jury.reveal(ballots)).slice(0, 3) as [Sent, Sent, Sent]
  ledger.record('revealFirst', [firstReveal])
  ledger.mean('reveal', reveals)
  world.wait(days(2))
  await ledger.one('tally', world.send(whale, 'DisputeCourt', 'tally', [disputeId]))
  world.wait(days(2))
  await ledger.one('resolveKeep', world.send(whale, 'DisputeCourt', 'resolve', [disputeId]))

  await claim(city, juror, disputeId)
  const claims = [await claim(city, laterJuror, disputeId), await claim(city, lastJuror, disputeId)]
  ledger.mean('claimVoteWinner', claims)
  await ledger.one('claimVoteLoser', claim(city, collector, disputeId))
  ledger.record('jurorCycle', [...commits, ...reveals, ...claims], 2n)
  await ledger.one('claimCourt', world.send(laterJuror, 'DisputeCourt', 'claim', []))
}

async function measureFive(city: GasCity, ledger: Ledger): Promise<void> {
  const { world } = city
  const disputes = await challengeAll(city, await city.listed(5))
  const { commits, reveals } = await new Jury(city).decide(ballotsOf([juror, laterJuror, lastJuror], disputes, 'KEEP'))
  await resolveAll(city, disputes)
  const claimAll = (who: number) => world.send(who, 'DisputeCourt', 'claimVotes', [disputes, world.address(who)])
  await claimAll(juror)
  const claims = [await claimAll(laterJuror), await claimAll(lastJuror)]
  ledger.mean('claimVotes', claims)
  ledger.record('jurorCycleOfFive', [...commits.slice(5), ...reveals.slice(5), ...claims], 10n)
}

async function measureUndecided(city: GasCity, ledger: Ledger): Promise<void> {
  const [disputeId] = (await challengeAll(city, await city.listed(1))) as [DisputeId]
  city.world.wait(days(6))
  await ledger.one('resolveUndecided', city.world.send(whale, 'DisputeCourt', 'resolve', [disputeId]))
}

/** The collector backs 32 versions, of which first one and then all are slashed. */
async function measureSlashes(city: GasCity, ledger: Ledger): Promise<void> {
  const { world } = city
  const sync = (actor: number) => world.send(whale, 'Staking', 'sync', [world.address(actor)])
  const listings = await city.listed(32)
  for (const listing of listings) await city.vouch(collector, listing, 100)
  await ledger.one('sync32Calm', sync(collector))
  await city.vouch(backer, listings[0]!)

  const disputes = await challengeAll(city, listings)
  await new Jury(city).decide(ballotsOf([juror, laterJuror], disputes, 'REMOVE'))
  await ledger.one('resolveRemove', world.send(whale, 'DisputeCourt', 'resolve', [disputes[0]!]))
  await ledger.one('sync1', sync(backer))
  await resolveAll(city, disputes.slice(1))
  await ledger.one('sync32', sync(collector))
}

/** The same choice by every juror in every dispute, one juror after the other. */
function ballotsOf(jurors: readonly number[], disputes: readonly DisputeId[], choice: Ballot['choice']): readonly Ballot[] {
  return jurors.flatMap((who) => disputes.map((disputeId) => ({ juror: who, disputeId, choice })))
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
