import assert from 'node:assert/strict'
import { test } from 'node:test'
import { settle, type SettlementInput } from '../../../domain/rules/settle.ts'

// S = 1000 and the default parameters: every share is a round number.
const base: SettlementInput = {
  ruling: 'KEEP',
  stake: 1_000n,
  voterBps: 3000n,
  voucherBps: 1500n,
  burnBps: 2000n,
  undecidedBps: 500n,
  incoherentBps: 5000n,
  slashBps: 2000n,
  bountyBps: 1000n,
  keepWeight: 7n,
  removeWeight: 2n,
  keepBonds: 70n,
  removeBonds: 21n,
  unrevealedBonds: 5n,
  poolTotal: 3_001n,
  poolActive: 3_000n,
}
const untouched = { appealBurned: 0n, appellantCredit: 0n, poolReward: 0n, slashAmount: 0n, bounty: 0n }

test('KEEP returns the owner’s stake to the deposit and shares the challenger’s among voters, burn, backers and owner', () => {
  assert.deepEqual(settle(base), {
    ...untouched,
    stakeBurned: 200n,
    voterPool: 300n,
    poolReward: 150n,
    depositReturned: 1_000n,
    ownerCredit: 350n,
    challengerCredit: 0n,
    bondsBurned: 5n + 10n,
    losersRefund: 11n,
  })
})

test('KEEP pays a pool at most what it could have lost, and an empty one nothing', () => {
  const small = settle({ ...base, poolActive: 100n })
  assert.equal(small.poolReward, 20n)
  assert.equal(small.ownerCredit, 480n)
  const empty = settle({ ...base, poolActive: 0n })
  assert.equal(empty.poolReward, 0n)
  assert.equal(empty.ownerCredit, 500n)
})

test('REMOVE pays the challenger out of both stakes and a bounty out of the slash', () => {
  assert.deepEqual(settle({ ...base, ruling: 'REMOVE' }), {
    ...untouched,
    stakeBurned: 200n,
    voterPool: 300n,
    depositReturned: 0n,
    ownerCredit: 0n,
    challengerCredit: 1_500n,
    bondsBurned: 5n + 35n,
    losersRefund: 35n,
    slashAmount: 600n,
    bounty: 60n,
  })
})

test('REMOVE caps the bounty by the burn share, so one purse never gains', () => {
  assert.equal(settle({ ...base, ruling: 'REMOVE', poolTotal: 10n ** 9n }).bounty, 200n)
  assert.equal(settle({ ...base, ruling: 'REMOVE', poolTotal: 0n, poolActive: 0n }).bounty, 0n)
})

test('UNDECIDED costs the challenger a fee and gives everything else back', () => {
  assert.deepEqual(settle({ ...base, ruling: 'UNDECIDED' }), {
    ...untouched,
    stakeBurned: 50n,
    voterPool: 0n,
    depositReturned: 1_000n,
    ownerCredit: 0n,
    challengerCredit: 950n,
    bondsBurned: 5n,
    losersRefund: 0n,
  })
})

test('a ruling without a winning juror burns the voters’ pool', () => {
  const removed = settle({ ...base, ruling: 'REMOVE', removeWeight: 0n, removeBonds: 0n, appeal: { bond: 2_001n, overturned: true } })
  assert.equal(removed.voterPool, 0n)
  assert.equal(removed.stakeBurned, 500n)
  assert.equal(removed.appellantCredit, 2_001n)
})

test('half of a failed appeal goes to the prevailing party and the rest, dust included, is burned', () => {
  const appeal = { bond: 2_001n, overturned: false }
  const keep = settle({ ...base, appeal })
  assert.deepEqual([keep.ownerCredit, keep.challengerCredit, keep.appealBurned, keep.appellantCredit], [1_350n, 0n, 1_001n, 0n])
  const remove = settle({ ...base, ruling: 'REMOVE', appeal })
  assert.deepEqual([remove.ownerCredit, remove.challengerCredit, remove.appealBurned], [0n, 2_500n, 1_001n])
  const undecided = settle({ ...base, ruling: 'UNDECIDED', appeal })
  assert.deepEqual([undecided.ownerCredit, undecided.challengerCredit, undecided.appealBurned], [1_000n, 950n, 1_001n])
})

test('every base unit that came in goes out, is burned or waits for jurors (laws L6, L30)', () => {
  let state = 12345n // a fixed sequence: the same cases in every run
  const next = (below: bigint) => (state = (state * 6364136223846793005n + 1442695040888963407n) % 2n ** 64n) % below
  for (let i = 0; i < 3000; i += 1) {
    const appeal = next(2n) === 0n ? {} : { appeal: { bond: next(10n ** 6n), overturned: next(2n) === 0n } }
    const input: SettlementInput = {
      ruling: (['KEEP', 'REMOVE', 'UNDECIDED'] as const)[Number(next(3n))] ?? 'KEEP',
      stake: 1n + next(10n ** 21n),
      voterBps: 1000n + next(3001n),
      voucherBps: next(2501n),
      burnBps: 1000n + next(2501n),
      undecidedBps: 100n + next(901n),
      incoherentBps: 1000n + next(9001n),
      slashBps: 500n + next(4501n),
      bountyBps: next(2001n),
      keepWeight: next(3n),
      removeWeight: next(3n),
      keepBonds: next(10n ** 9n),
      removeBonds: next(10n ** 9n),
      unrevealedBonds: next(10n ** 9n),
      poolActive: next(10n ** 20n),
      poolTotal: 10n ** 20n + next(10n ** 20n),
      ...appeal,
    }
    const out = settle(input)
    const outflow = out.stakeBurned + out.appealBurned + out.voterPool + out.poolReward + out.depositReturned + out.ownerCredit + out.challengerCredit + out.appellantCredit
    assert.equal(outflow, 2n * input.stake + (input.appeal?.bond ?? 0n))
    const losers = input.ruling === 'KEEP' ? input.removeBonds : input.ruling === 'REMOVE' ? input.keepBonds : 0n
    assert.equal(out.bondsBurned + out.losersRefund, input.unrevealedBonds + losers)
    assert.ok(out.bounty <= out.slashAmount && out.ownerCredit >= 0n && out.challengerCredit >= 0n)
  }
})
