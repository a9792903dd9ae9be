import type { ProposalState } from '#lib/graphql/generated/operations.ts'

interface ProposalRow {
  readonly state: ProposalState
  /** Unix seconds; null while not queued. */
  readonly eta: number | null
  readonly proposer: { readonly id: string }
  /** An appeal can be carried out only before its deadline. */
  readonly appeal: { readonly nodes: readonly { readonly deadline: number }[] }
}

export interface ProposalActs {
  queue: boolean
  execute: boolean
  cancel: boolean
}

/** What can be done with a proposal at `now` (unix seconds), by anyone or by `account`. The state is the API's; the clock only opens buttons. */
export function proposalActs({ state, eta, proposer, appeal }: ProposalRow, now: number, account: string | null): ProposalActs {
  const inTime = now < (appeal.nodes[0]?.deadline ?? Infinity)
  return {
    queue: state === 'SUCCEEDED' && inTime,
    execute: state === 'QUEUED' && eta !== null && now >= eta && inTime,
    cancel: state === 'PENDING' && account !== null && proposer.id === account,
  }
}
