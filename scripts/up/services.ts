import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../run/root.ts'
import { run } from '../run/run.ts'
import type { Processes } from './Processes.ts'
import { rpc } from './rpc.ts'
import type { StackOptions } from './StackOptions.ts'
import { waitForHttp } from './waitForHttp.ts'

/** What every service of the stack is told. */
export interface Services {
  options: StackOptions
  processes: Processes
  /** http or ws; nodes answer both at the same address. */
  rpcUrl: string
  databaseUrl: string
  /** The same database, as the API reaches it. */
  apiDatabaseUrl: string
}

/** Migrations, then views, functions and roles. */
export async function prepareDatabase({ databaseUrl }: Services): Promise<void> {
  await run(process.execPath, [join(root, 'indexer/lib/chain/migrate.js')], { env: { DATABASE_URL: databaseUrl } })
}

/** @returns the API's address as we reach it */
export async function startApi(services: Services): Promise<string> {
  const { host, ports } = services.options
  const url = `http://${reachable(host)}:${ports.api}`
  const env = { DATABASE_URL: services.apiDatabaseUrl, API_PORT: String(ports.api), HOST: host, ORIGIN: services.options.origin }
  await start(services, 'api', 'indexer/lib/api/main.js', env, (signal) => waitForHttp(`${url}/live`, { what: 'The API’s first answer', timeout: 60_000, signal }))
  return url
}

/** Follows the chain; ready when the API says that the index has caught up with every block that is there now. */
export async function startIndexer(services: Services): Promise<void> {
  const { host, ports, rpcUrl } = services.options
  // The API is content with a few blocks less, but those are the seed's last: disputes and votes that a visitor looks for.
  const caughtUp = async (signal: AbortSignal) => {
    const height = Number(await rpc<string>(services.rpcUrl, 'eth_blockNumber'))
    const hasAll = async (response: Response) => ((await response.json()) as { height: number }).height >= height
    await waitForHttp(`http://${reachable(host)}:${ports.api}/ready`, { what: 'The index’s catching up', timeout: 120_000, signal, accepts: hasAll })
  }
  // An embedded chain is there in seconds; a real one may take hours to index, and the portal says so meanwhile.
  await start(services, 'indexer', 'indexer/lib/chain/main.js', { RPC_URL: services.rpcUrl.replace(/^http/, 'ws') }, rpcUrl === undefined ? caughtUp : async () => undefined)
}

export async function startKeeper(services: Services): Promise<void> {
  await start(services, 'keeper', 'indexer/lib/keeper/main.js', { KEEPER_KEY: services.options.keys.keeper ?? '' }, async () => undefined)
}

/** @returns the portal's address as we reach it */
export async function startPortal(services: Services): Promise<string> {
  const { host, ports, origin, publicApiUrl, publicRpcUrl } = services.options
  const url = `http://${reachable(host)}:${ports.web}`
  const entry = existsSync(join(root, 'web/server.js')) ? 'web/server.js' : 'web/build/index.js'
  const env = { HOST: host, PORT: String(ports.web), ORIGIN: origin, PUBLIC_API_URL: publicApiUrl, PUBLIC_RPC_URL: publicRpcUrl, API_URL: `http://${reachable(host)}:${ports.api}` }
  await start(services, 'portal', entry, env, (signal) => waitForHttp(`${url}/config.json`, { what: 'The portal’s first answer', timeout: 60_000, signal }))
  return url
}

async function start(services: Services, name: string, entry: string, env: Record<string, string>, ready: (signal: AbortSignal) => Promise<unknown>): Promise<void> {
  const { options, processes, rpcUrl, databaseUrl } = services
  const common = {
    NODE_ENV: 'production',
    DATABASE_URL: databaseUrl,
    RPC_URL: rpcUrl,
    CHAIN_ID: String(options.chainId),
    FINALITY: String(options.finality),
    DEPLOYMENT_FILE: options.deploymentFile,
  }
  await processes.start({ name, command: process.execPath, args: [join(root, entry)], env: { ...common, ...env }, restart: true }, ready)
}

/** An address to connect to, for one to listen on. */
function reachable(host: string): string {
  return host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
}
