import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { sumOfTables } from '../../indexer/lib/chain/state/sumOfTables.js'
import { root } from '../../scripts/run/root.ts'
import { run } from '../../scripts/run/run.ts'
import { tokens } from '../../scripts/seed/tokens.ts'
import { rpc } from '../../scripts/up/rpc.ts'
import { waitUntil } from '../../scripts/up/waitUntil.ts'
import { IndexedWorld } from '../world/indexed/IndexedWorld.ts'
import { Story } from '../world/indexed/story.ts'

describe('L35: the state hash', () => {
  let world: IndexedWorld
  /** Of each block with events, after a straight sync. */
  let straight: { block: number; block_hash: string; hash: string }[]

  before(async () => {
    world = await IndexedWorld.start()
    await new Story(world).tell()
    await world.mine(12)
    await world.startIndexer()
    await world.indexed()
    straight = await hashes()
  })
  after(() => world?.stop())

  const hashes = () => world.rows<{ block: number; block_hash: string; hash: string }>('select block, block_hash, hash from chain.state_hash order by id')
  const again = async (env: Record<string, string>) => {
    world.killIndexer()
    await world.forgetIndex()
    await world.startIndexer(env)
    await world.indexed()
  }

  it('has one value for each block with events, the last of which is that of the tables', async () => {
    const blocks = await world.rows<{ block: number }>('select distinct block from chain.activity order by block')
    assert.deepEqual(
      straight.map(({ block }) => block),
      blocks.map(({ block }) => block),
    )
    assert.ok(blocks.length > 80)
    assert.equal(new Set(straight.map(({ hash }) => hash)).size, straight.length)
    assert.equal(straight.at(-1)!.hash, await world.stateHash())
  })

  for (const [how, env] of [
    ['in large batches of final blocks', { FINALITY: '1' }],
    ['in batches of ten final blocks', { FINALITY: '1', READ_AHEAD: '1' }],
    ['block by block, none of them final', { FINALITY: '10000' }],
    ['by polling over HTTP', { http: '' }],
  ] as const) {
    it(`is the same at every block when the chain is read ${how}`, { timeout: 60_000 }, async () => {
      await again('http' in env ? { RPC_URL: world.rpcUrl } : env)
      assert.deepEqual(await hashes(), straight)
      assert.equal(await world.stateHash(), straight.at(-1)!.hash)
    })
  }

  it('is another one when a single row is changed, added or missing, and the kept one tells', async () => {
    const differs = async (change: string, back: string) => {
      await world.rows(change)
      const { hash, kept } = await sumOfTables(world.databaseUrl)
      assert.notEqual(hash, kept, change)
      await world.rows(back)
      assert.equal(await world.stateHash(), straight.at(-1)!.hash)
    }
    await differs(
      'update chain.account set units = units + 1 where id = (select max(id) from chain.account)',
      'update chain.account set units = units - 1 where id = (select max(id) from chain.account)',
    )
    await differs('update chain.head set bonded = bonded + 1', 'update chain.head set bonded = bonded - 1')
    await differs(
      "insert into chain.guardian_action (id, kind, at, block, transaction, log_index) values ('x', 'VETOED', 1, 1, '0x', 1)",
      "delete from chain.guardian_action where id = 'x'",
    )
    await world.rows('create table public.kept as select * from chain.ballot')
    await differs('delete from chain.ballot', 'insert into chain.ballot select * from public.kept')
  })

  it('goes back with blocks that are taken back, twice in a row, and comes to what a straight sync of the new branch has', { timeout: 60_000 }, async () => {
    const snapshot = await rpc(world.rpcUrl, 'evm_snapshot')
    await world.chain.send('Mira', 'Staking', 'stake', [tokens(1)])
    await world.mine(2)
    await world.indexed()
    const abandoned = (await hashes()).at(-1)!.hash
    await rpc(world.rpcUrl, 'evm_revert', [snapshot])
    const second = await rpc(world.rpcUrl, 'evm_snapshot')
    await world.chain.send('Mira', 'Staking', 'stake', [tokens(2)])
    await world.mine(4)
    await world.indexed()
    await rpc(world.rpcUrl, 'evm_revert', [second])
    await world.chain.send('Mira', 'Staking', 'stake', [tokens(3)])
    await world.chain.send('Mira', 'Staking', 'requestUnbond', [tokens(3)])
    await world.mine(6)
    await world.indexed()
    const lived = await hashes()
    assert.ok(!lived.some(({ hash }) => hash === abandoned))
    assert.deepEqual(lived.slice(0, straight.length), straight)
    assert.equal(lived.at(-1)!.hash, await world.stateHash())
    await again({})
    assert.deepEqual(await hashes(), lived)
  })

  it('survives a kill -9 at the very commit, of the newest block and of a batch of final ones', { timeout: 90_000 }, async () => {
    // The commit waits for whoever holds the advisory lock 77; what it was sent for is done although nobody hears of it.
    const hold = async () => {
      await world.rows('create or replace function public.hold() returns trigger language plpgsql as $$ begin perform pg_advisory_xact_lock(77); return null; end $$')
      await world.rows('create constraint trigger hold after insert or update on chain.head deferrable initially deferred for each row execute function public.hold()')
      await world.rows('select pg_advisory_lock(77)')
    }
    const killAtCommit = async () => {
      await waitUntil(async () => ((await waiting()) > 0 ? true : undefined), { timeout: 20_000, what: 'The commit' })
      assert.ok(world.killWorker())
      world.killIndexer()
      await world.rows('select pg_advisory_unlock(77)')
      await waitUntil(async () => ((await waiting()) === 0 ? true : undefined), { timeout: 20_000, what: 'Its end' })
      await world.rows('drop trigger hold on chain.head')
      await world.startIndexer()
      await world.indexed()
      assert.equal((await hashes()).at(-1)!.hash, await world.stateHash())
    }
    await hold()
    await world.chain.send('Mira', 'Staking', 'stake', [tokens(1)])
    await killAtCommit()
    const lived = await hashes()

    world.killIndexer()
    await world.forgetIndex()
    await run(process.execPath, [join(root, 'indexer/lib/chain/migrate.js')], { env: { DATABASE_URL: world.databaseUrl } })
    await hold()
    await world.startIndexer()
    await killAtCommit()
    assert.deepEqual(await hashes(), lived)
  })

  it('survives a kill -9 at each place where a transaction writes', { timeout: 90_000 }, async () => {
    // The next batch's transaction waits at the last thing it writes, as long as somebody holds the table.
    for (const table of ['chain.account', 'chain.activity', 'chain.state_hash', 'chain.head', 'squid_processor.hot_block', 'squid_processor.status']) {
      await world.rows('begin')
      await world.rows(`lock table ${table} in share mode`)
      await world.chain.send('Mira', 'Staking', 'stake', [tokens(1)])
      await waitUntil(async () => ((await waiting()) > 0 ? true : undefined), { timeout: 20_000, what: `Waiting for ${table}` })
      world.killIndexer()
      await world.rows('commit')
      await waitUntil(async () => ((await waiting()) === 0 ? true : undefined), { timeout: 20_000, what: 'The end of the killed one’s transaction' })
      await world.startIndexer()
      await world.indexed()
    }
    const lived = await hashes()
    assert.equal(lived.at(-1)!.hash, await world.stateHash())
    await again({})
    assert.deepEqual(await hashes(), lived)
  })

  async function waiting(): Promise<number> {
    const watcher = "select count(*) from pg_stat_activity where application_name = 'assay-indexer' and wait_event_type = 'Lock'"
    return Number((await world.rows(watcher))[0]!.count)
  }
})
