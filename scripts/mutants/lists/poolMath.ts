import { mutantsOf } from '../mutantsOf.ts'

export const poolMathMutants = mutantsOf('contracts/libraries/PoolMath.sol', [
  {
    id: 'pool-math/index-rounds-up',
    breaks: 'L5: rewards paid ≤ rewards given',
    find: '(amount * INDEX_SCALE) / active',
    replace: '(amount * INDEX_SCALE + active - 1) / active',
    killedBy: 'test/unit/staking/Release.t.sol#test_TheLastOneToLeaveHarvestsAndTheDustIsBurned',
  },
  {
    id: 'pool-math/earnings-round-up',
    breaks: 'L5: rewards paid ≤ rewards given',
    find: '(vouched * steps) / INDEX_SCALE',
    replace: '(vouched * steps + INDEX_SCALE - 1) / INDEX_SCALE',
    killedBy: 'test/unit/staking/Rewards.t.sol#test_HarvestingOftenCostsNobodyAFraction',
  },
])
