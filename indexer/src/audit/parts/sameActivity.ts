import type { RowLook } from '../tables/RowLook.js'
import type { Row } from '../tables/TableAudit.js'
import { idOfNumber } from '../tables/idOfNumber.js'
import type { Decoded } from './decodeLog.js'

interface Said {
  contract: string
  decoded: Decoded
  /** Unix seconds. */
  at: number
  transaction: string
}

/** Compares an activity with the log that it tells of: every argument, its place, its time and what it refers to. */
export function sameActivity(look: RowLook, row: Row, { contract, decoded: { event, args }, at, transaction }: Said): void {
  look.columns({ contract, event, at, transaction })
  const ours = JSON.parse(row.arguments) as Readonly<Record<string, unknown>>
  for (const name of new Set([...Object.keys(ours), ...Object.keys(args)])) look.same(`arguments.${name}`, plain(withoutText(ours[name])), plain(args[name]))

  if (args.disputeId !== undefined) look.same('dispute_id', row.dispute_id, args.disputeId)
  if (args.listingId !== undefined) look.same('listing_id', row.listing_id, args.listingId)
  if (args.proposalId !== undefined) look.same('proposal_id', row.proposal_id, idOfNumber(BigInt(args.proposalId as string)))
  // Whom and how much it is about is one of the values that the event names, or the listing's owner.
  const values = Object.values(args)
  if (row.account_id !== null) look.same('account_id', row.account_id, values.includes(row.account_id) ? row.account_id : row.listing_owner)
  if (row.amount !== null) look.same('amount', row.amount, values.includes(row.amount) ? row.amount : sumOf(args))
}

/** PoolEmptied alone tells two amounts that are shown as one. */
const sumOf = ({ surplusBurned, rewardsBurned }: Readonly<Record<string, unknown>>): unknown =>
  surplusBurned === undefined ? null : BigInt(surplusBurned as string) + BigInt(rewardsBurned as string)

const plain = (value: unknown): unknown => (typeof value === 'object' && value !== null ? JSON.stringify(value) : value)

/** Of a text with its bytes beside it, the bytes. */
function withoutText(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'bytes' in value && 'text' in value ? { bytes: value.bytes } : value
}
