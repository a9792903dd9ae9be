import assert from 'node:assert/strict'
import { test } from 'node:test'
import { epochOf } from '../../../domain/rules/epochOf.ts'
import { countedOf, gradeOf } from '../../../domain/rules/gradeOf.ts'
import { reputationAfter } from '../../../domain/rules/reputationAfter.ts'
import { REPUTATION_RULES, reputationPoints, wholeTokens, type ReputationKind } from '../../../domain/rules/reputationPoints.ts'
import { STANDING_EPOCH, standingOf } from '../../../domain/rules/standingOf.ts'
import { parseSignedInteger } from '../../../domain/signedInteger.ts'
import { decayVectors } from './reputationVectors.ts'
import { throwsCode } from './throwsCode.ts'

const T = 10n ** 18n

test('a reputation loses a tenth per epoch, toward zero, until nothing is left', () => {
  for (const { points, epochs, left } of decayVectors) assert.equal(reputationAfter(points, epochs), left, `${points} after ${epochs}`)
  for (const epochs of [-1, 0.5, NaN]) throwsCode('EPOCHS_OUT_OF_RANGE', () => reputationAfter(1n, epochs))
})

test('an epoch is 30 days since 1970 and begins at its first second', () => {
  assert.deepEqual([0, 2_591_999, 2_592_000, 1_900_000_000].map(epochOf), [0, 0, 1, 733])
  assert.equal(epochOf(2_592_000n * 700n - 1n), 699)
})

test('a grade is 0 for ones alone, 100 for fives alone, rounds down, and is unknown without weight', () => {
  assert.equal(gradeOf(0n, 0n), null)
  assert.equal(gradeOf(7n, 0n), 0)
  assert.equal(gradeOf(7n, 28n), 100)
  assert.equal(gradeOf(3n, 2n), 16) // 50 / 3
  assert.equal(gradeOf(2n ** 96n, 4n * 2n ** 96n - 1n), 99)
  assert.deepEqual([countedOf(5n, 3n), countedOf(5n, 5n), countedOf(5n, 0n)], [3n, 5n, 0n])
})

test('points are those of PROTOCOL §10, in whole tokens rounded down before they are multiplied', () => {
  const perToken = Object.fromEntries((Object.keys(REPUTATION_RULES) as ReputationKind[]).map((kind) => [kind, String(reputationPoints(kind, wholeTokens(2n * T - 1n)))]))
  assert.deepEqual(perToken, {
    VOTE_COHERENT: '1',
    VOTE_INCOHERENT: '-2',
    VOTE_UNREVEALED: '-3',
    VOUCH_SLASHED: '-5',
    VOUCH_SURVIVED: '1',
    LISTING_ACCEPTED: '1',
    VERSION_REMOVED: '-5',
    CHALLENGE_WON: '1',
    CHALLENGE_LOST: '-1',
    PROPOSAL_VOTED: '1',
  })
})

test('a standing is the least reputation at its own epoch that decays to the points', () => {
  for (const points of [1n, 2n, 9n, 10n, 77n, 123_456_789n]) {
    for (const epochs of [0, 1, 7, 100]) {
      const standing = standingOf(points, STANDING_EPOCH + epochs)
      assert.equal(reputationAfter(standing, epochs), points)
      assert.ok(reputationAfter(standing - 1n, epochs) < points)
      assert.equal(standingOf(-points, STANDING_EPOCH + epochs), -standing)
    }
  }
  assert.equal(standingOf(0n, 733), 0n)
  for (const epoch of [-1, 1.5]) throwsCode('EPOCH_OUT_OF_RANGE', () => standingOf(1n, epoch))
})

test('reputations ordered by standing are ordered by their points, at any epoch from the later one on', () => {
  const all = [733, 734, 737, 760].flatMap((epoch) => [-40n, -11n, -10n, -9n, -1n, 0n, 1n, 8n, 9n, 10n, 11n, 12n, 40n, 1000n, 1001n].map((points) => ({ points, epoch })))
  let unequal = 0
  for (const a of all) {
    for (const b of all) {
      const later = Math.max(a.epoch, b.epoch)
      const [atA, atB] = [a, b].map(({ points, epoch }) => reputationAfter(points, later - epoch)) as [bigint, bigint]
      if (atA === atB) continue // order among equals is of no matter
      unequal++
      assert.equal(
        standingOf(a.points, a.epoch) > standingOf(b.points, b.epoch),
        atA > atB,
        JSON.stringify([a, b], (_key, value) => String(value)),
      )
    }
  }
  assert.ok(unequal > 2000)
})

test('a signed whole number is read exactly, and nothing else is', () => {
  assert.equal(parseSignedInteger('-12'), -12n)
  assert.equal(parseSignedInteger('0'), 0n)
  assert.equal(parseSignedInteger(`-${'9'.repeat(100)}`), -(10n ** 100n - 1n))
  for (const text of ['', '-', '-0', '+1', '01', '1.0', '1e3', ' 1', '0x1', '−1', '9'.repeat(101), `-${'9'.repeat(101)}`])
    throwsCode('SIGNED_INTEGER_MALFORMED', () => parseSignedInteger(text))
})
