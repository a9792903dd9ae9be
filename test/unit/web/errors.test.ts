import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { errorSentences } from '@assay/domain/generated/errors'
import { AssayError } from '@assay/domain/errors/AssayError'
import { BaseError, ContractFunctionExecutionError, ContractFunctionRevertedError, encodeErrorResult, HttpRequestError, UserRejectedRequestError } from 'viem'
import { explainError } from '../../../web/src/lib/errors/explainError.ts'
import { abis } from '../../../web/src/lib/contracts/abis.ts'
import { errorAbi } from '../../../web/src/lib/contracts/errorAbi.ts'

const reverted = (data: `0x${string}`) =>
  new ContractFunctionExecutionError(new ContractFunctionRevertedError({ abi: errorAbi, data, functionName: 'claim' }), { abi: abis.Staking, functionName: 'claim' })

describe('a refused transaction', () => {
  it('has a sentence for every custom error of every contract that the portal writes to', () => {
    const names = errorAbi.flatMap((item) => (item.type === 'error' ? [item.name] : []))
    assert.ok(names.length > 40)
    for (const name of names) assert.ok(name in errorSentences, name)
  })

  it('says the contract’s reason, that nothing moved, and keeps the values for a report', () => {
    const account = '0x90f79bf6eb2c4f870365e785982e1f101e93b906'
    const data = encodeErrorResult({ abi: abis.Staking, errorName: 'StakingInsufficientFree', args: [account, 5n, 9n] })
    const { code, sentence, details } = explainError(reverted(data))
    assert.equal(code, 'StakingInsufficientFree')
    assert.equal(sentence, `${errorSentences.StakingInsufficientFree} Nothing moved.`)
    assert.match(details ?? '', /, 5, 9\)$/)
  })

  it('knows a reason that comes from another contract than the one called', () => {
    const data = encodeErrorResult({ abi: errorAbi, errorName: 'CreditsNothingToClaim', args: ['0x90f79bf6eb2c4f870365e785982e1f101e93b906'] })
    assert.equal(explainError(reverted(data)).code, 'CreditsNothingToClaim')
  })

  it('says so when the contract gave no reason that we know', () => {
    const { sentence } = explainError(reverted('0xdeadbeef'))
    assert.match(sentence, /refused this, and nothing moved/)
  })

  it('tells a refusal in the wallet from a failure', () => {
    const { code, sentence } = explainError(new UserRejectedRequestError(new Error('User rejected the request.')))
    assert.equal(code, 'SIGNATURE_REFUSED')
    assert.match(sentence, /Nothing was sent/)
  })

  it('says that the node is away', () => {
    assert.equal(explainError(new HttpRequestError({ url: 'http://127.0.0.1:8545' })).code, 'NODE_UNREACHABLE')
  })

  it('passes on our own sentences and hides a machine’s words from them', () => {
    assert.deepEqual(explainError(new AssayError('X_Y', 'A sentence.')), { code: 'X_Y', sentence: 'A sentence.' })
    const unexpected = explainError(new TypeError('x is undefined'))
    assert.doesNotMatch(unexpected.sentence, /undefined/)
    assert.equal(explainError(new BaseError('odd')).code, 'TRANSACTION_FAILED')
  })
})
