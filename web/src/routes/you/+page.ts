import { needShell } from '#lib/graphql/loadShell.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ parent }) => {
  needShell((await parent()).shell) // without a deployment there is no wallet to ask for
}
