import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { assayGovernorAbi } from '@assay/domain/generated/assayGovernorAbi'
import { asAddress, type Address } from '@assay/domain/ids'
import { encodeAbiParameters, encodeEventTopics, keccak256, parseAbiParameters, type Hex, type PublicClient } from 'viem'
import { CONTRACT_NAMES, type ContractName, type PortalConfig } from '../../../web/src/lib/config/PortalConfig.ts'
import { castVote } from '../../../web/src/lib/transactions/castVote.ts'
import { delegate } from '../../../web/src/lib/transactions/delegate.ts'
import { executeProposal } from '../../../web/src/lib/transactions/executeProposal.ts'
import type { FlowContext } from '../../../web/src/lib/transactions/Flow.ts'
import { queueProposal } from '../../../web/src/lib/transactions/queueProposal.ts'
import { transactionWords } from '../../../web/src/lib/words/transactions.ts'

const TOKEN = 10n ** 18n
const account = asAddress(`0xaaaa${'1'.repeat(32)}bbbb`)
const friend = asAddress(`0xf1f1${'2'.repeat(32)}2f2f`)
const contracts = Object.fromEntries(CONTRACT_NAMES.map((name, index) => [name, asAddress(`0x${String(index + 1).padStart(40, '0')}`)])) as Record<ContractName, Address>
const config: PortalConfig = { apiUrl: 'http://api', rpcUrl: 'http://node', chainId: 31337, chainName: 'the embedded chain', startBlock: 1, contracts, accounts: [] }
const withCode = (code: string) => (error: Error & { code?: string }) => error.code === code
const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')

type Reads = Record<string, unknown>
const contextWith = (reads: Reads, more: object = {}): FlowContext => {
  const node = {
    readContract: async ({ functionName }: { functionName: string }) => {
      if (!(functionName in reads)) throw new Error(`unexpected read of ${functionName}`)
      return reads[functionName]
    },
    ...more,
  }
  return { config, account, node: node as unknown as PublicClient, vault: undefined as never, now: 1_000 }
}

describe('voting on a proposal', () => {
  const vote = { number: 7n, title: 'Pay for audits', support: 'FOR', reason: '' } as const
  const reads = { proposalSnapshot: 900n, proposalProposer: friend, usedVotes: 0n, getVotes: 12_000n * TOKEN }
  const appeal = { ...reads, proposalProposer: contracts.DisputeCourt, snapshotOfProposal: 500 }

  it('is refused before voting begins, even in the very second of the snapshot', async () => {
    await assert.rejects(castVote.plan(vote, contextWith({ ...reads, proposalSnapshot: 1_000n })), withCode('VOTING_NOT_BEGUN'))
  })

  it('is refused without votes, and a second time', async () => {
    await assert.rejects(castVote.plan(vote, contextWith({ ...reads, getVotes: 0n })), withCode('NO_VOTES'))
    await assert.rejects(castVote.plan(vote, contextWith({ ...reads, usedVotes: 12_000n * TOKEN })), withCode('ALREADY_VOTED'))
    await assert.rejects(castVote.plan(vote, contextWith({ ...appeal, getPastVotes: 0n })), withCode('NO_VOTES_AT_OPENING'))
  })

  it('is refused with a reason that is too long, by its bytes', async () => {
    await assert.rejects(castVote.plan({ ...vote, reason: 'ü'.repeat(1_001) }, contextWith(reads)), withCode('REASON_TOO_LONG'))
  })

  it('says with how much, on what, and that it cannot be changed', async () => {
    const plan = await castVote.plan(vote, contextWith(reads))
    assert.equal(plain(plan.sentences[0]!), 'You cast 12 000 votes “For” on “Pay for audits”; you cannot change it.')
    assert.deepEqual(
      plan.steps.map((step) => step.kind === 'call' && [step.functionName, step.args]),
      [['castVote', [7n, 1]]],
    )
  })

  it('sends a reason with it, and the Governor’s numbers for the sides', async () => {
    const steps = await Promise.all(
      (['AGAINST', 'FOR', 'ABSTAIN'] as const).map(async (support) => (await castVote.plan({ ...vote, support, reason: ' why ' }, contextWith(reads))).steps[0]),
    )
    assert.deepEqual(
      steps.map((step) => step?.kind === 'call' && [step.functionName, step.args]),
      [0, 1, 2].map((number) => ['castVoteWithReason', [7n, number, 'why']]),
    )
  })

  it('counts in an appeal for no more than before the dispute was opened, and says so', async () => {
    const plan = await castVote.plan({ ...vote, support: 'AGAINST' }, contextWith({ ...appeal, getPastVotes: 500n * TOKEN }))
    assert.match(plain(plan.sentences[0]!), /^You cast 500 votes/)
    assert.ok(plan.sentences.includes(transactionWords.castVote.appeal.AGAINST))
    assert.ok(plan.sentences.map(plain).some((sentence) => /You had 12 000 votes when voting began.*then you had 500\.$/.test(sentence)))

    const unclamped = await castVote.plan(vote, contextWith({ ...appeal, getPastVotes: 99_000n * TOKEN }))
    assert.match(plain(unclamped.sentences[0]!), /^You cast 12 000 votes/)
  })

  it('casts what is left of votes that were split before', async () => {
    const plan = await castVote.plan(vote, contextWith({ ...reads, usedVotes: 11_999n * TOKEN }))
    assert.match(plain(plan.sentences[0]!), /^You cast 1 votes/)
  })
})

