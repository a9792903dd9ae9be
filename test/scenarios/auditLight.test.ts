import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { AuditStore } from '../../indexer/lib/audit/light/AuditStore.js'
import { LightAudit } from '../../indexer/lib/audit/light/LightAudit.js'
import type { Difference } from '../../indexer/lib/audit/Difference.js'
import { addressOf } from '../../scripts/seed/actors.ts'
import { tokens } from '../../scripts/seed/tokens.ts'
import { waitUntil } from '../../scripts/up/waitUntil.ts'
import { ApiClient } from '../world/api/ApiClient.ts'
import { auditSettings } from '../world/indexed/differences.ts'
import { Falsifier } from '../world/indexed/Falsifier.ts'
import { freePorts } from '../world/indexed/freePorts.ts'
import { IndexedWorld } from '../world/indexed/IndexedWorld.ts'
import { LyingNode } from '../world/indexed/LyingNode.ts'
import { Story } from '../world/indexed/story.ts'

/** Requests that the first steps of a round may go beyond its budget: one page of accounts and one of the log. */
const SLACK = 260

describe('The audit beside the indexer', () => {
  let world: IndexedWorld
  let falsifier: Falsifier
  let store: AuditStore
  let node: LyingNode
  let api: ApiClient
  const found: Difference[] = []
  const healed: Difference[] = []

  before(async () => {
    world = await IndexedWorld.start()
    await world.startIndexer()
    const story = new Story(world)
    await story.approve('Importer', 'Jonas', 'Ingrid', 'Noor', 'Aiko', 'Tomás')
    await story.stake({ Jonas: tokens(5_500_000), Aiko: tokens(2_000_000), Tomás: tokens(1_500_000), Ingrid: tokens(800_000) })
    await story.submit('honest')
    await story.vouch('Ingrid', 'honest', tokens(70_000))
    await story.challenge('Noor', 'honest')
    await world.indexed()
    falsifier = new Falsifier(world)
    store = new AuditStore(world.databaseUrl)
    node = await LyingNode.start(world.rpcUrl)
  })
  after(async () => {
    await store?.end()
    await node?.stop()
    await world?.stop()
  })

  const audit = (requests: number): LightAudit =>
    new LightAudit({
      settings: { ...auditSettings(world), rpcUrl: node.url },
      store,
      requests,
      onFound: (difference) => found.push(difference),
      onHealed: (difference) => healed.push(difference),
    })
  const state = async () => (await world.rows('select * from app.audit'))[0]
  const open = () => world.rows('select * from app.audit_differences')

  it('goes around everything in rounds of a bounded number of requests, and says how far it is', { timeout: 60_000 }, async () => {
    const light = audit(20)
    let most = 0
    node.lie = (_, result) => {
      requests++
      return result
    }
    let requests = 0
    const coverages: number[] = []
    while (((await state())?.turns ?? 0) === 0) {
      requests = 0
      await light.round()
      most = Math.max(most, requests)
      const { looked, total, turns } = (await state())!
      if (turns === 0) coverages.push(Number(looked) / Number(total))
    }
    node.beHonest()
    assert.ok(coverages.length >= 4, `only ${coverages.length} rounds`)
    assert.deepEqual(
      coverages,
      coverages.toSorted((a, b) => a - b),
    )
    assert.ok(coverages.at(-1)! <= 1)
    assert.ok(most <= 20 + SLACK, `${most} requests in one round`)
    const { checks, whole_at: wholeAt, problem, hash } = (await state())!
    assert.ok(Number(checks) > 1000, `only ${checks} checks`)
    assert.notEqual(wholeAt, null)
    assert.equal(problem, null)
    assert.equal(hash, (await world.rows('select hash from chain.head'))[0]!.hash)
    assert.deepEqual(await open(), [])
  })

  it('finds what is new in the next round, however far around it is', async () => {
    await world.chain.send('Jonas', 'Staking', 'stake', [tokens(7)])
    await world.indexed()
    const heal = await falsifyJonas()
    await audit(20).round()
    assert.deepEqual(
      (await open()).map(({ row_id: id, field }) => [id, field]),
      [[addressOf('Jonas'), 'free']],
    )
    assert.equal(found.length, 1)
    await audit(20).round()
    assert.equal((await open()).length, 1, 'it sticks')
    assert.equal(found.length, 1, 'and is told once')
    await heal()
    await audit(20).round()
    assert.deepEqual(await open(), [])
    assert.equal(healed.length, 1)
  })

  it('writes nothing of a block that was reorganised away during the round', async () => {
    const { height, hash } = await world.head()
    const heal = await falsifyJonas()
    const was = await state()
    let isGone = false
    node.lie = ({ method, params }, result) => {
      if (method === 'eth_call') isGone = true
      return isGone && method === 'eth_getBlockByNumber' && Number(params[0]) === height ? { ...result, hash: hash.replace(/.$/, hash.endsWith('0') ? '1' : '0') } : result
    }
    await assert.rejects(audit(100).round(), { code: 'AUDIT_STATE_GONE', message: new RegExp(`Block ${height} was reorganised away`) })
    node.beHonest()
    await heal()
    assert.deepEqual(await state(), was)
    assert.deepEqual(await open(), [])
  })

  it('looks again at everything that was not final when the block it had come to is gone', async () => {
    await world.rows(`update app.audit set place = place || '{"sinceHash": "0xgone", "finalized": 0, "part": "log", "from": ""}'`)
    const heal = await falsifyJonas()
    await audit(2000).round()
    await heal()
    assert.equal((await open()).length, 1)
    await audit(2000).round()
    assert.deepEqual(await open(), [])
  })

  it('runs by itself, and the API says what it found, and that it is healed', { timeout: 90_000 }, async () => {
    world.killIndexer()
    await world.startIndexer({ AUDIT_INTERVAL: '0.1' })
    const [port] = await freePorts(1)
    api = new ApiClient(`http://127.0.0.1:${port}`)
    const env = { DATABASE_URL: world.databaseUrl, RPC_URL: world.rpcUrl, API_PORT: String(port) }
    await world.processes.start({ name: 'api', command: process.execPath, args: ['indexer/lib/api/main.js'], env }, () =>
      waitUntil(async () => ((await api.ask('{ __typename }').catch(() => undefined))?.status === 200 ? true : undefined), { timeout: 30_000, what: 'GraphQL’s first answer' }),
    )
    const ask = async () => (await api.data(AUDIT)).audit
    const says = (what: string, isSo: (audit: any) => boolean) =>
      waitUntil(async () => ((found) => (found !== null && isSo(found) ? found : undefined))(await ask()), { timeout: 40_000, what })
    const before = await ask()
    await says('A full turn', ({ turns, problem }) => turns > before.turns && problem === null)
    const listener = api.listen('subscription { audit { agrees differences } }')
    await waitUntil(() => (listener.events.length > 0 ? true : undefined), { timeout: 10_000, what: 'The first news' })

    const { before: was, after: is, id, transaction, heal } = (await falsifier.falsify('dispute', 'quorum'))!
    const wrong = await says('Finding it', ({ agrees }) => agrees === false)
    assert.equal(wrong.differences, 1)
    const { foundAt, ...difference } = wrong.lastDifferences[0]
    assert.deepEqual(difference, { table: 'dispute', id, field: 'quorum', index: is, chain: was, transaction })
    assert.ok(foundAt > 0 && wrong.at >= foundAt)
    assert.ok(wrong.coverage >= 0 && wrong.coverage <= 100)
    await heal()
    const right = await says('Healing', ({ agrees }) => agrees)
    assert.deepEqual([right.differences, right.lastDifferences], [0, []])
    assert.ok(Number(right.checks) > Number(wrong.checks))
    const heard = () => listener.events.map(({ data }) => data.audit.agrees)
    await waitUntil(() => (heard().at(-1) === true && heard().includes(false) ? true : undefined), { timeout: 10_000, what: 'Hearing of both' })
    listener.end()
    const log = world.indexerLog()
    assert.ok(log.includes(`✗ AUDIT: index and chain differ. dispute ${id}, quorum: the index says ${is}, the chain ${was}; look at transaction ${transaction}`), log)
    assert.ok(log.includes(`✓ AUDIT: dispute ${id}, quorum: agrees again`))
  })

  it('says why it cannot look while the node is away, and neither slows nor ends the indexer', { timeout: 90_000 }, async () => {
    world.killIndexer()
    await world.startIndexer({ AUDIT_INTERVAL: '0.1', AUDIT_RPC_URL: 'http://127.0.0.1:1' })
    const said = await waitUntil(async () => (await api.data(AUDIT)).audit.problem ?? undefined, { timeout: 30_000, what: 'Saying why' })
    assert.match(said, /^The node at http:\/\/127\.0\.0\.1:1 does not answer\./)
    await world.chain.send('Jonas', 'Staking', 'stake', [tokens(8)])
    await world.indexed()
  })

  /** Says one base unit too much of what Jonas has free. */
  async function falsifyJonas(): Promise<() => Promise<void>> {
    const change = (by: number) => world.rows('update chain.account set free = free + $2 where id = $1', [addressOf('Jonas'), by])
    await change(1)
    return async () => void (await change(-1))
  }
})

const AUDIT = `{ audit {
  at block hash agrees checks differences coverage turns wholeAt problem
  lastDifferences { table id field index chain transaction foundAt }
} }`
