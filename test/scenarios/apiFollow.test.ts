import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { ApiWorld } from '../world/api/ApiWorld.ts'
import { address, bytes32, NOW, putBasics, putListing, putRow } from '../world/api/putRows.ts'

const CHANGES = `query ($since: Int!, $first: Int, $after: String) { changes(sinceBlock: $since, first: $first, after: $after) {
  nodes { entity id block logIndex transaction cursor } pageInfo { hasNextPage endCursor } } }`

describe('A follower of the API', () => {
  let world: ApiWorld

  before(async () => {
    world = await ApiWorld.start({ RATE_LIMIT: '0' })
    await putBasics(world, 2)
    const child = (relation: string, listingId: string) => ({ lineage: JSON.stringify([{ relation, listingId }]) })
    await putListing(world, { n: 1, card: { name: 'Base' } })
    await putListing(world, { n: 2, backing: 5n, card: { name: 'Tuned', ...child('FINE_TUNED_FROM', bytes32(1)) } })
    await putListing(world, { n: 3, backing: 9n, card: { name: 'Small', ...child('QUANTIZED_FROM', bytes32(0xabc).replace('abc', 'ABC')) } })
    await putListing(world, { n: 0xabc, backing: 1n, card: { name: 'Served', ...child('SERVED_BY', bytes32(1)) } })
    await putListing(world, {
      n: 5,
      card: {
        name: 'Orphan',
        lineage: JSON.stringify([
          { relation: 'TRAINED_ON', listingId: bytes32(77) },
          { relation: 'TRAINED_ON', uri: 'https://data.example' },
        ]),
      },
    })
    await putListing(world, { n: 6, card: { name: 'Liar', status: 'UNVERIFIED', ...child('FINE_TUNED_FROM', bytes32(1)) } })
    await putListing(world, { n: 7, card: { name: 'Selfish', ...child('FINE_TUNED_FROM', bytes32(7)) } })
    for (let n = 1; n <= 45; n++) {
      await putRow(world, 'activity', {
        id: `${String(100 + (n % 7)).padStart(10, '0')}-${String(n).padStart(5, '0')}`,
        contract: 'Staking',
        event: 'Staked',
        arguments: '{}',
        at: NOW,
        block: 100 + (n % 7),
        log_index: n,
      })
    }
    await putRow(world, 'unbond_ticket', { id: '9', account_id: address(1), block: 103, log_index: 3 })
  })
  after(() => world?.stop())

  const everything = async (since: number, first: number) => {
    const nodes: { entity: string; id: string; block: number; logIndex: number }[] = []
    for (let cursor: string | null = null; ;) {
      const { changes } = await world.api.data(CHANGES, { since, first, after: cursor })
      nodes.push(...changes.nodes)
      assert.ok(changes.nodes.length <= first)
      if (!changes.pageInfo.hasNextPage) return nodes
      cursor = changes.pageInfo.endCursor
    }
  }

  it('reads what changed since a block, each row once, in the order of the log, whatever the page', async () => {
    const wanted = await world.rows(`
      select entity, id from (select 'Activity' entity, id, block, log_index from chain.activity union all select 'UnbondTicket', id, block, log_index from chain.unbond_ticket) r
      where block > 100 order by block, log_index, entity, id`)
    for (const first of [1, 7, 100]) {
      assert.deepEqual(
        (await everything(100, first)).map(({ entity, id }) => ({ entity, id })),
        wanted,
      )
    }
    assert.deepEqual(await everything(106, 10), [])
  })

  it('finds everything from the beginning, of every kind that has a place in the log', async () => {
    const tables = await world.rows<{ name: string }>(
      "select table_name as name from information_schema.columns where table_schema = 'chain' and column_name = 'log_index' order by 1",
    )
    let count = 0
    for (const { name } of tables) count += Number((await world.rows(`select count(*) from chain.${name}`))[0]!.count)
    const found = await everything(0, 100)
    assert.equal(found.length, count)
    assert.equal(new Set(found.map(({ entity, id }) => `${entity} ${id}`)).size, count)
  })

  it('is told what is wrong with a question', async () => {
    const code = async (variables: object) => (await world.api.ask(CHANGES, { since: 1, ...variables })).errors?.[0]?.extensions.code
    assert.equal(await code({ since: -1 }), 'BLOCK')
    assert.equal(await code({ after: 'x' }), 'CURSOR')
    assert.equal(await code({ after: Buffer.from(`[1,1,"Listing","' or true"]`).toString('base64url') }), 'CURSOR')
    assert.equal(await code({ first: 101 }), 'PAGE_SIZE')
    assert.equal(await code({ since: 2 ** 31 }), 'VARIABLE')
  })

  it('follows lineage both ways, as the claims of cards', async () => {
    const lineage = async (n: number) =>
      (
        await world.api.data(
          `{ listing(id: "${bytes32(n)}") { card { lineage { relation listingId uri listing { id card { name } } } } descendants(first: 10) { totalCount nodes { id card { name lineage { relation } } } } } }`,
        )
      ).listing
    const base = await lineage(1)
    assert.deepEqual(
      base.descendants.nodes.map(({ card }: any) => [card.name, card.lineage[0].relation]),
      [
        ['Tuned', 'FINE_TUNED_FROM'],
        ['Served', 'SERVED_BY'],
      ],
    )
    assert.equal(base.descendants.totalCount, 2)
    assert.equal((await lineage(2)).card.lineage[0].listing.card.name, 'Base')
    assert.equal((await lineage(3)).card.lineage[0].listing.card.name, 'Served', 'ids in any case')
    const orphan = (await lineage(5)).card.lineage
    assert.deepEqual(
      orphan.map(({ listingId, uri, listing }: any) => [listingId, uri, listing]),
      [
        [bytes32(77), null, null],
        [null, 'https://data.example', null],
      ],
    )
    assert.deepEqual((await lineage(7)).descendants.nodes, [], 'nothing descends from itself')
  })
})