describe('queueing and carrying out', () => {
  const description = '0xff00fe' // no valid text: its hash has to be of the bytes
  const created = (number: bigint, address: Hex = contracts.AssayGovernor) => ({
    address,
    topics: encodeEventTopics({ abi: assayGovernorAbi, eventName: 'ProposalCreated' }),
    data: encodeAbiParameters(parseAbiParameters('uint256, address, address[], uint256[], string[], bytes[], uint256, uint256, bytes'), [
      number,
      friend,
      [contracts.AssayToken],
      [3n],
      [''],
      ['0x1234'],
      1n,
      2n,
      description,
    ]),
  })
  const input = { number: 7n, title: 'Pay', createdIn: '0xc0' }
  const contextOf = (...logs: object[]) => contextWith({}, { getTransactionReceipt: async () => ({ logs }) })

  it('refuse a transaction that did not make this proposal', async () => {
    await assert.rejects(queueProposal.plan(input, contextOf()), withCode('PROPOSAL_NOT_FOUND'))
    await assert.rejects(queueProposal.plan(input, contextOf(created(8n), created(7n, friend))), withCode('PROPOSAL_NOT_FOUND'))
  })

  it('name the proposal by what its event said, and hash the description’s bytes', async () => {
    for (const [flow, functionName] of [
      [queueProposal, 'queue'],
      [executeProposal, 'execute'],
    ] as const) {
      const [step] = (await flow.plan(input, contextOf(created(8n), created(7n)))).steps
      assert.ok(step?.kind === 'call')
      assert.equal(step.functionName, functionName)
      const [targets, values, calldatas, hash] = step.args as [Hex[], bigint[], Hex[], Hex]
      assert.deepEqual([targets.map((target) => target.toLowerCase()), values, calldatas, hash], [[contracts.AssayToken], [3n], ['0x1234'], keccak256(description)])
    }
  })
})

describe('delegating', () => {
  const reads = { delegates: account, balanceOf: 500n * TOKEN }
  const stranger = { getCode: async () => undefined, getTransactionCount: async () => 0 }
  const known = { getCode: async () => undefined, getTransactionCount: async () => 3 }
  const plan = (to: string, chain: Reads = reads, more: object = known) => delegate.plan({ to }, contextWith(chain, more))

  it('refuses what is no address, a wrong checksum, nobody, and the contracts', async () => {
    for (const typed of ['', 'vitalik.eth', friend.slice(0, 40), `0xF1f1${friend.slice(6)}`]) await assert.rejects(plan(typed), withCode('BAD_ADDRESS'), typed)
    await assert.rejects(plan(`0x${'0'.repeat(40)}`), withCode('DELEGATE_NOBODY'))
    await assert.rejects(plan(contracts.Staking), withCode('DELEGATE_CONTRACT'))
  })

  it('refuses what is so already', async () => {
    await assert.rejects(plan(account), withCode('DELEGATE_ALREADY'))
    await assert.rejects(plan(friend, { ...reads, delegates: friend }), withCode('DELEGATE_ALREADY'))
  })

  it('refuses an address that only looks like one’s own or one’s delegate', async () => {
    await assert.rejects(plan(`${account.slice(0, 6)}${'9'.repeat(32)}${account.slice(-4)}`), withCode('DELEGATE_LOOKS_LIKE'))
    await assert.rejects(plan(`${friend.slice(0, 6)}${'9'.repeat(32)}${friend.slice(-4)}`, { ...reads, delegates: friend }), withCode('DELEGATE_LOOKS_LIKE'))
  })

  it('says to whom, whole, with how much, and what is unusual about it', async () => {
    const { sentences, steps } = await plan(`  ${friend} `, reads, stranger)
    assert.match(plain(sentences[0]!), new RegExp(`^The 500 votes .* go to ${friend}\\.`))
    assert.ok(sentences.includes(transactionWords.delegate.neverSent))
    assert.deepEqual(
      steps.map((step) => step.kind === 'call' && [step.contract, step.functionName, step.args]),
      [['Staking', 'delegate', [friend]]],
    )
    assert.ok((await plan(friend, reads, { ...known, getCode: async () => '0x60' as Hex })).sentences.includes(transactionWords.delegate.isContract))
    assert.ok(!(await plan(friend)).sentences.includes(transactionWords.delegate.neverSent))
  })

  it('takes the votes back to oneself', async () => {
    const { title, steps } = await plan(account, { ...reads, delegates: friend })
    assert.equal(title, transactionWords.delegate.titleSelf)
    assert.deepEqual(
      steps.map((step) => step.kind === 'call' && step.args),
      [[account]],
    )
  })
})
