/** One package of a package-lock.json (lockfileVersion 3), as far as this script reads or writes it. */
export interface LockedPackage {
  version?: string
  optional?: boolean
  dev?: boolean
  extraneous?: boolean
  os?: string | string[]
  cpu?: string | string[]
  libc?: string[]
  engines?: Record<string, string> | string[]
  optionalDependencies?: Record<string, string>
}

export interface Lock {
  packages: Record<string, LockedPackage>
}

const platforms = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'sunos', 'win32']
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64']

/**
 * Completes a lock in place, so that `npm ci` accepts it on every machine.
 *
 * - A platform package which the registry did not have when the lock was made is missing from it, and `npm ci` then
 *   refuses the lock: it gets a stub with version, os, cpu and libc read from its name. npm never fetches what is for
 *   another platform, and fetches it by name and version where it is wanted.
 * - npm silently skips an optional package whose `engines` exclude the running Node, but here that Node (20) only runs
 *   npm, and our own Node 24 runs everything else: `engines` of platform packages are removed from the lock.
 * - What nothing depends on any more (`extraneous`) is left out: `npm ci` would not install it.
 *
 * Throws when a missing package has no exact version or its name does not tell the platform.
 * @returns one line per change; empty when the lock was complete
 */
export function completeLock(lock: Lock): string[] {
  const changes: string[] = []
  for (const [path, found] of Object.entries(lock.packages)) {
    if (found.extraneous !== true) continue
    delete lock.packages[path]
    changes.push(`removed ${path}, which nothing needs`)
  }
  for (const [path, found] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(found.optionalDependencies ?? {})) {
      if (resolves(lock, path, name)) continue
      lock.packages[`node_modules/${name}`] = stub(name, version, found.dev === true)
      changes.push(`added a stub for ${name}@${version}`)
    }
  }
  for (const [path, found] of Object.entries(lock.packages)) {
    if (found.optional !== true || (found.os ?? found.cpu) === undefined || found.engines === undefined) continue
    delete found.engines
    changes.push(`removed engines of ${path}`)
  }
  lock.packages = sorted(lock.packages)
  return changes
}

/** Node's own look-up: from the package's folder upwards. */
function resolves(lock: Lock, from: string, name: string): boolean {
  for (let at = from; ;) {
    if (`${at === '' ? '' : `${at}/`}node_modules/${name}` in lock.packages) return true
    if (at === '') return false
    const up = at.lastIndexOf('/node_modules/')
    at = up === -1 ? '' : at.slice(0, up)
  }
}

function stub(name: string, version: string, dev: boolean): LockedPackage {
  if (!/^\d+\.\d+\.\d+[\w.-]*$/.test(version)) throw new Error(`${name}@${version} is not in the lock and its version is not exact.`)
  const words = name.split(/[/-]/)
  const os = platforms.find((platform) => words.includes(platform))
  const cpu = processors.find((processor) => words.includes(processor))
  if (os === undefined || cpu === undefined) throw new Error(`${name} is not in the lock and its name does not tell its platform.`)
  const libc = words.includes('musl') ? ['musl'] : os === 'linux' && words.includes('gnu') ? ['glibc'] : undefined
  return { version, cpu: [cpu], ...(dev && { dev }), ...(libc && { libc }), optional: true, os: [os] }
}

function sorted<T>(record: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))
}
