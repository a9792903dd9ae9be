import { loadShell } from '#lib/graphql/loadShell.ts'
import type { LayoutLoad } from './$types'

export const load: LayoutLoad = async ({ fetch, depends }) => {
  depends('assay:chain')
  return { shell: await loadShell(fetch) }
}
