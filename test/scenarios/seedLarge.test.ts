import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { fillTables } from '../../scripts/seed/large/fillTables.ts'
import { ApiWorld } from '../world/api/ApiWorld.ts'

describe('The large seed', () => {
  let world: ApiWorld
  let filled: { listings: number; rows: number }

  before(async () => {
    world = await ApiWorld.start({ RATE_LIMIT: '0' })
    filled = await fillTables(world.databaseUrl, 6000)
  })
  after(() => world?.stop())

  it('has about as many rows as were asked for, the same ones each time', async () => {
    assert.ok(filled.rows > 6000 && filled.listings >= 500, JSON.stringify(filled))
    const digest = async () => (await world.rows('select md5(string_agg(l::text, $1 order by id)) as digest from chain.listing l', [';']))[0]!.digest
    const first = await digest()
    await fillTables(world.databaseUrl, 6000)
    assert.equal(await digest(), first)
  })

  it('comes all at once: whoever looks meanwhile sees no version whose card is still to come', async () => {
    let isFull = false
    const filling = fillTables(world.databaseUrl, 6000).finally(() => (isFull = true))
    while (!isFull) {
      const [seen] = await world.rows<{ versions: string; cards: string }>('select (select count(*) from chain.version) as versions, (select count(*) from content.cards) as cards')
      assert.equal(seen!.cards, seen!.versions)
    }
    await filling
  })

  it('points nowhere at what is not there', async () => {
    const keys = await world.rows<{ tab: string; col: string; target: string }>(`
      select conrelid::regclass::text as tab, attname as col, confrelid::regclass::text as target
      from pg_constraint join pg_attribute on attrelid = conrelid and attnum = conkey[1] where contype = 'f' and connamespace = 'chain'::regnamespace`)
    assert.ok(keys.length > 40)
    for (const { tab, col, target } of keys) {
      const [{ count }] = (await world.rows<{ count: string }>(
        `select count(*) from ${tab} r where ${col} is not null and not exists (select from ${target} t where t.id = r.${col})`,
      )) as [{ count: string }]
      assert.equal(count, '0', `${tab}.${col}`)
    }
  })

  it('has something of everything that is measured', async () => {
    const { listings, proposals, search } = await world.api.data(`{
      listings(first: 1, filter: { disputed: { eq: false }, grade: { gte: 70 }, status: { eq: LISTED } }) { totalCount }
      proposals(first: 1) { nodes { ballots(first: 100) { totalCount } } }
      search(query: "word1", first: 1) { totalCount facets { tasks { value } } } }`)
    assert.ok(listings.totalCount > 20 && proposals.nodes[0].ballots.totalCount >= 100 && search.totalCount > 0 && search.facets.tasks.length > 5)
  })
})
