import { createHash } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { run } from '../run/run.ts'
import { databaseUser, type SystemUser } from './databaseUser.ts'
import { isReachable } from './isReachable.ts'
import { postgresBinaries } from './postgresBinaries.ts'
import type { Processes } from './Processes.ts'
import { startedAt } from './processIdentity.ts'
import { waitUntil } from './waitUntil.ts'

const NAME = 'assay'

export interface PostgresOptions {
  /** The stack's data folder; the database lies below it, or in /var/tmp when its user could not reach it there. */
  dataDir: string
  port: number
}

/** Address of the embedded Postgres, or of another database in it. */
export const embeddedUrl = (port: number, database = NAME): string => `postgres://${NAME}:${NAME}@127.0.0.1:${port}/${database}`

/** Bytes that the path of a Unix socket may have (sockaddr_un, with its end). */
const LONGEST_SOCKET_PATH = 107

/** The database's own folder, which is nobody else's to enter; none where its path is too long for a socket. */
const socketFolder = (folder: string): string => (Buffer.byteLength(join(folder, '.s.PGSQL.65535')) <= LONGEST_SOCKET_PATH ? folder : '')

/** Address of the embedded Postgres for programs on this machine that ask much of it: over a Unix socket, which costs them less than the loopback, where there is one. */
export function socketUrl({ dataDir, port }: PostgresOptions): string {
  const folder = socketFolder(databaseFolder(dataDir, databaseUser()))
  return folder === '' ? embeddedUrl(port) : `postgres://${NAME}:${NAME}@/${NAME}?host=${encodeURIComponent(folder)}&port=${port}`
}

/**
 * Starts the embedded Postgres on the loopback address and a Unix socket, creating its data on first use.
 * @returns the address of the database
 */
export async function startPostgres(processes: Processes, { dataDir, port }: PostgresOptions): Promise<string> {
  const folder = databaseFolder(dataDir, databaseUser())
  const user = ownerOf(folder) ?? databaseUser()
  const native = postgresBinaries(user)
  if (!existsSync(join(folder, 'PG_VERSION'))) await createCluster(folder, native, user)
  await endStale(folder)

  const settings = { listen_addresses: '127.0.0.1', port, unix_socket_directories: socketFolder(folder), synchronous_commit: 'off', shared_buffers: '128MB', max_connections: 100 }
  await processes.start(
    {
      name: 'database',
      command: join(native, 'bin', 'postgres'),
      args: ['-D', folder, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
      cwd: '/',
      // Fast shutdown: end sessions, keep the data whole.
      stopSignal: 'SIGINT',
      ...user,
    },
    (signal) => waitUntil(() => createDatabase(embeddedUrl(port, 'postgres')), { timeout: 30_000, what: 'The database’s first answer', signal }),
  )
  return embeddedUrl(port)
}

function databaseFolder(dataDir: string, user: SystemUser | undefined): string {
  const own = join(dataDir, 'postgres')
  if (user === undefined || isReachable(own, user)) return own
  return join('/var/tmp', `assay-${createHash('sha256').update(dataDir).digest('hex').slice(0, 16)}`, 'postgres')
}

/** As root: data that another user made stays that user's. */
function ownerOf(folder: string): SystemUser | undefined {
  if (process.getuid?.() !== 0 || !existsSync(join(folder, 'PG_VERSION'))) return undefined
  const { uid, gid } = statSync(folder)
  return uid === 0 ? undefined : { uid, gid }
}

/** Complete under another name first, so that an interrupted creation leaves nothing that looks like a database. */
async function createCluster(folder: string, native: string, user: SystemUser | undefined): Promise<void> {
  const parent = dirname(folder)
  const unfinished = `${folder}.new`
  rmSync(unfinished, { recursive: true, force: true })
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(parent, { recursive: true })
  mkdirSync(unfinished, { mode: 0o700 })
  if (user !== undefined) chownSync(unfinished, user.uid, user.gid)
  await run(join(native, 'bin', 'initdb'), ['-D', unfinished, '-U', NAME, '--auth=trust', '--locale=C.UTF-8', '--encoding=UTF8', '--no-sync'], { cwd: '/', ...user })
  renameSync(unfinished, folder)
}

/** A server whose supervisor was killed may still hold the data, or its file name a process that is another's by now. */
async function endStale(folder: string): Promise<void> {
  const file = join(folder, 'postmaster.pid')
  if (!existsSync(file)) return
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  const started = startedAt(pid)
  if (started === undefined || !commandOf(pid).includes(folder)) return rmSync(file, { force: true })
  process.kill(pid, 'SIGINT')
  await waitUntil(() => startedAt(pid) !== started || undefined, { timeout: 15_000, what: `The end of the database that an earlier start left (process ${pid})` })
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}

/** @returns true once there is a database; undefined while the server does not take connections */
async function createDatabase(url: string): Promise<true | undefined> {
  const client = new pg.Client({ connectionString: url })
  try {
    await client.connect()
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [NAME])
    if (rowCount === 0) await client.query(`CREATE DATABASE ${NAME}`)
    return true
  } catch {
    return undefined
  } finally {
    await client.end().catch(() => undefined)
  }
}
