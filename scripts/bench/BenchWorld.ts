import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { createPublicClient, createWalletClient, http } from 'viem'
import { deploy } from '../deploy/deploy.ts'
import type { Deployment } from '../deploy/Deployment.ts'
import { root } from '../run/root.ts'
import { run } from '../run/run.ts'
import { accountOf } from '../seed/actors.ts'
import { demoGenesis, demoStake } from '../seed/demoGenesis.ts'
import { startChain } from '../up/chain.ts'
import { freePort } from '../up/freePort.ts'
import { socketUrl, startPostgres } from '../up/postgres.ts'
import { Processes } from '../up/Processes.ts'
import { waitUntil } from '../up/waitUntil.ts'

/** A database, a chain and the built programs, for measuring, on free ports and in a folder that is gone afterwards. */
export class BenchWorld {
  readonly folder = mkdtempSync(join(tmpdir(), 'assay-bench-'))
  readonly processes = new Processes(this.folder, () => {})
  databaseUrl = ''
  /** The same database, as the stack's API reaches it. */
  apiDatabaseUrl = ''
  rpcUrl = ''
  deployment!: Deployment
  database!: pg.Client

  static async start(): Promise<BenchWorld> {
    const world = new BenchWorld()
    chmodSync(world.folder, 0o755) // the database's user must come in
    const options = { dataDir: world.folder, port: await freePort() }
    world.databaseUrl = await startPostgres(world.processes, options)
    world.apiDatabaseUrl = socketUrl(options)
    world.database = new pg.Client({ connectionString: world.databaseUrl })
    world.database.on('error', () => {})
    await world.database.connect()
    return world
  }

  get deploymentFile(): string {
    return join(this.folder, 'deployment.json')
  }

  async startChain(): Promise<void> {
    this.rpcUrl = await startChain(this.processes, { port: await freePort(), startsAt: 1_790_000_000 })
    const transport = http(this.rpcUrl, { retryCount: 3 })
    this.deployment = await deploy({
      publicClient: createPublicClient({ transport, pollingInterval: 20 }),
      walletClient: createWalletClient({ transport, account: accountOf('Deployer') }),
      expectedStake: demoStake(),
      genesis: demoGenesis(),
      file: this.deploymentFile,
      force: true,
    })
  }

  /** Empty tables, as the migration makes them. */
  async migrate(): Promise<void> {
    await this.rows('drop schema if exists chain cascade; drop schema if exists content cascade; drop schema if exists app cascade; drop schema if exists squid_processor cascade')
    await run(process.execPath, [join(root, 'indexer/lib/chain/migrate.js')], { env: { DATABASE_URL: this.databaseUrl } })
  }

  get indexerEnv(): Record<string, string> {
    return { DATABASE_URL: this.databaseUrl, RPC_URL: this.rpcUrl.replace('http', 'ws'), CHAIN_ID: '31337', FINALITY: '5', DEPLOYMENT_FILE: this.deploymentFile }
  }

  /** Starts the API without limits of its own. @returns its address */
  async startApi(): Promise<string> {
    const port = await freePort()
    const url = `http://127.0.0.1:${port}`
    const env = { DATABASE_URL: this.apiDatabaseUrl, RPC_URL: this.rpcUrl === '' ? 'http://127.0.0.1:1' : this.rpcUrl, API_PORT: String(port), RATE_LIMIT: '0' }
    await this.processes.start({ name: 'api', command: process.execPath, args: [join(root, 'indexer/lib/api/main.js')], env }, () =>
      waitUntil(async () => ((await ask(url, '{ __typename }').catch(() => undefined)) === undefined ? undefined : true), { timeout: 60_000, what: 'GraphQL’s first answer' }),
    )
    return url
  }

  async rows<Row = Record<string, unknown>>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.database.query(sql, values)).rows as Row[]
  }

  logOf(name: string): string {
    return readFileSync(this.processes.logOf(name), 'utf8')
  }

  async stop(): Promise<void> {
    await this.database.end().catch(() => {})
    await this.processes.stop()
    rmSync(this.folder, { recursive: true, force: true })
  }
}

/** The data of a query. Throws with the answer's errors. */
export async function ask(url: string, query: string, variables: object = {}): Promise<Record<string, unknown>> {
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, variables }) })
  const { data, errors } = (await response.json()) as { data: Record<string, unknown>; errors?: { message: string }[] }
  if (errors !== undefined) throw new Error(errors[0]!.message)
  return data
}
