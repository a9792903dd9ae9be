import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { asAddress, asBytes32, asDisputeId, commitmentOf, contentHashOf, type Address } from '@assay/domain/ids'
import { jurorKeyMessage, jurorKeyOf, voteSaltOf } from '@assay/domain/salt'
import type { Hex, PublicClient, TransactionReceipt, WalletClient } from 'viem'
import { mnemonicToAccount } from 'viem/accounts'
import { CONTRACT_NAMES, type PortalConfig } from '../../../web/src/lib/config/PortalConfig.ts'
import { READY_MNEMONIC } from '../../../web/src/lib/config/readyAccounts.ts'
import { challenge } from '../../../web/src/lib/transactions/challenge.ts'
import { commitVote } from '../../../web/src/lib/transactions/commitVote.ts'
import { decodeStep } from '../../../web/src/lib/transactions/decodeStep.ts'
import { executePlan, type Signer } from '../../../web/src/lib/transactions/executePlan.ts'
import { findChoice } from '../../../web/src/lib/transactions/findChoice.ts'
import { FROM_SIGNATURE, type FlowContext, type Plan } from '../../../web/src/lib/transactions/Flow.ts'
import { followIndex } from '../../../web/src/lib/transactions/followIndex.ts'
import { JurorVault } from '../../../web/src/lib/transactions/JurorVault.ts'
import { revealVote } from '../../../web/src/lib/transactions/revealVote.ts'
import { stake } from '../../../web/src/lib/transactions/stake.ts'
import { vouch } from '../../../web/src/lib/transactions/vouch.ts'

const TOKEN = 10n ** 18n
const juror = mnemonicToAccount(READY_MNEMONIC, { addressIndex: 4 })
const account = asAddress(juror.address)
const contracts = Object.fromEntries(CONTRACT_NAMES.map((name, index) => [name, asAddress(`0x${String(index + 1).padStart(40, '0')}`)])) as Record<
  (typeof CONTRACT_NAMES)[number],
  Address
>
const config: PortalConfig = { apiUrl: 'http://api', rpcUrl: 'http://node', chainId: 31337, chainName: 'the embedded chain', startBlock: 1, contracts, accounts: [] }
const disputeId = asDisputeId(`0x${'d1'.repeat(32)}`)
const versionId = `0x${'a1'.repeat(32)}` as never

class Memory {
  readonly items = new Map<string, string>()
  getItem(key: string) {
    return this.items.get(key) ?? null
  }
  setItem(key: string, value: string) {
    this.items.set(key, value)
  }
}

/** A node that answers reads from a table and records what was simulated. */
function nodeWith(reads: Record<string, unknown>, chainId = 31337) {
  const simulated: string[] = []
  const node = {
    chain: { id: 31337 },
    getChainId: async () => chainId,
    readContract: async ({ functionName }: { functionName: string }) => {
      if (!(functionName in reads)) throw new Error(`unexpected read of ${functionName}`)
      return reads[functionName]
    },
    simulateContract: async ({ functionName }: { functionName: string }) => void simulated.push(functionName),
    waitForTransactionReceipt: async ({ hash }: { hash: Hex }) =>
      ({ transactionHash: hash, status: 'success', blockNumber: 7n, blockHash: '0xb7' }) as unknown as TransactionReceipt,
  }
  return { node: node as unknown as PublicClient, simulated }
}

function contextWith(reads: Record<string, unknown>, storage: Memory = new Memory(), chainId?: number): { context: FlowContext; simulated: string[] } {
  const { node, simulated } = nodeWith(reads, chainId)
  return { context: { config, account, node, vault: new JurorVault(storage, config.chainId, contracts.DisputeCourt), now: 1_000 }, simulated }
}

/** A wallet that signs with the juror's key and records what it sent. */
function walletOf(chainId = 31337) {
  const sent: { functionName: string; args: readonly unknown[] }[] = []
  const signed: string[] = []
  const client = {
    getChainId: async () => chainId,
    signTypedData: async (message: Parameters<typeof juror.signTypedData>[0]) => {
      signed.push(String(message.primaryType))
      return juror.signTypedData(message)
    },
    writeContract: async ({ functionName, args }: { functionName: string; args: readonly unknown[] }) => {
      sent.push({ functionName, args })
      return `0x${'c0'.repeat(32)}` as Hex
    },
  }
  const signer: Signer = { address: () => account, client: async () => client as unknown as WalletClient }
  return { signer, sent, signed }
}

const silent = { signing: () => {}, sent: () => {}, mined: () => {} }
const withCode = (code: string) => (error: Error & { code?: string }) => error.code === code
const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')

