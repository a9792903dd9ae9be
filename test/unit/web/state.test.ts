import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { disputeActs } from '../../../web/src/lib/components/dispute/disputeActs.ts'
import { tallySummary } from '../../../web/src/lib/components/dispute/tallySummary.ts'
import { challengeBlock, vouchBlock } from '../../../web/src/lib/components/listing/blocks.ts'
import { listingName } from '../../../web/src/lib/components/listing/listingName.ts'
import { sealOf } from '../../../web/src/lib/components/listing/sealOf.ts'
import { ticketRows } from '../../../web/src/lib/components/stake/ticketRows.ts'
import { trayStages } from '../../../web/src/lib/components/transaction/trayStages.ts'
import { LISTING_STATUSES } from '@assay/domain/enums'

const TOKEN = 10n ** 18n

describe('what anyone can do with a dispute', () => {
  const appealable = { phase: 'APPEALABLE', tallied: false, appealEndsAt: 1_000, appeal: null } as const
  it('opens the appeal until the second its window ends, and settling from that second on', () => {
    assert.deepEqual(disputeActs(appealable, 999), { tally: true, appeal: true, resolve: false })
    assert.deepEqual(disputeActs(appealable, 1_000), { tally: false, appeal: false, resolve: true })
  })
  it('counts once', () => assert.equal(disputeActs({ ...appealable, tallied: true }, 1).tally, false))
  it('offers nothing while votes are sealed or revealed, whatever the clock says', () => {
    for (const phase of ['COMMIT', 'REVEAL', 'RESOLVED'] as const) assert.deepEqual(disputeActs({ ...appealable, phase }, 9_999), { tally: false, appeal: false, resolve: false })
  })
  it('settles an appealed dispute when its proposal is lost or its deadline is reached', () => {
    const appealed = (state: string) => ({ ...appealable, phase: 'APPEALED' as const, appeal: { deadline: 5_000, proposal: { state } } })
    assert.equal(disputeActs(appealed('ACTIVE'), 4_999).resolve, false)
    assert.equal(disputeActs(appealed('DEFEATED'), 1).resolve, true)
    assert.equal(disputeActs(appealed('ACTIVE'), 5_000).resolve, true)
  })
})

describe('the votes in words', () => {
  const none = { committedWeight: 0n, keepWeight: 0n, removeWeight: 0n, quorum: 100n * TOKEN, closed: false }
  it('say what is missing', () => {
    assert.match(tallySummary(none), /Nobody has sealed a vote yet\. At least 100/)
    assert.match(tallySummary({ ...none, committedWeight: 50n * TOKEN, keepWeight: 30n * TOKEN }), /^70 ASSAY more/)
  })
  it('say that the quorum is reached at exactly the quorum', () => {
    assert.match(tallySummary({ ...none, keepWeight: 60n * TOKEN, removeWeight: 40n * TOKEN }), /is reached/)
    assert.match(tallySummary({ ...none, keepWeight: 60n * TOKEN, removeWeight: 40n * TOKEN - 1n, closed: true }), /not reached/)
  })
})

describe('a listing', () => {
  it('has a mark of its own shape for every status, and a word with it', () => {
    const shapes = LISTING_STATUSES.filter((status) => status !== 'NONE').map((status) => sealOf(status, false).shape)
    assert.equal(new Set([...shapes, sealOf('LISTED', true).shape]).size, shapes.length + 1)
    for (const status of LISTING_STATUSES) assert.ok(sealOf(status, true).word.endsWith('in dispute'))
  })
  it('carries a name only when its card is verified', () => {
    const id = `0x${'ab'.repeat(32)}`
    assert.equal(listingName({ name: 'Whisper', status: 'VERIFIED' }, id), 'Whisper')
    assert.equal(listingName({ name: 'Whisper', status: 'UNVERIFIED' }, id), 'Listing 0xabab…abab')
    assert.equal(listingName(null, id), 'Listing 0xabab…abab')
  })
  it('takes vouches only while it is open and undisputed', () => {
    assert.equal(vouchBlock('LISTED', 'ACTIVE', false), null)
    assert.equal(vouchBlock('PENDING', 'PENDING', false), null)
    assert.match(vouchBlock('LISTED', 'ACTIVE', true) ?? '', /in dispute/)
    for (const status of ['EXITING', 'WITHDRAWN', 'REMOVED'] as const) assert.notEqual(vouchBlock(status, 'ACTIVE', false), null)
  })
  it('is not challenged by its owner, twice at once, or when over', () => {
    assert.equal(challengeBlock('ACTIVE', false, false), null)
    assert.notEqual(challengeBlock('ACTIVE', false, true), null)
    assert.notEqual(challengeBlock('ACTIVE', true, false), null)
    assert.notEqual(challengeBlock('REVOKED', false, false), null)
  })
})

describe('tickets', () => {
  const version = { id: 'v', status: 'ACTIVE', card: { name: 'Whisper' }, listing: { status: 'LISTED' } } as const
  it('are ready from their second on, and the ready ones come first', () => {
    const rows = ticketRows([{ id: '1', amount: 1n, readyAt: 101, version }], [{ id: '1', amount: 2n, readyAt: 100 }], 100)
    assert.deepEqual(
      rows.map(({ key, ready }) => [key, ready]),
      [
        ['unbond-1', true],
        ['release-1', false],
      ],
    )
  })
  it('of a version that is over are ready at once', () => {
    const rows = ticketRows([{ id: '1', amount: 1n, readyAt: 999, version: { ...version, status: 'SUPERSEDED' } }], [], 100)
    assert.equal(rows[0]?.ready, true)
  })
})

describe('a transaction’s stepper', () => {
  it('goes signed, in block n, indexed', () => {
    const states = (stage: 'signing' | 'sent' | 'mined' | 'indexed') =>
      trayStages({ stage, step: 0, steps: 1, block: stage === 'signing' || stage === 'sent' ? null : 12 }).map(({ state }) => state)
    assert.deepEqual(states('signing'), ['current', 'waiting', 'waiting'])
    assert.deepEqual(states('sent'), ['done', 'current', 'waiting'])
    assert.deepEqual(states('mined'), ['done', 'done', 'current'])
    assert.deepEqual(states('indexed'), ['done', 'done', 'done'])
  })
})
