import { browser } from '$app/env'
import { error } from '@sveltejs/kit'
import { createApi, type Api } from '#lib/graphql/createApi.ts'
import { HeadDocument, type HeadQuery } from '#lib/graphql/generated/operations.ts'
import { read } from '#lib/graphql/read.ts'
import type { PortalConfig } from '#lib/config/PortalConfig.ts'

export interface Shell {
  config: PortalConfig
  api: Api
  /** Null while the index does not answer. */
  head: HeadQuery['head']
  /** Whether the index is being built anew from the chain. */
  rebuilding: boolean
}

// In the browser one configuration and one client last for the tab; on the server each request has its own.
let kept: { config: PortalConfig; api: Api } | null = null
let rebuilding = false

/** What every page stands on; null if the portal does not know its deployment yet. */
export async function loadShell(fetch: typeof globalThis.fetch): Promise<Shell | null> {
  const base = kept ?? (await connect(fetch))
  if (!base) return null
  const [head, isRebuilding] = await Promise.all([
    read(base.api, HeadDocument, {}).then(
      (data) => data.head,
      () => null,
    ),
    kept === null || rebuilding ? asksRebuilding(base.config.apiUrl, fetch) : false,
  ])
  if (browser) {
    kept = base
    rebuilding = isRebuilding
  }
  return { ...base, head, rebuilding: isRebuilding }
}

/** What the API's readiness says; asked when a tab opens and again while it was so. */
async function asksRebuilding(apiUrl: string, fetch: typeof globalThis.fetch): Promise<boolean> {
  try {
    const state = (await (await fetch(`${apiUrl}/ready`)).json()) as { rebuilding?: boolean }
    return state.rebuilding === true
  } catch {
    return false // unreachable is said by the missing head
  }
}

async function connect(fetch: typeof globalThis.fetch): Promise<{ config: PortalConfig; api: Api } | null> {
  const response = await fetch('/config.json')
  if (!response.ok) return null
  const config = (await response.json()) as PortalConfig
  return { config, api: createApi(config.apiUrl, fetch) }
}

/** The shell of a page that cannot be shown without data. */
export function needShell(shell: Shell | null): Shell {
  if (!shell) error(503, 'The portal does not know where the contracts are yet. Set DEPLOYMENT_FILE, or wait until the deployment is done.')
  return shell
}