describe('a plan', () => {
  it('says what is locked, what can be lost and when one can leave', async () => {
    const plan = await vouch.plan({ amount: '500', versionId, name: 'Whisper large v3', index: 1, slashBps: 2000, releaseDelay: 14 * 86_400 }, contextWith({}).context)
    assert.deepEqual(plan.sentences.map(plain), [
      'You lock 500 ASSAY behind Whisper large v3, version 2.',
      'If a dispute removes it you lose 100 ASSAY of them.',
      'They still count as your votes. You can leave 14 d after you ask.',
    ])
  })

  it('refuses an amount that is none before anything is asked', async () => {
    await assert.rejects(vouch.plan({ amount: '5e3', versionId, name: 'x', index: 0, slashBps: 2000, releaseDelay: 1 }, contextWith({}).context), withCode('AMOUNT_MALFORMED'))
  })

  it('approves exactly the amount and never more', async () => {
    const plan = await stake.plan({ amount: '12.5', by: 'approval', unbonding: 1 }, contextWith({ balanceOf: 100n * TOKEN, allowance: 0n }).context)
    assert.deepEqual(
      plan.steps.map((step) => step.kind === 'call' && [step.functionName, step.args]),
      [
        ['approve', [contracts.Staking, 125n * 10n ** 17n]],
        ['stake', [125n * 10n ** 17n]],
      ],
    )
  })

  it('asks for no approval that is there already', async () => {
    const plan = await stake.plan({ amount: '12.5', by: 'permit', unbonding: 1 }, contextWith({ balanceOf: 100n * TOKEN, allowance: 100n * TOKEN }).context)
    assert.equal(plan.steps.length, 1)
  })

  it('says that the wallet is too poor instead of asking for a signature', async () => {
    await assert.rejects(stake.plan({ amount: '101', by: 'permit', unbonding: 1 }, contextWith({ balanceOf: 100n * TOKEN, allowance: 0n }).context), withCode('WALLET_TOO_POOR'))
  })

  it('permits exactly the amount and uses the signature in the call', async () => {
    const reads = { balanceOf: 100n * TOKEN, allowance: 0n, nonces: 3n, eip712Domain: ['0x0f', 'Assay', '1', 31337n, contracts.AssayToken, '0x', []] }
    const { context } = contextWith(reads)
    const plan = await stake.plan({ amount: '10', by: 'permit', unbonding: 1 }, context)
    const permit = plan.steps[0]!
    assert.ok(permit.kind === 'sign')
    assert.deepEqual(permit.typedData.message, { owner: account, spender: contracts.Staking, value: 10n * TOKEN, nonce: 3n, deadline: 4_600n })

    const { signer, sent, signed } = walletOf()
    await executePlan(plan, context, signer, silent)
    assert.deepEqual(signed, ['Permit'])
    assert.equal(sent[0]?.functionName, 'stakeWithPermit')
    assert.ok(sent[0]?.args.every((argument) => argument !== FROM_SIGNATURE))
  })

  it('is shown decoded, with names, types and every digit', async () => {
    const plan = await vouch.plan({ amount: '500', versionId, name: 'x', index: 0, slashBps: 2000, releaseDelay: 1 }, contextWith({}).context)
    const decoded = decodeStep(plan.steps[0]!, config)
    assert.equal(decoded.address, contracts.Staking)
    assert.deepEqual(decoded.fields, [
      { name: 'versionId', type: 'bytes32', value: versionId },
      { name: 'amount', type: 'uint256', value: '500000000000000000000' },
    ])
  })
})

describe('carrying out a plan', () => {
  const plan: Plan = { title: '', sentences: [], button: '', done: '', steps: [{ kind: 'call', contract: 'Staking', functionName: 'claim', args: [], says: '' }] }

  it('simulates before it asks for a signature', async () => {
    const { context, simulated } = contextWith({})
    const { signer, sent } = walletOf()
    await executePlan(plan, context, signer, silent)
    assert.deepEqual(simulated, ['claim'])
    assert.equal(sent.length, 1)
  })

  it('sends nothing through a node of another chain', async () => {
    const { signer, sent } = walletOf()
    await assert.rejects(executePlan(plan, contextWith({}, new Memory(), 1).context, signer, silent), withCode('NODE_ON_OTHER_CHAIN'))
    assert.equal(sent.length, 0)
  })

  it('sends nothing through a wallet on another chain', async () => {
    const { signer, sent } = walletOf(1)
    await assert.rejects(executePlan(plan, contextWith({}).context, signer, silent), withCode('WALLET_ON_OTHER_CHAIN'))
    assert.equal(sent.length, 0)
  })

  it('stops when the account is switched between two steps', async () => {
    const { signer, sent } = walletOf()
    let now: Address | null = account
    const switching = { ...signer, address: () => now }
    const two: Plan = { ...plan, steps: [...plan.steps, ...plan.steps] }
    await assert.rejects(executePlan(two, contextWith({}).context, switching, { ...silent, mined: () => (now = contracts.AssayToken) }), withCode('ACCOUNT_SWITCHED'))
    assert.equal(sent.length, 1)
  })

  it('says that a wallet replaced the transaction by another', async () => {
    const { context } = contextWith({})
    const node = {
      ...context.node,
      waitForTransactionReceipt: async ({ onReplaced }: { onReplaced: (replaced: { reason: string }) => void }) => (onReplaced({ reason: 'cancelled' }), {}),
    } as unknown as PublicClient
    await assert.rejects(executePlan(plan, { ...context, node }, walletOf().signer, silent), withCode('TRANSACTION_REPLACED'))
  })

  it('gives the contract’s reason when a good simulation is followed by a revert', async () => {
    const { context } = contextWith({})
    let calls = 0
    const node = {
      ...context.node,
      simulateContract: async () => {
        if (++calls > 1) throw new Error('the reason')
      },
      waitForTransactionReceipt: async () => ({ status: 'reverted', blockNumber: 7n }),
    } as unknown as PublicClient
    await assert.rejects(executePlan(plan, { ...context, node }, walletOf().signer, silent), /the reason/)
  })
})

