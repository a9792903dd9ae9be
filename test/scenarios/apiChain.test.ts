import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { enumWord, PHASES } from '@assay/domain/enums'
import { assayGovernorAbi } from '@assay/domain/generated/assayGovernorAbi'
import { disputeCourtAbi } from '@assay/domain/generated/disputeCourtAbi'
import { stakingAbi } from '@assay/domain/generated/stakingAbi'
import { createPublicClient, http, type Hex } from 'viem'
import { days } from '../../scripts/seed/days.ts'
import { tokens } from '../../scripts/seed/tokens.ts'
import { rpc } from '../../scripts/up/rpc.ts'
import { waitUntil } from '../../scripts/up/waitUntil.ts'
import { ApiClient } from '../world/api/ApiClient.ts'
import { everyList, idsInPages, idsWhere, rowsOf } from '../world/api/everyList.ts'
import { freePorts } from '../world/indexed/freePorts.ts'
import { IndexedWorld } from '../world/indexed/IndexedWorld.ts'
import { Story } from '../world/indexed/story.ts'

const STATES = ['PENDING', 'ACTIVE', 'CANCELED', 'DEFEATED', 'SUCCEEDED', 'QUEUED', 'EXPIRED', 'EXECUTED']

/** What is asked of something else than one column, and what serves it. */
const SERVED_OTHERWISE: Readonly<Record<string, string>> = {
  'disputes where phase': 'dispute_open, and what is resolved is most',
  'proposals where state': 'proposal_open, and what is over is most',
  'listings where disputed': 'the index of open_dispute_id',
  'powerCheckpoints where kind': 'one of three, each of which is many',
  'listings by NAME': 'nothing: names are on cards, and every listing’s is looked up',
}

