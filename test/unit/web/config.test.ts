import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { CONTRACT_NAMES } from '../../../web/src/lib/config/PortalConfig.ts'
import { parseDeployment } from '../../../web/src/lib/config/parseDeployment.ts'
import { readyAccounts } from '../../../web/src/lib/config/readyAccounts.ts'
import { needsReading } from '../../../web/src/lib/state/needsReading.ts'

const address = '0x5fbdb2315678afecb367f032d93f642f64180aa3'
const file = { chainId: 31337, startBlock: 1, contracts: Object.fromEntries(CONTRACT_NAMES.map((name) => [name, address])), guardian: address }

describe('a deployment file', () => {
  it('gives chain, start block and every contract', () => {
    const deployment = parseDeployment(JSON.stringify(file))
    assert.equal(deployment.contracts.DisputeCourt, address)
    assert.equal('guardian' in deployment, false)
  })
  for (const [name, text] of [
    ['that is cut off', JSON.stringify(file).slice(0, 40)],
    ['without a contract', JSON.stringify({ ...file, contracts: { ...file.contracts, Staking: undefined } })],
    ['without contracts', JSON.stringify({ ...file, contracts: null })],
    ['with a chain id that is text', JSON.stringify({ ...file, chainId: '31337' })],
  ] as const) {
    it(`${name} is refused by name`, () =>
      assert.throws(
        () => parseDeployment(text),
        (error: Error & { code?: string }) => error.code === 'DEPLOYMENT_MALFORMED',
      ))
  }
  it('with a wrong address is refused', () => {
    assert.throws(
      () => parseDeployment(JSON.stringify({ ...file, contracts: { ...file.contracts, Staking: '0x12' } })),
      (error: Error & { code?: string }) => error.code === 'BAD_ADDRESS',
    )
  })
})

describe('the ready accounts', () => {
  it('have different names and the well-known addresses', () => {
    const accounts = readyAccounts()
    assert.equal(accounts[0]?.address, '0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266')
    assert.equal(new Set(accounts.map(({ name }) => name)).size, accounts.length)
  })
})

describe('a new head', () => {
  it('is read for when rows changed, or when anything may have', () => {
    assert.equal(needsReading({ listings: ['0x1'] }, [], 10, 12), true)
    assert.equal(needsReading(null, [], 10, 12), true)
    assert.equal(needsReading({ listings: [] }, [], 10, 12), false)
    assert.equal(needsReading({}, [], 10, 12), false)
  })
  it('is read for when time alone passed a deadline of the page, at its very second', () => {
    assert.equal(needsReading({}, [12], 10, 12), true)
    assert.equal(needsReading({}, [12], 12, 14), false)
    assert.equal(needsReading({}, [13], 10, 12), false)
  })
  it('is read for when the chain took another branch', () => assert.equal(needsReading({}, [], 12, 10), true))
})
