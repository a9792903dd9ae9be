import { asListingId } from '@assay/domain/ids'
import { createApi } from '#lib/graphql/createApi.ts'
import { ListingDescriptionDocument } from '#lib/graphql/generated/operations.ts'
import { read } from '#lib/graphql/read.ts'
import { readConfig } from '#lib/config/readConfig.server.ts'
import { renderMarkdown } from '#lib/markdown/renderMarkdown.ts'
import type { PageServerLoad } from './$types'

/** The description as inert HTML. Only the server renders markdown; a failure leaves the description out, not the page. */
export const load: PageServerLoad = async ({ params, fetch }) => {
  try {
    const id = asListingId(params.id)
    const api = createApi((await readConfig()).apiUrl, fetch)
    const { listing } = await read(api, ListingDescriptionDocument, { id })
    const card = listing?.shownVersion?.card
    return { descriptionHtml: card?.status === 'VERIFIED' && card.description ? renderMarkdown(card.description) : null }
  } catch {
    return { descriptionHtml: null }
  }
}
