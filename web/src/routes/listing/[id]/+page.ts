import { asListingId } from '@assay/domain/ids'
import { error } from '@sveltejs/kit'
import { ask } from '#lib/graphql/ask.ts'
import { ListingDocument } from '#lib/graphql/generated/operations.ts'
import { idOr404 } from '#lib/graphql/idOr404.ts'
import { needShell } from '#lib/graphql/loadShell.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ params, parent, data, depends }) => {
  depends('assay:chain')
  const id = idOr404(asListingId, params.id)
  const { api, head } = needShell((await parent()).shell)
  const { listing } = await ask(api, ListingDocument, { id })
  if (!listing) error(404, 'No listing has this id. If it was submitted just now, wait until its block is indexed.')

  return { ...data, listing, terms: head?.parameters ?? null }
}
