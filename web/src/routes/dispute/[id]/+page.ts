import { asDisputeId } from '@assay/domain/ids'
import { error } from '@sveltejs/kit'
import { ask } from '#lib/graphql/ask.ts'
import { DisputeDocument } from '#lib/graphql/generated/operations.ts'
import { idOr404 } from '#lib/graphql/idOr404.ts'
import { needShell } from '#lib/graphql/loadShell.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ params, parent, data, depends }) => {
  depends('assay:chain')
  const id = idOr404(asDisputeId, params.id)
  const { api, config } = needShell((await parent()).shell)
  const { dispute } = await ask(api, DisputeDocument, { id })
  if (!dispute) error(404, 'No dispute has this id. If it was opened just now, wait until its block is indexed.')

  return { ...data, dispute, config }
}
