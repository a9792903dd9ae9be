import { mutantsOf } from '../mutantsOf.ts'

export const stakingVotesMutants = mutantsOf('contracts/staking/StakingVotes.sol', [
  {
    id: 'votes/clock-mode-tells-blocks',
    breaks: 'ERC-6372 `mode=timestamp`',
    find: '"mode=timestamp"',
    replace: '"mode=blocknumber&from=default"',
    killedBy: 'test/unit/staking/Stake.t.sol#test_ToolsReadStakeLikeAToken',
  },
])
