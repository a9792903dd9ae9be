import { disputeCourtAbi } from '@assay/domain/generated/disputeCourtAbi'
import type { DisputeId } from '@assay/domain/ids'
import { encodeFunctionData } from 'viem'
import { addressOf } from '../actors.ts'
import { call, type Call } from '../Call.ts'
import { hours, minutes } from '../days.ts'
import type { Moment } from '../Moment.ts'
import { textDocument } from '../SeedDocument.ts'
import type { SeedPlace } from '../SeedPlace.ts'
import { tokens } from '../tokens.ts'
import type { Catalog } from './catalog.ts'
import type { DisputeFacts } from './DisputeFacts.ts'
import { paid } from './paid.ts'
import { ending, proposalIdOf, votes, type Batch } from './proposal.ts'

/** Hours after a challenge: sealing ends at 48, opening at 96, the time to appeal at 144. */
const CALENDAR = { answer: 2, firstSeal: 4, firstOpening: 50, between: 2, tally: 96.1, appeal: 106, end: 144.2, settle: 150 }
/** Hours after an appeal: the Governor has voted. */
const APPEAL_FAILED = 145
const APPEAL_CARRIED_OUT = 194

/** The least deposit is what is at stake, and an appeal posts twice as much. */
const STAKE = tokens(1000)

/** The whole life of a dispute; what lies after the demo’s end has not happened yet. */
export function dispute(place: SeedPlace, { find }: Catalog, facts: DisputeFacts): Moment[] {
  const { card, version = 0, opened, appeal, settled = [] } = facts
  const { versionId } = find(card).versions[version]!
  const id = place.disputeId(versionId, 0)
  const later = (after: number, ...calls: Call[]): Moment => ({ before: opened - hours(after), calls })
  const tally = later(CALENDAR.tally, call('Keeper', 'DisputeCourt', 'tally', [id]))
  const settle = (end: number) => (settled.length === 0 ? [] : [later(end + 6, ...settled.map((juror) => call('Keeper', 'DisputeCourt', 'claimVote', [id, addressOf(juror)])))])
  const first = [...opening(place, id, versionId, facts), ...jury(place, id, facts), tally]
  if (appeal === undefined) return [...first, later(CALENDAR.end, call('Keeper', 'DisputeCourt', 'resolve', [id])), ...settle(CALENDAR.end)]
  return [...first, ...appealed(place, id, opened - hours(CALENDAR.appeal), appeal), ...settle(CALENDAR.appeal + (appeal.overturned ? APPEAL_CARRIED_OUT : APPEAL_FAILED))]
}

function opening(place: SeedPlace, id: DisputeId, versionId: Parameters<SeedPlace['disputeId']>[0], facts: DisputeFacts): Moment[] {
  const { challenger, opened, accusation, answer } = facts
  const why = textDocument(accusation)
  const challenge = call(challenger, 'DisputeCourt', 'challenge', [versionId, STAKE, why.contentHash, why.uri])
  const begins: Moment = { before: opened, calls: paid(place, challenger, 'DisputeCourt', STAKE, challenge), documents: [why.bytes] }
  if (answer === undefined) return [begins]
  const [by, text] = answer
  const reply = textDocument(text)
  return [begins, { before: opened - hours(CALENDAR.answer), calls: [call(by, 'DisputeCourt', 'submitEvidence', [id, reply.contentHash, reply.uri])], documents: [reply.bytes] }]
}

/** Votes are sealed and opened one after the other; some are never opened. */
function jury(place: SeedPlace, id: DisputeId, { opened, votes }: DisputeFacts): Moment[] {
  return votes.flatMap(([juror, choice, silent], index) => {
    const { salt, commitment } = place.vote(juror, id, choice)
    const after = index * CALENDAR.between
    const seal: Moment = { before: opened - hours(CALENDAR.firstSeal + after), calls: [call(juror, 'DisputeCourt', 'commit', [id, commitment])] }
    if (silent) return [seal]
    const open = call(juror, 'DisputeCourt', 'reveal', [id, addressOf(juror), choice === 'KEEP' ? 1 : 2, salt])
    return [seal, { before: opened - hours(CALENDAR.firstOpening + after), calls: [open] }]
  })
}

/** An appeal is the court’s own proposal: it is voted on, and either carried out or the first ruling stands. */
function appealed(place: SeedPlace, id: DisputeId, before: number, { by, ballots, overturned }: NonNullable<DisputeFacts['appeal']>): Moment[] {
  const batch = appealBatch(place, id)
  return [
    { before, calls: paid(place, by, 'DisputeCourt', 2n * STAKE, call(by, 'DisputeCourt', 'appeal', [id])) },
    ...votes(proposalIdOf(batch), before, ballots),
    ...(overturned
      ? ending(place, batch, before, by, 'execute')
      : [{ before: before - hours(APPEAL_FAILED) - minutes(20), calls: [call('Keeper', 'DisputeCourt', 'resolve', [id])] }]),
  ]
}

/** The words and the call with which the court proposes. */
function appealBatch({ contracts: { DisputeCourt } }: SeedPlace, id: DisputeId): Batch {
  const description = `# Appeal of dispute ${id}\n\nFOR overturns the first ruling: KEEP and REMOVE change places, UNDECIDED becomes REMOVE. AGAINST lets it stand.\n\n#proposer=${DisputeCourt.toLowerCase()}`
  return { targets: [DisputeCourt], values: [0n], payloads: [encodeFunctionData({ abi: disputeCourtAbi, functionName: 'executeAppeal', args: [id] })], description }
}
