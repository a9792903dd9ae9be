import { readCatalogPage } from '#lib/catalog/CatalogPage.ts'
import { readChoice } from '#lib/catalog/readChoice.ts'
import { needShell } from '#lib/graphql/loadShell.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ parent, url, depends }) => {
  depends('assay:chain')
  const choice = readChoice(url.searchParams)
  const { api } = needShell((await parent()).shell)
  return { choice, page: await readCatalogPage(api, choice) }
}
