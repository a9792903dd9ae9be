import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, it } from 'node:test'
import pg from 'pg'
import { disputePhase } from '@assay/domain/phases/disputePhase'
import { PreparedStatements } from '../../indexer/lib/api/database/PreparedStatements.js'
import { ApiWorld } from '../world/api/ApiWorld.ts'
import { address, bytes32, NOW, putBasics, putListing, putRow } from '../world/api/putRows.ts'
import { waitUntil } from '../../scripts/up/waitUntil.ts'

/** What the portal's catalog page asks. */
const CATALOG_PAGE = readFileSync(new URL('../../web/src/lib/graphql/operations/catalog.graphql', import.meta.url), 'utf8')

/** The same with more. */
const CATALOG = `query Catalog($first: Int, $after: Cursor, $filter: ListingFilter, $orderBy: [ListingOrderBy!]) {
  listings(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    totalCount
    nodes {
      id status deposit backing grade disputed submittedAt listedAt owner { id }
      currentVersion { id contentHash cid pool { total active } }
      card { name kind summary license tasks tags publisher { name } artifacts { name bytes } }
      openDispute { id phase }
    }
    pageInfo { hasNextPage endCursor }
  }
}`

describe('The API over a catalog of 130 listings', () => {
  let world: ApiWorld

  before(async () => {
    world = await ApiWorld.start()
    await putBasics(world, 4)
    for (let n = 1; n <= 130; n++) {
      await putListing(world, {
        n,
        owner: 1 + (n % 3),
        status: n % 10 === 0 ? 'PENDING' : 'LISTED',
        listedAt: n % 10 === 0 ? null : NOW - n,
        backing: BigInt(n % 7) * 10n ** 18n,
        deposit: 2n ** 256n - BigInt(n),
        ...(n !== 13 && {
          card: {
            name: `Model ${n}`,
            kind: n % 2 ? 'MODEL' : 'DATASET',
            license: n % 5 ? 'MIT' : 'Apache-2.0',
            tasks: n % 4 ? ['ocr'] : ['translation', 'ocr'],
            tags: ['100%_real'],
          },
        }),
      })
    }
    await putRow(world, 'dispute', {
      id: bytes32(7),
      version_id: bytes32(100_007),
      listing_id: bytes32(7),
      challenger_id: address(4),
      owner_id: address(2),
      parameters_id: '1',
      commit_ends_at: NOW + 10,
      reveal_ends_at: NOW + 20,
      appeal_ends_at: NOW + 30,
    })
    await world.rows('update chain.listing set open_dispute_id = $1 where id = $1', [bytes32(7)])
  })
  after(() => world?.stop())

  it('gives the largest amount to the last digit', async () => {
    const { listing } = await world.api.data(`{ listing(id: "${bytes32(1)}") { deposit } }`)
    assert.equal(listing.deposit, (2n ** 256n - 1n).toString())
  })

  it('answers the catalog by at most three statements, with 20 rows and with 100', async () => {
    for (const [query, first] of [
      [CATALOG_PAGE, 20],
      [CATALOG_PAGE, 100],
      [CATALOG, 20],
      [CATALOG, 100],
    ] as const) {
      const statements = await world.statementsDuring(async () => {
        const { listings } = await world.api.data(query, { first, orderBy: ['BACKING_DESC'], filter: { search: 'model' } })
        assert.equal(listings.nodes.length, first)
        assert.equal(listings.totalCount, 129)
      })
      assert.ok(statements.length <= 3, `${statements.length} statements:\n${statements.join('\n')}`)
      assert.match(statements[0]!, /begin isolation level repeatable read read only/)
    }
  })

  it('gives 20 rows when nobody says how many, and every row exactly once from page to page in every order', async () => {
    assert.equal((await world.api.data(CATALOG)).listings.nodes.length, 20)
    for (const order of ['BACKING_DESC', 'SUBMITTED_AT_ASC', 'LISTED_AT_ASC', 'LISTED_AT_DESC', 'NAME_ASC', 'NAME_DESC', 'DEPOSIT_DESC', 'GRADE_DESC']) {
      const seen: string[] = []
      for (let after: string | null = null, more = true; more;) {
        const { listings }: any = await world.api.data(CATALOG, { first: 30, after, orderBy: [order] })
        seen.push(...listings.nodes.map(({ id }: { id: string }) => id))
        after = listings.pageInfo.endCursor
        more = listings.pageInfo.hasNextPage
      }
      assert.equal(seen.length, 130, order)
      assert.equal(new Set(seen).size, 130, order)
    }
  })

  it('filters by kind, status, licence, task, tag, owner, backing and dispute, and searches words as they are', async () => {
    const count = async (filter: object): Promise<number> => (await world.api.data(CATALOG, { first: 1, filter })).listings.totalCount
    assert.equal(await count({ kind: { eq: 'DATASET' } }), 65)
    assert.equal(await count({ status: { in: ['PENDING'] } }), 13)
    assert.equal(await count({ license: { eq: 'Apache-2.0' } }), 26)
    assert.equal(await count({ tasks: { contains: ['translation'] } }), 32)
    assert.equal(await count({ tags: { overlaps: ['100%_real', 'other'] } }), 129)
    assert.equal(await count({ ownerId: { eq: address(2) } }), 44)
    assert.equal(await count({ backing: { gte: (6n * 10n ** 18n).toString() } }), 18)
    assert.equal(await count({ disputed: { eq: true } }), 1)
    assert.equal(await count({ search: 'Model 77' }), 1)
    assert.equal(await count({ search: '%' }), 0)
    assert.equal(await count({ search: "_'; --" }), 0)
    assert.equal(await count({ search: '\u0000' }), 130)
    assert.equal(
      await count({ kind: { eq: 'MODEL' }, license: { eq: 'MIT' }, search: 'model 1' }),
      await count({ kind: { eq: 'MODEL' }, license: { eq: 'MIT' }, search: 'MODEL 1' }),
    )
  })

  it('says in every answer which block it speaks of, all of it out of one snapshot', async () => {
    const moves = (async () => {
      for (let height = 101; height <= 160; height++) await world.rows("update chain.head set height = $1::int, total_units = $1::int where id = 'head'", [height])
    })()
    for (let i = 0; i < 20; i++) {
      const { data, block } = await world.api.ask('{ a: head { height } listings(first: 100) { totalCount nodes { id grade } } b: head { totalUnits } }')
      assert.equal(data.a.height, block?.height)
      if (data.b.totalUnits !== '0') assert.equal(data.b.totalUnits, String(block?.height))
    }
    await moves
    await world.rows("update chain.head set height = 100, total_units = 0 where id = 'head'")
  })

  it('computes the phase of a dispute as the domain does, at every deadline, and filters by it', async () => {
    const clock = { commitEndsAt: NOW + 10, revealEndsAt: NOW + 20, appealEndsAt: NOW + 30 }
    for (const [appealed, resolved] of [
      [false, false],
      [true, false],
      [true, true],
      [false, true],
    ] as const) {
      await world.rows('update chain.dispute set appealed = $1, resolved = $2', [appealed, resolved])
      for (const now of [NOW + 9, NOW + 10, NOW + 11, NOW + 19, NOW + 20, NOW + 21, NOW + 29, NOW + 30, NOW + 31]) {
        await world.rows('update chain.head set timestamp = $1', [now])
        const phase = disputePhase({ ...clock, appealed, resolved }, now)
        const { dispute, same, others } = await world.api.data(
          `query ($same: [Phase!], $others: [Phase!]) { dispute(id: "${bytes32(7)}") { phase } same: disputes(filter: { phase: { in: $same } }) { totalCount } others: disputes(filter: { phase: { in: $others } }) { totalCount } }`,
          { same: [phase], others: ['COMMIT', 'REVEAL', 'APPEALABLE', 'APPEALED', 'RESOLVED'].filter((other) => other !== phase) },
        )
        assert.deepEqual([dispute.phase, same.totalCount, others.totalCount], [phase, 1, 0], `at ${now - NOW}, appealed ${appealed}, resolved ${resolved}`)
      }
    }
    await world.rows('update chain.dispute set appealed = false, resolved = false')
    await world.rows('update chain.head set timestamp = $1', [NOW])
  })

  it('pushes every head to whoever listens, the first at once, and goes on after the database was away', async () => {
    const listener = world.api.listen('subscription { head { height hash timestamp changed } }')
    const heard = (count: number) => waitUntil(() => (listener.events.length >= count ? true : undefined), { timeout: 20_000, what: `Event ${count}` })
    await heard(1)
    assert.deepEqual(listener.events[0].data.head, { height: 100, hash: bytes32(100), timestamp: NOW, changed: null })
    await world.rows("select pg_notify('assay_head', $1)", [JSON.stringify({ height: 101, hash: bytes32(101), timestamp: NOW + 2, changed: { listings: [bytes32(1)] } })])
    await heard(2)
    assert.deepEqual(listener.events[1].data.head, { height: 101, hash: bytes32(101), timestamp: NOW + 2, changed: { listings: [bytes32(1)] } })

    await world.rows("select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'assay-api%'")
    await heard(3) // after a gap anything may have changed
    assert.equal(listener.events[2].data.head.changed, null)
    assert.equal((await world.api.ask('{ head { height } }')).status, 200)
    listener.end()
    await listener.closed
  })

  it('hides what broke, under an id that its log explains', async () => {
    await world.rows('alter table chain.rating rename to rating_away')
    await world.rows('alter table chain.rating_away rename column weight to weight_away')
    await world.rows('alter table chain.rating_away rename to rating')
    const answer = await world.api.ask(`{ listing(id: "${bytes32(3)}") { ratings { nodes { weight } } } }`)
    await world.rows('alter table chain.rating rename column weight_away to weight')
    const { code, requestId } = answer.errors![0]!.extensions
    assert.equal(code, 'INTERNAL')
    assert.equal(answer.status, 500)
    assert.doesNotMatch(answer.text, /column|relation|select /i)
    await waitUntil(() => (world.apiLog().includes(requestId!) ? true : undefined), { timeout: 2000, what: 'The log line' })
  })

  it('prepares what is asked often, forgets the rest, and gets over tables that are made anew', async () => {
    const client = new pg.Client({ connectionString: world.databaseUrl, pipeline: true })
    await client.connect()
    try {
      const prepared = new PreparedStatements(client as never)
      const ask = async (n: number) => (await client.query({ name: prepared.nameOf(`select ${n} as n`), text: `select ${n} as n` })).rows[0].n
      const often: Promise<number>[] = []
      for (let n = 1; n <= 200; n++) often.push(ask(n), ask(0))
      assert.deepEqual(await Promise.all(often), Array.from({ length: 200 }, (_, n) => [n + 1, 0]).flat())
      const { rows } = await client.query('select name, statement from pg_prepared_statements')
      assert.equal(rows.length, 64)
      assert.ok(
        rows.some(({ name, statement }) => name === 's2' && statement === 'select 0 as n'),
        'what is asked often stays',
      )
      assert.equal(await ask(1), 1)
    } finally {
      await client.end()
    }

    const card = () => world.api.ask(`{ listing(id: "${bytes32(1)}") { card { name endpoint } } }`)
    const before = (await card()).data
    assert.ok(before.listing.card.name)
    await world.rows('alter table content.cards alter column endpoint type varchar(2000)')
    // Each connection that still has the old plan fails once.
    const answer = await waitUntil(async () => ((answer) => (answer.errors === undefined ? answer : undefined))(await card()), {
      timeout: 10_000,
      what: 'An answer from the new table',
    })
    assert.deepEqual(answer.data, before)
    await world.rows('alter table content.cards alter column endpoint type text')
  })

  it('is alive but not ready while the node cannot be asked', async () => {
    assert.equal((await world.api.get('/live')).status, 200)
    const response = await world.api.get('/ready')
    assert.equal(response.status, 503)
    assert.deepEqual(await response.json(), {
      ready: false,
      height: 100,
      hash: bytes32(100),
      rebuilding: false,
      alarm: null,
      lag: null,
      reason: 'The chain node cannot be reached.',
    })
  })
})
