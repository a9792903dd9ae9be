import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { asAddress } from '@assay/domain/ids'
import { parseEther } from 'viem'
import { checkEconomics } from '../../../scripts/deploy/checkEconomics.ts'
import { checkGenesis } from '../../../scripts/deploy/checkGenesis.ts'
import { DEFAULT_GENESIS } from '../../../scripts/deploy/genesis.ts'
import { parameterSet } from '../../../scripts/deploy/parameters.ts'
import { readArguments } from '../../../scripts/deploy/readArguments.ts'
import { readConfig } from '../../../scripts/deploy/readConfig.ts'
import { readEnv } from '../../../scripts/deploy/readEnv.ts'
import { resolveNetwork } from '../../../scripts/deploy/resolveNetwork.ts'
import { root } from '../../../scripts/run/root.ts'

const tokens = (whole: string) => parseEther(whole)
const ANNA = asAddress('0x000000000000000000000000000000000000a44a')

describe('the economics of a deployment', () => {
  it('are healthy for the demo: twelve million expected, the defaults', () => {
    assert.deepEqual(checkEconomics(parameterSet(), tokens('12000000'), DEFAULT_GENESIS), [])
  })

  it('allow an sMax of exactly 0.05 % of the expected stake and not one base unit more', () => {
    assert.deepEqual(checkEconomics(parameterSet({ sMax: tokens('6000') }), tokens('12000000'), DEFAULT_GENESIS), [])
    const [problem, ...rest] = checkEconomics(parameterSet({ sMax: tokens('6000') + 1n }), tokens('12000000'), DEFAULT_GENESIS)
    assert.match(problem ?? '', /^sMax is 6 000\.000000000000000001 tokens, but 0\.05 % of the expected stake is only 6 000 tokens/)
    assert.deepEqual(rest, [])
  })

  it('need the court to be able to open: 8 % of the supply and not one base unit less', () => {
    assert.deepEqual(checkEconomics(parameterSet(), tokens('8000000'), DEFAULT_GENESIS), [])
    const [problem, ...rest] = checkEconomics(parameterSet(), tokens('8000000') - 1n, DEFAULT_GENESIS)
    assert.match(problem ?? '', /disputes open only from 8 000 000 tokens \(8 % of the supply\)/)
    assert.deepEqual(rest, [])
  })

  it('cannot expect the treasury to stake', () => {
    assert.deepEqual(checkEconomics(parameterSet(), tokens('60000000'), DEFAULT_GENESIS), [])
    assert.match(checkEconomics(parameterSet(), tokens('60000001'), DEFAULT_GENESIS)[0] ?? '', /only 60 000 000 tokens exist outside the treasury/)
  })

  it('cannot expect nothing', () => {
    assert.deepEqual(checkEconomics(parameterSet(), 0n, DEFAULT_GENESIS), ['The expected stake is zero: without stake there are no jurors and no votes.'])
  })
})

describe('the genesis recipients', () => {
  it('are by default the treasury and the deployer', () => {
    assert.deepEqual(checkGenesis(DEFAULT_GENESIS), [])
  })

  it('must receive exactly what is minted', () => {
    const [problem] = checkGenesis([
      { to: 'treasury', amount: tokens('40000000') },
      { to: ANNA, amount: tokens('59999999') },
    ])
    assert.match(problem ?? '', /99 999 999 tokens together, but exactly 100 000 000 tokens are minted/)
  })

  it('must each be named once, exist, and receive something', () => {
    const problems = checkGenesis([
      { to: 'treasury', amount: tokens('40000000') },
      { to: ANNA, amount: tokens('30000000') },
      { to: ANNA, amount: tokens('30000000') },
      { to: asAddress(`0x${'0'.repeat(40)}`), amount: 0n },
    ])
    assert.equal(problems.length, 3)
    assert.match(problems[0] ?? '', /more than once/)
    assert.match(problems[1] ?? '', /leave a recipient without tokens out/)
    assert.match(problems[2] ?? '', /zero address/)
  })
})

