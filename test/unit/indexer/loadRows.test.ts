import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { loadRows } from '../../../indexer/lib/chain/store/loadRows.js'
import { ref, refsBy, type Ref } from '../../../indexer/lib/chain/store/ref.js'
import { RowSet } from '../../../indexer/lib/chain/store/RowSet.js'
import { Account, Delegation } from '../../../indexer/lib/model/index.js'

/** A database of 1000 delegations of one account to 1000 others. */
function database() {
  const asked: string[] = []
  const columns = (type: unknown) => [
    { propertyName: 'id', databaseName: 'id' },
    ...(type === Delegation ? ['delegator', 'to'].map((propertyName) => ({ databaseName: `${propertyName}_id`, relationMetadata: { propertyName, type: Account } })) : []),
  ]
  const manager = {
    connection: {
      driver: { escape: (name: string) => name, prepareHydratedValue: (value: unknown) => value },
      getMetadata: (type: { name: string }) => ({ tableName: type.name, columns: columns(type) }),
    },
    query: async (sql: string, [values]: [string[]]) => {
      asked.push(sql)
      return sql.includes('Delegation') ? Array.from({ length: 1000 }, (_, i) => ({ id: `d${i}`, delegator_id: 'ben', to_id: `a${i}` })) : values.map((id) => ({ id }))
    },
  }
  return { manager: manager as never, asked }
}

describe('Loading what a batch declared', () => {
  it('takes one statement per type and follows a list once, however often it is declared', async () => {
    let followed = 0
    const receiver = (delegation: Delegation): Ref[] => {
      followed++
      return [ref(Account, delegation.to!.id)]
    }
    const { manager, asked } = database()
    const rows = new RowSet()
    await loadRows(
      manager,
      rows,
      Array.from({ length: 300 }, () => refsBy(Delegation, 'delegator', 'ben', receiver)),
    )
    assert.equal(asked.length, 2)
    assert.equal(followed, 1000)
    assert.equal(rows.by(Delegation, 'delegator', 'ben').length, 1000)
    assert.equal(rows.find(Account, 'a999')?.id, 'a999')
  })

  it('gives lists with what the batch adds to them, and none that nobody declared', async () => {
    const { manager } = database()
    const rows = new RowSet()
    await loadRows(manager, rows, [refsBy(Delegation, 'delegator', 'ben')])
    rows.insert(new Delegation({ id: 'new', delegator: new Account({ id: 'ben' }) }))
    rows.insert(new Delegation({ id: 'other', delegator: new Account({ id: 'bea' }) }))
    assert.equal(rows.by(Delegation, 'delegator', 'ben').at(-1)?.id, 'new')
    assert.throws(() => rows.by(Delegation, 'delegator', 'bea'), { code: 'INDEX_UNDECLARED_READ' })
    assert.throws(() => rows.by(Delegation, 'to', 'ben'), { code: 'INDEX_UNDECLARED_READ' })
  })

  it('tells what the batch itself made from what was there', async () => {
    const { manager } = database()
    const rows = new RowSet()
    await loadRows(manager, rows, [ref(Account, 'old')])
    rows.insert(new Account({ id: 'new' }))
    assert.deepEqual([rows.made(Account, 'old'), rows.made(Account, 'never'), rows.made(Account, 'new')?.id], [undefined, undefined, 'new'])
  })
})
