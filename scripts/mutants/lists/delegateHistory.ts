import { mutantsOf } from '../mutantsOf.ts'

export const delegateHistoryMutants = mutantsOf('contracts/libraries/DelegateHistory.sol', [
  {
    id: 'delegates/past-is-overwritten',
    breaks: 'L14',
    find: 'self.pasts = pasts + 1;',
    replace: '',
    killedBy: 'test/unit/staking/VotesLikeOpenZeppelin.t.sol#testFuzz_EverySecondIsRememberedAsOpenZeppelinDoes',
  },
  {
    id: 'delegates/past-takes-the-new-name',
    breaks: 'L14',
    find: 'delegatee: latest, since: since',
    replace: 'delegatee: delegatee, since: since',
    killedBy: 'test/unit/governance/behaviours/VotesBehaviour.t.sol#test_SeveralChangesOfOneSecondAreOneCheckpoint',
  },
  {
    id: 'delegates/present-reaches-into-the-past',
    breaks: 'L14',
    find: 'self.since = SafeCast.toUint48(block.timestamp);',
    replace: 'if (since == 0) self.since = SafeCast.toUint48(block.timestamp);',
    killedBy: 'test/unit/governance/behaviours/VotesBehaviour.t.sol#test_SeveralChangesOfOneSecondAreOneCheckpoint',
  },
  {
    id: 'delegates/search-misses-the-very-second',
    breaks: 'L14',
    find: 'self.past[middle].since > second',
    replace: 'self.past[middle].since >= second',
    killedBy: 'test/unit/staking/VotesLikeOpenZeppelin.t.sol#testFuzz_EverySecondIsRememberedAsOpenZeppelinDoes',
  },
])
