import { asAddress } from '@assay/domain/ids'
import { redirect } from '@sveltejs/kit'
import { ask } from '#lib/graphql/ask.ts'
import { AccountPageDocument } from '#lib/graphql/generated/operations.ts'
import { idOr404 } from '#lib/graphql/idOr404.ts'
import { needShell } from '#lib/graphql/loadShell.ts'
import { routes } from '#lib/routes.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ params, url, parent, depends }) => {
  depends('assay:chain')
  const address = idOr404(asAddress, params.address)
  if (address !== params.address) redirect(308, routes.account(address) + url.search) // one address per account

  const activityAfter = url.searchParams.get('activity')?.slice(0, 1000) || null
  const { api, config } = needShell((await parent()).shell)
  const page = await ask(api, AccountPageDocument, { id: address, activityAfter })
  const names: Record<string, string> = Object.fromEntries(Object.entries(config.contracts).map(([name, of]) => [of, name]))
  return { address, names, activityAfter, ...page }
}
