import type { Society } from './Society.ts'

/** When the next call is made: mostly at once, sometimes a second before, at or after a deadline. */
export function nextTime(society: Society): bigint {
  const { model, random, temper } = society
  if (!random.chance(isUrgent(society) ? temper.leap / 6 : temper.leap)) return model.now + (random.chance(0.6) ? 0n : random.between(1n, 60n))

  if (random.chance(0.01)) return latest(model.now, model.guardian.expiresAt + random.pick([-1n, 0n, 1n]))
  const ahead = deadlines(society).filter((deadline) => deadline > model.now)
  if (ahead.length === 0) return model.now + random.between(1n, 2n * 86_400n)
  const sorted = ahead.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  const deadline = random.chance(0.75) ? sorted[0]! : random.chance(0.7) ? sorted[Math.min(1, sorted.length - 1)]! : random.pick(sorted)!
  const next = deadline + random.pick([-1n, 0n, 0n, 1n, 1n, random.between(2n, 3600n)])
  return latest(model.now, next)
}

/** Whether votes would be lost by a leap that people mean to cast. */
function isUrgent(society: Society): boolean {
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

const latest = (a: bigint, b: bigint): bigint => (a > b ? a : b)

/** Every second at which something ends or begins. */
function deadlines({ model, random }: Society): bigint[] {
  const disputes = model.court.disputes.rows().filter(({ resolved }) => !resolved)
  const versions = model.registry.versions.rows().filter(({ status }) => status === 'PENDING')
  const listings = model.registry.listings.rows().filter(({ status }) => status === 'EXITING')
  const proposals = model.governor.proposals.entries().filter(([, { executed, canceled }]) => !executed && !canceled)
  const releases = model.staking.releaseTickets.rows().filter(({ amount }) => amount > 0n)
  const unbonding = model.staking.unbondTickets.rows().filter(({ amount }) => amount > 0n)
  const tickets = [...releases, ...unbonding].filter(() => random.chance(0.3))
  return [
    ...disputes.flatMap(({ commitEndsAt, revealEndsAt, appealEndsAt, appealDeadline }) => [commitEndsAt, revealEndsAt, appealEndsAt, appealDeadline]),
    ...versions.map(({ pendingEndsAt }) => pendingEndsAt),
    ...listings.map(({ exitReadyAt }) => exitReadyAt),
    ...proposals.flatMap(([id, { snapshot, eta }]) => [snapshot, model.governor.deadline(BigInt(id)), eta]),
    ...tickets.map(({ readyAt }) => readyAt),
  ]
}
