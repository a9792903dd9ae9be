import type { Handler } from './onEvent'
import { eip712DomainChanged as assayGovernorEip712DomainChanged } from './assayGovernor/eip712DomainChanged'
import { lateQuorumVoteExtensionSet as assayGovernorLateQuorumVoteExtensionSet } from './assayGovernor/lateQuorumVoteExtensionSet'
import { proposalCanceled as assayGovernorProposalCanceled } from './assayGovernor/proposalCanceled'
import { proposalCreated as assayGovernorProposalCreated } from './assayGovernor/proposalCreated'
import { proposalExecuted as assayGovernorProposalExecuted } from './assayGovernor/proposalExecuted'
import { proposalExtended as assayGovernorProposalExtended } from './assayGovernor/proposalExtended'
import { proposalQueued as assayGovernorProposalQueued } from './assayGovernor/proposalQueued'
import { quorumNumeratorUpdated as assayGovernorQuorumNumeratorUpdated } from './assayGovernor/quorumNumeratorUpdated'
import { timelockChange as assayGovernorTimelockChange } from './assayGovernor/timelockChange'
import { voteCast as assayGovernorVoteCast } from './assayGovernor/voteCast'
import { voteCastWithParams as assayGovernorVoteCastWithParams } from './assayGovernor/voteCastWithParams'
import { callExecuted as assayTimelockCallExecuted } from './assayTimelock/callExecuted'
import { callSalt as assayTimelockCallSalt } from './assayTimelock/callSalt'
import { callScheduled as assayTimelockCallScheduled } from './assayTimelock/callScheduled'
import { cancelled as assayTimelockCancelled } from './assayTimelock/cancelled'
import { minDelayChange as assayTimelockMinDelayChange } from './assayTimelock/minDelayChange'
import { roleAdminChanged as assayTimelockRoleAdminChanged } from './assayTimelock/roleAdminChanged'
import { roleGranted as assayTimelockRoleGranted } from './assayTimelock/roleGranted'
import { roleRevoked as assayTimelockRoleRevoked } from './assayTimelock/roleRevoked'
import { approval as assayTokenApproval } from './assayToken/approval'
import { eip712DomainChanged as assayTokenEip712DomainChanged } from './assayToken/eip712DomainChanged'
import { transfer as assayTokenTransfer } from './assayToken/transfer'
import { parametersSet as curationParametersParametersSet } from './curationParameters/parametersSet'
import { appealSettled as disputeCourtAppealSettled } from './disputeCourt/appealSettled'
import { claimed as disputeCourtClaimed } from './disputeCourt/claimed'
import { credited as disputeCourtCredited } from './disputeCourt/credited'
import { disputeAppealed as disputeCourtDisputeAppealed } from './disputeCourt/disputeAppealed'
import { disputeOpened as disputeCourtDisputeOpened } from './disputeCourt/disputeOpened'
import { disputeOverturned as disputeCourtDisputeOverturned } from './disputeCourt/disputeOverturned'
import { disputeResolved as disputeCourtDisputeResolved } from './disputeCourt/disputeResolved'
import { disputeTallied as disputeCourtDisputeTallied } from './disputeCourt/disputeTallied'
import { evidenceSubmitted as disputeCourtEvidenceSubmitted } from './disputeCourt/evidenceSubmitted'
import { voteClaimed as disputeCourtVoteClaimed } from './disputeCourt/voteClaimed'
import { voteCommitted as disputeCourtVoteCommitted } from './disputeCourt/voteCommitted'
import { voteReplaced as disputeCourtVoteReplaced } from './disputeCourt/voteReplaced'
import { voteRevealed as disputeCourtVoteRevealed } from './disputeCourt/voteRevealed'
import { guardianAppointed as expiringGuardianGuardianAppointed } from './expiringGuardian/guardianAppointed'
import { guardianRenounced as expiringGuardianGuardianRenounced } from './expiringGuardian/guardianRenounced'
import { operationVetoed as expiringGuardianOperationVetoed } from './expiringGuardian/operationVetoed'
import { claimed as listingRegistryClaimed } from './listingRegistry/claimed'
import { depositEscrowed as listingRegistryDepositEscrowed } from './listingRegistry/depositEscrowed'
import { depositToppedUp as listingRegistryDepositToppedUp } from './listingRegistry/depositToppedUp'
import { disputeClosed as listingRegistryDisputeClosed } from './listingRegistry/disputeClosed'
import { exitExtended as listingRegistryExitExtended } from './listingRegistry/exitExtended'
import { exitFinalized as listingRegistryExitFinalized } from './listingRegistry/exitFinalized'
import { exitInitiated as listingRegistryExitInitiated } from './listingRegistry/exitInitiated'
import { listingRemoved as listingRegistryListingRemoved } from './listingRegistry/listingRemoved'
import { listingSubmitted as listingRegistryListingSubmitted } from './listingRegistry/listingSubmitted'
import { pendingExtended as listingRegistryPendingExtended } from './listingRegistry/pendingExtended'
import { versionActivated as listingRegistryVersionActivated } from './listingRegistry/versionActivated'
import { versionProposed as listingRegistryVersionProposed } from './listingRegistry/versionProposed'
import { versionRejected as listingRegistryVersionRejected } from './listingRegistry/versionRejected'
import { versionRevoked as listingRegistryVersionRevoked } from './listingRegistry/versionRevoked'
import { rated as qualityRatingsRated } from './qualityRatings/rated'
import { bondLocked as stakingBondLocked } from './staking/bondLocked'
import { bondReturned as stakingBondReturned } from './staking/bondReturned'
import { bondsBurned as stakingBondsBurned } from './staking/bondsBurned'
import { claimed as stakingClaimed } from './staking/claimed'
import { delegateChanged as stakingDelegateChanged } from './staking/delegateChanged'
import { delegateVotesChanged as stakingDelegateVotesChanged } from './staking/delegateVotesChanged'
import { eip712DomainChanged as stakingEip712DomainChanged } from './staking/eip712DomainChanged'
import { harvested as stakingHarvested } from './staking/harvested'
import { poolEmptied as stakingPoolEmptied } from './staking/poolEmptied'
import { poolFunded as stakingPoolFunded } from './staking/poolFunded'
import { poolSlashed as stakingPoolSlashed } from './staking/poolSlashed'
import { positionSlashed as stakingPositionSlashed } from './staking/positionSlashed'
import { releaseCompleted as stakingReleaseCompleted } from './staking/releaseCompleted'
import { releaseStarted as stakingReleaseStarted } from './staking/releaseStarted'
import { staked as stakingStaked } from './staking/staked'
import { unbondRequested as stakingUnbondRequested } from './staking/unbondRequested'
import { vouched as stakingVouched } from './staking/vouched'
import { withdrawn as stakingWithdrawn } from './staking/withdrawn'

