import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { assayGovernorAbi } from '@assay/domain/generated/assayGovernorAbi'
import { assayTokenAbi } from '@assay/domain/generated/assayTokenAbi'
import { disputeCourtAbi } from '@assay/domain/generated/disputeCourtAbi'
import { asAddress, type Address } from '@assay/domain/ids'
import { encodeFunctionData, type Hex } from 'viem'
import { ballotChoice } from '../../../web/src/lib/components/proposal/ballotChoice.ts'
import { nameProposal } from '../../../web/src/lib/components/proposal/nameProposal.ts'
import { proposalActs } from '../../../web/src/lib/components/proposal/proposalActs.ts'
import { proposalDeadline } from '../../../web/src/lib/components/proposal/proposalDeadline.ts'
import { proposalMoments } from '../../../web/src/lib/components/proposal/proposalMoments.ts'
import { missingVotes, votesSummary } from '../../../web/src/lib/components/proposal/votesSummary.ts'
import { whyNoVotes } from '../../../web/src/lib/components/proposal/whyNoVotes.ts'
import { CONTRACT_NAMES, type ContractName } from '../../../web/src/lib/config/PortalConfig.ts'
import { decodeAction } from '../../../web/src/lib/governance/decodeAction.ts'
import { proposalTitle } from '../../../web/src/lib/governance/proposalTitle.ts'
import { proposalFilter, readShownProposals } from '../../../web/src/lib/governance/shownProposals.ts'
import { actionWords } from '../../../web/src/lib/words/actions.ts'
import { proposalWords } from '../../../web/src/lib/words/proposal.ts'

const TOKEN = 10n ** 18n
const contracts = Object.fromEntries(CONTRACT_NAMES.map((name, index) => [name, asAddress(`0x${String(index + 1).padStart(40, '0')}`)])) as Record<ContractName, Address>
const ravi = `0x${'Ab'.repeat(20)}`.toLowerCase()
const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')
const decode = (target: string, calldata: string, value = 0n) => decodeAction({ id: 'p-0', target, calldata, value }, contracts)

describe('a proposal’s title', () => {
  it('is null where the description says nothing', () => {
    for (const empty of ['', '\n\n', '# ', '---\n***', `#proposer=0x${'ab'.repeat(20)}`, '​']) assert.equal(proposalTitle(empty), null, JSON.stringify(empty))
  })

  it('is the first line that says something, without markdown’s marks', () => {
    assert.equal(proposalTitle('\n\n## Pay for audits ##\n\nBecause.'), 'Pay for audits')
    assert.equal(proposalTitle('---\r\n> - Raise the deposit\r\nmore'), 'Raise the deposit')
    assert.equal(proposalTitle('#1 priority'), '#1 priority', 'a number sign without a space is no heading')
  })

  it('shows what hides in it, and never more than a line', () => {
    assert.equal(proposalTitle('# Pay\u202eevil'), 'Pay␣evil')
    assert.equal([...(proposalTitle('🦊'.repeat(10) + 'x'.repeat(5_000)) ?? '')].length, 160)
  })
})

describe('a proposal’s name', () => {
  const description = '# Appeal of dispute 0x12\n\nFOR overturns'
  it('is not an appeal because its text says so', () => {
    assert.deepEqual(nameProposal({ description, appeal: { nodes: [] } }), { title: 'Appeal of dispute 0x12', disputeId: null })
  })

  it('names the listing of a canonical appeal, by its verified card only', () => {
    const appealOf = (status: string) => ({
      description,
      appeal: { nodes: [{ dispute: { id: '0xd1', listing: { id: `0x${'1'.repeat(64)}` }, version: { card: { name: 'Bloom', status } } } }] },
    })
    assert.deepEqual(nameProposal(appealOf('VERIFIED')), { title: 'Overturn the ruling on Bloom', disputeId: '0xd1' })
    assert.equal(nameProposal(appealOf('MISMATCH')).title, 'Overturn the ruling on Listing 0x1111…1111')
  })
})

describe('the list’s address', () => {
  it('falls back to what is open, and never fails', () => {
    assert.equal(readShownProposals(new URLSearchParams('state=__proto__')), 'open')
    assert.equal(readShownProposals(new URLSearchParams('')), 'open')
  })

  it('asks the API for exactly that', () => {
    assert.deepEqual(proposalFilter(readShownProposals(new URLSearchParams('state=Defeated'))), { state: { in: ['DEFEATED', 'EXPIRED'] } })
    assert.deepEqual(proposalFilter('all'), {})
  })
})

