import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { globSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import pg from 'pg'
import { DataSource, type DataSourceOptions } from 'typeorm'
import { createDataSource } from '../../indexer/lib/chain/store/dataSource.js'
import { root } from '../../scripts/run/root.ts'
import { IndexedWorld } from '../world/indexed/IndexedWorld.ts'

describe('The indexer does not start half', () => {
  let world: IndexedWorld

  before(async () => {
    world = await IndexedWorld.start()
  })
  after(() => world?.stop())

  const start = (changes: Record<string, string>, program = 'main') => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, `indexer/lib/chain/${program}.js`)], {
      env: { PATH: process.env.PATH, ...world.indexerEnv, ...changes },
      encoding: 'utf8',
      timeout: 30_000,
    })
    return { status, said: `${stdout}${stderr}`.trim() }
  }
  const refuses = (changes: Record<string, string>, names: RegExp) => {
    const { status, said } = start(changes)
    assert.match(said, names)
    assert.equal(said.split('\n').length, 1, said)
    assert.equal(status, 1)
  }

  it('without a deployment', () => refuses({ DEPLOYMENT_FILE: '/nowhere.json' }, /^✗ There is no deployment file at \/nowhere\.json\..*DEPLOYMENT_FILE/))

  it('without a database', () => refuses({ DATABASE_URL: 'postgres://assay:assay@127.0.0.1:1/assay' }, /^✗ The database does not answer.*DATABASE_URL/))

  it('without a node, by websocket or http', () => {
    refuses({ RPC_URL: 'ws://127.0.0.1:1' }, /^✗ The node at ws:\/\/127\.0\.0\.1:1 does not answer.*RPC_URL/)
    refuses({ RPC_URL: 'http://127.0.0.1:1' }, /^✗ The node at http:\/\/127\.0\.0\.1:1 does not answer.*RPC_URL/)
  })

  it('on another chain than it was told', () => {
    const file = join(world.folder, 'sepolia.json')
    writeFileSync(file, JSON.stringify({ ...world.deployment, chainId: 11155111 }))
    refuses({ CHAIN_ID: '11155111', DEPLOYMENT_FILE: file }, /^✗ The node at .* is of chain 31337, not 11155111.*CHAIN_ID/)
  })

  it('with a variable that makes no sense', () => refuses({ FINALITY: 'soon' }, /^✗ FINALITY/))

  it('and its migrations make exactly the tables of the model', async () => {
    await world.rows('create database bare')
    const url = world.databaseUrl.replace(/[^/]*$/, 'bare')
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    await client.query('create schema chain')
    await client.end()
    const source = createDataSource(url)
    await source.initialize()
    try {
      await source.runMigrations()
      const { upQueries } = await source.driver.createSchemaBuilder().log()
      assert.deepEqual(
        upQueries.map(({ query }) => query),
        [],
        'indexer/db/README.md says how a migration is made',
      )
    } finally {
      await source.destroy()
    }
  })

  it('and drops rows of an older model, which it makes anew', async () => {
    await world.rows('create database older')
    const url = world.databaseUrl.replace(/[^/]*$/, 'older')
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    await client.query('create schema chain')
    const [first] = globSync('indexer/db/migrations/*.js', { cwd: root }).sort()
    const source = await new DataSource({ ...createDataSource(url).options, migrations: [join(root, first!)] } as DataSourceOptions).initialize()
    await source.runMigrations()
    await source.destroy()
    await client.query("insert into chain.unbond_ticket (id, amount, ready_at, withdrawn, block, transaction, log_index) values ('1', 1, 1, false, 1, '', 0)")

    assert.deepEqual(start({ DATABASE_URL: url }, 'migrate'), { status: 0, said: '' })
    assert.deepEqual((await client.query('select id from chain.unbond_ticket union all select id::text from app.indexer_state')).rows, [])
    assert.deepEqual((await client.query('select grade from chain.listing')).rows, [])
    // Once the tables are those of the model, rows stay.
    await client.query("insert into chain.unbond_ticket (id, amount, ready_at, withdrawn, block, transaction, log_index) values ('1', 1, 1, false, 1, '', 0)")
    assert.deepEqual(start({ DATABASE_URL: url }, 'migrate'), { status: 0, said: '' })
    assert.equal((await client.query('select id from chain.unbond_ticket')).rowCount, 1)
    await client.end()
  })

  it('and migrates any number of times', () => {
    for (let time = 0; time < 2; time++) assert.deepEqual(start({}, 'migrate'), { status: 0, said: '' })
  })
})
