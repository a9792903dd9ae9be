import { needShell } from '#lib/graphql/loadShell.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ parent }) => {
  const { head } = needShell((await parent()).shell)
  return { terms: head?.parameters ?? null }
}
