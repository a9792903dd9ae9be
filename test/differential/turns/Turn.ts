import type { Address } from '@assay/domain/ids'
import type { Call } from '../../model/Call.ts'
import type { Model } from '../../model/Model.ts'

/** A call in circumstances that a campaign must have seen; on one side of a limit it is accepted, on the other refused. */
export interface Turn {
  readonly name: string
  /** Why the model refuses it; undefined where it accepts. */
  readonly refusal: string | undefined
  /** Whether these are the circumstances, before the call is tried. */
  readonly holds: (model: Model, by: Address, call: Call) => boolean
}
