import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { passedOn, readEnv } from '../../../../scripts/up/env.ts'

describe('the environment', () => {
  it('has a default for every variable', () => {
    const options = readEnv({})
    assert.deepEqual(options.ports, { chain: 8545, database: 54_329, api: 4000, web: 3000 })
    assert.equal(options.host, '127.0.0.1')
    assert.equal(options.origin, 'http://127.0.0.1:3000')
    assert.equal(options.publicApiUrl, 'http://127.0.0.1:4000')
    assert.equal(options.publicRpcUrl, 'http://127.0.0.1:8545')
    assert.equal(options.chainId, 31337)
    assert.equal(options.finality, 5)
    assert.equal(options.seed, 'demo')
    assert.match(options.dataDir, /\/\.assay$/)
    assert.match(options.deploymentFile, /\/\.assay\/deployments\/31337\.json$/)
    assert.match(options.keys.keeper ?? '', /^0x[0-9a-f]{64}$/)
  })

  it('counts an empty variable as absent', () => {
    assert.equal(readEnv({ API_PORT: '', SEED: '' }).ports.api, 4000)
  })

  it('refuses a port that is none, in one line that names the variable', () => {
    for (const port of ['0', '65536', 'http', '1.5'])
      assert.throws(() => readEnv({ WEB_PORT: port }), { variable: 'WEB_PORT', message: new RegExp(`^WEB_PORT \\(“${port}”\\) cannot be used`) })
  })

  it('refuses a key that is none and never shows it', () => {
    assert.throws(
      () => readEnv({ KEEPER_KEY: '0xsecret' }),
      (error: Error) => error.message.startsWith('KEEPER_KEY') && !error.message.includes('secret'),
    )
  })

  it('fills only the embedded database with made-up rows', () => {
    assert.deepEqual([readEnv({ SEED: 'large', SEED_ROWS: '5000' }).seed, readEnv({ SEED: 'large', SEED_ROWS: '5000' }).seedRows], ['large', 5000])
    assert.throws(() => readEnv({ SEED: 'large', DATABASE_URL: 'postgres://a@b/c' }), { variable: 'SEED', message: /leave DATABASE_URL unset/ })
    assert.throws(() => readEnv({ SEED: 'large', SEED_ROWS: '1' }), { variable: 'SEED_ROWS' })
  })

  it('refuses another chain without a node, naming RPC_URL', () => {
    assert.throws(() => readEnv({ CHAIN_ID: '11155111' }), { variable: 'RPC_URL' })
  })

  it('refuses an unknown seed and an address that is none', () => {
    assert.throws(() => readEnv({ SEED: 'huge' }), { variable: 'SEED' })
    assert.throws(() => readEnv({ RPC_URL: 'localhost:8545' }), { variable: 'RPC_URL' })
    assert.throws(() => readEnv({ DATABASE_URL: 'mysql://x' }), { variable: 'DATABASE_URL' })
  })

  it('takes deployments and finality of a public chain, and invents no keys for it', () => {
    const options = readEnv({ RPC_URL: 'wss://node.example', CHAIN_ID: '11155111' })
    assert.match(options.deploymentFile, /\/deployments\/11155111\.json$/)
    assert.equal(options.finality, 75)
    assert.deepEqual(options.keys, { deployer: undefined, keeper: undefined, importer: undefined })
  })

  it('passes the machine’s variables on to a process, but none of ours', () => {
    assert.deepEqual(passedOn({ PATH: '/bin', DEPLOYER_KEY: '0x1', npm_config_x: '1', DATABASE_URL: 'postgres://u:p@h/d', METRICS_PORT: '9' }), { PATH: '/bin', METRICS_PORT: '9' })
  })
})
