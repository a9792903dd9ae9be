import type { Address } from '@assay/domain/ids'
import type { Society } from './Society.ts'
import { wantsVotes } from './wantsVotes.ts'

/** Whether a leap would lose what people mean to do: vote, queue what was passed, or hold a listing that leaves. */
export function isUrgent(society: Society): boolean {
  const { model, actors } = society
  const jury = society.openDisputes().some((id) => {
    if (model.court.phase(id) === 'COMMIT') return wantsVotes(society, id)
    const hides = (juror: Address): boolean => !model.jury.vote(id, juror).revealed && society.recall(id, juror) !== undefined
    return model.court.phase(id) === 'REVEAL' && actors.some(hides)
  })
  const ballots = model.governor.proposals
    .keys()
    .map(BigInt)
    .some((id) => {
      const mood = society.moodOfProposal(id)
      if (model.governor.state(id) === 'Succeeded') return !society.isHeldBack(id)
      if (mood === 'SILENT' || model.governor.state(id) !== 'Active') return false
      const cast = actors.filter((voter) => model.governor.used.of(`${id}/${voter}`) > 0n).length
      return mood === 'ONE' ? cast < 8 && !model.governor.isQuorumReached(id) : cast === 0
    })
  const besieged = model.registry.listings.rows().some(({ status, exitExtensions, currentVersion }) => {
    return status === 'EXITING' && exitExtensions > 0n && model.court.stakeAskedFor(currentVersion) > 0n
  })
  return jury || ballots || besieged
}
