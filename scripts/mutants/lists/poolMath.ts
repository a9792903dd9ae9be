import { mutantsOf } from '../mutantsOf.ts'

export const poolMathMutants = mutantsOf('contracts/libraries/PoolMath.sol', [
  {
    id: 'pool-math/slash-rounds-up',
    breaks: 'L10: `slashAmount = ⌊total·slashBps/BPS⌋`',
    find: '(amount * bps) / BPS',
    replace: 'Math.ceilDiv(amount * bps, BPS)',
    killedBy: 'test/unit/staking/Slash.t.sol#test_TheRoundingSurplusIsBurnedWhenThePoolEmpties',
  },
  {
    id: 'pool-math/loss-rounds-down',
    breaks: 'L10: Σ losses ≥ slashAmount',
    find: 'Math.ceilDiv(recorded * slashBps, BPS)',
    replace: '(recorded * slashBps) / BPS',
    killedBy: 'test/unit/staking/Slash.t.sol#test_TheRoundingSurplusIsBurnedWhenThePoolEmpties',
  },
  {
    id: 'pool-math/index-rounds-up',
    breaks: 'L5: rewards paid ≤ rewards given',
    find: '(amount * INDEX_SCALE) / active',
    replace: 'Math.ceilDiv(amount * INDEX_SCALE, active)',
    killedBy: 'test/unit/staking/Release.t.sol#test_TheLastOneToLeaveHarvestsAndTheDustIsBurned',
  },
  {
    id: 'pool-math/earnings-round-up',
    breaks: 'L5: rewards paid ≤ rewards given',
    find: '(vouched * steps) / INDEX_SCALE',
    replace: 'Math.ceilDiv(vouched * steps, INDEX_SCALE)',
    killedBy: 'test/unit/staking/Rewards.t.sol#test_HarvestingOftenCostsNobodyAFraction',
  },
])