/** Every handler: one per event of every contract; a test compares them with the contracts' ABIs. */
export const allHandlers: readonly Handler[] = [
  assayGovernorEip712DomainChanged,
  assayGovernorLateQuorumVoteExtensionSet,
  assayGovernorProposalCanceled,
  assayGovernorProposalCreated,
  assayGovernorProposalExecuted,
  assayGovernorProposalExtended,
  assayGovernorProposalQueued,
  assayGovernorQuorumNumeratorUpdated,
  assayGovernorTimelockChange,
  assayGovernorVoteCast,
  assayGovernorVoteCastWithParams,
  assayTimelockCallExecuted,
  assayTimelockCallSalt,
  assayTimelockCallScheduled,
  assayTimelockCancelled,
  assayTimelockMinDelayChange,
  assayTimelockRoleAdminChanged,
  assayTimelockRoleGranted,
  assayTimelockRoleRevoked,
  assayTokenApproval,
  assayTokenEip712DomainChanged,
  assayTokenTransfer,
  curationParametersParametersSet,
  disputeCourtAppealSettled,
  disputeCourtClaimed,
  disputeCourtCredited,
  disputeCourtDisputeAppealed,
  disputeCourtDisputeOpened,
  disputeCourtDisputeOverturned,
  disputeCourtDisputeResolved,
  disputeCourtDisputeTallied,
  disputeCourtEvidenceSubmitted,
  disputeCourtVoteClaimed,
  disputeCourtVoteCommitted,
  disputeCourtVoteReplaced,
  disputeCourtVoteRevealed,
  expiringGuardianGuardianAppointed,
  expiringGuardianGuardianRenounced,
  expiringGuardianOperationVetoed,
  listingRegistryClaimed,
  listingRegistryDepositEscrowed,
  listingRegistryDepositToppedUp,
  listingRegistryDisputeClosed,
  listingRegistryExitExtended,
  listingRegistryExitFinalized,
  listingRegistryExitInitiated,
  listingRegistryListingRemoved,
  listingRegistryListingSubmitted,
  listingRegistryPendingExtended,
  listingRegistryVersionActivated,
  listingRegistryVersionProposed,
  listingRegistryVersionRejected,
  listingRegistryVersionRevoked,
  qualityRatingsRated,
  stakingBondLocked,
  stakingBondReturned,
  stakingBondsBurned,
  stakingClaimed,
  stakingDelegateChanged,
  stakingDelegateVotesChanged,
  stakingEip712DomainChanged,
  stakingHarvested,
  stakingPoolEmptied,
  stakingPoolFunded,
  stakingPoolSlashed,
  stakingPositionSlashed,
  stakingReleaseCompleted,
  stakingReleaseStarted,
  stakingStaked,
  stakingUnbondRequested,
  stakingVouched,
  stakingWithdrawn,
]
