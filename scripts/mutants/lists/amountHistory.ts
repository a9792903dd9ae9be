import { mutantsOf } from '../mutantsOf.ts'

export const amountHistoryMutants = mutantsOf('contracts/libraries/AmountHistory.sol', [
  {
    id: 'amounts/both-go-to-one-half',
    breaks: 'L14',
    find: '<< (CHECKPOINT_BITS * (pasts % 2))',
    replace: '',
    killedBy: 'test/unit/governance/behaviours/VotesBehaviour.t.sol#testFuzz_EveryCheckpointIsFoundAgain',
  },
  {
    id: 'amounts/reads-the-other-half',
    breaks: 'L14',
    find: '(index % 2)',
    replace: '((index + 1) % 2)',
    killedBy: 'test/unit/governance/behaviours/VotesBehaviour.t.sol#testFuzz_EveryCheckpointIsFoundAgain',
  },
  {
    id: 'amounts/second-half-erases-the-first',
    breaks: 'L14',
    find: 'self.past[pasts / 2] |=',
    replace: 'self.past[pasts / 2] =',
    killedBy: 'test/unit/governance/behaviours/VotesBehaviour.t.sol#testFuzz_EveryCheckpointIsFoundAgain',
  },
  {
    id: 'amounts/first-value-of-a-second-stays',
    breaks: 'L14: a second is remembered by how it ended',
    find: 'self.latest = amount.toUint88();',
    replace: 'if (since != block.timestamp) self.latest = amount.toUint88();',
    killedBy: 'test/unit/governance/behaviours/VotesBehaviour.t.sol#test_SeveralChangesOfOneSecondAreOneCheckpoint',
  },
  {
    id: 'amounts/present-reaches-into-the-past',
    breaks: 'L14',
    find: 'self.since = block.timestamp.toUint40();',
    replace: 'if (since == 0) self.since = block.timestamp.toUint40();',
    killedBy: 'test/unit/governance/behaviours/VotesBehaviour.t.sol#test_SeveralChangesOfOneSecondAreOneCheckpoint',
  },
  {
    id: 'amounts/present-begins-a-second-late',
    breaks: 'L14',
    find: 'second >= self.since',
    replace: 'second > self.since',
    killedBy: 'test/unit/governance/behaviours/VotesBehaviour.t.sol#testFuzz_EveryCheckpointIsFoundAgain',
  },
  {
    id: 'amounts/search-misses-the-very-second',
    breaks: 'L14',
    find: '_sinceOf(_checkpoint(self, middle)) > second',
    replace: '_sinceOf(_checkpoint(self, middle)) >= second',
    killedBy: 'test/unit/governance/behaviours/VotesBehaviour.t.sol#testFuzz_EveryCheckpointIsFoundAgain',
  },
  {
    id: 'amounts/widening-misses-the-very-second',
    breaks: 'L14',
    find: '_sinceOf(_checkpoint(self, high - step)) > second',
    replace: '_sinceOf(_checkpoint(self, high - step)) >= second',
    killedBy: 'test/unit/governance/behaviours/VotesBehaviour.t.sol#testFuzz_EveryCheckpointIsFoundAgain',
  },
  {
    id: 'amounts/widens-below-the-first',
    breaks: 'L14',
    find: 'Math.saturatingSub(high, step)',
    replace: 'high - step',
    killedBy: 'test/unit/governance/behaviours/VotesBehaviour.t.sol#testFuzz_EveryCheckpointIsFoundAgain',
  },
])
