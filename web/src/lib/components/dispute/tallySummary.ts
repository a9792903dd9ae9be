import { formatAmount } from '#lib/format/formatAmount.ts'
import { disputeWords as words } from '#lib/words/dispute.ts'

interface Tally {
  readonly committedWeight: bigint
  readonly keepWeight: bigint
  readonly removeWeight: bigint
  readonly quorum: bigint
  /** Whether revealing is over. */
  readonly closed: boolean
}

/** How far the votes are from deciding, in words. */
export function tallySummary({ committedWeight, keepWeight, removeWeight, quorum, closed }: Tally): string {
  const revealed = keepWeight + removeWeight
  if (revealed >= quorum) return words.reached
  if (closed) return words.notReached
  if (committedWeight === 0n) return words.noVotes(`${formatAmount(quorum).text} ${words.unit}`)
  return words.missing(`${formatAmount(quorum - revealed).text} ${words.unit}`)
}
