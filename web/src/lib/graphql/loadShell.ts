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
}

// In the browser one configuration and one client last for the tab; on the server each request has its own.
let kept: { config: PortalConfig; api: Api } | null = null

/** What every page stands on; null if the portal does not know its deployment yet. */
export async function loadShell(fetch: typeof globalThis.fetch): Promise<Shell | null> {
  const base = kept ?? (await connect(fetch))
  if (!base) return null
  if (browser) kept = base

  const head = await read(base.api, HeadDocument, {}).then((data) => data.head, () => null)
  return { ...base, head }
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
