import { Pool } from 'pg'
import { createPublicClient, createWalletClient, defineChain, http, webSocket } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { readKeeperEnvironment } from './environment.js'
import { Keeper } from './Keeper.js'
import { readAddresses } from './readAddresses.js'
import { runKeeper } from './runKeeper.js'

const log = (line: string, details?: unknown): void => console.log(new Date().toISOString(), line, ...(details === undefined ? [] : [details]))

/** `node indexer/lib/keeper/main.js`: pokes what anyone may poke when it is due. */
async function main(): Promise<void> {
  const env = readKeeperEnvironment()
  const contracts = readAddresses(env.deploymentFile, env.chainId)
  const options = { timeout: 10_000, retryCount: 1 }
  const transport = env.rpcUrl.startsWith('ws') ? webSocket(env.rpcUrl, options) : http(env.rpcUrl, options)
  const chain = defineChain({
    id: env.chainId,
    name: `chain ${env.chainId}`,
    nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
    rpcUrls: { default: { http: [env.rpcUrl] } },
  })
  const publicClient = createPublicClient({ chain, transport, pollingInterval: 250, cacheTime: 0 })
  const walletClient = createWalletClient({ chain, transport, account: privateKeyToAccount(env.key) })
  const found = await publicClient.getChainId().catch((cause: unknown) => {
    throw new Error(`No node answers: set RPC_URL to one that does (${new URL(env.rpcUrl).origin}).`, { cause })
  })
  if (found !== env.chainId) throw new Error(`The node is of chain ${found}, but CHAIN_ID is ${env.chainId}: set RPC_URL or CHAIN_ID.`)
  const pool = new Pool({ connectionString: env.databaseUrl, max: 2, connectionTimeoutMillis: 5_000, application_name: 'assay-keeper' })
  pool.on('error', () => undefined)
  await pool.query('select 1').catch((cause: unknown) => {
    throw new Error('The database does not answer: set DATABASE_URL to a Postgres that does.', { cause })
  })

  const stopping = new AbortController()
  process.once('SIGINT', () => stopping.abort())
  process.once('SIGTERM', () => stopping.abort())
  log(`keeper ${walletClient.account.address} on chain ${env.chainId}`)
  await runKeeper(new Keeper({ pool, publicClient, walletClient, contracts, maxGas: env.maxGas, log }), env.interval, stopping.signal, log)
  await pool.end()
  process.exit(0)
}

main().catch((error: unknown) => {
  console.error(`✗ ${error instanceof Error ? error.message : String(error)}`)
  process.exit(1)
})
