import type { Ruling } from '@assay/domain/enums'
import type { DisputeId } from '@assay/domain/ids'
import type { Model } from '../../model/Model.ts'

/** What the votes say, whether or not somebody tallied them. */
export function firstRulingOf(model: Model, id: DisputeId): Ruling {
  const { ruling, keepWeight, removeWeight, quorum } = model.court.disputes.of(id)
  if (ruling !== 'NONE') return ruling
  if (keepWeight + removeWeight < quorum || keepWeight === removeWeight) return 'UNDECIDED'
  return keepWeight > removeWeight ? 'KEEP' : 'REMOVE'
}
