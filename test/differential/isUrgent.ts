import type { Society } from './Society.ts'

/** Whether votes would be lost by a leap that people mean to cast. */
export function isUrgent(society: Society): boolean {
  const { model, actors } = society
  const jury = society.openDisputes().some((id) => {
    const votes = actors.map((juror) => model.jury.vote(id, juror))
    if (model.court.phase(id) === 'REVEAL') return votes.some(({ weight, revealed }) => weight > 0n && !revealed)
    return model.court.phase(id) === 'COMMIT' && society.moodOf(id) !== 'SILENT' && votes.filter(({ weight }) => weight > 0n).length < 4
  })
  const ballots = model.governor.proposals.entries().some(([id, { infavour, against, abstain }]) => {
    return model.governor.state(BigInt(id)) === 'Active' && society.moodOf(id, true) !== 'SILENT' && infavour + against + abstain === 0n
  })
  return jury || ballots
}
