import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { rowDigest, UNCOUNTED } from '../../../indexer/lib/chain/state/rowDigest.js'
import { addToSum, EMPTY_SUM, hashOfSum } from '../../../indexer/lib/chain/state/stateSum.js'
import { createDataSource } from '../../../indexer/lib/chain/store/dataSource.js'
import { link } from '../../../indexer/lib/chain/store/link.js'
import { Account, Dispute, Head } from '../../../indexer/lib/model/index.js'

/** What TypeORM knows of our tables, without a database. */
const metadata = async () => {
  const source = createDataSource('postgres://nobody@127.0.0.1:1/none')
  await (source as unknown as { buildMetadatas: () => Promise<void> }).buildMetadatas()
  return source
}

const account = (fields: Partial<Account>) => new Account({ id: '0xa', balance: 1n, ...fields })

describe('The digest of a row', () => {
  it('does not depend on the order in which fields were set, nor on empty ones', () => {
    const one = account({ free: 2n, delegate: null })
    const other = new Account()
    Object.assign(other, { free: 2n, balance: 1n, id: '0xa', votes: undefined })
    assert.equal(rowDigest('Account', one), rowDigest('Account', other))
  })
  it('depends on the type, each field, and what a relation points at, and on nothing else of that', () => {
    const digests = [
      rowDigest('Account', account({})),
      rowDigest('Pool', account({})),
      rowDigest('Account', account({ id: '0xb' })),
      rowDigest('Account', account({ free: 1n })),
      rowDigest('Account', account({ votes: 1n })),
      rowDigest('Account', account({ delegate: link(Account, '0xb') })),
      rowDigest('Dispute', new Dispute({ id: '0xa', resolved: false })),
      rowDigest('Dispute', new Dispute({ id: '0xa', resolved: true })),
    ]
    assert.equal(new Set(digests).size, digests.length)
    assert.equal(rowDigest('Account', account({ delegate: new Account({ id: '0xb', units: 5n }) })), rowDigest('Account', account({ delegate: link(Account, '0xb') })))
  })
  it('differs when any column of any table does', async () => {
    const { entityMetadatas } = await metadata()
    assert.ok(entityMetadatas.length > 25)
    const where = new Set(['height', 'hash', 'timestamp', 'finalized', 'stateSum'])
    for (const { name, columns } of entityMetadatas) {
      if (UNCOUNTED.has(name)) continue
      const fields = columns.map(({ propertyName, relationMetadata }) => relationMetadata?.propertyName ?? propertyName)
      const row = (changed: string) => Object.fromEntries(fields.map((field) => [field, field === changed ? '2' : '1'])) as { id: string }
      const digests = fields.filter((field) => name !== 'Head' || !where.has(field)).map((field) => rowDigest(name, row(field)))
      assert.equal(new Set([...digests, rowDigest(name, row(''))]).size, digests.length + 1, name)
    }
  })
  it('leaves out where the index is', () => {
    const head = new Head({ id: 'head', height: 1, hash: '0x1', timestamp: 1n, finalized: 0, stateSum: 'a', bonded: 3n })
    assert.equal(rowDigest('Head', head), rowDigest('Head', new Head({ ...head, height: 2, hash: '0x2', timestamp: 2n, finalized: 1, stateSum: 'b' })))
    assert.notEqual(rowDigest('Head', head), rowDigest('Head', new Head({ ...head, bonded: 4n })))
  })
})

describe('The sum of digests', () => {
  it('comes to the same in any order, and back to nothing', () => {
    const digests = Array.from({ length: 20 }, (_, n) => rowDigest('Account', account({ id: String(n) })))
    const up = digests.reduce(addToSum, EMPTY_SUM)
    assert.equal(digests.toReversed().reduce(addToSum, EMPTY_SUM), up)
    assert.equal(digests.map((digest) => -digest).reduce(addToSum, up), EMPTY_SUM)
    assert.equal(up.length, 128)
    assert.match(hashOfSum(up), /^0x[0-9a-f]{64}$/)
  })
})
