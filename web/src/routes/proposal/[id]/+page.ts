import { asBytes32 } from '@assay/domain/ids'
import { error } from '@sveltejs/kit'
import { ask } from '#lib/graphql/ask.ts'
import { ProposalDocument } from '#lib/graphql/generated/operations.ts'
import { idOr404 } from '#lib/graphql/idOr404.ts'
import { needShell } from '#lib/graphql/loadShell.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ params, url, parent, data, depends }) => {
  depends('assay:chain')
  const id = idOr404(asBytes32, params.id)
  const ballotsAfter = url.searchParams.get('ballots')?.slice(0, 1000) || null
  const { api } = needShell((await parent()).shell)
  const { proposal, activities } = await ask(api, ProposalDocument, { id, ballotsAfter })
  if (!proposal) error(404, 'No proposal has this id. If it was made just now, wait until its block is indexed.')

  return { ...data, api, proposal, events: activities.nodes, ballotsAfter }
}
