import { addressOf, type ActorName } from '../actors.ts'
import { call } from '../Call.ts'
import { days, hours, minutes } from '../days.ts'
import type { Moment } from '../Moment.ts'
import { tokens } from '../tokens.ts'
import type { Catalog } from './catalog.ts'

const DELAY = days(14)

/** Releases in the order in which they start, so that a place in the table gives the ticket's number, from 1. */
const releaseTable: readonly [before: number, backer: ActorName, card: string, whole: number][] = [
  [days(31), 'Kofi', 'OLMo 7B', 5_000],
  [days(28), 'Nadia', 'Gemma 7B', 10_000],
  [DELAY - minutes(12), 'Femi', 'T5', 30_000],
  [days(10), 'Lucía', 'phi-2', 7_000],
  [days(7), 'Quentin', 'OpenAssistant conversations', 24_000],
  [days(4), 'Ingrid', 'StarCoder', 20_000],
  [days(1), 'Aiko', 'Bloom', 50_000],
  [hours(3), 'Malik', 'Fjord cluster', 2_000],
]

/** Vouches on their way back: completed, ready within minutes, and days away. */
export const releases = ({ find }: Catalog): Moment[] =>
  releaseTable.flatMap(([before, backer, card, whole], index) => [
    { before, calls: [call(backer, 'Staking', 'startRelease', [find(card).versions[0]!.versionId, tokens(whole)])] },
    { before: before - DELAY - hours(5), calls: [call('Keeper', 'Staking', 'completeRelease', [BigInt(index + 1)])] },
  ])

/** When releases start, seconds before the end, in the order of their tickets. */
export const releaseOrder: readonly number[] = releaseTable.map(([before]) => before)

/** Unbonding in the order in which it starts; not everybody has fetched what is ready. */
const unbondTable: readonly [before: number, staker: ActorName, whole: number, fetched: boolean][] = [
  [days(30), 'Zoltán', 10_000, true],
  [days(24), 'Wanda', 15_000, true],
  [days(17), 'Rosa', 8_000, false],
  [days(15), 'Umar', 12_000, false],
  [DELAY - minutes(10), 'Nadia', 6_000, false],
  [days(9), 'Anouk', 20_000, false],
  [days(5), 'Tomás', 40_000, false],
  [hours(16), 'Malik', 4_000, false],
]

/** When unbonding starts, seconds before the end, in the order of its tickets. */
export const unbondOrder: readonly number[] = unbondTable.map(([before]) => before)

/** Stake on its way out: fetched, ready, ready within minutes, and days away. */
export const unbonding = (): Moment[] =>
  unbondTable.flatMap(([before, staker, whole, fetched], index) => [
    { before, calls: [call(staker, 'Staking', 'requestUnbond', [tokens(whole)])] },
    ...(fetched ? [{ before: before - DELAY - hours(9), calls: [call(staker, 'Staking', 'withdraw', [BigInt(index + 1)])] }] : []),
  ])

/** Slashes settled for some backers of removed versions; the others still have it before them. */
export const slashesSettled = (): Moment[] => [{ before: days(26), calls: [call('Keeper', 'Staking', 'sync', [addressOf('Kofi')])] }]