describe('a call in words', () => {
  it('flags a target that is none of the deployment, whatever its bytes look like', () => {
    const calldata = encodeFunctionData({ abi: assayTokenAbi, functionName: 'transfer', args: [ravi as Hex, TOKEN] })
    const action = decode(ravi, calldata, 5n)
    assert.equal(action.says, `Calls ${ravi} and sends it 5 wei.`)
    assert.equal(action.warning, actionWords.unknownTargetWarning)
    assert.equal(action.functionName, null)
  })

  it('flags bytes that the contract does not know: empty, cut, another’s', () => {
    const transfer = encodeFunctionData({ abi: assayTokenAbi, functionName: 'transfer', args: [ravi as Hex, TOKEN] })
    for (const calldata of ['0x', '0xdeadbeef', transfer.slice(0, 40)]) assert.equal(decode(contracts.AssayToken, calldata).warning, actionWords.unknownCallWarning, calldata)
    assert.equal(decode(contracts.CurationParameters, transfer).warning, actionWords.unknownCallWarning)
  })

  it('flags bytes beyond what is shown, coins sent along, and calls that can never succeed', () => {
    const transfer = encodeFunctionData({ abi: assayTokenAbi, functionName: 'transfer', args: [ravi as Hex, TOKEN] })
    assert.equal(decode(contracts.AssayToken, `${transfer}00`).warning, actionWords.moreBytesWarning)
    assert.equal(decode(contracts.AssayToken, transfer, 7n).warning, actionWords.valueWarning(7n))
    const relay = encodeFunctionData({ abi: assayGovernorAbi, functionName: 'relay', args: [ravi as Hex, 0n, '0x'] })
    assert.equal(decode(contracts.AssayGovernor, relay).warning, actionWords.alwaysFailsWarning)
  })

  it('says a payment with every digit and the whole address', () => {
    const action = decode(contracts.AssayToken, encodeFunctionData({ abi: assayTokenAbi, functionName: 'transfer', args: [ravi as Hex, 25_000n * TOKEN + 1n] }))
    assert.equal(plain(action.says), `Pays 25 000.000000000000000001 ASSAY from the treasury to ${ravi}.`)
    assert.equal(action.warning, null)
    assert.deepEqual(
      action.fields.map(({ type, value }) => [type, value]),
      [
        ['address', ravi],
        ['uint256', '25000000000000000000001'],
      ],
    )
  })

  it('says what the Governor and the court are asked', () => {
    const quorum = encodeFunctionData({ abi: assayGovernorAbi, functionName: 'updateQuorumNumerator', args: [12n] })
    assert.equal(plain(decode(contracts.AssayGovernor, quorum).says), 'Sets the Governor’s quorum to 12 % of all stake.')
    const overturn = encodeFunctionData({ abi: disputeCourtAbi, functionName: 'executeAppeal', args: [`0x${'d1'.repeat(32)}`] })
    assert.equal(decode(contracts.DisputeCourt, overturn).says, `Overturns the first ruling of dispute 0x${'d1'.repeat(32)}.`)
  })
})

describe('how far a vote is', () => {
  const votes = { state: 'ACTIVE', forVotes: 3n * TOKEN, againstVotes: 900n * TOKEN, abstainVotes: TOKEN, quorum: 10n * TOKEN } as const

  it('never counts votes against towards the quorum', () => {
    assert.equal(missingVotes(votes), 6n * TOKEN)
    assert.equal(plain(votesSummary(votes)), '6 ASSAY more have to vote for it or abstain to reach the quorum.')
  })

  it('says that a reached quorum is not yet a majority', () => {
    assert.equal(votesSummary({ ...votes, forVotes: 20n * TOKEN }), proposalWords.reachedBehind)
    assert.equal(votesSummary({ ...votes, forVotes: 901n * TOKEN }), proposalWords.reachedAhead)
    assert.equal(votesSummary({ ...votes, forVotes: 900n * TOKEN, state: 'DEFEATED' }), proposalWords.outvoted, 'a tie is lost')
  })
})

