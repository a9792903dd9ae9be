import assert from 'node:assert/strict'
import { test } from 'node:test'
import { enumIndex, enumWord, RULINGS } from '@assay/domain/enums'
import { bondOf } from '@assay/domain/rules/bondOf'
import { challengeStakeOf } from '@assay/domain/rules/challengeStakeOf'
import { lossOf } from '@assay/domain/rules/lossOf'
import { quorumOf } from '@assay/domain/rules/quorumOf'
import { overturned, rulingOf, type FirstRuling } from '@assay/domain/rules/rulingOf'
import { settle, type SettlementInput } from '@assay/domain/rules/settle'
import { takeShare } from '@assay/domain/rules/takeShare'
import { weightOf } from '@assay/domain/rules/weightOf'
import { network } from 'hardhat'
import { compileHarness } from './compileHarness.ts'

const harness = compileHarness(
  'RulesHarness',
  `
  pragma solidity 0.8.37;
  import {Bps} from "contracts/libraries/Bps.sol";
  import {CourtMath} from "contracts/libraries/CourtMath.sol";
  import {Settlement} from "contracts/libraries/Settlement.sol";
  import {Ruling} from "contracts/types/AssayTypes.sol";

  contract RulesHarness {
      function settle(Settlement.Input memory input) external pure returns (Settlement.Outcome memory) { return Settlement.settle(input); }
      function settleAppeal(uint256 bond, bool won) external pure returns (uint256, uint256) { return Settlement.settleAppeal(bond, won); }
      function takeShare(uint256 amount, uint256 total, uint256 part) external pure returns (uint256) { return Settlement.takeShare(amount, total, part); }
      function shareUp(uint256 amount, uint256 bps) external pure returns (uint256) { return Bps.shareUp(amount, bps); }
      function challengeStake(uint256 d, uint256 s, uint256 t, bool p) external pure returns (uint256) { return CourtMath.challengeStake(d, s, t, p); }
      function quorum(uint256 t, uint256 q, uint256 f) external pure returns (uint256) { return CourtMath.quorum(t, q, f); }
      function weight(uint256 a, uint256 b, uint256 n, uint256 r) external pure returns (uint256) { return CourtMath.weight(a, b, n, r); }
      function ruling(uint256 k, uint256 r, uint256 q) external pure returns (Ruling) { return CourtMath.ruling(k, r, q); }
      function overturned(Ruling first) external pure returns (Ruling) { return CourtMath.overturned(first); }
  }`,
)

const { viem } = await network.create()
const publicClient = await viem.getPublicClient()
const [wallet] = await viem.getWalletClients()
const { contractAddress: address } = await publicClient.waitForTransactionReceipt({ hash: await wallet!.deployContract(harness) })
const chain = (functionName: string, ...args: unknown[]) => publicClient.readContract({ address: address!, abi: harness.abi, functionName, args })

// A fixed sequence, so that a failure comes back; sizes range from single units to the whole supply.
let state = 20260101n
const next = (below: bigint) => ((state = (state * 6364136223846793005n + 1442695040888963407n) % 2n ** 64n) >> 11n) % below
const amount = () => next(10n ** next(27n) + 1n) * next(2n ** 20n)
const FIRST: readonly FirstRuling[] = ['KEEP', 'REMOVE', 'UNDECIDED']

test('the settlement’s amounts are the contracts’ to the wei, for 400 disputes', async () => {
  for (let i = 0; i < 400; i += 1) {
    const poolActive = next(4n) === 0n ? 0n : amount()
    const input: SettlementInput = {
      ruling: FIRST[i % 3] ?? 'KEEP',
      stake: amount() + 1n,
      voterBps: 1000n + next(3001n),
      voucherBps: next(2501n),
      burnBps: 1000n + next(2501n),
      undecidedBps: 100n + next(901n),
      incoherentBps: 1000n + next(9001n),
      slashBps: 500n + next(4501n),
      bountyBps: next(2001n),
      keepWeight: next(3n) === 0n ? 0n : amount(),
      removeWeight: next(3n) === 0n ? 0n : amount(),
      keepBonds: amount(),
      removeBonds: amount(),
      unrevealedBonds: amount(),
      poolActive,
      poolTotal: poolActive + amount(),
    }
    const expected = (await chain('settle', { ...input, ruling: enumIndex(RULINGS, input.ruling) })) as Record<string, bigint>
    const got = settle(input)
    for (const field of ['stakeBurned', 'voterPool', 'poolReward', 'depositReturned', 'ownerCredit', 'challengerCredit', 'bondsBurned', 'losersRefund'] as const) {
      assert.equal(got[field], expected[field], `${field} of case ${i}`)
    }
    assert.ok(got.bounty <= expected.bountyCap!, `bounty of case ${i}`)
  }
})

test('an appeal’s bond is split as the contracts split it', async () => {
  const base = {
    ruling: 'KEEP',
    stake: 0n,
    voterBps: 0n,
    voucherBps: 0n,
    burnBps: 0n,
    undecidedBps: 0n,
    incoherentBps: 0n,
    slashBps: 0n,
    bountyBps: 0n,
    keepWeight: 1n,
    removeWeight: 0n,
    keepBonds: 0n,
    removeBonds: 0n,
    unrevealedBonds: 0n,
    poolTotal: 0n,
    poolActive: 0n,
  } as const
  for (const bond of [1n, 2n, 5_001n, amount()]) {
    for (const won of [true, false]) {
      const out = settle({ ...base, appeal: { bond, overturned: won } })
      assert.deepEqual(await chain('settleAppeal', bond, won), [won ? out.appellantCredit : out.ownerCredit, out.appealBurned])
    }
  }
})

test('shares, bonds, losses, stakes, quorums, weights and rulings are the contracts’', async () => {
  for (let i = 0; i < 100; i += 1) {
    const [a, b, c, d] = [amount(), amount(), amount(), amount()] as const
    const parts = next(10_001n)
    const part = next(b + 1n) + 1n
    assert.equal(takeShare({ amount: a, weight: b + 1n }, part).paid, await chain('takeShare', a, b + 1n, part))
    assert.equal(bondOf(a, parts), await chain('shareUp', a, parts))
    assert.equal(lossOf(a, parts), await chain('shareUp', a, parts))
    const pendingOfListed = i % 2 === 0
    assert.equal(challengeStakeOf({ deposit: a, sMax: b, pastTotal: c, pendingOfListed }), await chain('challengeStake', a, b, c, pendingOfListed))
    assert.equal(quorumOf(a, parts, b), await chain('quorum', a, parts, b))
    assert.equal(weightOf({ balanceAtSnapshot: a, balanceBeforeWarmUp: b, unitsNow: c, recordedOnVersion: d }), await chain('weight', a, b, c, d))
    const quorum = next(3n) === 0n ? a + b : c
    assert.equal(rulingOf(a, i % 5 === 0 ? a : b, quorum), enumWord(RULINGS, (await chain('ruling', a, i % 5 === 0 ? a : b, quorum)) as number))
  }
  for (const first of FIRST) assert.equal(overturned(first), enumWord(RULINGS, (await chain('overturned', enumIndex(RULINGS, first))) as number))
})
