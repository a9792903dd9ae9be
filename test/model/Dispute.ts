import type { Choice, Ruling } from '@assay/domain/enums'
import type { Address, Bytes32, VersionId } from '@assay/domain/ids'

/** A dispute as the court keeps it (§6). */
export interface Dispute {
  readonly version: VersionId
  readonly owner: Address
  readonly challenger: Address
  readonly stake: bigint
  readonly openedAt: bigint
  readonly commitEndsAt: bigint
  readonly revealEndsAt: bigint
  readonly appealEndsAt: bigint
  readonly parametersId: bigint
  readonly quorum: bigint
  /** The first one from the tally on, the final one once resolved. */
  readonly ruling: Ruling
  readonly resolved: boolean
  readonly escrow: bigint
  readonly appellant: Address
  readonly appealBond: bigint
  readonly appealDeadline: bigint
  readonly proposalId: bigint

  readonly committedWeight: bigint
  readonly keepWeight: bigint
  readonly removeWeight: bigint
  readonly committedBonds: bigint
  readonly keepBonds: bigint
  readonly removeBonds: bigint

  /** What winners still share, and by how much weight. */
  readonly voterPool: bigint
  readonly winningWeight: bigint
  /** What losers still share, and by how many bonds. */
  readonly refundPool: bigint
  readonly losingBonds: bigint

  /** Money that came in, went out and was burned: law L6 compares them with `escrow`. */
  readonly inflow: bigint
  readonly outflow: bigint
  readonly burned: bigint
  /** Bonds that went back to their owners or were burned. */
  readonly bondsGone: bigint
}

/** One juror's vote. */
export interface Vote {
  readonly commitment: Bytes32
  readonly weight: bigint
  readonly bond: bigint
  readonly revealed: boolean
  readonly choice: Choice
  readonly claimed: boolean
}
