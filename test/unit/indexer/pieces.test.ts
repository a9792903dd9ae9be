import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { argumentsJson } from '../../../indexer/lib/chain/argumentsJson.js'
import { readDeployment } from '../../../indexer/lib/chain/readDeployment.js'
import { readEnv } from '../../../indexer/lib/chain/env.js'
import { storableText } from '../../../indexer/lib/chain/storableText.js'
import { payloadOf } from '../../../indexer/lib/chain/store/notifyHead.js'
import { contractNames } from '../../../indexer/lib/handlers/contractNames.js'
import { weightsOf } from '../../../indexer/lib/handlers/rows/weightsOf.js'

const env = { DATABASE_URL: 'postgres://a@b/c', RPC_URL: 'ws://node', DEPLOYMENT_FILE: '/f' }

describe('A text to be stored', () => {
  it('stays as it is when it is UTF-8 without U+0000, byte order mark included', () => {
    assert.deepEqual(storableText(Buffer.from('\ufeffgrüße 🜁')), { text: '\ufeffgrüße 🜁', exact: true })
  })
  it('has U+0000 written out and what is not UTF-8 replaced, and says so', () => {
    assert.deepEqual(storableText(Buffer.from('a\0b')), { text: 'a\\u0000b', exact: false })
    assert.deepEqual(storableText(Uint8Array.from([0x61, 0xc3])), { text: 'a\ufffd', exact: false })
  })
})

describe('The arguments of an activity', () => {
  it('write integers as decimal strings and never hold U+0000', () => {
    const args = { amount: 2n ** 200n, score: 5, ok: true, list: ['\0', 'x'], set: { a: 1n } }
    assert.equal(argumentsJson({ args, changed: {} }), `{"amount":"${2n ** 200n}","score":"5","ok":true,"list":["\\\\u0000","x"],"set":{"a":"1"}}`)
  })
})

describe('The news of a head', () => {
  const news = { height: 1, hash: '0x1', timestamp: 2 }
  it('names what changed while it fits into 7 KiB', () => {
    const changed = { listings: ['0xa'], disputes: [], accounts: [], proposals: [] }
    assert.deepEqual(JSON.parse(payloadOf({ ...news, changed })), { ...news, changed })
  })
  it('says that everything may have changed when it does not', () => {
    const changed = { listings: Array.from({ length: 120 }, () => `0x${'a'.repeat(64)}`), disputes: [], accounts: [], proposals: [] }
    assert.deepEqual(JSON.parse(payloadOf({ ...news, changed })), { ...news, changed: null })
  })
})

describe('A vote on a proposal', () => {
  it('refuses a support that no counting knows', () => {
    assert.throws(() => weightsOf(3, 1n, '0x'), { code: 'INDEX_UNEXPECTED_VALUE' })
    assert.throws(() => weightsOf(255, 1n, '0x00'), { code: 'INDEX_UNEXPECTED_VALUE' })
  })
})

describe('The settings of the indexer', () => {
  for (const [variable, value] of [
    ['DATABASE_URL', undefined],
    ['DATABASE_URL', 'mysql://x'],
    ['RPC_URL', ''],
    ['RPC_URL', 'ftp://x'],
    ['DEPLOYMENT_FILE', undefined],
    ['CHAIN_ID', 'one'],
    ['FINALITY', '0'],
    ['AUDIT_INTERVAL', '-1'],
    ['AUDIT_REQUESTS', '1'],
    ['AUDIT_RPC_URL', 'ftp://x'],
  ] as const) {
    it(`refuse ${variable} = ${value} and name it`, () => {
      assert.throws(
        () => readEnv({ ...env, [variable]: value }),
        (error: Error & { code?: string }) => error.code === 'INDEX_ENV' && error.message.startsWith(variable),
      )
    })
  }
  it('wait for 5 blocks on the embedded chain and for 75 elsewhere, unless told', () => {
    assert.equal(readEnv(env).finality, 5)
    assert.equal(readEnv({ ...env, CHAIN_ID: '10' }).finality, 75)
    assert.equal(readEnv({ ...env, CHAIN_ID: '10', FINALITY: '9' }).finality, 9)
  })
})

describe('A deployment file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'assay-deployment-'))
  const file = join(folder, 'd.json')
  const contracts = Object.fromEntries(contractNames.map((name) => [name, `0x${'Ab'.repeat(20)}`]))
  const write = (content: object | string) => writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))

  it('gives lower-case addresses', () => {
    write({ chainId: 1, startBlock: 2, contracts, guardian: 'whoever' })
    assert.equal(readDeployment(file, 1).contracts.Staking, `0x${'ab'.repeat(20)}`)
  })
  it('is refused, naming DEPLOYMENT_FILE, when it is missing, broken, incomplete or of another chain', () => {
    assert.throws(() => readDeployment(join(folder, 'nope.json'), 1), /There is no deployment file at .*DEPLOYMENT_FILE/)
    write('{')
    assert.throws(() => readDeployment(file, 1), /is no deployment file.*DEPLOYMENT_FILE/)
    write({ chainId: 1, startBlock: 2, contracts: { ...contracts, Staking: undefined } })
    assert.throws(() => readDeployment(file, 1), /contracts\.Staking.*DEPLOYMENT_FILE/)
    write({ chainId: 1, startBlock: 2, contracts })
    assert.throws(() => readDeployment(file, 5), /is of chain 1, but CHAIN_ID is 5/)
    rmSync(folder, { recursive: true })
  })
})
