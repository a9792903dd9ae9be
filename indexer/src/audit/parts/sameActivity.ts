import type { RowLook } from '../tables/RowLook.js'
import type { Row } from '../tables/TableAudit.js'
import { argumentsOf } from './argumentsOf.js'
import type { Decoded, RawLog } from './decodeLog.js'
import type { Subjects } from './Subjects.js'

interface Said {
  contract: string
  decoded: Decoded
  log: RawLog
  /** Unix seconds. */
  at: number
  about: Subjects
}

/** Compares an activity with the log that it tells of: every argument, its place, its time and what it is about. */
export function sameActivity(look: RowLook, row: Row, { contract, decoded: { event, args }, log, at, about }: Said): void {
  look.columns({ contract, event, at, transaction: log.transactionHash, block: Number(log.blockNumber), log_index: Number(log.logIndex), ...about.of(contract, args) })
  const ours = argumentsOf(row.arguments)
  for (const name of new Set([...Object.keys(ours), ...Object.keys(args)])) look.same(`arguments.${name}`, plain(withoutText(ours[name])), plain(args[name]))

  // Whom and how much it is about is one of the values that the event names, or the listing's owner, or the sum of both burns.
  const values = Object.values(args)
  const oneOf = (column: string, choices: readonly unknown[]): void =>
    look.same(column, row[column], choices.includes(row[column]) ? row[column] : `one of ${choices.filter((each) => each !== null).join(', ')}`)
  if (row.account_id !== null) oneOf('account_id', [...values.filter((value) => /^0x[0-9a-f]{40}$/.test(String(value))), row.listing_owner])
  if (row.amount !== null) oneOf('amount', [...values.filter((value) => /^[0-9]+$/.test(String(value))), ...sumOf(args)])
}

/** PoolEmptied alone tells two amounts that are shown as one. */
const sumOf = ({ surplusBurned, rewardsBurned }: Readonly<Record<string, unknown>>): string[] =>
  surplusBurned === undefined ? [] : [String(BigInt(surplusBurned as string) + BigInt(rewardsBurned as string))]

const plain = (value: unknown): unknown => (typeof value === 'object' && value !== null ? JSON.stringify(value) : value)

/** Of a text with its bytes beside it, the bytes. */
function withoutText(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'bytes' in value && 'text' in value ? { bytes: value.bytes } : value
}