describe('API and keeper over a real chain', () => {
  let world: IndexedWorld
  let api: ApiClient

  before(async () => {
    world = await IndexedWorld.start()
    await world.startIndexer()
    const [port] = await freePorts(1)
    api = new ApiClient(`http://127.0.0.1:${port}`)
    const env = { DATABASE_URL: world.databaseUrl, RPC_URL: world.rpcUrl, API_PORT: String(port) }
    await world.processes.start({ name: 'api', command: process.execPath, args: ['indexer/lib/api/main.js'], env }, () =>
      waitUntil(async () => ((await api.ask('{ __typename }').catch(() => undefined))?.status === 200 ? true : undefined), { timeout: 30_000, what: 'GraphQL’s first answer' }),
    )
  })
  after(() => world?.stop())

  const statusOf = async (path: string) => (await api.get(path)).status

  it('is ready when the index is at the node’s head, and a page hears of the head by itself', { timeout: 60_000 }, async () => {
    const listener = api.listen('subscription { head { height hash } }')
    const head = await world.indexed()
    await waitUntil(() => (listener.events.some(({ data }) => data.head.hash === head.hash) ? true : undefined), { timeout: 10_000, what: 'Hearing of the head' })
    listener.end()
    await waitUntil(async () => ((await statusOf('/ready')) === 200 ? true : undefined), { timeout: 10_000, what: 'Readiness' })
    const state = (await (await api.get('/ready')).json()) as { lag: number; rebuilding: boolean }
    assert.ok(state.lag <= 5)
    await world.rows('update app.indexer_state set rebuilding = true')
    await waitUntil(async () => ((await statusOf('/ready')) === 503 ? true : undefined), { timeout: 5000, what: '503 while rebuilding' })
    await world.rows('update app.indexer_state set rebuilding = false')
  })

  it('says of stakes, rewards, phases and proposals what the contracts say, after a long story', { timeout: 180_000 }, async () => {
    await new Story(world).tell()
    const head = await world.indexed()
    const client = createPublicClient({ transport: http(world.rpcUrl) })
    const { Staking, DisputeCourt, AssayGovernor } = world.deployment.contracts
    const blockNumber = BigInt(head.height)
    const { data } = await api.ask(
      '{ accounts(first: 100) { nodes { id effective } } disputes(first: 100) { nodes { id phase } } proposals(first: 100) { nodes { id number state quorum appeal { totalCount } voteStart } } }',
    )

    assert.ok(data.accounts.nodes.length > 5 && data.disputes.nodes.length > 1 && data.proposals.nodes.length > 1)
    for (const { id, effective } of data.accounts.nodes) {
      const expected = await client.readContract({ address: Staking, abi: stakingAbi, functionName: 'effectiveOf', args: [id], blockNumber })
      assert.equal(effective, String(expected), `effective stake of ${id}`)
    }
    for (const { id, phase } of data.disputes.nodes) {
      assert.equal(phase, enumWord(PHASES, await client.readContract({ address: DisputeCourt, abi: disputeCourtAbi, functionName: 'phaseOf', args: [id], blockNumber })))
    }
    for (const { number, state, quorum, appeal, voteStart } of data.proposals.nodes) {
      const expected = await client.readContract({ address: AssayGovernor, abi: assayGovernorAbi, functionName: 'state', args: [BigInt(number)], blockNumber })
      assert.equal(state, STATES[expected], `state of ${number}`)
      if (appeal.totalCount === 0 && voteStart < head.timestamp) {
        assert.equal(quorum, String(await client.readContract({ address: AssayGovernor, abi: assayGovernorAbi, functionName: 'quorum', args: [BigInt(voteStart)], blockNumber })))
      }
    }
  })

  it('asks, orders, pages and filters every list of every entity, by an index', { timeout: 180_000 }, async () => {
    const indexes = await world.rows<{ table: string; column: string }>(`
      select t.relname as table, pg_get_indexdef(i.indexrelid, 1, true) as column
      from pg_index i join pg_class t on t.oid = i.indrelid join pg_namespace n on n.oid = t.relnamespace where n.nspname = 'chain'`)
    const empty: string[] = []
    const unserved = new Set<string>()
    for (const list of everyList) {
      const rows = await rowsOf(api, list)
      const ids = rows.map(({ id }) => id).toSorted()
      if (rows.length === 0) empty.push(list.name)
      const begins = new Set(indexes.filter(({ table }) => table === list.table).map(({ column }) => column))
      for (const order of list.orders) {
        const [, name, direction] = /^(.*)_(ASC|DESC)$/.exec(order)!
        const paged = await idsInPages(api, list, order, Math.max(1, Math.ceil(rows.length / 2)))
        if (rows.length < 100) assert.deepEqual(paged.toSorted(), ids, `${list.name} by ${order}`)
        const column = name!.toLowerCase()
        if (name !== 'PRIMARY_KEY' && !begins.has(column)) unserved.add(`${list.name} by ${name}`)
        const field = column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
        const values = paged.map((id) => rows.find((row) => row.id === id)?.[field]).filter((value) => value != null)
        if (values.every((value) => typeof value === 'number' || /^-?\d+$/.test(String(value)))) {
          const sorted = values.toSorted((a, b) => Number(BigInt(String(a)) - BigInt(String(b))) * (direction === 'ASC' ? 1 : -1))
          assert.deepEqual(values.map(String), sorted.map(String), `${list.name} by ${order}`)
        }
      }
      for (const { name, isEnum, operators: known } of list.filters) {
        const sample = rows.find((row) => row[name] != null)?.[name]
        if (sample === undefined) continue
        const column = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
        if (!begins.has(column)) unserved.add(`${list.name} where ${name}`)
        const value = isEnum || typeof sample !== 'string' ? String(sample) : JSON.stringify(sample)
        const same = rows.filter((row) => row[name] === sample).map(({ id }) => id)
        for (const operators of [`eq: ${value}`, `in: [${value}]`]) {
          const found = await idsWhere(api, list, name, operators)
          assert.ok(
            same.every((id) => found.ids.includes(id)),
            `${list.name} where ${name} ${operators}`,
          )
          if (rows.length < 100) assert.deepEqual([found.ids.toSorted(), found.totalCount], [same.toSorted(), same.length], `${list.name} where ${name} ${operators}`)
        }
        if (!known.includes('ne')) continue
        const others = await idsWhere(api, list, name, `ne: ${value}`)
        assert.ok(
          same.every((id) => !others.ids.includes(id)),
          `${list.name} where ${name} is not ${value}`,
        )
      }
    }
    assert.deepEqual([...unserved].toSorted(), Object.keys(SERVED_OTHERWISE).toSorted(), 'everything else is served by an index')
    assert.deepEqual(empty, [], 'the story has a row of everything')
  })

  it('tells whoever listens what is true again after a reorganisation, and of a listing that is gone with all that hung on it', { timeout: 120_000 }, async () => {
    const story = new Story(world)
    const snapshot = await rpc<string>(world.rpcUrl, 'evm_snapshot')
    await story.submit('taken back')
    await story.vouch('Mira', 'taken back', tokens(10))
    await story.challenge('Noor', 'taken back')
    await world.indexed()
    const listing = story.listing('taken back')
    const one = api.listen(`subscription { listing(id: "${listing}") { id disputed backing } }`)
    const many = api.listen('subscription { head { height hash } }')
    const disputes = api.listen(`subscription { disputes(first: 100, filter: { listingId: { eq: "${listing}" } }) { totalCount } }`)
    const hears = async (listener: typeof one, matches: (data: any) => boolean, what: string) =>
      waitUntil(() => listener.events.find(({ data }) => data != null && matches(data)), { timeout: 20_000, what })
    await hears(one, (data) => data.listing?.disputed === true && data.listing.backing === String(tokens(10)), 'The listing')
    await hears(disputes, (data) => data.disputes.totalCount === 1, 'Its dispute')

    await rpc(world.rpcUrl, 'evm_revert', [snapshot])
    await world.mine(4)
    const head = await world.indexed()
    await hears(one, (data) => data.listing === null, 'The listing being gone')
    await hears(disputes, (data) => data.disputes.totalCount === 0, 'Its dispute being gone')
    await hears(many, (data) => data.head.hash === head.hash, 'The new head')
    for (const listener of [one, many, disputes]) listener.end()
    for (const table of ['version', 'pool', 'position', 'dispute']) {
      const column = table === 'version' || table === 'dispute' ? 'listing_id' : 'version_id'
      const id = column === 'listing_id' ? listing : story.version('taken back')
      assert.deepEqual(await world.rows(`select id from chain.${table} where ${column} = $1`, [id]), [], table)
    }
    await world.stateHash()
  })

  it('moves what is due by itself, once, and spends nothing on what would revert', { timeout: 120_000 }, async () => {
    const story = new Story(world)
    await story.submit('kept')
    await world.indexed()
    const env = { DATABASE_URL: world.databaseUrl, RPC_URL: world.rpcUrl, DEPLOYMENT_FILE: world.deploymentFile, KEEPER_INTERVAL: '200' }
    const client = createPublicClient({ transport: http(world.rpcUrl) })
    const keeper: Hex = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8'
    const sent = () => client.getTransactionCount({ address: keeper })
    const before = await sent()
    await world.processes.start({ name: 'keeper', command: process.execPath, args: ['indexer/lib/keeper/main.js'], env }, async () => undefined)

    const statusOfListing = async () => (await api.data(`{ listing(id: "${story.listing('kept')}") { status } }`)).listing.status as string
    const becomes = (status: string) =>
      waitUntil(
        async () => {
          await world.mine()
          return (await statusOfListing()) === status ? true : undefined
        },
        { timeout: 30_000, what: `The listing becoming ${status}`, every: 200 },
      )
    await world.pass(days(5))
    await becomes('LISTED')

    await story.vouch('Mira', 'kept', tokens(1000))
    await story.challenge('Noor', 'kept')
    await world.pass(days(4)) // nobody votes
    const dispute = async () => (await api.data(`{ dispute(id: "${story.dispute('kept')}") { tallied resolved ruling phase } }`)).dispute
    const disputeBecomes = (field: 'tallied' | 'resolved') =>
      waitUntil(
        async () => {
          await world.mine()
          return (await dispute())?.[field] === true ? true : undefined
        },
        { timeout: 30_000, what: `The dispute being ${field}`, every: 200 },
      )
    await disputeBecomes('tallied')
    await world.pass(days(2))
    await disputeBecomes('resolved')
    assert.deepEqual(await dispute(), { tallied: true, resolved: true, ruling: 'UNDECIDED', phase: 'RESOLVED' })

    await world.chain.send('Mira', 'Staking', 'startRelease', [story.version('kept'), tokens(1000)])
    await world.chain.send('Importer', 'ListingRegistry', 'initiateExit', [story.listing('kept')])
    await world.pass(days(14)) // the exit is due after 7, the release after 14
    await becomes('WITHDRAWN')
    await waitUntil(
      async () => {
        await world.mine()
        const tickets = await world.rows('select completed from chain.release_ticket where version_id = $1', [story.version('kept')])
        return tickets.length === 1 && tickets[0]!.completed === true ? true : undefined
      },
      { timeout: 30_000, what: 'The release being completed', every: 200 },
    )

    const transactions = (await sent()) - before
    const pokes = (
      await world.rows(
        "select count(*) from chain.activity where event in ('ListingActivated', 'VersionActivated', 'DisputeTallied', 'DisputeResolved', 'ExitFinalized', 'ReleaseCompleted')",
      )
    )[0]!.count
    assert.ok(transactions >= 5 && transactions <= Number(pokes), `${transactions} transactions`)
    for (let nonce = before; nonce < before + transactions; nonce++) assert.equal(await statusOfNonce(client, keeper, nonce), 'success')
  })
})

/** Whether the transaction with a nonce succeeded. */
async function statusOfNonce(client: ReturnType<typeof createPublicClient>, from: Hex, nonce: number): Promise<string | undefined> {
  for (let number = await client.getBlockNumber(); number > 0n; number--) {
    const { transactions } = await client.getBlock({ blockNumber: number, includeTransactions: true })
    const found = transactions.find((transaction) => transaction.from.toLowerCase() === from.toLowerCase() && transaction.nonce === nonce)
    if (found !== undefined) return (await client.getTransactionReceipt({ hash: found.hash })).status
  }
  return undefined
}
