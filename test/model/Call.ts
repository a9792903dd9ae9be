import type { Choice } from '@assay/domain/enums'
import type { Address, Bytes32, ContentHash, DisputeId, ListingId, VersionId } from '@assay/domain/ids'
import type { ParameterSet } from './ParameterSet.ts'

/** A proposal as OpenZeppelin wants it said again at every step; each call has no value. */
type Proposal = [calls: readonly Call[], description: string]
/** Which signature comes with a call: one that holds, one for something else, or one that is too late: expired or used before. */
export type SignatureQuality = 'right' | 'wrong' | 'late'

/** Every call that is tried, with what it is given. The one list of them. */
export interface Calls {
  'AssayToken.transfer': [to: Address, amount: bigint]
  'AssayToken.approve': [spender: Address, amount: bigint]
  'AssayToken.burn': [amount: bigint]

  'Staking.stake': [amount: bigint]
  'Staking.stakeWithPermit': [amount: bigint, permit: SignatureQuality]
  'Staking.requestUnbond': [amount: bigint]
  'Staking.withdraw': [ticket: bigint]
  'Staking.vouch': [version: VersionId, amount: bigint]
  'Staking.startRelease': [version: VersionId, amount: bigint]
  'Staking.completeRelease': [ticket: bigint]
  'Staking.fund': [version: VersionId, amount: bigint, maxActive: bigint]
  'Staking.harvest': [account: Address, version: VersionId]
  'Staking.sync': [account: Address]
  'Staking.claim': []
  'Staking.delegate': [to: Address]
  'Staking.delegateBySig': [account: Address, to: Address, signature: SignatureQuality]
  'Staking.slash': [version: VersionId, dispute: DisputeId, slashBps: bigint, bountyBps: bigint, cap: bigint, to: Address]
  'Staking.lockBond': [dispute: DisputeId, account: Address, amount: bigint]
  'Staking.returnBond': [dispute: DisputeId, account: Address, amount: bigint]
  'Staking.burnBonds': [dispute: DisputeId, amount: bigint]
  'Staking.reward': [version: VersionId, amount: bigint]

  'ListingRegistry.submit': [salt: Bytes32, contentHash: ContentHash, uri: string, deposit: bigint]
  'ListingRegistry.proposeVersion': [listing: ListingId, contentHash: ContentHash, uri: string]
  'ListingRegistry.activate': [listing: ListingId]
  'ListingRegistry.topUp': [listing: ListingId, amount: bigint]
  'ListingRegistry.initiateExit': [listing: ListingId]
  'ListingRegistry.finalizeExit': [listing: ListingId]
  'ListingRegistry.claim': []
  'ListingRegistry.openDispute': [version: VersionId, dispute: DisputeId, stake: bigint]
  'ListingRegistry.closeDispute': [version: VersionId, dispute: DisputeId, ruling: bigint, returned: bigint]

  'DisputeCourt.challenge': [version: VersionId, maxStake: bigint, evidenceHash: ContentHash, uri: string]
  'DisputeCourt.submitEvidence': [dispute: DisputeId, contentHash: ContentHash, uri: string]
  'DisputeCourt.commit': [dispute: DisputeId, commitment: Bytes32]
  'DisputeCourt.reveal': [dispute: DisputeId, voter: Address, choice: Choice, salt: Bytes32]
  'DisputeCourt.tally': [dispute: DisputeId]
  'DisputeCourt.appeal': [dispute: DisputeId]
  'DisputeCourt.executeAppeal': [dispute: DisputeId]
  'DisputeCourt.resolve': [dispute: DisputeId]
  'DisputeCourt.claimVote': [dispute: DisputeId, voter: Address]
  'DisputeCourt.claimVotes': [disputes: readonly DisputeId[], voter: Address]
  'DisputeCourt.claim': []

  'QualityRatings.rate': [listing: ListingId, score: bigint, contentHash: ContentHash, uri: string]

  'CurationParameters.setParameters': [next: ParameterSet]

  'AssayGovernor.propose': Proposal
  'AssayGovernor.castVote': [proposal: bigint, support: bigint]
  'AssayGovernor.castVoteBySig': [proposal: bigint, support: bigint, voter: Address, signature: SignatureQuality]
  'AssayGovernor.castVoteWithReasonAndParams': [proposal: bigint, against: bigint, infavour: bigint, abstain: bigint]
  'AssayGovernor.queue': Proposal
  'AssayGovernor.execute': Proposal
  'AssayGovernor.cancel': Proposal
  'AssayGovernor.updateQuorumNumerator': [numerator: bigint]
  'AssayGovernor.updateTimelock': [timelock: Address]
  'AssayGovernor.setLateQuorumVoteExtension': [seconds: bigint]
  'AssayGovernor.relay': [target: Address, value: bigint, data: `0x${string}`]

  'AssayTimelock.executeBatch': Proposal
  'AssayTimelock.scheduleBatch': Proposal
  'AssayTimelock.updateDelay': [seconds: bigint]
  'AssayTimelock.grantRole': [role: Bytes32, account: Address]
  'AssayTimelock.revokeRole': [role: Bytes32, account: Address]

  'ExpiringGuardian.cancel': Proposal
  'ExpiringGuardian.renounceIfExpired': []
}

export type CallName = keyof Calls
export type Call = { [Name in CallName]: { readonly name: Name; readonly args: Readonly<Calls[Name]> } }[CallName]
