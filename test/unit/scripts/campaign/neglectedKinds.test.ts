import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countKinds } from '../../../../scripts/campaign/countKinds.ts'
import { neglectedKinds } from '../../../../scripts/campaign/neglectedKinds.ts'

test('a kind of move that was never accepted is neglected, however often it was tried', () => {
  assert.deepEqual(neglectedKinds({ stake: [10, 10], appeal: [0, 999] }), ['appeal was accepted 0 times of 999'])
})

test('a kind of move may be rare, but not by more than two hundred times its even share', () => {
  assert.deepEqual(neglectedKinds({ stake: [99_500, 99_500], appeal: [500, 9000] }), [])
  assert.deepEqual(neglectedKinds({ stake: [99_900, 99_900], appeal: [100, 9000] }), ['appeal was accepted 100 times of 9000'])
})

test('discarded and reverted moves count as tried only, and the campaigns of one society are added up', () => {
  const campaign = (calls: bigint, reverts: bigint, discards: bigint) => ({
    kind: { runs: 1n, calls: 5n, reverts: 0n, failedCorpusReplays: 0n, metrics: { 'project/test/X.t.sol:People.stake': { calls, reverts, discards } } },
  })
  const unit = { kind: { consumedGas: 1n } }
  assert.deepEqual(countKinds([campaign(10n, 1n, 2n), unit, campaign(5n, 0n, 5n)]), { stake: [7, 15] })
})
