import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { activityFacts } from '../../../web/src/lib/components/account/activityFacts.ts'
import { inboxLink } from '../../../web/src/lib/components/account/inboxLink.ts'
import { CONTRACT_NAMES } from '../../../web/src/lib/config/PortalConfig.ts'
import { abis } from '@assay/domain/generated/abis'
import { formatPoints } from '../../../web/src/lib/format/formatPoints.ts'
import { looksLike } from '../../../web/src/lib/format/looksLike.ts'
import { activitySentence, eventWords } from '../../../web/src/lib/words/activity.ts'

const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')
const say = (contract: string, event: string, args: Record<string, unknown> = {}, amount: bigint | null = null) =>
  plain(activitySentence(contract, event, activityFacts({ amount, arguments: JSON.stringify(args) }, { '0x5a': 'Staking' })))

describe('the activity in sentences', () => {
  it('names an event of contracts newer than the page, and no property of an object', () => {
    assert.equal(say('Staking', 'NewThing'), 'Staking: NewThing.')
    assert.equal(say('constructor', 'name'), 'constructor: name.')
  })

  it('has a sentence for every event of every contract, and none for others', () => {
    const emitted = CONTRACT_NAMES.flatMap((name) => abis[name].filter((item) => item.type === 'event').map((event) => `${name}.${event.name}`))
    assert.deepEqual(Object.keys(eventWords).toSorted(), emitted.toSorted())
  })

  it('ends each of them with a full stop, whatever the arguments are', () => {
    const args = {
      choice: '1',
      ruling: '2',
      support: '1',
      readyAt: '1000',
      index: '0',
      from: '0x1',
      to: '0x2',
      expiresAt: '1000',
      exitReadyAt: '1000',
      pendingEndsAt: '1000',
      extendedDeadline: '1000',
      etaSeconds: '1000',
    }
    for (const key of Object.keys(eventWords)) {
      const [contract = '', event = ''] = key.split('.')
      const sentence = say(contract, event, args, 10n ** 18n)
      assert.match(sentence, /^[^{}[\]]+\.$/, key)
      assert.doesNotMatch(sentence, /undefined|NaN|\[object/, key)
    }
  })

  it('tells delegating to nobody, to oneself and to another apart', () => {
    const delegator = `0x${'a1'.repeat(20)}`
    assert.equal(say('Staking', 'DelegateChanged', { delegator, toDelegate: `0x${'0'.repeat(40)}` }), 'Took its votes from everybody.')
    assert.equal(say('Staking', 'DelegateChanged', { delegator, toDelegate: delegator }), 'Took its votes to itself.')
    assert.equal(say('Staking', 'DelegateChanged', { delegator, toDelegate: `0x${'b2'.repeat(20)}` }), 'Delegated its votes to 0xb2b2…b2b2.')
  })

  it('calls known addresses by their names', () => {
    assert.equal(say('AssayToken', 'Approval', { spender: '0x5a' }, 10n ** 18n), 'Let Staking take up to 1 ASSAY.')
    assert.equal(say('AssayToken', 'Approval', { spender: 'constructor' }, 10n ** 18n), 'Let cons…ctor take up to 1 ASSAY.')
  })

  it('says amounts with every digit and choices as words', () => {
    assert.equal(say('Staking', 'Staked', {}, 10n ** 18n + 1n), 'Staked 1.000000000000000001 ASSAY.')
    assert.equal(say('DisputeCourt', 'VoteRevealed', { choice: '2' }, 10n ** 18n), 'Revealed the vote “Remove it” with a weight of 1 ASSAY.')
    assert.equal(say('AssayGovernor', 'VoteCast', { support: '0' }, 10n ** 18n), 'Voted “Against” on a proposal with 1 ASSAY.')
  })
})

describe('what can still be done', () => {
  const none = { listingId: null, disputeId: null, proposalId: null }
  it('leads to the page on which it is done', () => {
    assert.equal(inboxLink({ ...none, kind: 'COMPLETE_RELEASE', listingId: '0x1' }), '/stake')
    assert.equal(inboxLink({ ...none, kind: 'SYNC', listingId: '0x1' }), '/stake')
    assert.equal(inboxLink({ ...none, kind: 'CLAIM_COURT' }), '/stake')
    assert.equal(inboxLink({ kind: 'VOTE_ON_PROPOSAL', listingId: '0x1', disputeId: '0x2', proposalId: '0x3' }), '/proposal/0x3')
    assert.equal(inboxLink({ ...none, kind: 'REVEAL_VOTE', listingId: '0x1', disputeId: '0x2' }), '/dispute/0x2')
    assert.equal(inboxLink({ ...none, kind: 'HARVEST', listingId: '0x1' }), '/listing/0x1')
  })
})

describe('addresses that look alike', () => {
  it('are those that differ only where a shortened form shows nothing', () => {
    const address = `0xAbCd${'1'.repeat(32)}ef01`
    assert.equal(looksLike(address, address.toLowerCase()), false, 'the same is not a likeness')
    assert.equal(looksLike(`0xabcd${'2'.repeat(32)}ef01`, address), true)
    assert.equal(looksLike(`0xabcd${'2'.repeat(32)}ef02`, address), false)
  })
})

describe('points of reputation', () => {
  it('carry their sign', () => {
    assert.deepEqual([-1200n, 0n, 5n].map(formatPoints).map(plain), ['−1 200', '0', '+5'])
  })
})
