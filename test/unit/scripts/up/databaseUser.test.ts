import assert from 'node:assert/strict'
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { databaseUser } from '../../../../scripts/up/databaseUser.ts'
import { isReachable } from '../../../../scripts/up/isReachable.ts'

describe('the database’s user', () => {
  it('is ourselves unless we are root', () => {
    assert.equal(databaseUser('postgres:x:70:70::/:/bin/sh', 1000), undefined)
  })

  it('is postgres, else nobody, when we are root', () => {
    assert.deepEqual(databaseUser('root:x:0:0::/:/bin/sh\npostgres:x:70:71::/:/bin/sh\nnobody:x:65534:65534::/:/bin/sh', 0), { uid: 70, gid: 71 })
    assert.deepEqual(databaseUser('root:x:0:0::/:/bin/sh\nnobody:x:65534:65534::/:/bin/sh', 0), { uid: 65534, gid: 65534 })
  })

  it('is a clear error when root has nobody to run it', () => {
    assert.throws(() => databaseUser('root:x:0:0::/:/bin/sh', 0), /DATABASE_URL/)
  })

  it('cannot reach what lies below a folder that is closed to others', () => {
    const folder = mkdtempSync(join(tmpdir(), 'assay-test-'))
    try {
      const stranger = { uid: 65_533, gid: 65_533 }
      mkdirSync(join(folder, 'clone'))
      chmodSync(folder, 0o700)
      assert.equal(isReachable(join(folder, 'clone', '.assay', 'postgres'), stranger), false)
      chmodSync(folder, 0o711)
      assert.equal(isReachable(join(folder, 'clone', '.assay', 'postgres'), stranger), true)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
