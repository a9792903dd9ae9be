import { amountHistoryMutants } from './lists/amountHistory.ts'
import { assayGovernorMutants } from './lists/assayGovernor.ts'
import { assayTimelockMutants } from './lists/assayTimelock.ts'
import { assayTokenMutants } from './lists/assayToken.ts'
import { bpsMutants } from './lists/bps.ts'
import { courtAppealsMutants } from './lists/courtAppeals.ts'
import { courtBaseMutants } from './lists/courtBase.ts'
import { courtMathMutants } from './lists/courtMath.ts'
import { courtSettlementMutants } from './lists/courtSettlement.ts'
import { courtVotesMutants } from './lists/courtVotes.ts'
import { creditsMutants } from './lists/credits.ts'
import { curationParametersMutants } from './lists/curationParameters.ts'
import { delegateHistoryMutants } from './lists/delegateHistory.ts'
import { disputeCourtMutants } from './lists/disputeCourt.ts'
import { expiringGuardianMutants } from './lists/expiringGuardian.ts'
import { listingLifecycleMutants } from './lists/listingLifecycle.ts'
import { listingRulingsMutants } from './lists/listingRulings.ts'
import { poolMathMutants } from './lists/poolMath.ts'
import { qualityRatingsMutants } from './lists/qualityRatings.ts'
import { releaseAndRewardMutants } from './lists/releaseAndReward.ts'
import { settlementMutants } from './lists/settlement.ts'
import { stakeAndVouchMutants } from './lists/stakeAndVouch.ts'
import { stakingLedgerMutants } from './lists/stakingLedger.ts'
import { stakingVotesMutants } from './lists/stakingVotes.ts'
import { uriHintMutants } from './lists/uriHint.ts'
import type { Mutant } from './Mutant.ts'

/** Every plausible bug that the tests have to notice. */
export const allMutants: readonly Mutant[] = [
  ...stakeAndVouchMutants,
  ...releaseAndRewardMutants,
  ...stakingLedgerMutants,
  ...stakingVotesMutants,
  ...amountHistoryMutants,
  ...delegateHistoryMutants,
  ...creditsMutants,
  ...bpsMutants,
  ...uriHintMutants,
  ...poolMathMutants,
  ...courtMathMutants,
  ...settlementMutants,
  ...courtBaseMutants,
  ...courtVotesMutants,
  ...courtAppealsMutants,
  ...courtSettlementMutants,
  ...disputeCourtMutants,
  ...listingLifecycleMutants,
  ...listingRulingsMutants,
  ...qualityRatingsMutants,
  ...curationParametersMutants,
  ...assayGovernorMutants,
  ...assayTimelockMutants,
  ...expiringGuardianMutants,
  ...assayTokenMutants,
]