describe('a sealed vote', () => {
  const reads = (commitment: Hex = `0x${'0'.repeat(64)}`, weight = 0n) => ({ voteOf: [commitment, weight, 0n, false, 0, false], weightOf: 1_000n * TOKEN })
  const saltNow = async () => voteSaltOf(jurorKeyOf(await juror.signTypedData(jurorKeyMessage(31337, contracts.DisputeCourt))), disputeId)

  it('is sealed with the salt that the wallet’s signature gives, and kept before it is sent', async () => {
    const storage = new Memory()
    const { context } = contextWith(reads(), storage)
    const plan = await commitVote.plan({ disputeId, choice: 'REMOVE', bondBps: 200 }, context)
    assert.match(plain(plan.sentences[1] ?? ''), /^20 ASSAY of your free stake/)

    const { signer, sent, signed } = walletOf()
    await executePlan(plan, context, signer, silent)
    const expected = commitmentOf({ chainId: 31337, court: contracts.DisputeCourt, disputeId, voter: account, choice: 'REMOVE', salt: await saltNow() })
    assert.deepEqual(signed, ['JurorKey'])
    assert.deepEqual(sent[0]?.args, [disputeId, expected])
    assert.equal(context.vault.vote(account, disputeId)?.choice, 'REMOVE')

    const again = await commitVote.plan({ disputeId, choice: 'KEEP', bondBps: 200 }, context)
    assert.deepEqual(
      again.steps.map(({ kind }) => kind),
      ['call'],
      'the key is remembered, so nothing but the call is signed',
    )
  })

  it('is not offered below 100 tokens of weight', async () => {
    const { context } = contextWith({ ...reads(), weightOf: 100n * TOKEN - 1n })
    await assert.rejects(commitVote.plan({ disputeId, choice: 'KEEP', bondBps: 200 }, context), withCode('WEIGHT_TOO_LOW'))
  })

  it('is opened by a browser that never saw it, with the wallet alone', async () => {
    const salt = await saltNow()
    const commitment = commitmentOf({ chainId: 31337, court: contracts.DisputeCourt, disputeId, voter: account, choice: 'KEEP', salt })
    const { context } = contextWith(reads(commitment, 1_000n * TOKEN))
    const plan = await revealVote.plan({ disputeId }, context)
    assert.equal(plan.steps[0]?.kind, 'sign')

    const { signer, sent } = walletOf()
    await executePlan(plan, context, signer, silent)
    assert.deepEqual(sent[0]?.args, [disputeId, account, 1, salt])
  })

  it('is opened by what the chain holds, whatever another tab kept', async () => {
    const storage = new Memory()
    const { context } = contextWith({}, storage)
    context.vault.keepVote(account, disputeId, { choice: 'REMOVE', salt: asBytes32(`0x${'99'.repeat(32)}`), commitment: asBytes32(`0x${'98'.repeat(32)}`) })
    const salt = await saltNow()
    const commitment = commitmentOf({ chainId: 31337, court: contracts.DisputeCourt, disputeId, voter: account, choice: 'KEEP', salt })
    const again = contextWith(reads(commitment, 1_000n * TOKEN), storage).context
    const { signer, sent } = walletOf()
    await executePlan(await revealVote.plan({ disputeId }, again), again, signer, silent)
    assert.deepEqual(sent[0]?.args, [disputeId, account, 1, salt])
  })

  it('that was sealed with another salt is never opened wrongly', () => {
    const vote = { chainId: 31337, court: contracts.DisputeCourt, disputeId, voter: account, salt: asBytes32(`0x${'77'.repeat(32)}`) }
    assert.equal(findChoice(vote, commitmentOf({ ...vote, choice: 'REMOVE' })), 'REMOVE')
    assert.throws(() => findChoice(vote, `0x${'66'.repeat(32)}`), withCode('SEAL_NOT_OURS'))
  })

  it('survives storage that is damaged, forbidden or full', () => {
    const throwing = {
      getItem: () => {
        throw new Error('denied')
      },
      setItem: () => {
        throw new Error('full')
      },
    }
    const vault = new JurorVault(throwing, 31337, contracts.DisputeCourt)
    vault.keepKey(account, asBytes32(`0x${'01'.repeat(32)}`))
    assert.equal(vault.key(account), null)
    assert.equal(vault.vote(account, disputeId), null)

    const damaged = new Memory()
    const other = new JurorVault(damaged, 31337, contracts.DisputeCourt)
    other.keepKey(account, 'not a key' as never)
    assert.equal(other.key(account), null)
  })
})

