import { proposalFilter, readShownProposals } from '#lib/governance/shownProposals.ts'
import { ask } from '#lib/graphql/ask.ts'
import { ProposalsDocument } from '#lib/graphql/generated/operations.ts'
import { needShell } from '#lib/graphql/loadShell.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ parent, url, depends }) => {
  depends('assay:chain')
  const shown = readShownProposals(url.searchParams)
  const after = url.searchParams.get('after')?.slice(0, 1000) || null
  const { api } = needShell((await parent()).shell)
  const { proposals } = await ask(api, ProposalsDocument, { first: 20, after, filter: proposalFilter(shown) })
  return { shown, after, proposals }
}