describe('what can be done with a proposal', () => {
  const row = { state: 'SUCCEEDED', eta: null, proposer: { id: '0xaa' }, appeal: { nodes: [] } } as const

  it('is nothing for an appeal whose time is over', () => {
    const appeal = { nodes: [{ deadline: 100 }] }
    assert.equal(proposalActs({ ...row, appeal }, 100, null).queue, false)
    assert.equal(proposalActs({ ...row, appeal }, 99, null).queue, true)
    assert.equal(proposalActs({ ...row, state: 'QUEUED', eta: 50, appeal }, 100, null).execute, false)
  })

  it('is to carry it out from its time on, and not before', () => {
    const queued = { ...row, state: 'QUEUED', eta: 50 } as const
    assert.equal(proposalActs(queued, 49, null).execute, false)
    assert.equal(proposalActs(queued, 50, null).execute, true)
  })

  it('is to cancel it for its proposer alone, while voting has not begun', () => {
    assert.equal(proposalActs({ ...row, state: 'PENDING' }, 1, '0xbb').cancel, false)
    assert.equal(proposalActs({ ...row, state: 'ACTIVE' }, 1, '0xaa').cancel, false)
    assert.equal(proposalActs({ ...row, state: 'PENDING' }, 1, null).cancel, false)
    assert.equal(proposalActs({ ...row, state: 'PENDING' }, 1, '0xaa').cancel, true)
  })
})

describe('the course of a proposal', () => {
  const proposal = { state: 'ACTIVE', createdAt: 10, voteStart: 20, voteEnd: 30, eta: null, appeal: { nodes: [] } } as const
  const labels = (events: Parameters<typeof proposalMoments>[1], row = {}) => proposalMoments({ ...proposal, ...row }, events).map(({ label }) => label)
  const { moments } = proposalWords

  it('leaves out what never comes once it is cancelled, by the proposer or by a veto', () => {
    assert.deepEqual(labels([{ contract: 'AssayGovernor', event: 'ProposalCanceled', at: 15 }]), [moments.created, moments.canceled])
    assert.deepEqual(labels([{ contract: 'AssayTimelock', event: 'Cancelled', at: 45 }], { eta: 50 }), [moments.created, moments.start, moments.end, moments.canceled])
  })

  it('says that it was extended, and when it was queued and carried out', () => {
    const events = [
      { contract: 'AssayGovernor', event: 'ProposalExtended', at: 29 },
      { contract: 'AssayGovernor', event: 'ProposalQueued', at: 35 },
      { contract: 'AssayGovernor', event: 'ProposalExecuted', at: 60 },
    ]
    assert.deepEqual(labels(events, { eta: 50 }), [moments.created, moments.start, moments.end, moments.queued, moments.eta, moments.executed])
    assert.equal(proposalMoments(proposal, events).find(({ label }) => label === moments.end)?.detail, proposalWords.extended)
    assert.equal(proposalMoments(proposal, []).find(({ label }) => label === moments.end)?.detail, undefined)
  })

  it('has the deadline that its state waits for', () => {
    assert.equal(proposalDeadline({ ...proposal, state: 'PENDING' })?.at, 20)
    assert.equal(proposalDeadline(proposal)?.at, 30)
    assert.equal(proposalDeadline({ ...proposal, state: 'QUEUED', eta: 50 })?.at, 50)
    assert.equal(proposalDeadline({ ...proposal, state: 'SUCCEEDED', appeal: { nodes: [{ deadline: 90 }] } })?.at, 90)
    assert.equal(proposalDeadline({ ...proposal, state: 'CANCELED' }), null)
  })
})

describe('a ballot in words', () => {
  it('names every side of a split one', () => {
    assert.deepEqual(ballotChoice({ forVotes: 2n * TOKEN, againstVotes: TOKEN, abstainVotes: 0n }), { says: 'Split: For 2, Against 1', weight: 3n * TOKEN, side: 'SPLIT' })
    assert.equal(ballotChoice({ forVotes: 0n, againstVotes: TOKEN, abstainVotes: 0n }).says, 'Against')
  })
})

describe('why there are no votes', () => {
  const me = '0xaa'
  const staked = { units: 5n, votes: 5n, delegate: { id: me } }
  const none = { atStart: 0n, atOpening: null }

  it('sends to where something can be done about it', () => {
    assert.deepEqual(whyNoVotes(me, null, none), { says: proposalWords.none.unstaked, next: 'stake' })
    assert.deepEqual(whyNoVotes(me, { units: 0n, votes: 0n, delegate: null }, none), { says: proposalWords.none.unstaked, next: 'stake' })
    assert.deepEqual(whyNoVotes(me, { units: 5n, votes: 0n, delegate: { id: '0xbb' } }, none), { says: proposalWords.none.delegated, next: 'delegate' })
    assert.deepEqual(whyNoVotes(me, { units: 5n, votes: 0n, delegate: null }, none), { says: proposalWords.none.nobody, next: 'delegate' })
  })

  it('says so where nothing can be done about it any more', () => {
    assert.deepEqual(whyNoVotes(me, staked, none), { says: proposalWords.none.late, next: null })
    assert.deepEqual(whyNoVotes(me, staked, { atStart: 5n, atOpening: 0n }), { says: proposalWords.none.appeal, next: null })
  })
})
