import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { after, before, describe, it } from 'node:test'
import { gzipSync } from 'node:zlib'
import { persistedOperations } from '../../indexer/lib/api/generated/persistedOperations.js'
import { waitUntil } from '../../scripts/up/waitUntil.ts'
import { ApiWorld } from '../world/api/ApiWorld.ts'
import { bytes32, putBasics, putListing } from '../world/api/putRows.ts'
import { freePorts } from '../world/indexed/freePorts.ts'

const SECRETS = /stack|select |node_modules|chain\.|postgres|\/work|\.js:\d/i

describe('The API stays up and says nothing internal', () => {
  let world: ApiWorld
  let metricsUrl: string

  before(async () => {
    const [metricsPort] = await freePorts(1)
    metricsUrl = `http://127.0.0.1:${metricsPort}/metrics`
    world = await ApiWorld.start({
      METRICS_PORT: String(metricsPort),
      REQUEST_TIMEOUT: '1.5',
      HEADERS_TIMEOUT: '1',
      STATEMENT_TIMEOUT: '1',
      MAX_CONNECTIONS: '60',
      RATE_LIMIT: '500',
    })
    await putBasics(world, 2)
    for (let n = 1; n <= 3; n++) await putListing(world, { n, backing: BigInt(n) })
  })
  after(() => world?.stop())

  const isWell = () =>
    waitUntil(async () => ((await world.api.ask('{ __typename }').catch(() => undefined))?.data?.__typename === 'Query' ? true : undefined), {
      timeout: 15_000,
      what: 'A good answer',
    })
  const socket = async (): Promise<Socket> => {
    const { hostname, port } = new URL(world.api.url)
    const made = connect(Number(port), hostname)
    made.on('error', () => {})
    await once(made, 'connect')
    return made
  }
  /** What comes back until the server closes. */
  const untilClosed = async (made: Socket): Promise<string> => {
    let text = ''
    made.on('data', (chunk) => (text += chunk.toString()))
    if (!made.closed) await once(made, 'close')
    return text
  }

  describe('with slow and idle connections', () => {
    it('closes a connection whose headers drip', { timeout: 15_000 }, async () => {
      const slow = await socket()
      const dripping = setInterval(() => slow.write('x-drip: 1\r\n'), 200)
      slow.write('POST /graphql HTTP/1.1\r\nhost: x\r\n')
      assert.match(await untilClosed(slow), /^HTTP\/1\.1 408 /)
      clearInterval(dripping)
    })

    it('closes a connection whose body drips', { timeout: 15_000 }, async () => {
      const slow = await socket()
      slow.write('POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n')
      const dripping = setInterval(() => slow.write('{'), 200)
      const text = await untilClosed(slow)
      clearInterval(dripping)
      assert.match(text, /^(HTTP\/1\.1 408 |$)/)
    })

    it('closes connections that say nothing, and serves on', { timeout: 30_000 }, async () => {
      const idle = await Promise.all(Array.from({ length: 50 }, socket))
      await isWell()
      await Promise.all(idle.map(untilClosed))
      await isWell()
    })

    it('takes no more connections than it may, and serves again when they are gone', { timeout: 30_000 }, async () => {
      const many = await Promise.all(Array.from({ length: 300 }, socket))
      const refused = await Promise.race(many.map((each) => untilClosed(each).then((text) => text === '')))
      assert.ok(refused)
      for (const each of many) each.destroy()
      await isWell()
    })
  })

  describe('with odd bodies', () => {
    const query = JSON.stringify({ query: '{ __typename }' })

    it('reads neither compressed bodies, nor other character sets, nor forms, nor uploads, cookies or not', async () => {
      const send = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string>) =>
        fetch(`${world.api.url}/graphql`, { method: 'POST', body, headers: { cookie: 'session=1', ...headers } })
      const bomb = new Uint8Array(gzipSync(Buffer.alloc(50_000_000, ' ')))
      assert.equal((await send(bomb, { 'content-type': 'application/json', 'content-encoding': 'gzip' })).status, 415)
      assert.equal((await send(new Uint8Array(Buffer.from(query, 'utf16le')), { 'content-type': 'application/json; charset=utf-16' })).status, 415)
      for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/graphql', 'application/json; charset=utf-7', '']) {
        const answer = await send(query, { 'content-type': type })
        assert.equal(answer.status, 415, type)
        assert.equal(answer.headers.get('set-cookie'), null)
        assert.equal(answer.headers.get('access-control-allow-credentials'), null, 'no page may use a visitor’s cookies here')
      }
    })

    it('refuses megabytes before it has read them', async () => {
      const big = await socket()
      big.write('POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 10485760\r\n\r\n')
      assert.match(await untilClosed(big), /^HTTP\/1\.1 413 /)
    })

    it('answers nonsense with 400 and a reason', async () => {
      for (const body of [
        '',
        '{',
        'null',
        '5',
        '"query"',
        '[]',
        '{}',
        '{"query":5}',
        '{"query":"{ __typename }","variables":"x"}',
        '{"query":"{ __typename }","variables":[1]}',
        `[${query}]`,
      ]) {
        const answer = await world.api.post('/graphql', body)
        const text = await answer.text()
        assert.equal(answer.status, 400, `${body}: ${text}`)
        assert.ok((JSON.parse(text) as { errors: { message: string }[] }).errors[0]!.message.length > 0)
        assert.doesNotMatch(text, SECRETS)
      }
      for (const query of ['\u0000', '{ __typename \ud800 }', `{ __typename } ${'#'.repeat(100_000)}`, '{ a'.repeat(30_000)]) {
        const { status, text } = await world.api.ask(query)
        assert.ok(status === 400 || status === 413 || (status === 200 && query.includes('#')), text.slice(0, 200))
      }
    })

    it('runs no mutation, by GET or POST, and no batch', async () => {
      assert.equal((await world.api.get(`/graphql?query=${encodeURIComponent('mutation { x }')}`)).status, 405)
      assert.equal((await world.api.ask('mutation { x }')).status, 400)
      for (const method of ['PUT', 'DELETE', 'PATCH']) assert.ok([404, 405].includes((await fetch(`${world.api.url}/graphql`, { method })).status), method)
    })
  })

  describe('with operations that multiply', () => {
    const bomb = (levels: number) =>
      `{ ...F0 } ${Array.from({ length: levels }, (_, n) => `fragment F${n} on Query { ${n === levels - 1 ? '__typename' : `...F${n + 1} ...F${n + 1} ...F${n + 1}`} }`).join(' ')}`
    const introspect = (levels: number) => `{ __schema { types { ${'fields { type { '.repeat(levels)} name ${'} }'.repeat(levels)} } } }`

    it('refuses fragment bombs, deep introspection, thousands of directives, aliases and levels without running them', { timeout: 20_000 }, async () => {
      const refused = [
        bomb(40),
        introspect(20),
        `{ __typename ${'@include(if: true) '.repeat(10_000)} }`,
        `{ head { ${Array.from({ length: 200 }, (_, n) => `a${n}: height`).join(' ')} } }`,
        ...[7, 100, 1000, 10_000].map((levels) => `{ listing(id: "${bytes32(1)}") ${'{ owner { listings { nodes '.repeat(levels)}{ id }${'} } }'.repeat(levels)} }`),
        'query ($n: Int = 100) { listings(first: $n) { nodes { versions(first: $n) { nodes { disputes(first: $n) { nodes { id } } } } } } }',
        `{ listings(filter: { id: { in: [${`"${bytes32(1)}",`.repeat(1500)}] } }) { totalCount } }`,
      ]
      const statements = await world.statementsDuring(async () => {
        for (const query of refused) {
          const { status, text } = await world.api.ask(query)
          assert.ok(status === 400 || status === 413, `${query.slice(0, 60)}: ${text.slice(0, 200)}`)
          assert.doesNotMatch(text, SECRETS)
        }
      })
      assert.deepEqual(statements, [])
    })

    it('counts lists that come in variables', async () => {
      const query = 'query ($ids: [Bytes32!]) { listings(filter: { id: { in: $ids } }) { totalCount } }'
      const { status, errors } = await world.api.ask(query, { ids: Array.from({ length: 1500 }, (_, n) => bytes32(n)) })
      assert.deepEqual([status, errors?.[0]?.extensions.code], [400, 'LIST_TOO_LONG'])
    })
  })

  describe('with a database that does not answer', () => {
    it('gives up on a statement after its time, says so without saying how, and recovers', { timeout: 20_000 }, async () => {
      await world.rows('begin')
      await world.rows('lock table chain.listing in access exclusive mode')
      try {
        const { status, text, errors } = await world.api.ask('{ listings { nodes { id } } }')
        assert.equal(status, 503, text)
        assert.equal(errors?.[0]?.extensions.code, 'TIMEOUT')
        assert.match(errors[0].extensions.requestId!, /^[0-9a-f-]{36}$/)
        assert.ok(world.apiLog().includes(errors[0].extensions.requestId!), 'the log knows the id')
        assert.doesNotMatch(text, SECRETS)
      } finally {
        await world.rows('rollback')
      }
      assert.equal((await world.api.data('{ listings { totalCount } }')).listings.totalCount, 3)
    })

    it('masks what a resolver throws', async () => {
      await world.rows('alter table chain.rating rename to rating_gone')
      try {
        const { text, errors } = await world.api.ask(`{ listing(id: "${bytes32(1)}") { ratings { totalCount } } }`)
        assert.ok(['INTERNAL', 'UNAVAILABLE'].includes(errors?.[0]?.extensions.code ?? ''), text)
        assert.doesNotMatch(text, SECRETS)
      } finally {
        await world.rows('alter table chain.rating_gone rename to rating')
      }
      await isWell()
    })
  })

  describe('by the hashes of the portal’s operations', () => {
    const ask = async (body: object) => {
      const response = await world.api.post('/graphql', JSON.stringify(body))
      return { status: response.status, ...((await response.json()) as { data?: any; errors?: { message: string; extensions: { code: string } }[] }) }
    }
    const by = (sha256Hash: unknown) => ({ persistedQuery: { version: 1, sha256Hash } })
    const catalog = persistedOperations.find(({ name }) => name === 'Catalog')!

    it('runs an operation that it was built with', async () => {
      const { data } = await ask({ operationName: 'Catalog', variables: { first: 2 }, extensions: by(catalog.hash) })
      assert.equal(data.listings.nodes.length, 2)
    })

    it('keeps nothing that a client sends, so no hash can be poisoned', async () => {
      const hash = 'ab'.repeat(32)
      assert.equal((await ask({ extensions: by(hash) })).errors?.[0]?.message, 'PersistedQueryNotFound')
      assert.deepEqual((await ask({ query: '{ __typename }', extensions: by(hash) })).data, { __typename: 'Query' })
      assert.equal((await ask({ extensions: by(hash) })).errors?.[0]?.extensions.code, 'PERSISTED_QUERY_NOT_FOUND')
      // A known hash with another text: the text is run, and the hash still means what it meant.
      assert.deepEqual((await ask({ query: '{ __typename }', extensions: by(catalog.hash) })).data, { __typename: 'Query' })
      assert.equal((await ask({ variables: { first: 1 }, extensions: by(catalog.hash) })).data.listings.nodes.length, 1)
    })

    it('takes no hash that is none', async () => {
      for (const hash of ['', 5, null, { a: 1 }, '__proto__', 'x'.repeat(10_000)]) {
        const { data, errors } = await ask({ extensions: by(hash) })
        assert.ok(data === undefined && errors!.length > 0)
      }
      assert.equal((await ask({ extensions: 'x' })).status, 400)
    })
  })

  it('measures itself for Prometheus: the index, requests by route, operations by the portal’s names', { timeout: 15_000 }, async () => {
    await world.rows(
      `insert into app.indexer_stats (id, counts, at) values (1, '{"batches":7,"blocks":40,"seconds":1.5,"bounds":[0.1,1],"buckets":[3,6],"reorgs":2,"deepestReorg":4,"restarts":1}', now())`,
    )
    await world.rows("insert into app.audit (at, height, hash, checks, looked, total, turns, place) values (now(), 100, '0x', 12, 1, 1, 1, '{}')")
    await world.rows("insert into app.audit_differences (part, row_table, row_id, field, height) values ('pools', 'pool', '0x1', 'total', 100)")
    await world.rows("update app.indexer_state set alarm = 'no disk' where true")
    await world.api.post(
      '/graphql',
      JSON.stringify({
        operationName: 'Catalog',
        variables: { first: 2 },
        extensions: { persistedQuery: { version: 1, sha256Hash: persistedOperations.find(({ name }) => name === 'Catalog')!.hash } },
      }),
    )
    await world.api.ask('query StrangerSays { head { height } }')
    await world.api.ask('{ nothing }')
    const text = await (await fetch(metricsUrl)).text()
    for (const line of [
      'assay_index_ready 0',
      'assay_index_height 100',
      'assay_index_reorgs_total 2',
      'assay_index_deepest_reorg_blocks 4',
      'assay_index_batch_seconds_bucket{le="1"} 6',
      'assay_index_batch_seconds_bucket{le="+Inf"} 7',
      'assay_index_batch_seconds_count 7',
      'assay_audit_differences 1',
      'assay_audit_checks_total 12',
    ])
      assert.ok(text.includes(`${line}\n`), line)
    assert.match(text, /assay_graphql_operation_seconds_count\{operation="Catalog"\} [1-9]/)
    assert.match(text, /assay_graphql_operation_seconds_count\{operation="other"\} [1-9]/)
    assert.match(text, /assay_http_request_seconds_count\{route="\/graphql",status="200"\} [1-9]/)
    assert.match(text, /assay_graphql_refused_total\{code="DOES_NOT_FIT"\} [1-9]/)
    assert.doesNotMatch(text, /StrangerSays/)
    const names = [...text.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name)
    assert.equal(new Set(names).size, names.length, 'each is told once')
    assert.equal((await fetch(metricsUrl.replace('/metrics', '/'))).status, 404)
    assert.equal((await world.api.get('/metrics')).status, 404, 'the public port does not tell')
  })
})
