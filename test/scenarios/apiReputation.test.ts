import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { reputationAfter } from '@assay/domain/rules/reputationAfter'
import { standingOf } from '@assay/domain/rules/standingOf'
import { decayVectors } from '../unit/domain/reputationVectors.ts'
import { ApiWorld } from '../world/api/ApiWorld.ts'
import { address, bytes32, NOW, putBasics, putListing, putRow } from '../world/api/putRows.ts'

/** The head's epoch: 1 900 000 000 / 2 592 000. */
const EPOCH = 733
const ACCOUNTS = 60

const LEADERS = `query Leaders($first: Int, $after: Cursor, $role: ReputationRole!) {
  reputations(first: $first, after: $after, filter: { role: { eq: $role } }, orderBy: STANDING_DESC) {
    totalCount
    nodes { account { id reputation } role points epoch pointsNow }
    pageInfo { hasNextPage endCursor }
  }
}`

describe('Grades and reputations in the API', () => {
  let world: ApiWorld
  /** Points now by account, as the domain computes them. */
  const expected = new Map<string, bigint>()

  before(async () => {
    world = await ApiWorld.start()
    await putBasics(world, ACCOUNTS)
    for (let n = 1; n <= ACCOUNTS; n++) {
      // Some above and some below zero, several equal ones, of every age.
      const points = BigInt(((n * 37) % 50) - 20) * 10n
      const epoch = EPOCH - (n % 7)
      for (const role of ['JUROR', 'TOTAL']) {
        await putRow(world, 'reputation', {
          id: `${address(n)}-${role}`,
          account_id: address(n),
          role,
          points: points.toString(),
          epoch,
          standing: standingOf(points, epoch).toString(),
        })
      }
      expected.set(address(n), reputationAfter(points, EPOCH - epoch))
    }
    for (let n = 1; n <= 30; n++) {
      await putListing(world, { n })
      await world.rows('update chain.listing set grade = $2 where id = $1', [bytes32(n), n % 3 === 0 ? null : n * 3])
    }
  })
  after(() => world?.stop())

  it('decay in the database as in the domain', async () => {
    for (const { points, epochs, left } of decayVectors) {
      const [row] = await world.rows('select chain.decayed($1, $2) as left', [points.toString(), epochs])
      assert.equal(row!.left, left.toString(), `${points} after ${epochs}`)
    }
  })

  it('lead by their points of today, page by page, each account once, with exact values', async () => {
    const seen: { id: string; pointsNow: bigint }[] = []
    for (let after: string | null = null, more = true; more;) {
      const { reputations }: any = await world.api.data(LEADERS, { first: 7, after, role: 'JUROR' })
      seen.push(...reputations.nodes.map((node: any) => ({ id: node.account.id, pointsNow: BigInt(node.pointsNow) })))
      for (const node of reputations.nodes) assert.equal(node.account.reputation, node.pointsNow)
      after = reputations.pageInfo.endCursor
      more = reputations.pageInfo.hasNextPage
    }
    assert.equal(new Set(seen.map(({ id }) => id)).size, ACCOUNTS)
    for (const { id, pointsNow } of seen) assert.equal(pointsNow, expected.get(id), id)
    for (const [i, { pointsNow }] of seen.entries()) assert.ok(i === 0 || seen[i - 1]!.pointsNow >= pointsNow, `place ${i}`)
    assert.ok(seen[0]!.pointsNow > 0n && seen.at(-1)!.pointsNow < 0n)
  })

  it('lead in the same order when epochs have passed, and have no more than a tenth less', async () => {
    await world.rows('update chain.head set timestamp = $1', [NOW + 5 * 2_592_000])
    const { reputations } = await world.api.data(LEADERS, { first: 60, role: 'TOTAL' })
    await world.rows('update chain.head set timestamp = $1', [NOW])
    const now = reputations.nodes.map((node: any) => BigInt(node.pointsNow))
    assert.deepEqual(
      now,
      reputations.nodes.map((node: any) => reputationAfter(expected.get(node.account.id)!, 5)),
    )
    assert.deepEqual(
      now,
      [...now].sort((a, b) => (a < b ? 1 : a > b ? -1 : 0)),
    )
  })

  it('answer a leaderboard by at most three statements, out of an index', async () => {
    for (const first of [5, 50]) {
      const statements = await world.statementsDuring(() => world.api.data(LEADERS, { first, role: 'JUROR' }))
      assert.ok(statements.length <= 3, `${statements.length} statements:\n${statements.join('\n')}`)
      assert.match(await planOf(statements[1]!), /Index Scan Backward using reputation_role_standing/)
    }
  })

  it('filter and order listings by grade out of an index, unknown ones last', async () => {
    const { listings } = await world.api.data('{ listings(first: 100, orderBy: GRADE_DESC, filter: { grade: { gte: 70 } }) { totalCount nodes { grade } } }')
    assert.deepEqual(
      listings.nodes.map(({ grade }: { grade: number }) => grade),
      [87, 84, 78, 75],
    )
    assert.equal(listings.totalCount, 4)
    const all = await world.api.data('{ listings(first: 100, orderBy: GRADE_DESC) { nodes { grade } } }')
    const grades = all.listings.nodes.map(({ grade }: { grade: number | null }) => grade)
    assert.deepEqual([grades.length, grades.indexOf(null), grades[0]], [30, 20, 87])
    for (const [order, plan] of [
      ['GRADE_DESC', /Index Scan Backward using listing_grade_order/],
      ['GRADE_ASC', /Index Scan using listing_grade_order/],
    ] as const) {
      const [, list] = await world.statementsDuring(() => world.api.data(`{ listings(orderBy: ${order}) { nodes { id } } }`))
      assert.match(await planOf(list!), plan)
    }
    const [, , count] = await world.statementsDuring(() => world.api.data('{ listings(first: 1, filter: { grade: { gte: 70 } }) { totalCount } }'))
    assert.match(await planOf(count!), /Index Cond: \(grade >= /)
  })

  it('tell the history of a grade and the components of a reputation', async () => {
    await putRow(world, 'grade_point', { id: 'a', listing_id: bytes32(1), grade: 40, weight: '7', at: NOW })
    await putRow(world, 'grade_point', { id: 'b', listing_id: bytes32(1), grade: null, at: NOW + 1 })
    const entry = { account_id: address(1), role: 'JUROR', kind: 'VOTE_INCOHERENT', points: '-600', epoch: EPOCH, at: NOW, listing_id: bytes32(1) }
    await putRow(world, 'reputation_entry', { ...entry, id: 'e', transaction: bytes32(77) })
    const { listing, account, reputationEntries } = await world.api.data(`{
      listing(id: "${bytes32(1)}") { gradePoints { nodes { grade weight at } } }
      account(id: "${address(1)}") { reputationEntries { totalCount nodes { role kind points epoch transaction listing { id } dispute { id } } } }
      reputationEntries(filter: { kind: { eq: VOTE_INCOHERENT } }) { totalCount }
    }`)
    assert.deepEqual(listing.gradePoints.nodes, [
      { grade: 40, weight: '7', at: NOW },
      { grade: null, weight: '0', at: NOW + 1 },
    ])
    assert.deepEqual(account.reputationEntries.nodes, [
      { role: 'JUROR', kind: 'VOTE_INCOHERENT', points: '-600', epoch: EPOCH, transaction: bytes32(77), listing: { id: bytes32(1) }, dispute: null },
    ])
    assert.equal(reputationEntries.totalCount, 1)
  })

  it('give an account without any a reputation of 0, and refuse what is no whole number', async () => {
    await putRow(world, 'account', { id: address(999) })
    assert.deepEqual((await world.api.data(`{ account(id: "${address(999)}") { reputation reputations { totalCount } } }`)).account, {
      reputation: '0',
      reputations: { totalCount: 0 },
    })
    const filtered = async (value: unknown) => world.api.ask('query ($n: SignedInteger!) { reputations(filter: { standing: { gte: $n } }) { totalCount } }', { n: value })
    assert.equal((await filtered(`-${'9'.repeat(100)}`)).data.reputations.totalCount, 2 * ACCOUNTS)
    for (const value of ['-0', '1.5', '+1', '1e9', '9'.repeat(101), 7, '', "0'; --"]) assert.equal((await filtered(value)).status, 400, String(value))
  })

  it('order raters by what their ratings count', async () => {
    let leaders: unknown
    await world.rows('update chain.account set rating_count = 1, rating_weight = 5 where id = $1', [address(3)])
    const statements = await world.statementsDuring(async () => {
      const { accounts } = await world.api.data('{ accounts(first: 1, orderBy: RATING_WEIGHT_DESC) { nodes { id ratingCount ratingWeight } } }')
      leaders = accounts.nodes
    })
    assert.match(await planOf(statements[1]!), /Index Scan Backward using account_rating_weight/)
    assert.deepEqual(leaders, [{ id: address(3), ratingCount: 1, ratingWeight: '5' }])
  })

  /** How the database would go about a statement, whatever its parameters, if the tables were large. */
  async function planOf(sql: string): Promise<string> {
    await world.rows('begin')
    await world.rows('set local enable_seqscan = off')
    await world.rows('set local enable_bitmapscan = off')
    await world.rows('set local enable_sort = off')
    await world.rows('set local enable_incremental_sort = off')
    const plan = await world.rows(`explain (generic_plan) ${sql}`)
    await world.rows('rollback')
    return plan.map((row) => row['QUERY PLAN'] as string).join('\n')
  }
})