describe('following the index', () => {
  const receipt = (blockNumber: bigint, blockHash: string) => ({ transactionHash: '0xaa', blockNumber, blockHash }) as unknown as TransactionReceipt

  it('waits until the index has reached the block', async () => {
    const heights = [5, 6, 7]
    let waits = 0
    const node = { waitForTransactionReceipt: async () => receipt(7n, '0x7') } as unknown as PublicClient
    const settled = await followIndex(receipt(7n, '0x7'), node, { height: async () => heights.shift()!, wait: async () => void waits++ })
    assert.equal(waits, 2)
    assert.equal(settled.blockNumber, 7n)
  })

  it('follows a transaction that a reorganisation put into another block', async () => {
    const asked: number[] = []
    const node = { waitForTransactionReceipt: async () => receipt(9n, '0x9') } as unknown as PublicClient
    let height = 7
    const settled = await followIndex(receipt(7n, '0x7'), node, { height: async () => (asked.push(height), height++), wait: async () => {} })
    assert.equal(settled.blockHash, '0x9')
    assert.deepEqual(asked, [7, 8, 9])
  })
})

describe('a challenge', () => {
  it('says to the token what can be won and lost, after storing the evidence under the hash it commits to', async () => {
    const posted: string[] = []
    const before = globalThis.fetch
    globalThis.fetch = (async (url: string, { body }: { body: Uint8Array }) => (
      posted.push(`${url} ${new TextDecoder().decode(body)}`),
      new Response('{}', { status: 201 })
    )) as unknown as typeof fetch
    try {
      const { context } = contextWith({ challengeStakeOf: 1_000n * TOKEN, balanceOf: 5_000n * TOKEN, allowance: 0n })
      const plan = await challenge.plan(
        { versionId, name: 'Whisper', index: 0, evidence: '  It is stolen. ', shares: { voterBps: 3000, burnBps: 2000, undecidedBps: 500 } },
        context,
      )
      assert.deepEqual(plan.sentences.map(plain).slice(1, 3), [
        'If stakers decide to remove it you get all of it back, 500 ASSAY of the publisher’s, and a bounty if it has backers.',
        'If they decide to keep it you lose the 1 000 ASSAY. If too few vote, or it is a tie, you lose 50 ASSAY.',
      ])
      const call = plan.steps[1]!
      assert.ok(call.kind === 'call')
      assert.equal(call.args[2], contentHashOf(new TextEncoder().encode('It is stolen.')))
      assert.deepEqual(posted, ['http://api/documents It is stolen.'])
    } finally {
      globalThis.fetch = before
    }
  })

  it('is not planned when the document store refuses, and nothing was typed in vain', async () => {
    const before = globalThis.fetch
    globalThis.fetch = (async () => new Response('', { status: 429 })) as typeof fetch
    try {
      const { context } = contextWith({ challengeStakeOf: TOKEN, balanceOf: TOKEN, allowance: TOKEN })
      const input = { versionId, name: 'x', index: 0, evidence: 'y', shares: { voterBps: 3000, burnBps: 2000, undecidedBps: 500 } }
      await assert.rejects(challenge.plan(input, context), withCode('DOCUMENT_NOT_STORED'))
      await assert.rejects(challenge.plan({ ...input, evidence: ' \n ' }, context), withCode('DOCUMENT_EMPTY'))
      await assert.rejects(challenge.plan({ ...input, evidence: 'x'.repeat(256 * 1024 + 1) }, context), withCode('DOCUMENT_TOO_LARGE'))
    } finally {
      globalThis.fetch = before
    }
  })

  it('of a version that cannot be challenged says so before anything is stored', async () => {
    const input = { versionId, name: 'x', index: 0, evidence: 'y', shares: { voterBps: 3000, burnBps: 2000, undecidedBps: 500 } }
    await assert.rejects(challenge.plan(input, contextWith({ challengeStakeOf: 0n }).context), withCode('NOT_CHALLENGEABLE'))
  })
})
