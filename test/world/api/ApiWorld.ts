import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { root } from '../../../scripts/run/root.ts'
import { run } from '../../../scripts/run/run.ts'
import { statementsDuring } from '../../../scripts/bench/statementsDuring.ts'
import { startPostgres } from '../../../scripts/up/postgres.ts'
import { Processes } from '../../../scripts/up/Processes.ts'
import { waitUntil } from '../../../scripts/up/waitUntil.ts'
import { freePorts } from '../indexed/freePorts.ts'
import { ApiClient } from './ApiClient.ts'

/** A real database with the migrations and the built API before it; rows are put in by the tests themselves. */
export class ApiWorld {
  readonly folder = mkdtempSync(join(tmpdir(), 'assay-api-'))
  readonly processes = new Processes(this.folder, () => {})
  databaseUrl = ''
  databasePort = 0
  api!: ApiClient
  database!: pg.Client

  /** Starts the database and, once it is migrated, the API. */
  static async start(env: Record<string, string> = {}): Promise<ApiWorld> {
    const world = new ApiWorld()
    try {
      const [databasePort, apiPort] = await freePorts(2)
      world.databasePort = databasePort!
      world.databaseUrl = await startPostgres(world.processes, { dataDir: world.folder, port: databasePort! })
      await run(process.execPath, [join(root, 'indexer/lib/chain/migrate.js')], { env: { DATABASE_URL: world.databaseUrl } })
      await world.connect()
      world.api = new ApiClient(`http://127.0.0.1:${apiPort}`)
      await world.startApi(apiPort!, env)
      return world
    } catch (error) {
      await world.stop()
      throw error
    }
  }

  async connect(): Promise<void> {
    this.database = new pg.Client({ connectionString: this.databaseUrl, application_name: 'test' })
    this.database.on('error', () => {}) // the server may end before the connection does
    await this.database.connect()
  }

  /** Starts the API, or another instance of it under another name. */
  async startApi(port: number, env: Record<string, string>, name = 'api'): Promise<void> {
    const api = new ApiClient(`http://127.0.0.1:${port}`)
    await this.processes.start(
      {
        name,
        command: process.execPath,
        args: ['indexer/lib/api/main.js'],
        env: { DATABASE_URL: this.databaseUrl, RPC_URL: 'http://127.0.0.1:1', API_PORT: String(port), ...env },
        restart: true,
      },
      () =>
        waitUntil(async () => ((await api.ask('{ __typename }').catch(() => undefined))?.status === 200 ? true : undefined), {
          timeout: 30_000,
          what: 'GraphQL’s first answer',
        }),
    )
  }

  async rows<Row extends Record<string, any> = Record<string, any>>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.database.query(sql, values)).rows as Row[]
  }

  /** The statements that the API's public requests run while `work` is under way, without transaction control. */
  async statementsDuring(work: () => Promise<unknown>): Promise<string[]> {
    return statementsDuring(this, work)
  }

  apiLog(): string {
    return readFileSync(this.processes.logOf('api'), 'utf8')
  }

  async stop(): Promise<void> {
    await this.database?.end().catch(() => {})
    await this.processes.stop()
    rmSync(this.folder, { recursive: true, force: true })
  }
}
