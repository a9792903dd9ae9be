import assert from 'node:assert/strict'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { after, before, describe, it } from 'node:test'
import { contentHashOf } from '@assay/domain/ids'
import { buildSchema } from 'graphql'
import WebSocket from 'ws'
import { createClient, type Client } from 'graphql-ws'
import { createApi } from '../../indexer/lib/api/createApi.js'
import { readEnvironment } from '../../indexer/lib/api/environment.js'
import { waitUntil } from '../../scripts/up/waitUntil.ts'
import { ApiClient } from '../world/api/ApiClient.ts'
import { ApiWorld } from '../world/api/ApiWorld.ts'
import { address, bytes32, NOW, putBasics, putListing, putRow } from '../world/api/putRows.ts'
import { freePorts } from '../world/indexed/freePorts.ts'

const LISTED = 'subscription ($least: Amount!) { listings(filter: { backing: { gte: $least } }, orderBy: BACKING_DESC) { nodes { id backing } } }'
const ONE = `subscription { listing(id: "${bytes32(1)}") { backing status } }`

describe('Whatever can be asked can be listened to', () => {
  let world: ApiWorld
  let second: ApiClient
  let metricsUrl: string
  let height = 100
  const env = { RATE_LIMIT: '0', REQUEST_TIMEOUT: '2', HEADERS_TIMEOUT: '2' }

  before(async () => {
    const [metricsPort] = await freePorts(1)
    metricsUrl = `http://127.0.0.1:${metricsPort}/metrics`
    world = await ApiWorld.start({ ...env, METRICS_PORT: String(metricsPort) })
    await putBasics(world, 2)
    for (let n = 1; n <= 3; n++) await putListing(world, { n, backing: BigInt(n * 10) })
    const [port] = await freePorts(1)
    second = new ApiClient(`http://127.0.0.1:${port}`)
    await world.startApi(port!, env, 'second')
  })
  after(() => world?.stop())

  /** What the indexer does: rows, the head and the news in one commit. */
  const commit = async (sql = 'select 1', changed: object | null = { listings: [], accounts: [], disputes: [], proposals: [] }) => {
    height++
    await world.rows('begin')
    await world.rows(sql)
    await world.rows("update chain.head set height = $1, hash = $2, timestamp = $3 where id = 'head'", [height, bytes32(height), NOW + height])
    await world.rows('select pg_notify($1, $2)', ['assay_head', JSON.stringify({ height, hash: bytes32(height), timestamp: NOW + height, changed })])
    await world.rows('commit')
  }
  const back = (n: number, amount: number) => `update chain.listing set backing = ${amount} where id = '${bytes32(n)}'`
  const hears = async <T>(events: T[], matches: (event: T) => boolean, what = 'The news') =>
    waitUntil(() => events.find(matches), { timeout: 10_000, what }).catch((error: Error) => {
      throw new Error(`${error.message} Heard: ${JSON.stringify(events).slice(0, 1000)}`)
    })
  const backingOf = (event: any) => event.data?.listing?.backing as string | undefined

  const subscribers = async () => Number(/^assay_subscribers (\d+)/m.exec(await (await fetch(metricsUrl)).text())?.[1])

  it('each field of Query is one of Subscription, with the same arguments', () => {
    const schema = buildSchema(readFileSync(new URL('../../indexer/api.graphql', import.meta.url), 'utf8'))
    const live = schema.getSubscriptionType()!.getFields()
    for (const [name, field] of Object.entries(schema.getQueryType()!.getFields())) {
      if (name === 'head') continue
      assert.equal(String(live[name]?.type), String(field.type), name)
      assert.deepEqual(live[name]!.args.map(String), field.args.map(String))
      assert.equal(live[name]!.description, field.description)
    }
  })

  it('an object is told at once, and again when it changed, with the block that this is true of', { timeout: 20_000 }, async () => {
    const listener = world.api.listen(ONE)
    await hears(listener.events, (event) => backingOf(event) === '10', 'The first answer')
    await commit(back(1, 11))
    const event = await hears(listener.events, (each) => backingOf(each) === '11')
    assert.equal(event.extensions.block.height, height)
    await commit()
    await commit(back(1, 12))
    await hears(listener.events, (each) => backingOf(each) === '12')
    assert.deepEqual(listener.events.map(backingOf), ['10', '11', '12'], 'a block that changed nothing of it is no news')
    listener.end()
  })

  it('a list with variables and a filter is told when something enters, moves or leaves, whichever instance one listens to', { timeout: 20_000 }, async () => {
    const listeners = [world.api, second].map((api) => api.listen(LISTED, { least: '25' }))
    const ids = (event: any) => event.data.listings.nodes.map((node: { id: string }) => node.id)
    for (const { events } of listeners) await hears(events, (event) => ids(event).length === 1, 'The first answer')
    await commit(back(2, 40))
    for (const { events } of listeners) await hears(events, (event) => String(ids(event)) === String([bytes32(2), bytes32(3)]))
    await commit(back(3, 1))
    for (const { events } of listeners) await hears(events, (event) => String(ids(event)) === String([bytes32(2)]))
    for (const listener of listeners) listener.end()
  })

  it('what changes by time alone is told, though no row changed', { timeout: 20_000 }, async () => {
    await putRow(world, 'proposal', {
      id: bytes32(5),
      proposer_id: address(1),
      status: 'CREATED',
      vote_start: NOW + height + 1,
      vote_end: NOW + height + 1000,
      operation_id: bytes32(6),
    })
    const listener = world.api.listen(`subscription { proposal(id: "${bytes32(5)}") { state } }`)
    await hears(listener.events, (event) => event.data.proposal?.state === 'PENDING', 'The first answer')
    await commit()
    await commit()
    await hears(listener.events, (event) => event.data.proposal.state === 'ACTIVE')
    listener.end()
  })

  it('the head is told at once and each time that it moves', { timeout: 20_000 }, async () => {
    const listener = world.api.listen('subscription { head { height timestamp } }')
    await hears(listener.events, (event) => event.data.head.height === height)
    await commit()
    await hears(listener.events, (event) => event.data.head.height === height)
    listener.end()
  })

  it('blocks that are taken back are told as what is true then, and a row that is gone is null', { timeout: 20_000 }, async () => {
    const gone = `subscription { listing(id: "${bytes32(77)}") { backing } }`
    await putListing(world, { n: 77, backing: 7n })
    const listener = second.listen(gone)
    await hears(listener.events, (event) => backingOf(event) === '7', 'The first answer')
    await commit(
      `delete from chain.pool where version_id = '${bytes32(100_077)}'; delete from chain.version where id = '${bytes32(100_077)}'; delete from chain.listing where id = '${bytes32(77)}'`,
      null,
    )
    await hears(listener.events, (event) => event.data.listing === null)
    listener.end()
  })

  it('fifty who listen to the same cost the statements of one', { timeout: 30_000 }, async () => {
    const listeners = Array.from({ length: 50 }, () => world.api.listen(ONE))
    for (const { events } of listeners) await hears(events, (event) => backingOf(event) !== undefined, 'The first answers')
    const statements = await world.statementsDuring(async () => {
      await commit(back(1, 500))
      for (const { events } of listeners) await hears(events, (event) => backingOf(event) === '500')
    })
    assert.ok(statements.length <= 2 * 3, `both instances together ran ${statements.length}: ${statements.join('\n')}`)
    for (const listener of listeners) listener.end()
  })

  it('a card that arrives is told, though no block came', { timeout: 20_000 }, async () => {
    const card = JSON.stringify({
      schemaVersion: 1,
      kind: 'MODEL',
      name: 'Late card',
      summary: 'It came after its listing.',
      description: '',
      license: 'MIT',
      publisher: { name: 'P' },
    })
    const bytes = new TextEncoder().encode(card)
    const contentHash = contentHashOf(bytes)
    await world.rows('update chain.version set content_hash = $1 where id = $2', [contentHash, bytes32(100_001)])
    const listener = world.api.listen(`subscription { listing(id: "${bytes32(1)}") { card { status } } }`)
    await hears(listener.events, (event) => event.data.listing.card === null, 'The first answer')
    await second.post('/documents', bytes, 'application/octet-stream')
    await hears(listener.events, (event) => event.data.listing.card !== null)
    listener.end()
  })

  it('nothing is missed while the connection that hears is lost', { timeout: 30_000 }, async () => {
    const listener = world.api.listen(ONE)
    await hears(listener.events, (event) => backingOf(event) !== undefined, 'The first answer')
    await world.rows("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'assay-api head'")
    await commit(back(1, 1234))
    await hears(listener.events, (event) => backingOf(event) === '1234')
    listener.end()
  })

  it('holds subscriptions to the same limits as queries', async () => {
    for (const [query, code] of [
      ['subscription { listings(first: 1000) { totalCount } }', 'PAGE_SIZE'],
      [`subscription { listing(id: "${bytes32(1)}") ${'{ owner { listings { nodes '.repeat(4)}{ id }${'} } }'.repeat(4)} }`, 'TOO_DEEP'],
      ['subscription { listing(id: "0x1") { id } }', 'DOES_NOT_FIT'],
      ['subscription { listings { totalCount } disputes { totalCount } }', 'DOES_NOT_FIT'],
    ] as const) {
      const answer = await world.api.get(`/graphql?query=${encodeURIComponent(query)}`, { accept: 'text/event-stream' })
      const text = await answer.text()
      assert.ok(text.includes(code), text)
    }
  })

  it('lets one address listen fifty times and no more, and gives places back', { timeout: 30_000 }, async () => {
    const listen = (visitor: string, accept = 'text/event-stream') =>
      fetch(`${world.api.url}/graphql?query=${encodeURIComponent(ONE)}`, { headers: { accept, 'x-forwarded-for': visitor }, signal: abort.signal })
    const abort = new AbortController()
    const open = await Promise.all(Array.from({ length: 50 }, () => listen('203.0.113.9')))
    assert.ok(open.every(({ status }) => status === 200))
    for (const accept of ['text/event-stream', '*/*', 'TEXT/EVENT-STREAM']) {
      const refused = await listen('203.0.113.9', accept)
      assert.ok((await refused.text()).includes('TOO_MANY_SUBSCRIBERS'), accept)
    }
    assert.equal((await listen('203.0.113.10')).status, 200)
    abort.abort()
    await waitUntil(
      async () => {
        const again = new AbortController()
        const { body } = await fetch(`${world.api.url}/graphql?query=${encodeURIComponent(ONE)}`, {
          headers: { accept: 'text/event-stream', 'x-forwarded-for': '203.0.113.9' },
          signal: again.signal,
        })
        const { value } = await body!.pipeThrough(new TextDecoderStream()).getReader().read()
        again.abort()
        return value?.includes('TOO_MANY_SUBSCRIBERS') === true ? undefined : true
      },
      { timeout: 10_000, what: 'A place' },
    )
  })

  it('cuts off a reader that takes nothing', { timeout: 60_000 }, async () => {
    await world.rows(`insert into chain.activity (id, contract, event, arguments, at, block, transaction, log_index)
      select lpad(n::text, 10, '0') || '-00000', 'Staking', 'Staked', repeat('x', 30000), n, 1, '${bytes32(1)}', 0 from generate_series(1, 100) n`)
    const { hostname, port } = new URL(world.api.url)
    const lazy = connect(Number(port), hostname)
    lazy.on('error', () => {})
    await once(lazy, 'connect')
    const query = 'subscription { activities(first: 100, orderBy: AT_DESC) { nodes { id block arguments } } }'
    lazy.write(`GET /graphql?query=${encodeURIComponent(query)} HTTP/1.1\r\nhost: x\r\naccept: text/event-stream\r\nx-forwarded-for: 203.0.113.11\r\n\r\n`)
    lazy.pause()
    await waitUntil(async () => ((await subscribers()) === 1 ? true : undefined), { timeout: 10_000, what: 'The subscription' })
    const timer = setInterval(() => void commit(`update chain.activity set block = ${height}`).catch(() => {}), 300)
    try {
      await waitUntil(async () => ((await subscribers()) === 0 ? true : undefined), { timeout: 40_000, what: 'The cut' })
    } finally {
      clearInterval(timer)
      lazy.destroy()
    }
  })

  describe('by WebSocket', () => {
    const client = (): Client => createClient({ url: `${world.api.url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0, lazy: true })
    const listen = (from: Client, query: string, variables: Record<string, unknown> = {}) => {
      const events: any[] = []
      const errors: unknown[] = []
      from.subscribe({ query, variables }, { next: (event) => events.push(event), error: (error) => errors.push(error), complete: () => events.push('complete') })
      return { events, errors }
    }
    const raw = async (protocol: string) => {
      const made = new WebSocket(`${world.api.url.replace('http', 'ws')}/graphql`, protocol)
      made.on('error', () => {})
      const closed = new Promise<number>((resolve) => made.once('close', resolve))
      await Promise.race([once(made, 'open').catch(() => {}), closed])
      return { made, closed }
    }

    it('hears the same, and asks once as well', { timeout: 20_000 }, async () => {
      const from = client()
      const { events } = listen(from, ONE)
      await hears(events, (event) => backingOf(event) !== undefined, 'The first answer')
      await commit(back(1, 4321))
      await hears(events, (event) => backingOf(event) === '4321')
      const asked = listen(from, '{ listings { totalCount } }')
      await hears(asked.events, (event) => event === 'complete')
      assert.equal(asked.events[0].data.listings.totalCount, 3)
      await from.dispose()
    })

    it('is refused what HTTP is refused', { timeout: 20_000 }, async () => {
      const from = client()
      for (const [query, code] of [
        ['subscription { listings(first: 1000) { totalCount } }', 'PAGE_SIZE'],
        ['{ nothing }', 'Cannot query field'],
        ['{', 'Syntax Error'],
        ['mutation { x }', 'no mutations'],
      ]) {
        const { events, errors } = listen(from, query!)
        const told = await waitUntil(() => errors[0] ?? (events[0]?.errors !== undefined ? events[0].errors : undefined), { timeout: 10_000, what: 'The refusal' })
        assert.ok(JSON.stringify(told).includes(code!), JSON.stringify(told))
        assert.doesNotMatch(JSON.stringify(told), /stack|node_modules|select /)
      }
      await from.dispose()
    })

    it('closes who speaks another protocol, says nothing, says nonsense or too much', { timeout: 20_000 }, async () => {
      assert.ok([1006, 4406].includes(await (await raw('graphql-ws')).closed))
      const silent = await raw('graphql-transport-ws')
      assert.equal(await silent.closed, 4408)
      const odd = await raw('graphql-transport-ws')
      odd.made.send('{"type":"nothing"}')
      assert.equal(await odd.closed, 4400)
      const early = await raw('graphql-transport-ws')
      early.made.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: ONE } }))
      assert.equal(await early.closed, 4401)
      const huge = await raw('graphql-transport-ws')
      huge.made.send('x'.repeat(1_000_000))
      assert.equal(await huge.closed, 1009)
    })

    it('has twenty operations per socket at most', { timeout: 20_000 }, async () => {
      const from = client()
      const many = Array.from({ length: 25 }, () => listen(from, ONE))
      await waitUntil(() => (many.filter(({ errors }) => JSON.stringify(errors).includes('TOO_MANY_SUBSCRIBERS')).length >= 4 ? true : undefined), {
        timeout: 10_000,
        what: 'Refusals',
      })
      assert.ok(many.filter(({ events }) => events.length > 0).length >= 19)
      await from.dispose()
    })

    it('cuts off a socket that takes nothing', { timeout: 60_000 }, async () => {
      await waitUntil(async () => ((await subscribers()) === 0 ? true : undefined), { timeout: 10_000, what: 'Quiet' })
      const lazy = (await raw('graphql-transport-ws')).made
      lazy.send('{"type":"connection_init"}')
      await once(lazy, 'message')
      lazy.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: 'subscription { activities(first: 100, orderBy: AT_DESC) { nodes { id block arguments } } }' } }))
      lazy.pause()
      await waitUntil(async () => ((await subscribers()) === 1 ? true : undefined), { timeout: 10_000, what: 'The subscription' })
      const timer = setInterval(() => void commit(`update chain.activity set block = ${height}`).catch(() => {}), 300)
      try {
        await waitUntil(async () => ((await subscribers()) === 0 ? true : undefined), { timeout: 40_000, what: 'The cut' })
      } finally {
        clearInterval(timer)
        lazy.terminate()
      }
    })

    it('cuts off a socket whose other end is gone without a word', { timeout: 30_000 }, async () => {
      await waitUntil(async () => ((await subscribers()) === 0 ? true : undefined), { timeout: 10_000, what: 'Quiet' })
      // It reads what comes, and answers no ping.
      const gone = new WebSocket(`${world.api.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { autoPong: false })
      await once(gone, 'open')
      gone.send('{"type":"connection_init"}')
      await once(gone, 'message')
      gone.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: ONE } }))
      await waitUntil(async () => ((await subscribers()) === 1 ? true : undefined), { timeout: 10_000, what: 'The subscription' })
      const [code] = (await once(gone, 'close')) as [number]
      assert.equal(code, 1006)
      await waitUntil(async () => ((await subscribers()) === 0 ? true : undefined), { timeout: 10_000, what: 'The end of the subscription' })
    })

    it('is nowhere else', async () => {
      const elsewhere = new WebSocket(`${world.api.url.replace('http', 'ws')}/documents`, 'graphql-transport-ws')
      const [error] = (await once(elsewhere, 'error')) as [Error]
      assert.match(error.message, /404/)
    })
  })

  it('ends every stream when it stops', { timeout: 20_000 }, async () => {
    const [port] = await freePorts(1)
    const third = await createApi(readEnvironment({ ...env, DATABASE_URL: world.databaseUrl, API_PORT: String(port), RPC_URL: 'http://127.0.0.1:1' }), () => {})
    await third.graphqlReady
    const listener = new ApiClient(`http://127.0.0.1:${port}`).listen(ONE)
    const socket = createClient({ url: `ws://127.0.0.1:${port}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0 })
    const closed = new Promise((resolve) => socket.on('closed', resolve))
    socket.subscribe({ query: ONE }, { next: () => {}, error: () => {}, complete: () => {} })
    await hears(listener.events, (event) => backingOf(event) !== undefined, 'The first answer')
    await third.stop()
    await Promise.all([listener.closed, closed])
  })
})
