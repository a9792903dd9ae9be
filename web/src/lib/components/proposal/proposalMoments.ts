import type { ProposalQuery } from '#lib/graphql/generated/operations.ts'
import { proposalWords as words } from '#lib/words/proposal.ts'

type Proposal = NonNullable<ProposalQuery['proposal']>
type Event = Pick<ProposalQuery['activities']['nodes'][number], 'contract' | 'event' | 'at'>

interface Moment {
  label: string
  /** Unix seconds. */
  at: number
  detail?: string
}

/** A proposal's course, earliest first: what its dates say and what its events said happened. */
export function proposalMoments(proposal: Pick<Proposal, 'createdAt' | 'voteStart' | 'voteEnd' | 'eta' | 'appeal' | 'state'>, events: readonly Event[]): Moment[] {
  const { moments } = words
  const at = (event: string) => events.findLast((entry) => entry.contract === 'AssayGovernor' && entry.event === event)?.at
  const vetoed = events.find((entry) => entry.contract === 'AssayTimelock' && entry.event === 'Cancelled')?.at
  const [queued, executed, canceled] = [at('ProposalQueued'), at('ProposalExecuted'), at('ProposalCanceled') ?? vetoed]
  const deadline = proposal.appeal.nodes[0]?.deadline

  const all = [
    { label: moments.created, at: proposal.createdAt },
    { label: moments.start, at: proposal.voteStart },
    { label: moments.end, at: proposal.voteEnd, ...(at('ProposalExtended') === undefined ? {} : { detail: words.extended }) },
    ...(queued === undefined ? [] : [{ label: moments.queued, at: queued }]),
    ...(proposal.eta === null ? [] : [{ label: moments.eta, at: proposal.eta }]),
    ...(executed === undefined ? [] : [{ label: moments.executed, at: executed }]),
    ...(canceled === undefined ? [] : [{ label: moments.canceled, at: canceled }]),
    ...(deadline === undefined ? [] : [{ label: moments.deadline, at: deadline }]),
  ].sort((a, b) => a.at - b.at)
  // What was still to come when it was cancelled never comes.
  return canceled === undefined ? all : all.filter((moment) => moment.at <= canceled)
}
