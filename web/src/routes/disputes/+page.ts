import { ask } from '#lib/graphql/ask.ts'
import { DisputesDocument, type DisputeFilter } from '#lib/graphql/generated/operations.ts'
import { needShell } from '#lib/graphql/loadShell.ts'
import type { PageLoad } from './$types'

const filters: Record<'open' | 'resolved' | 'all', DisputeFilter> = { open: { resolved: { eq: false } }, resolved: { resolved: { eq: true } }, all: {} }

export const load: PageLoad = async ({ parent, url, depends }) => {
  depends('assay:chain')
  const asked = url.searchParams.get('show')
  const show = asked === 'resolved' || asked === 'all' ? asked : 'open'
  const { api } = needShell((await parent()).shell)
  const { disputes } = await ask(api, DisputesDocument, { first: 20, after: url.searchParams.get('after')?.slice(0, 2000) || null, filter: filters[show] })
  return { show, disputes } as const
}
