import type { DisputeId } from '@assay/domain/ids'
import type { Ruling } from '@assay/domain/enums'
import type { Call } from '../../model/Call.ts'
import type { Model } from '../../model/Model.ts'
import { firstRulingOf } from './firstRulingOf.ts'

/** The dispute that a call ends if it is accepted, and the ruling that is final then. */
export function settledBy(model: Model, call: Call): { readonly id: DisputeId; readonly ruling: Ruling; readonly overturned: boolean } | undefined {
  if (call.name === 'DisputeCourt.resolve') {
    const [id] = call.args
    return model.court.disputes.has(id) ? { id, ruling: firstRulingOf(model, id), overturned: false } : undefined
  }
  if (call.name !== 'AssayGovernor.execute' && call.name !== 'AssayTimelock.executeBatch') return undefined
  const appeal = call.args[0].find(({ name }) => name === 'DisputeCourt.executeAppeal')
  if (appeal?.name !== 'DisputeCourt.executeAppeal') return undefined
  const [id] = appeal.args
  return model.court.disputes.has(id) ? { id, ruling: firstRulingOf(model, id) === 'REMOVE' ? 'KEEP' : 'REMOVE', overturned: true } : undefined
}
