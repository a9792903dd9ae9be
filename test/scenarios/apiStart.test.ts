import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { createServer, type AddressInfo } from 'node:net'
import { after, before, describe, it } from 'node:test'
import { root } from '../../scripts/run/root.ts'
import { startPostgres } from '../../scripts/up/postgres.ts'
import { ApiWorld } from '../world/api/ApiWorld.ts'
import { bytes32, NOW, putBasics, putListing, putRow, address } from '../world/api/putRows.ts'
import { waitUntil } from '../../scripts/up/waitUntil.ts'

/** Runs an entry to its end: its exit code and what it said. */
function outcome(entry: string, env: Record<string, string>): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [`indexer/lib/${entry}/main.js`], { cwd: root, env: { PATH: process.env.PATH!, ...env } })
    let said = ''
    child.stderr.on('data', (chunk) => (said += chunk))
    child.once('error', reject)
    child.once('exit', (code) => resolve({ code, said }))
  })
}

const oneLine = ({ code, said }: { code: number | null; said: string }, variable: RegExp): void => {
  assert.equal(code, 1, said)
  assert.match(said, variable)
  assert.equal(said.trim().split('\n').length, 1, said)
}

describe('Starting and breaking', () => {
  let world: ApiWorld

  before(async () => {
    world = await ApiWorld.start()
    await putBasics(world, 3)
  })
  after(() => world?.stop())

  it('ends with one line that names the variable when the database, the port or the node is not there', async () => {
    const nowhere = 'postgres://a:secret@127.0.0.1:1/assay'
    const dead = await outcome('api', { DATABASE_URL: nowhere })
    oneLine(dead, /set DATABASE_URL/)
    assert.doesNotMatch(dead.said, /secret/)
    oneLine(await outcome('api', {}), /Set DATABASE_URL/)

    const taken = createServer().listen(0, '127.0.0.1')
    await waitUntil(() => (taken.listening ? true : undefined), { timeout: 2000, what: 'Listening' })
    oneLine(await outcome('api', { DATABASE_URL: world.databaseUrl, API_PORT: String((taken.address() as AddressInfo).port) }), /set API_PORT/)
    taken.close()

    oneLine(await outcome('keeper', { DATABASE_URL: nowhere, RPC_URL: 'http://127.0.0.1:1', DEPLOYMENT_FILE: '/nowhere.json' }), /set DEPLOYMENT_FILE/)
  })

  it('shows browsers a page to try queries in, with nothing from other hosts', async () => {
    const page = await (await world.api.get('/graphql', { accept: 'text/html' })).text()
    assert.match(page, /<html/i)
    const scripts = [...page.matchAll(/(?:src|href|from)=?\s*["']([^"']+)["']/g)].map(([, source]) => source!)
    for (const source of scripts) assert.doesNotMatch(source, /^(https?:)?\/\//, source)
    const file = scripts.find((source) => source.startsWith('/graphiql/'))
    assert.equal((await world.api.get(file!)).status, 200)
  })

  it('computes what a position has earned and where a proposal stands, to the second', async () => {
    await putListing(world, { n: 1 })
    await world.rows('update chain.pool set acc = $2 where id = $1', [bytes32(100_001), (7n * 10n ** 18n + 1n).toString()])
    await putRow(world, 'position', {
      id: 'p',
      account_id: address(1),
      version_id: bytes32(100_001),
      pool_id: bytes32(100_001),
      vouched: (3n * 10n ** 18n).toString(),
      reward_index: (5n * 10n ** 18n).toString(),
    })
    const { position } = await world.api.data('{ position(id: "p") { pendingReward } }')
    assert.equal(position.pendingReward, (6n * 10n ** 18n + 3n).toString())

    const floor = 4_000_000n * 10n ** 18n
    await putRow(world, 'power_checkpoint', { id: 'TOTAL-1', kind: 'TOTAL', timepoint: NOW - 1000, value: (12_000_000n * 10n ** 18n).toString() })
    await putRow(world, 'proposal', {
      id: bytes32(1),
      number: 1,
      proposer_id: address(1),
      status: 'CREATED',
      vote_start: NOW,
      vote_end: NOW + 100,
      for_votes: floor.toString(),
      against_votes: (floor - 1n).toString(),
    })
    const at = async (seconds: number) => {
      await world.rows('update chain.head set timestamp = $1', [NOW + seconds])
      return (await world.api.data(`{ proposal(id: "${bytes32(1)}") { state quorum } }`)).proposal
    }
    assert.deepEqual(await at(0), { state: 'PENDING', quorum: floor.toString() })
    assert.equal((await at(1)).state, 'ACTIVE')
    assert.equal((await at(100)).state, 'ACTIVE')
    assert.equal((await at(101)).state, 'SUCCEEDED')
    await world.rows('update chain.proposal set against_votes = for_votes')
    assert.equal((await at(101)).state, 'DEFEATED')
    await world.rows('update chain.proposal set against_votes = 0, for_votes = for_votes - 1')
    assert.equal((await at(101)).state, 'DEFEATED')
    await world.rows("update chain.proposal set abstain_votes = 1, status = 'QUEUED'")
    assert.equal((await at(101)).state, 'QUEUED')
    await world.rows("update chain.proposal set status = 'EXECUTED'")
    assert.equal((await at(101)).state, 'EXECUTED')
  })

  it('says 503 without a secret while the database is away, and goes on by itself when it is back', async () => {
    // Requests under way must not take the API down with the database: each is answered.
    const underWay = Array.from({ length: 40 }, () => world.api.ask('{ listings { totalCount nodes { id } } }'))
    await underWay[0]
    world.processes.kill('database')
    for (const { status } of await Promise.all(underWay)) assert.ok([200, 503].includes(status), `answered ${status}`)
    const away = await waitUntil(
      async () => {
        const answer = await world.api.ask('{ listings { totalCount } }')
        return answer.status === 503 ? answer : undefined
      },
      { timeout: 10_000, what: 'Noticing that the database is away' },
    )
    assert.equal(away.errors![0]!.extensions.code, 'UNAVAILABLE')
    assert.doesNotMatch(away.text, /127\.0\.0\.1|ECONN|postgres|node_modules/)
    assert.equal((await world.api.get('/live')).status, 200)
    assert.equal((await world.api.get('/ready')).status, 503)
    assert.equal((await world.api.post('/documents', '{}')).status, 503)

    await startPostgres(world.processes, { dataDir: world.folder, port: world.databasePort })
    await waitUntil(async () => ((await world.api.ask('{ listings { totalCount } }')).status === 200 ? true : undefined), { timeout: 20_000, what: 'The recovery' })
  })
})
