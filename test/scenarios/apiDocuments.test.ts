import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { request } from 'node:http'
import { after, before, describe, it } from 'node:test'
import { encodeCard } from '@assay/domain/card/encodeCard'
import { asContentHash, cidOf, contentHashOf } from '@assay/domain/ids'
import { Pool } from 'pg'
import { DocumentStore } from '../../indexer/lib/documents/DocumentStore.js'
import { claimFetches } from '../../indexer/lib/documents/claimFetches.js'
import { fetchDocument } from '../../indexer/lib/documents/fetchDocument.js'
import { FetchError } from '../../indexer/lib/documents/FetchError.js'
import { purgeUnreferenced } from '../../indexer/lib/documents/purgeUnreferenced.js'
import { ApiWorld } from '../world/api/ApiWorld.ts'
import { bytes32, putBasics, putListing } from '../world/api/putRows.ts'

const card = {
  schemaVersion: 1,
  kind: 'MODEL',
  name: 'Small translator',
  summary: 'Translates a little',
  license: 'MIT',
  publisher: { name: 'Mira' },
  tasks: ['translation'],
} as const
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)

describe('Documents', () => {
  let world: ApiWorld
  let pool: Pool
  let store: DocumentStore

  before(async () => {
    world = await ApiWorld.start()
    await putBasics(world, 2)
    pool = new Pool({ connectionString: world.databaseUrl, max: 2 })
    pool.on('error', () => {})
    store = new DocumentStore(pool)
  })
  after(async () => {
    await pool?.end()
    await world?.stop()
  })

  const upload = async (bytes: Uint8Array<ArrayBuffer>, type = 'application/octet-stream') => {
    const response = await world.api.post('/documents', bytes, type)
    return { status: response.status, headers: response.headers, body: (await response.json()) as any }
  }
  const count = async () => Number((await world.rows('select count(*) from content.documents'))[0]!.count)

  it('refuses what is empty, too large, compressed, typed like a form or not posted, and keeps nothing of it', async () => {
    assert.equal((await upload(bytesOf(''))).status, 400)
    assert.equal((await upload(new Uint8Array(256 * 1024 + 1))).body.error.code, 'TOO_LARGE')
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) assert.equal((await upload(bytesOf('{}'), type)).status, 415, type)
    const compressed = await fetch(`${world.api.url}/documents`, { method: 'POST', body: 'x', headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' } })
    assert.equal(compressed.status, 415)
    assert.equal((await world.api.get('/documents')).status, 405)
    assert.equal(await endlessUpload(world.api.url), 413)
    assert.equal(await count(), 0)
  })

  it('keeps bytes under their hash, gives them back untouched and for ever, and tells of them once', async () => {
    const bytes = encodeCard(card as never) as Uint8Array<ArrayBuffer>
    const hash = contentHashOf(bytes)
    const cid = cidOf(hash)
    const { status, body, headers } = await upload(bytes, 'application/json')
    assert.equal(status, 201)
    assert.deepEqual(body, { contentHash: hash, cid, bytes: bytes.length })
    assert.match(headers.get('ratelimit')!, /r=\d+/)
    await upload(bytes)
    assert.equal(await count(), 1)

    const response = await world.api.get(`/ipfs/${cid}`, { accept: 'application/vnd.ipld.raw' })
    const back = Buffer.from(await response.arrayBuffer())
    assert.equal(`0x${createHash('sha256').update(back).digest('hex')}`, hash)
    assert.equal(response.headers.get('content-type'), 'application/vnd.ipld.raw')
    assert.match(response.headers.get('cache-control')!, /immutable/)
    assert.equal(response.headers.get('access-control-allow-origin'), '*')
    assert.equal((await world.api.get(`/ipfs/${cid}`, { 'if-none-match': response.headers.get('etag')! })).status, 304)
    assert.match((await world.api.get(`/ipfs/${cid}`)).headers.get('content-type')!, /^application\/json/)
  })

  it('refuses CIDs that do not name raw bytes by SHA-256, and says 404 of bytes that it does not have', async () => {
    const refusals: [cid: string, code: string][] = [
      ['QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWnPbdG', 'CID_CODEC'],
      ['bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi', 'CID_CODEC'],
      ['bafkqaaa', 'CID_IDENTITY'],
      ['nonsense', 'CID_MALFORMED'],
      ['x'.repeat(5000), 'CID_MALFORMED'],
      ['..%2f..%2fetc%2fpasswd', 'CID_MALFORMED'],
    ]
    for (const [cid, code] of refusals) {
      const response = await world.api.get(`/ipfs/${cid}`)
      assert.equal(response.status, 400, cid)
      assert.equal(((await response.json()) as any).error.code, code, cid)
    }
    assert.equal((await world.api.get(`/ipfs/${cidOf(asContentHash(bytes32(9)))}`)).status, 404)
  })

  it('shows a listing’s card when its bytes are one, and why not when they are not', async () => {
    const good = await store.put(encodeCard(card as never), 'UPLOAD')
    const bad = await store.put(bytesOf('{"schemaVersion":1,"__proto__":{}}'), 'UPLOAD')
    for (const [n, hash] of [
      [1, good],
      [2, bad],
    ] as const) {
      await putListing(world, { n })
      await world.rows('update chain.version set content_hash = $2 where id = $1', [bytes32(n + 100_000), hash])
    }
    const { a, b } = await world.api.data(
      `{ a: listing(id: "${bytes32(1)}") { card { status reason name kind tasks publisher { name url } pricing { model } } } b: listing(id: "${bytes32(2)}") { card { status reason name publisher { name } } } }`,
    )
    assert.deepEqual(a.card, {
      status: 'VERIFIED',
      reason: null,
      name: 'Small translator',
      kind: 'MODEL',
      tasks: ['translation'],
      publisher: { name: 'Mira', url: null },
      pricing: null,
    })
    assert.equal(b.card.status, 'UNVERIFIED')
    assert.match(b.card.reason, /__proto__/)
    assert.deepEqual([b.card.name, b.card.publisher], [null, null])
  })

  it('fetches what is missing from where the listing says: wrong bytes stay out with the reason, right ones are final', async () => {
    const right = bytesOf(`${JSON.stringify({ ...card, name: 'Fetched' })}`)
    const hash = contentHashOf(right)
    await putListing(world, { n: 3 })
    await world.rows("update chain.version set content_hash = $2, uri = 'https://models.example/3' where id = $1", [bytes32(100_003), hash])
    const wanted = { hash, uri: 'https://models.example/3' }
    const cardOf = async () => (await world.api.data(`{ listing(id: "${bytes32(3)}") { card { status reason name } } }`)).listing.card

    assert.equal(await fetchDocument(store, wanted, undefined, () => Promise.reject(new FetchError('The host models.example answered 404.'))), false)
    assert.deepEqual(await cardOf(), { status: 'UNVERIFIED', reason: 'The host models.example answered 404.', name: null })
    assert.equal(await fetchDocument(store, wanted, undefined, () => Promise.resolve(bytesOf('other bytes'))), false)
    assert.match((await cardOf()).reason, /do not match its content hash/)
    assert.equal(await fetchDocument(store, wanted, undefined, () => Promise.resolve(right)), true)
    assert.deepEqual(await cardOf(), { status: 'VERIFIED', reason: null, name: 'Fetched' })
    await store.putReason(hash, 'a later failure')
    assert.equal((await cardOf()).status, 'VERIFIED')
  })

  it('tries a missing document again only after a pause that doubles, and never two tries at once', async () => {
    await putListing(world, { n: 4 })
    await world.rows('delete from content.fetches')
    const hash = bytes32(200_004)
    // The API's own loop may be the one that takes it: what counts is how often it was taken in all.
    const attempts = async () => (await world.rows<{ attempts: number }>('select attempts from content.fetches where hash = $1', [hash]))[0]?.attempts
    await Promise.all([claimFetches(pool, 10), claimFetches(pool, 10)])
    assert.equal(await attempts(), 1)
    await claimFetches(pool, 10)
    assert.equal(await attempts(), 1)
    await world.rows('update content.fetches set next_at = now()')
    await Promise.all([claimFetches(pool, 10), claimFetches(pool, 10)])
    assert.equal(await attempts(), 2)
    const [fetched] = await world.rows<{ soon: boolean }>("select next_at < now() + interval '90 seconds' as soon from content.fetches where hash = $1", [hash])
    assert.equal(fetched!.soon, false)
  })

  it('purges uploads that nothing has referred to for a day, and nothing else', async () => {
    const orphan = await store.put(bytesOf('an orphan'), 'UPLOAD')
    const young = await store.put(bytesOf('a young one'), 'UPLOAD')
    const [used] = await world.rows<{ content_hash: string }>('select content_hash from chain.version where id = $1', [bytes32(100_001)])
    await world.rows("update content.documents set received_at = now() - interval '25 hours' where hash <> $1", [young])
    await purgeUnreferenced(pool)
    const left = (await world.rows<{ hash: string }>('select hash from content.documents')).map(({ hash }) => hash)
    assert.deepEqual([left.includes(orphan), left.includes(young), left.includes(used!.content_hash)], [false, true, true])
  })

  it('lets one address send only so many in a minute, and says when to come back', async () => {
    let last = await upload(bytesOf('{}'))
    for (let i = 0; i < 700 && last.status === 201; i++) last = await upload(bytesOf('{}'))
    assert.equal(last.status, 429)
    assert.ok(Number(last.headers.get('retry-after')) >= 1)
    assert.match(last.headers.get('ratelimit')!, /r=0/)
  })
})

/** Sends more than is allowed without saying how much; gives the status. */
function endlessUpload(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const sending = request(`${url}/documents`, { method: 'POST', headers: { 'content-type': 'application/octet-stream', 'transfer-encoding': 'chunked' } }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
      sending.destroy()
    })
    sending.on('error', reject)
    const chunk = Buffer.alloc(64 * 1024)
    for (let i = 0; i < 6; i++) sending.write(chunk)
  })
}
