import { asBytes32 } from '@assay/domain/ids'
import { readConfig } from '#lib/config/readConfig.server.ts'
import { decodeAction } from '#lib/governance/decodeAction.ts'
import { createApi } from '#lib/graphql/createApi.ts'
import { ProposalTextDocument } from '#lib/graphql/generated/operations.ts'
import { read } from '#lib/graphql/read.ts'
import { renderMarkdown } from '#lib/markdown/renderMarkdown.ts'
import type { PageServerLoad } from './$types'

/** What never changes about a proposal: its text as inert HTML and its calls in words. A failure leaves them out, not the page. */
export const load: PageServerLoad = async ({ params, fetch, depends }) => {
  depends('assay:proposal')
  try {
    const id = asBytes32(params.id)
    const { apiUrl, contracts } = await readConfig()
    const { proposal } = await read(createApi(apiUrl, fetch), ProposalTextDocument, { id })
    if (!proposal) return { textHtml: null, actions: null, hiddenActions: 0 }

    const { nodes, totalCount } = proposal.actions
    const actions = nodes.toSorted((a, b) => a.index - b.index).map((action) => decodeAction(action, contracts))
    return { textHtml: renderMarkdown(proposal.description), actions, hiddenActions: totalCount - nodes.length }
  } catch {
    return { textHtml: null, actions: null, hiddenActions: 0 }
  }
}
