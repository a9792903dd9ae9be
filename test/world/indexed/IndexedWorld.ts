import assert from 'node:assert/strict'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { createPublicClient, createWalletClient, http } from 'viem'
import { sumOfTables } from '../../../indexer/lib/chain/state/sumOfTables.js'
import { deploy } from '../../../scripts/deploy/deploy.ts'
import type { Deployment } from '../../../scripts/deploy/Deployment.ts'
import { accountOf } from '../../../scripts/seed/actors.ts'
import { demoGenesis, demoStake } from '../../../scripts/seed/demoGenesis.ts'
import { SeedChain } from '../../../scripts/seed/SeedChain.ts'
import { startChain } from '../../../scripts/up/chain.ts'
import { startPostgres } from '../../../scripts/up/postgres.ts'
import { Processes } from '../../../scripts/up/Processes.ts'
import { rpc } from '../../../scripts/up/rpc.ts'
import { waitUntil } from '../../../scripts/up/waitUntil.ts'
import { freePorts } from './freePorts.ts'

/** Of the tests' chains: how deep a reorganisation can be. */
const FINALITY = 10
const START = 1_900_000_000

/** A real chain with real contracts, a real database, and the built indexer between them, on free ports. */
export class IndexedWorld {
  readonly folder = mkdtempSync(join(tmpdir(), 'assay-index-'))
  readonly processes = new Processes(this.folder, () => {})
  readonly deploymentFile = join(this.folder, 'deployments', '31337.json')
  chainPort = 0
  databasePort = 0
  rpcUrl = ''
  databaseUrl = ''
  deployment!: Deployment
  chain!: SeedChain
  database!: pg.Client

  /** Starts chain, contracts and database; the indexer not yet. `startsAt`: unix seconds of the first block. */
  static async start(startsAt = START): Promise<IndexedWorld> {
    const world = new IndexedWorld()
    chmodSync(world.folder, 0o755) // the database's user must come in, or its data would go elsewhere and stay
    try {
      const [chainPort, databasePort] = await freePorts(2)
      world.chainPort = chainPort!
      world.databasePort = databasePort!
      await world.startDatabase()
      await world.startChain(startsAt)
      return world
    } catch (error) {
      await world.stop()
      throw error
    }
  }

  /** Starts the database, or starts it again over what it holds, and connects to it. */
  async startDatabase(): Promise<void> {
    this.databaseUrl = await startPostgres(this.processes, { dataDir: this.folder, port: this.databasePort })
    this.database = new pg.Client({ connectionString: this.databaseUrl })
    this.database.on('error', () => {}) // the server may end before the connection does
    await this.database.connect()
  }

  /** Starts a chain, as new as the first, and deploys to it. */
  async startChain(startsAt = START): Promise<void> {
    this.rpcUrl = await startChain(this.processes, { port: this.chainPort, startsAt })
    const transport = http(this.rpcUrl, { retryCount: 3 })
    this.deployment = await deploy({
      publicClient: createPublicClient({ transport, pollingInterval: 20 }),
      walletClient: createWalletClient({ transport, account: accountOf('Deployer') }),
      expectedStake: demoStake(),
      genesis: demoGenesis(),
      file: this.deploymentFile,
      force: true,
    })
    this.chain = new SeedChain(this.rpcUrl, this.deployment)
  }

  get indexerEnv(): Record<string, string> {
    return {
      DATABASE_URL: this.databaseUrl,
      RPC_URL: this.rpcUrl.replace('http', 'ws'),
      CHAIN_ID: '31337',
      FINALITY: String(FINALITY),
      DEPLOYMENT_FILE: this.deploymentFile,
      AUDIT_INTERVAL: '0', // tests of the light audit start it themselves
    }
  }

  /** Starts the indexer, or a second one under another name; ready once it has its tables. */
  async startIndexer(env: Record<string, string> = {}, name = 'indexer'): Promise<void> {
    await this.processes.start({ name, command: process.execPath, args: ['indexer/lib/chain/main.js'], env: { ...this.indexerEnv, ...env } }, () =>
      waitUntil(async () => ((await this.rows("select to_regclass('app.indexer_state') as t"))[0]?.t === null ? undefined : true), {
        timeout: 20_000,
        what: 'The first migration',
      }),
    )
  }

  /** Ends the indexer at once, as a crash of the machine would: first the process that writes, then its supervisor. */
  killIndexer(): void {
    this.killWorker()
    this.processes.kill('indexer')
  }

  /** Ends the process that writes at once, by SIGKILL; its supervisor starts another. @returns whether there was one */
  killWorker(): boolean {
    const pid = this.processes.pidOf('indexer')
    const children = pid === undefined ? '' : readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    const workers = children.split(' ').filter(Boolean).map(Number)
    for (const worker of workers) process.kill(worker, 'SIGKILL')
    return workers.length > 0
  }

  indexerLog(name = 'indexer'): string {
    return readFileSync(this.processes.logOf(name), 'utf8')
  }

  /** Writes a deployment file like the true one, but of another chain. @returns where */
  deploymentFileOf(chainId: number): string {
    const file = join(this.folder, `${chainId}.json`)
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(this.deploymentFile, 'utf8')), chainId }))
    return file
  }

  async rows<Row extends Record<string, any> = Record<string, any>>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.database.query(sql, values)).rows as Row[]
  }

  /** One by one: `hardhat_mine` of several leaves gaps in the chain of parent hashes, which no indexer can follow. */
  async mine(blocks = 1): Promise<void> {
    for (let block = 0; block < blocks; block++) await rpc(this.rpcUrl, 'evm_mine')
  }

  /** Lets time pass on the chain, seconds, by a block. */
  async pass(seconds: number): Promise<void> {
    await rpc(this.rpcUrl, 'evm_increaseTime', [seconds])
    await this.mine()
  }

  async head(): Promise<{ height: number; hash: string; timestamp: number }> {
    const block = await rpc<{ number: string; hash: string; timestamp: string }>(this.rpcUrl, 'eth_getBlockByNumber', ['latest', false])
    return { height: Number(block.number), hash: block.hash, timestamp: Number(block.timestamp) }
  }

  /**
   * Waits until the index is true at the chain's head, and gives that head. The chain goes on a little meanwhile: an indexer
   * that has just started follows the newest blocks only from the next head on.
   */
  async indexed(): Promise<{ height: number; hash: string; timestamp: number }> {
    let looks = 0
    const caughtUp = async () => {
      if (looks++ % 20 === 0) await this.mine()
      const head = await this.head()
      const known = await this.rows('select from chain.head where hash = $1', [head.hash]).catch(() => [])
      return known.length > 0 ? head : undefined
    }
    return waitUntil(caughtUp, { timeout: 30_000, what: 'Indexing the head' }).catch((error: Error) => {
      throw new Error(`${error.message}\n${this.indexerLog().slice(-3000)}`)
    })
  }

  /** Forgets the index, as if it had never been. */
  async forgetIndex(): Promise<void> {
    for (const schema of ['chain', 'app', 'squid_processor']) await this.rows(`drop schema if exists ${schema} cascade`)
  }

  /** The state hash (law L35) that the index kept, which has to be the one that its tables have. */
  async stateHash(): Promise<string> {
    const { hash, kept } = await sumOfTables(this.databaseUrl)
    assert.equal(kept, hash, 'the kept state hash is not that of the tables')
    return hash
  }

  async stop(): Promise<void> {
    await this.database?.end().catch(() => {})
    await this.processes.stop()
    rmSync(this.folder, { recursive: true, force: true })
  }
}
