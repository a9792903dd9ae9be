import type { Address } from '@assay/domain/ids'
import type { Call } from '../../model/Call.ts'

/** Something that somebody may want to do now, and how much it is wanted. */
export interface Move {
  readonly weight: number
  readonly by: Address
  readonly call: Call
}
