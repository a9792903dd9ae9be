import type { DisputeId } from '@assay/domain/ids'
import { shareUp, TOKEN } from '../model/integers.ts'
import type { Society } from './Society.ts'

const ENOUGH_JURORS = 4

/** Whether people mean to commit more votes in a dispute, and can. */
export function wantsVotes(society: Society, id: DisputeId): boolean {
  const { model, actors } = society
  const { committedWeight } = model.court.disputes.of(id)
  const { bondBps } = model.court.parametersOf(id)
  const able = actors.filter((juror) => {
    const weight = model.jury.weight(id, juror)
    return model.jury.vote(id, juror).weight === 0n && weight >= 100n * TOKEN && model.staking.free.of(juror) >= shareUp(weight, bondBps)
  })
  if (able.length === 0) return false
  switch (society.moodOfDispute(id)) {
    case 'SILENT':
      return false
    case 'LONE':
      return committedWeight === 0n
    case 'EXACT':
      return committedWeight < society.aimOf(id)
    default:
      return actors.filter((juror) => model.jury.vote(id, juror).weight > 0n).length < ENOUGH_JURORS
  }
}
