import { mutantsOf } from '../mutantsOf.ts'

export const qualityRatingsMutants = mutantsOf('contracts/curation/QualityRatings.sol', [
  {
    id: 'ratings/rates-what-is-not-active',
    breaks: '§10: rates the ACTIVE version',
    find: 'if (status != VersionStatus.ACTIVE) revert RatingsNotActive(listingId);',
    replace: '',
    killedBy: 'test/unit/curation/QualityRatings.t.sol#test_RefusesAListingThatHasLeft',
  },
  {
    id: 'ratings/owner-rates',
    breaks: '§10: owner barred',
    find: 'if (rater == owner) revert RatingsOwnerCannotRate(owner);',
    replace: '',
    killedBy: 'test/unit/curation/QualityRatings.t.sol#test_RefusesTheOwner',
  },
  {
    id: 'ratings/lost-stake-rates',
    breaks: '§10: effective stake',
    find: 'staking.effectiveOf(rater)',
    replace: 'staking.balanceOf(rater)',
    killedBy: 'test/unit/curation/QualityRatings.t.sol#test_ASlashCountsBeforeItIsSettled',
  },
  {
    id: 'ratings/least-stake-excludes-its-bound',
    breaks: '§10: `effective ≥ 100` tokens',
    find: 'effective < MIN_STAKE',
    replace: 'effective <= MIN_STAKE',
    killedBy: 'test/unit/curation/QualityRatings.t.sol#test_RefusesLessThanAHundredStakedTokens',
  },
  {
    id: 'ratings/flash-stake-rates',
    breaks: '§10: `max(warmUp,1)`',
    find: 'Math.max(parameters.warmUp(), 1)',
    replace: 'parameters.warmUp()',
    killedBy: 'test/unit/curation/QualityRatings.t.sol#test_WithoutWarmUpOnlyTheLastSecondDoesNotCount',
  },
  {
    id: 'ratings/cold-stake-rates',
    breaks: '§10: `min(pastBalance(now − max(warmUp,1)), effective)`',
    find: 'Math.min(staking.getPastBalanceOf(rater, block.timestamp - warmUp), effective)',
    replace: 'effective',
    killedBy: 'test/unit/curation/QualityRatings.t.sol#test_StakeThatIsNotWarmWeighsNothing',
  },
  {
    id: 'ratings/weight-is-the-greater',
    breaks: '§10: `min(…)`',
    find: 'Math.min(staking',
    replace: 'Math.max(staking',
    killedBy: 'test/unit/curation/QualityRatings.t.sol#test_StakeThatLeftWeighsNothing',
  },
  {
    id: 'ratings/rates-again-a-second-late',
    breaks: 'L27',
    find: 'if (block.timestamp < nextAt)',
    replace: 'if (block.timestamp <= nextAt)',
    killedBy: 'test/unit/curation/QualityRatings.t.sol#test_RefusesAChangeWithinADay',
  },
])
