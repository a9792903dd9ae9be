// Exit 0 when node_modules holds what package-lock.json says, 1 when `npm ci` is needed.
// Runs before anything is installed, under the machine's own Node: plain CommonJS without dependencies.
const { existsSync, readFileSync } = require('node:fs')

function packages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}

const libc = existsSync('/etc/alpine-release') ? 'musl' : 'glibc'
const matches = (wanted, actual) => wanted === undefined || [wanted].flat().includes(actual)

/** A package for another platform is rightly absent. */
function isForThisMachine(found) {
  return matches(found.os, process.platform) && matches(found.cpu, process.arch) && (process.platform !== 'linux' || matches(found.libc, libc))
}

const wanted = packages('package-lock.json')
// npm writes this file last, so an interrupted install has none.
const installed = packages('node_modules/.package-lock.json')
if (wanted === undefined || installed === undefined) process.exit(1)

const missing = Object.entries(wanted).filter(([path, found]) => {
  if (!path.includes('node_modules/') || found.link || found.extraneous) return false
  if (found.optional || found.peer) return (found.os ?? found.cpu) !== undefined && isForThisMachine(found) && !existsSync(path)
  return installed[path]?.version !== found.version
})
process.exit(missing.length === 0 ? 0 : 1)
