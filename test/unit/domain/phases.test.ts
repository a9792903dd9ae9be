import assert from 'node:assert/strict'
import { test } from 'node:test'
import { disputePhase } from '../../../domain/phases/disputePhase.ts'
import { nextDeadline } from '../../../domain/phases/nextDeadline.ts'

const dispute = { commitEndsAt: 100, revealEndsAt: 200, appealEndsAt: 300, appealDeadline: 0, appealed: false, resolved: false }
const appealed = { ...dispute, appealed: true, appealDeadline: 1000 }

test('a phase ends one second before its end and the next begins at it', () => {
  const phases = [0, 99, 100, 199, 200, 299, 300, 10_000].map((now) => disputePhase(dispute, now))
  assert.deepEqual(phases, ['COMMIT', 'COMMIT', 'REVEAL', 'REVEAL', 'APPEALABLE', 'APPEALABLE', 'APPEALABLE', 'APPEALABLE'])
})

test('an appeal and then the resolution overrule the clock', () => {
  assert.equal(disputePhase(appealed, 250), 'APPEALED')
  assert.equal(disputePhase(appealed, 5000), 'APPEALED')
  assert.equal(disputePhase({ ...appealed, resolved: true }, 250), 'RESOLVED')
})

test('the next deadline is the end of the running window', () => {
  assert.deepEqual(nextDeadline(dispute, 99), { at: 100, then: 'REVEAL' })
  assert.deepEqual(nextDeadline(dispute, 100), { at: 200, then: 'APPEALABLE' })
  assert.deepEqual(nextDeadline(dispute, 299), { at: 300, then: 'RESOLVABLE' })
  assert.deepEqual(nextDeadline(appealed, 299), { at: 1000, then: 'RESOLVABLE' })
})

test('a dispute that waits for a person and not for time has no deadline', () => {
  assert.equal(nextDeadline(dispute, 300), null)
  assert.equal(nextDeadline(appealed, 1000), null)
  assert.equal(nextDeadline({ ...dispute, resolved: true }, 0), null)
})
