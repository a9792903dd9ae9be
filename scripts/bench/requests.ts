import { persistedOperations } from '../../indexer/lib/api/generated/persistedOperations.js'
import { fillTables } from '../seed/large/fillTables.ts'
import { BenchWorld } from './BenchWorld.ts'
import type { Figure } from './Figure.ts'
import { load } from './load.ts'
import { statementsDuring } from './statementsDuring.ts'

const CONNECTIONS = 16
const CATALOG_GOAL = 1500
const GROWTH_GOAL = 1.5
const STATEMENTS_GOAL = 3

/** A request that is measured: one of the portal's operations, or a query of its own. */
interface Request {
  readonly name: string
  readonly body: object
}

/** How many requests per second each page's query takes, and how long they take, over tables of these sizes. (autocannon gives p97.5, not p95.) */
export async function requests(sizes: readonly number[], seconds: number): Promise<Figure[]> {
  const world = await BenchWorld.start()
  try {
    const figures: Figure[] = []
    const slow = new Map<string, number[]>()
    await world.migrate()
    const api = await world.startApi()
    for (const size of sizes) {
      const { rows, listings } = await fillTables(world.databaseUrl, size)
      const label = `${rows.toLocaleString('en')} rows`
      figures.push({ part: 'requests', what: `tables of ${label}`, value: listings, unit: 'listings' })
      const asked = await requestsFor(world, api)
      const statementsOf = new Map<string, number>()
      // Before any load: what it leaves unanswered when it ends would be counted too.
      for (const { name, body } of asked) statementsOf.set(name, (await statementsDuring(world, () => check(api, body))).length)
      for (const { name, body } of asked) {
        const statements = statementsOf.get(name)!
        await load(api, body, { connections: CONNECTIONS, seconds: 2 })
        const { perSecond, latency } = await load(api, body, { connections: CONNECTIONS, seconds })
        const isCatalog = name === 'catalog page' && size === sizes[0]
        figures.push({
          part: 'requests',
          what: `${name}, ${label}`,
          value: perSecond,
          unit: 'requests/s',
          ...(isCatalog && { goal: `≥ ${CATALOG_GOAL}`, isMet: perSecond >= CATALOG_GOAL }),
        })
        figures.push({ part: 'requests', what: `${name}, ${label}, p97.5`, value: latency, unit: 'ms' })
        figures.push({
          part: 'requests',
          what: `${name}, ${label}, SQL`,
          value: statements,
          unit: 'statements',
          goal: `≤ ${STATEMENTS_GOAL}`,
          isMet: statements <= STATEMENTS_GOAL,
        })
        slow.set(name, [...(slow.get(name) ?? []), latency])
      }
    }
    for (const [name, [small, large]] of slow) {
      if (small === undefined || large === undefined) continue
      figures.push({ part: 'requests', what: `${name}: p97.5 large / small`, value: large / small, unit: '×', goal: `≤ ${GROWTH_GOAL}`, isMet: large / small <= GROWTH_GOAL })
    }
    return figures
  } finally {
    await world.stop()
  }
}

export async function requestsFor(world: BenchWorld, api: string): Promise<readonly Request[]> {
  const first = async (sql: string): Promise<string> => (await world.rows<{ id: string }>(sql))[0]!.id
  const listing = await first('select l.id from chain.listing l join chain.dispute d on d.listing_id = l.id order by l.id limit 1')
  const account = await first('select owner_id as id from chain.listing group by 1 order by count(*) desc limit 1')
  const proposal = await first('select proposal_id as id from chain.ballot group by 1 having count(*) >= 50 order by count(*) desc, 1 limit 1')
  const operation = (name: string, variables: object): object => {
    const { hash } = persistedOperations.find((each) => each.name === name)!
    return { operationName: name, variables, extensions: { persistedQuery: { version: 1, sha256Hash: hash } } }
  }
  const all = [
    { name: 'catalog page', body: operation('Catalog', { first: 20, orderBy: ['BACKING_DESC'], filter: { status: { in: ['PENDING', 'LISTED', 'EXITING'] } } }) },
    { name: 'search with facets', body: operation('Search', { query: 'word12 word7', first: 20, filter: { statuses: ['LISTED'] } }) },
    { name: 'listing page', body: operation('Listing', { id: listing }) },
    { name: 'account page', body: operation('Me', { id: account }) },
    {
      name: 'proposal with 100 ballots',
      body: { query: `{ proposal(id: "${proposal}") { id description state quorum ballots(first: 100) { nodes { voter { id } forVotes reason } } } }` },
    },
    { name: 'inbox', body: { query: `{ inbox(account: "${account}") { totalCount nodes { kind until amount listingName } } }` } },
  ]
  for (const { body } of all) await check(api, body)
  return all
}

/** What is measured has to answer. */
async function check(api: string, body: object): Promise<void> {
  const response = await fetch(`${api}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  const text = await response.text()
  if (!response.ok || text.includes('"errors"')) throw new Error(`A request that is to be measured fails: ${JSON.stringify(body).slice(0, 200)}: ${text.slice(0, 300)}`)
}
