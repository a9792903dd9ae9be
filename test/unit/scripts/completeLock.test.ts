import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { completeLock, type Lock } from '../../../scripts/lock/completeLock.ts'

describe('completing the lock', () => {
  it('adds a stub for a platform package that the registry did not have', () => {
    const lock: Lock = { packages: { 'node_modules/edr': { optionalDependencies: { '@x/edr-linux-arm64-musl': '1.2.3', '@x/edr-win32-x64-msvc': '1.2.3' } } } }
    assert.equal(completeLock(lock).length, 2)
    assert.deepEqual(lock.packages['node_modules/@x/edr-linux-arm64-musl'], { version: '1.2.3', cpu: ['arm64'], libc: ['musl'], optional: true, os: ['linux'] })
    assert.deepEqual(lock.packages['node_modules/@x/edr-win32-x64-msvc'], { version: '1.2.3', cpu: ['x64'], optional: true, os: ['win32'] })
  })

  it('finds a package where Node would: beside, or in a folder above', () => {
    const lock: Lock = {
      packages: { 'a/node_modules/b': { optionalDependencies: { 'c-linux-x64': '1.0.0' } }, 'node_modules/c-linux-x64': { version: '1.0.0' } },
    }
    assert.deepEqual(completeLock(lock), [])
  })

  it('removes the engines of platform packages only, since npm under Node 20 would skip them silently', () => {
    const lock: Lock = {
      packages: {
        'node_modules/a': { optional: true, os: ['linux'], engines: { node: '>= 22' } },
        'node_modules/b': { engines: { node: '>= 22' } },
      },
    }
    completeLock(lock)
    assert.deepEqual(lock.packages, { 'node_modules/a': { optional: true, os: ['linux'] }, 'node_modules/b': { engines: { node: '>= 22' } } })
  })

  it('leaves out what nothing depends on', () => {
    const lock: Lock = { packages: { 'node_modules/a': { version: '1.0.0', extraneous: true } } }
    completeLock(lock)
    assert.deepEqual(lock.packages, {})
  })

  it('changes nothing the second time', () => {
    const lock: Lock = { packages: { '': { optionalDependencies: { 'x-linux-x64': '1.0.0' } } } }
    assert.equal(completeLock(lock).length, 1)
    assert.deepEqual(completeLock(lock), [])
  })

  it('refuses a missing package whose version is a range or whose name tells no platform', () => {
    assert.throws(() => completeLock({ packages: { '': { optionalDependencies: { 'x-linux-x64': '^1.0.0' } } } }), /x-linux-x64@\^1\.0\.0 .* not exact/)
    assert.throws(() => completeLock({ packages: { '': { optionalDependencies: { helper: '1.0.0' } } } }), /helper .* platform/)
  })
})
