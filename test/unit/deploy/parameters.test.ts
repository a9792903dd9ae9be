import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { BaseError, decodeErrorResult, encodeDeployData, hexToString, parseEther, RawContractError, zeroAddress, type Hex } from 'viem'
import { checkParameters } from '../../../scripts/deploy/checkParameters.ts'
import { PARAMETER_NAMES, PARAMETER_RULES, parameterSet, type ParameterSet } from '../../../scripts/deploy/parameters.ts'
import { readArtifact } from '../../../scripts/deploy/readArtifact.ts'
import { embeddedChain, type EmbeddedChain } from './embeddedChain.ts'

const { abi, bytecode } = readArtifact('CurationParameters')

describe('the parameters that the deploy script knows', () => {
  let chain: EmbeddedChain
  before(async () => {
    chain = await embeddedChain()
  })
  after(() => chain.close())

  /** What the contract's constructor says to a set: nothing, or its refusal. */
  async function contractRefusal(set: ParameterSet): Promise<{ errorName: string; args: readonly unknown[] } | undefined> {
    const data = encodeDeployData({ abi, bytecode, args: [zeroAddress, set] })
    try {
      await chain.publicClient.call({ data })
      return undefined
    } catch (error) {
      const raw = error instanceof BaseError ? error.walk((cause) => cause instanceof RawContractError || (cause as { data?: unknown }).data !== undefined) : undefined
      const revert = (raw as { data?: Hex | { data?: Hex } } | null | undefined)?.data
      const hex = typeof revert === 'object' ? revert.data : revert
      assert.ok(hex, String(error))
      return decodeErrorResult({ abi, data: hex }) as { errorName: string; args: readonly unknown[] }
    }
  }

  it('are accepted by the contract by default', async () => {
    assert.deepEqual(checkParameters(parameterSet()), [])
    assert.equal(await contractRefusal(parameterSet()), undefined)
  })

  for (const name of PARAMETER_NAMES) {
    it(`have the contract's own bounds for ${name}`, async () => {
      const { min, max } = PARAMETER_RULES[name]
      for (const value of min > 0n ? [min - 1n, max + 1n] : [max + 1n]) {
        const set = parameterSet({ [name]: value })
        assert.match(checkParameters(set)[0] ?? '', new RegExp(`^${name} is `))
        const refusal = await contractRefusal(set)
        assert.equal(refusal?.errorName, 'ParametersOutOfBounds')
        const [parameter, ...numbers] = refusal.args as [Hex, bigint, bigint, bigint]
        assert.equal(hexToString(parameter, { size: 32 }), name)
        assert.deepEqual(numbers, [value, min, max])
      }
    })
  }

  const together: [string, Partial<ParameterSet>, RegExp][] = [
    ['jurors and burn get too little', { voterBps: 1999n }, /^voterBps and burnBps are 3999 together/],
    ['all shares take too much', { voterBps: 4000n, voucherBps: 2500n, burnBps: 2501n }, /^voterBps, voucherBps and burnBps are 9001 together/],
    ['a wrong vote costs too little', { quorumBps: 999n }, /^quorumBps × bondBps × incoherentBps is 999000000/],
  ]
  for (const [what, changes, sentence] of together) {
    it(`are refused by script and contract alike when ${what}`, async () => {
      const set = parameterSet(changes)
      const problems = checkParameters(set)
      assert.equal(problems.length, 1)
      assert.match(problems[0] ?? '', sentence)
      assert.match((await contractRefusal(set))?.errorName ?? '', /^Parameters(SharesInvalid|TooWeak)$/)
    })
  }

  it('count tokens in base units', () => {
    assert.equal(parameterSet().minDeposit, parseEther('1000'))
  })
})
