import { catalogVariables } from '#lib/catalog/catalogVariables.ts'
import { readChoice } from '#lib/catalog/readChoice.ts'
import { ask } from '#lib/graphql/ask.ts'
import { CatalogDocument } from '#lib/graphql/generated/operations.ts'
import { needShell } from '#lib/graphql/loadShell.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ parent, url, depends }) => {
  depends('assay:chain')
  const choice = readChoice(url.searchParams)
  const { api } = needShell((await parent()).shell)
  const { listings } = await ask(api, CatalogDocument, catalogVariables(choice))
  return { choice, listings }
}