describe('the command line', () => {
  it('is read whole', () => {
    assert.deepEqual(readArguments(['--network', 'sepolia', '--expected-stake', '12000000', '--guardian', ANNA, '--config', 'c.json', '--force']), {
      network: 'sepolia',
      expectedStake: tokens('12000000'),
      guardian: ANNA,
      config: 'c.json',
      force: true,
    })
  })

  it('is refused with the right usage when something is missing or unknown', () => {
    assert.throws(() => readArguments(['--expected-stake', '1']), /--network is missing[^]*Usage: npm run deploy/)
    assert.throws(() => readArguments(['--network', 'sepolia']), /--expected-stake is missing/)
    assert.throws(() => readArguments(['--network', 'sepolia', '--stake', '1']), /Unknown option '--stake'/)
    assert.throws(() => readArguments(['--network', 'sepolia', '--expected-stake', '-1']), { code: 'ARGUMENTS' })
    assert.throws(() => readArguments(['--network', 'sepolia', '--expected-stake', '1e6']), { code: 'AMOUNT_MALFORMED' })
    assert.throws(() => readArguments(['--network', 'sepolia', '--expected-stake', '1', '--guardian', '0x12']), { code: 'BAD_ADDRESS' })
  })

  it('names a network by our word, by the chain id, or as viem does', async () => {
    assert.equal(await resolveNetwork('localhost'), 31337)
    assert.equal(await resolveNetwork('31337'), 31337)
    assert.equal(await resolveNetwork('sepolia'), 11155111)
    await assert.rejects(resolveNetwork('__proto__'), { code: 'UNKNOWN_NETWORK' })
    await assert.rejects(resolveNetwork('nowhere'), { code: 'UNKNOWN_NETWORK' })
  })
})

describe('the environment', () => {
  it('may be empty', () => {
    const env = readEnv({ RPC_URL: '', PATH: '/bin' })
    assert.equal(env.rpcUrl, undefined)
    assert.equal(env.deployerKey, undefined)
    assert.equal(env.chainPort, 8545)
  })

  it('is refused by the name of the variable and never shows a key', () => {
    assert.throws(
      () => readEnv({ DEPLOYER_KEY: '0xsecret' }),
      (error: Error) => {
        assert.match(error.message, /^The variable DEPLOYER_KEY is wrong: it must be 0x followed by 64 hexadecimal digits\.$/)
        assert.doesNotMatch(error.message, /secret/)
        return true
      },
    )
    assert.throws(() => readEnv({ RPC_URL: 'not a url' }), /^AssayError: The variable RPC_URL is wrong/)
    assert.throws(() => readEnv({ CHAIN_PORT: '99999' }), /The variable CHAIN_PORT is wrong/)
  })
})

describe('the configuration file', () => {
  let folder: string
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'assay-config-'))
  })
  after(() => rmSync(folder, { recursive: true }))

  const config = (content: string): string => {
    const file = join(folder, 'config.json')
    writeFileSync(file, content)
    return file
  }

  it('gives guardian, recipients and parameters', () => {
    const file = config(
      JSON.stringify({
        guardian: ANNA,
        genesis: [
          { to: 'treasury', tokens: '40000000' },
          { to: ANNA, tokens: '60000000' },
        ],
        parameters: { sMax: '5000', warmUp: 86400, voterBps: 2500 },
      }),
    )
    assert.deepEqual(readConfig(file), {
      guardian: ANNA,
      genesis: [
        { to: 'treasury', amount: tokens('40000000') },
        { to: ANNA, amount: tokens('60000000') },
      ],
      parameters: { sMax: tokens('5000'), warmUp: 86_400n, voterBps: 2500n },
    })
  })

  it('is shown by an example that would be accepted', () => {
    const { genesis, parameters } = readConfig(join(root, 'scripts/deploy/config.example.json'))
    assert.deepEqual(checkGenesis(genesis ?? []), [])
    assert.deepEqual(checkEconomics(parameterSet(parameters), tokens('12000000'), genesis ?? []), [])
  })

  it('is refused with the place of the mistake', () => {
    assert.throws(() => readConfig(join(folder, 'missing.json')), { code: 'CONFIG_UNREADABLE' })
    assert.throws(() => readConfig(config('{')), { code: 'CONFIG_MALFORMED' })
    assert.throws(() => readConfig(config('{"parameters": {"voterbps": 1}}')), /wrong at parameters: [^]*voterbps/)
    assert.throws(() => readConfig(config('{"parameters": {"voterBps": 0.5}}')), /wrong at parameters\.voterBps/)
    assert.throws(() => readConfig(config('{"parameters": {"sMax": 5000}}')), /wrong at parameters\.sMax/)
    assert.throws(() => readConfig(config('{"guardian": "0x12"}')), /An address is 0x/)
  })
})
