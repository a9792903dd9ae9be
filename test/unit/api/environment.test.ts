import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readEnvironment } from '../../../indexer/lib/api/environment.js'
import { readKeeperEnvironment } from '../../../indexer/lib/keeper/environment.js'

const DATABASE_URL = 'postgres://a:b@localhost:1/c'
const keeper = { DATABASE_URL, RPC_URL: 'http://localhost:1', DEPLOYMENT_FILE: 'x.json' }

test('each variable that cannot be used is named in one line', () => {
  assert.throws(() => readEnvironment({}), /^StartError: Set DATABASE_URL: DATABASE_URL is missing\.$/)
  assert.throws(() => readEnvironment({ DATABASE_URL: 'mysql://x' }), /DATABASE_URL cannot be used/)
  assert.throws(() => readEnvironment({ DATABASE_URL, API_PORT: '70000' }), /API_PORT cannot be used/)
  assert.throws(() => readEnvironment({ DATABASE_URL, RPC_URL: 'localhost' }), /RPC_URL cannot be used/)
  assert.throws(() => readEnvironment({ DATABASE_URL, IPFS_GATEWAY: 'http://plain.example' }), /IPFS_GATEWAY cannot be used/)
  assert.throws(() => readKeeperEnvironment({ ...keeper, DEPLOYMENT_FILE: '' }), /DEPLOYMENT_FILE cannot be used: it is missing/)
})

test('the keeper has an account by default on the embedded chain only, and never tells a key', () => {
  assert.match(readKeeperEnvironment(keeper).key, /^0x59c6/)
  assert.throws(() => readKeeperEnvironment({ ...keeper, CHAIN_ID: '1' }), /Set KEEPER_KEY/)
  assert.throws(
    () => readKeeperEnvironment({ ...keeper, KEEPER_KEY: '0xsecret' }),
    (error: Error) => error.message.includes('KEEPER_KEY') && !error.message.includes('secret'),
  )
})

test('defaults are the embedded stack’s', () => {
  const env = readEnvironment({ DATABASE_URL })
  assert.deepEqual([env.host, env.port, env.allowedLag, env.ipfsGateway], ['127.0.0.1', 4000, 5, undefined])
})

test('limits and proxies are checked, and named when they make no sense', () => {
  const env = readEnvironment({ DATABASE_URL, STATEMENT_TIMEOUT: '0.5', TRUSTED_PROXIES: '10.0.0.0/8, loopback', METRICS_PORT: '9100' })
  assert.deepEqual([env.statementTimeout, env.trustedProxies, env.metrics], [500, ['10.0.0.0/8', 'loopback'], { port: 9100, host: '127.0.0.1' }])
  assert.equal(readEnvironment({ DATABASE_URL }).metrics, undefined)
  for (const [variable, value] of Object.entries({
    RATE_LIMIT: '-1',
    RATE_LIMIT_STORE: 'redis',
    TRUSTED_PROXIES: 'everybody',
    STATEMENT_TIMEOUT: 'soon',
    MAX_CONNECTIONS: '0',
    METRICS_PORT: '0',
  })) {
    assert.throws(() => readEnvironment({ DATABASE_URL, [variable]: value }), new RegExp(`${variable} cannot be used`))
  }
})
