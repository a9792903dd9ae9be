import pg from 'pg'
import { StackError } from './StackError.ts'

const OLDEST = 15

/** Makes sure that a given database can be used. @returns its address. Throws one line that names DATABASE_URL. */
export async function checkDatabase(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  try {
    await client.connect()
    const { rows } = await client.query<{ version: string }>("SELECT current_setting('server_version_num') AS version")
    const major = Math.floor(Number(rows[0]?.version) / 10_000)
    if (major < OLDEST) throw new StackError(`DATABASE_URL leads to Postgres ${major}: set it to one of version ${OLDEST} or newer.`, { variable: 'DATABASE_URL' })
    return url
  } catch (cause) {
    if (cause instanceof StackError) throw cause
    throw new StackError(`The database at DATABASE_URL cannot be reached (${messageOf(cause)}): start it, or set DATABASE_URL to another one.`, { variable: 'DATABASE_URL', cause })
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Never the address itself: it holds a password. A refused connection to several addresses has its messages one level down. */
function messageOf(cause: unknown): string {
  if (cause instanceof AggregateError) return messageOf(cause.errors[0])
  return cause instanceof Error ? cause.message : String(cause)
}
