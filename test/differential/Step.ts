import type { Address } from '@assay/domain/ids'
import type { Call } from '../model/Call.ts'

/** One transaction: when it is mined, who sends it, what it calls. */
export interface Step {
  readonly at: bigint
  readonly by: Address
  readonly call: Call
}
