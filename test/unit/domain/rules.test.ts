import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bondOf } from '../../../domain/rules/bondOf.ts'
import { challengeStakeOf } from '../../../domain/rules/challengeStakeOf.ts'
import { lossOf } from '../../../domain/rules/lossOf.ts'
import { quorumOf } from '../../../domain/rules/quorumOf.ts'
import { overturned, rulingOf } from '../../../domain/rules/rulingOf.ts'
import { takeShare } from '../../../domain/rules/takeShare.ts'
import { vouchCapOf } from '../../../domain/rules/vouchCapOf.ts'
import { weightOf } from '../../../domain/rules/weightOf.ts'
import { CHOICES, enumIndex, enumWord, LISTING_STATUSES, PHASES, RULINGS, VERSION_STATUSES } from '../../../domain/enums.ts'
import { throwsCode } from './throwsCode.ts'

const T = 10n ** 18n

test('an enum number or word that the chain does not know throws where it is decoded', () => {
  throwsCode('UNKNOWN_ENUM_VALUE', () => enumWord(PHASES, 6))
  throwsCode('UNKNOWN_ENUM_WORD', () => enumIndex(CHOICES, 'MAYBE' as 'KEEP'))
  assert.equal(enumWord(PHASES, 2n), 'REVEAL')
})

test('the chain’s enums are in the order that tools rely on (PROTOCOL §13)', () => {
  assert.deepEqual(
    [LISTING_STATUSES, VERSION_STATUSES, PHASES, RULINGS, CHOICES].map((words) => words.join(' ')),
    [
      'NONE PENDING LISTED EXITING WITHDRAWN REMOVED',
      'NONE PENDING ACTIVE SUPERSEDED REJECTED REVOKED',
      'NONE COMMIT REVEAL APPEALABLE APPEALED RESOLVED',
      'NONE UNDECIDED KEEP REMOVE',
      'NONE KEEP REMOVE',
    ],
  )
})

test('a claim on a pot that is not part of what is left is refused', () => {
  for (const weight of [0n, -1n, 11n]) throwsCode('SHARE_OUT_OF_RANGE', () => takeShare({ amount: 5n, weight: 10n }, weight))
})

test('the last claimer takes the dust, whatever the order', () => {
  for (const weights of [[3n, 3n, 1n], [1n, 3n, 3n], [7n]]) {
    let pot = { amount: 100n, weight: 7n }
    let paid = 0n
    for (const weight of weights) {
      const share = takeShare(pot, weight)
      paid += share.paid
      pot = share.left
    }
    assert.deepEqual({ paid, pot }, { paid: 100n, pot: { amount: 0n, weight: 0n } })
  }
})

test('bonds, losses and quorum round up, caps round down', () => {
  assert.equal(bondOf(1n, 200n), 1n)
  assert.equal(bondOf(50_000n * T, 200n), 1_000n * T)
  assert.equal(lossOf(1n, 2000n), 1n)
  assert.equal(lossOf(10_001n, 2000n), 2_001n)
  assert.equal(quorumOf(10_001n, 1000n, 0n), 1_001n)
  assert.equal(quorumOf(1n, 1000n, 77n), 77n)
  assert.equal(vouchCapOf(10_009n, 1000n), 1_000n)
})

test('the challenge stake is the least of deposit, ceiling and two-thousandth of all stake', () => {
  const input = { deposit: 1_000n * T, sMax: 2_500n * T, pastTotal: 12_000_000n * T, pendingOfListed: false }
  assert.equal(challengeStakeOf(input), 1_000n * T)
  assert.equal(challengeStakeOf({ ...input, pendingOfListed: true }), 500n * T)
  assert.equal(challengeStakeOf({ ...input, deposit: 9_000n * T }), 2_500n * T)
  assert.equal(challengeStakeOf({ ...input, pastTotal: 1_000_000n * T }), 500n * T)
  assert.equal(challengeStakeOf({ ...input, pastTotal: 1_999n }), 0n)
})

test('a juror weighs what was there before, is still there, and does not back the version', () => {
  const input = { balanceAtSnapshot: 100n, balanceBeforeWarmUp: 80n, unitsNow: 90n, recordedOnVersion: 0n }
  assert.equal(weightOf(input), 80n)
  assert.equal(weightOf({ ...input, balanceBeforeWarmUp: null }), 90n)
  assert.equal(weightOf({ ...input, balanceAtSnapshot: 70n }), 70n)
  assert.equal(weightOf({ ...input, recordedOnVersion: 30n }), 50n)
  assert.equal(weightOf({ ...input, recordedOnVersion: 81n }), 0n)
})

test('silence, too few votes and a tie are undecided; else the majority rules', () => {
  assert.equal(rulingOf(0n, 0n, 1n), 'UNDECIDED')
  assert.equal(rulingOf(5n, 4n, 10n), 'UNDECIDED')
  assert.equal(rulingOf(5n, 5n, 10n), 'UNDECIDED')
  assert.equal(rulingOf(6n, 4n, 10n), 'KEEP')
  assert.equal(rulingOf(4n, 6n, 10n), 'REMOVE')
})

test('a successful appeal turns KEEP and REMOVE around and UNDECIDED into REMOVE', () => {
  assert.deepEqual((['KEEP', 'REMOVE', 'UNDECIDED'] as const).map(overturned), ['REMOVE', 'KEEP', 'REMOVE'])
})
