import type { Bytes32 } from '@assay/domain/ids'

/** A valid card that waits to be listed. */
export interface SubmittableCard {
  /** What to call it in a report. */
  readonly name: string
  readonly salt: Bytes32
  /** Exactly the bytes that are stored and hashed. */
  readonly bytes: Uint8Array
}
