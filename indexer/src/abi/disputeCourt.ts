import * as p from '@subsquid/evm-codec'
import { event, fun, viewFun, indexed, ContractBase } from '@subsquid/evm-abi'
import type { EventParams as EParams, FunctionArguments, FunctionReturn } from '@subsquid/evm-abi'

export const events = {
    AppealSettled: event("0x2c63ecd171d88d6f69f0bc3d37a378dfe1af7075cbe79e0c8b2e473a5952f7cb", "AppealSettled(bytes32,address,bool,uint256,uint256)", {"disputeId": indexed(p.bytes32), "to": indexed(p.address), "overturned": p.bool, "amount": p.uint256, "burned": p.uint256}),
    Claimed: event("0xd8138f8a3f377c5259ca548e70e4c2de94f129f5a11036a15b69513cba2b426a", "Claimed(address,uint256)", {"account": indexed(p.address), "amount": p.uint256}),
    Credited: event("0x018ebeb0b47d6b51edd49e863b83fc8e4a257babf59cc01d51921250795f57a3", "Credited(bytes32,address,uint256)", {"disputeId": indexed(p.bytes32), "account": indexed(p.address), "amount": p.uint256}),
    DisputeAppealed: event("0x0cac9da67fc8a1c95c6958a326cb9d79fe083cf7e8a413c9b360e31bf191049d", "DisputeAppealed(bytes32,address,uint256,uint256,uint48)", {"disputeId": indexed(p.bytes32), "appellant": indexed(p.address), "bond": p.uint256, "proposalId": p.uint256, "deadline": p.uint48}),
    DisputeOpened: event("0x9e1ee54bce08d0a18a83a4ba2b352ddf30cd6bbe3ec16511fb9f197cfc8ed6bd", "DisputeOpened(bytes32,bytes32,address,bytes32,address,uint256,uint256,uint256,uint48,uint48,uint48,uint48,uint256)", {"disputeId": indexed(p.bytes32), "versionId": indexed(p.bytes32), "challenger": indexed(p.address), "listingId": p.bytes32, "owner": p.address, "ordinal": p.uint256, "stake": p.uint256, "quorum": p.uint256, "openedAt": p.uint48, "commitEndsAt": p.uint48, "revealEndsAt": p.uint48, "appealEndsAt": p.uint48, "parametersId": p.uint256}),
    DisputeOverturned: event("0x3df63a715a2c3b9c8b33fcf2db91fa14f7877e5b6f8d95c2a6933143b8037d8a", "DisputeOverturned(bytes32,uint8)", {"disputeId": indexed(p.bytes32), "ruling": p.uint8}),
    DisputeResolved: event("0xa8fd24f91b302815a59d1bc8e988050992c632169d60469d8ff363168eb4bdb5", "DisputeResolved(bytes32,bytes32,uint8,uint256,uint256,uint256,uint256,uint256,uint256,uint256)", {"disputeId": indexed(p.bytes32), "versionId": indexed(p.bytes32), "ruling": p.uint8, "burned": p.uint256, "returned": p.uint256, "poolReward": p.uint256, "voterPool": p.uint256, "winningWeight": p.uint256, "bondsBurned": p.uint256, "losersRefund": p.uint256}),
    DisputeTallied: event("0x87236a3ab625ea61c9a24fc37a0b043fdb935024efdffe7b3f4faf620e1a6561", "DisputeTallied(bytes32,uint8,uint256,uint256)", {"disputeId": indexed(p.bytes32), "ruling": p.uint8, "keepWeight": p.uint256, "removeWeight": p.uint256}),
    EvidenceSubmitted: event("0x75283d2ec0d5964265e60069e3ba62b8d55200c7fcf0426ff2741a372e048292", "EvidenceSubmitted(bytes32,address,bytes32,string)", {"disputeId": indexed(p.bytes32), "party": indexed(p.address), "contentHash": p.bytes32, "uri": p.string}),
    VoteClaimed: event("0xaeb99386de90662ea5afc6fb7fe30dbce21e4f24319490b1445c4c5dd2890964", "VoteClaimed(bytes32,address,uint256,uint256)", {"disputeId": indexed(p.bytes32), "voter": indexed(p.address), "bond": p.uint256, "reward": p.uint256}),
    VoteCommitted: event("0xcfcdf4370110c5ec134c4fde2b5639e9b8b05d6fd0b5241225dd87cd80d6788b", "VoteCommitted(bytes32,address,bytes32,uint256,uint256)", {"disputeId": indexed(p.bytes32), "voter": indexed(p.address), "commitment": p.bytes32, "weight": p.uint256, "bond": p.uint256}),
    VoteReplaced: event("0xaeb23da9dc9cf53d5e34e6bbb3b4553a8ef2c0bf4e7806597c92c0ca010f56c0", "VoteReplaced(bytes32,address,bytes32)", {"disputeId": indexed(p.bytes32), "voter": indexed(p.address), "commitment": p.bytes32}),
    VoteRevealed: event("0xafaa280f1fdd8c215e5f3977018f6b7c9e1cf8c975fe2cac5f5a30fa676ecfed", "VoteRevealed(bytes32,address,uint8,uint256)", {"disputeId": indexed(p.bytes32), "voter": indexed(p.address), "choice": p.uint8, "weight": p.uint256}),
}

export const functions = {
    appeal: fun("0xece1de44", "appeal(bytes32)", {"disputeId": p.bytes32}, p.uint256),
    challenge: fun("0xcde466d3", "challenge(bytes32,uint256,bytes32,string)", {"versionId": p.bytes32, "maxStake": p.uint256, "evidenceHash": p.bytes32, "evidenceUri": p.string}, p.bytes32),
    challengeFloor: viewFun("0x407dc40e", "challengeFloor()", {}, p.uint256),
    challengeStakeOf: viewFun("0x842b705f", "challengeStakeOf(bytes32)", {"versionId": p.bytes32}, p.uint256),
    claim: fun("0x4e71d92d", "claim()", {}, ),
    claimVote: fun("0x38a248b8", "claimVote(bytes32,address)", {"disputeId": p.bytes32, "voter": p.address}, ),
    claimVotes: fun("0x4aaefebe", "claimVotes(bytes32[],address)", {"disputeIds": p.array(p.bytes32), "voter": p.address}, ),
    claimableOf: viewFun("0x8903ab9d", "claimableOf(address)", {"account": p.address}, p.uint256),
    commit: fun("0xe3ce094d", "commit(bytes32,bytes32)", {"disputeId": p.bytes32, "commitment": p.bytes32}, ),
    commitmentOf: viewFun("0x4ed604b2", "commitmentOf(bytes32,address,uint8,bytes32)", {"disputeId": p.bytes32, "voter": p.address, "choice": p.uint8, "salt": p.bytes32}, p.bytes32),
    deployedAt: viewFun("0xeae4c19f", "deployedAt()", {}, p.uint48),
    disputeOf: viewFun("0x9427c7d6", "disputeOf(bytes32)", {"disputeId": p.bytes32}, {"versionId": p.bytes32, "owner": p.address, "challenger": p.address, "stake": p.uint256, "openedAt": p.uint48, "commitEndsAt": p.uint48, "revealEndsAt": p.uint48, "appealEndsAt": p.uint48, "quorum": p.uint256, "ruling": p.uint8, "resolved": p.bool, "escrow": p.uint256, "appellant": p.address, "appealBond": p.uint256, "appealDeadline": p.uint48, "proposalId": p.uint256}),
    executeAppeal: fun("0xa2c56498", "executeAppeal(bytes32)", {"disputeId": p.bytes32}, ),
    governor: viewFun("0x0c340a24", "governor()", {}, p.address),
    openDisputeOpenedAt: viewFun("0xb033ddc9", "openDisputeOpenedAt(bytes32)", {"versionId": p.bytes32}, p.uint48),
    parameters: viewFun("0x89035730", "parameters()", {}, p.address),
    phaseOf: viewFun("0x15f64920", "phaseOf(bytes32)", {"disputeId": p.bytes32}, p.uint8),
    quorumFloor: viewFun("0x666d0167", "quorumFloor()", {}, p.uint256),
    registry: viewFun("0x7b103999", "registry()", {}, p.address),
    resolve: fun("0x5c23bdf5", "resolve(bytes32)", {"disputeId": p.bytes32}, ),
    reveal: fun("0xdc579a4c", "reveal(bytes32,address,uint8,bytes32)", {"disputeId": p.bytes32, "voter": p.address, "choice": p.uint8, "salt": p.bytes32}, ),
    snapshotOf: viewFun("0x614a7f5d", "snapshotOf(bytes32)", {"disputeId": p.bytes32}, p.uint48),
    snapshotOfProposal: viewFun("0x24381e79", "snapshotOfProposal(uint256)", {"proposalId": p.uint256}, p.uint48),
    staking: viewFun("0x4cf088d9", "staking()", {}, p.address),
    submitEvidence: fun("0x55f3daaf", "submitEvidence(bytes32,bytes32,string)", {"disputeId": p.bytes32, "contentHash": p.bytes32, "uri": p.string}, ),
    tally: fun("0xf6e22eb5", "tally(bytes32)", {"disputeId": p.bytes32}, ),
    tallyOf: viewFun("0xb4a6def1", "tallyOf(bytes32)", {"disputeId": p.bytes32}, {"committedWeight": p.uint256, "keepWeight": p.uint256, "removeWeight": p.uint256, "committedBonds": p.uint256, "keepBonds": p.uint256, "removeBonds": p.uint256}),
    timelock: viewFun("0xd33219b4", "timelock()", {}, p.address),
    token: viewFun("0xfc0c546a", "token()", {}, p.address),
    voteOf: viewFun("0xbbad29c9", "voteOf(bytes32,address)", {"disputeId": p.bytes32, "voter": p.address}, {"commitment": p.bytes32, "weight": p.uint256, "bond": p.uint256, "revealed": p.bool, "choice": p.uint8, "claimed": p.bool}),
    weightOf: viewFun("0x9a61d311", "weightOf(bytes32,address)", {"disputeId": p.bytes32, "voter": p.address}, p.uint256),
}

export class Contract extends ContractBase {

    challengeFloor() {
        return this.eth_call(functions.challengeFloor, {})
    }

    challengeStakeOf(versionId: ChallengeStakeOfParams["versionId"]) {
        return this.eth_call(functions.challengeStakeOf, {versionId})
    }

    claimableOf(account: ClaimableOfParams["account"]) {
        return this.eth_call(functions.claimableOf, {account})
    }

    commitmentOf(disputeId: CommitmentOfParams["disputeId"], voter: CommitmentOfParams["voter"], choice: CommitmentOfParams["choice"], salt: CommitmentOfParams["salt"]) {
        return this.eth_call(functions.commitmentOf, {disputeId, voter, choice, salt})
    }

    deployedAt() {
        return this.eth_call(functions.deployedAt, {})
    }

    disputeOf(disputeId: DisputeOfParams["disputeId"]) {
        return this.eth_call(functions.disputeOf, {disputeId})
    }

    governor() {
        return this.eth_call(functions.governor, {})
    }

    openDisputeOpenedAt(versionId: OpenDisputeOpenedAtParams["versionId"]) {
        return this.eth_call(functions.openDisputeOpenedAt, {versionId})
    }

    parameters() {
        return this.eth_call(functions.parameters, {})
    }

    phaseOf(disputeId: PhaseOfParams["disputeId"]) {
        return this.eth_call(functions.phaseOf, {disputeId})
    }

    quorumFloor() {
        return this.eth_call(functions.quorumFloor, {})
    }

    registry() {
        return this.eth_call(functions.registry, {})
    }

    snapshotOf(disputeId: SnapshotOfParams["disputeId"]) {
        return this.eth_call(functions.snapshotOf, {disputeId})
    }

    snapshotOfProposal(proposalId: SnapshotOfProposalParams["proposalId"]) {
        return this.eth_call(functions.snapshotOfProposal, {proposalId})
    }

    staking() {
        return this.eth_call(functions.staking, {})
    }

    tallyOf(disputeId: TallyOfParams["disputeId"]) {
        return this.eth_call(functions.tallyOf, {disputeId})
    }

    timelock() {
        return this.eth_call(functions.timelock, {})
    }

    token() {
        return this.eth_call(functions.token, {})
    }

    voteOf(disputeId: VoteOfParams["disputeId"], voter: VoteOfParams["voter"]) {
        return this.eth_call(functions.voteOf, {disputeId, voter})
    }

    weightOf(disputeId: WeightOfParams["disputeId"], voter: WeightOfParams["voter"]) {
        return this.eth_call(functions.weightOf, {disputeId, voter})
    }
}

/// Event types
export type AppealSettledEventArgs = EParams<typeof events.AppealSettled>
export type ClaimedEventArgs = EParams<typeof events.Claimed>
export type CreditedEventArgs = EParams<typeof events.Credited>
export type DisputeAppealedEventArgs = EParams<typeof events.DisputeAppealed>
export type DisputeOpenedEventArgs = EParams<typeof events.DisputeOpened>
export type DisputeOverturnedEventArgs = EParams<typeof events.DisputeOverturned>
export type DisputeResolvedEventArgs = EParams<typeof events.DisputeResolved>
export type DisputeTalliedEventArgs = EParams<typeof events.DisputeTallied>
export type EvidenceSubmittedEventArgs = EParams<typeof events.EvidenceSubmitted>
export type VoteClaimedEventArgs = EParams<typeof events.VoteClaimed>
export type VoteCommittedEventArgs = EParams<typeof events.VoteCommitted>
export type VoteReplacedEventArgs = EParams<typeof events.VoteReplaced>
export type VoteRevealedEventArgs = EParams<typeof events.VoteRevealed>

/// Function types
export type AppealParams = FunctionArguments<typeof functions.appeal>
export type AppealReturn = FunctionReturn<typeof functions.appeal>

export type ChallengeParams = FunctionArguments<typeof functions.challenge>
export type ChallengeReturn = FunctionReturn<typeof functions.challenge>

export type ChallengeFloorParams = FunctionArguments<typeof functions.challengeFloor>
export type ChallengeFloorReturn = FunctionReturn<typeof functions.challengeFloor>

export type ChallengeStakeOfParams = FunctionArguments<typeof functions.challengeStakeOf>
export type ChallengeStakeOfReturn = FunctionReturn<typeof functions.challengeStakeOf>

export type ClaimParams = FunctionArguments<typeof functions.claim>
export type ClaimReturn = FunctionReturn<typeof functions.claim>

export type ClaimVoteParams = FunctionArguments<typeof functions.claimVote>
export type ClaimVoteReturn = FunctionReturn<typeof functions.claimVote>

export type ClaimVotesParams = FunctionArguments<typeof functions.claimVotes>
export type ClaimVotesReturn = FunctionReturn<typeof functions.claimVotes>

export type ClaimableOfParams = FunctionArguments<typeof functions.claimableOf>
export type ClaimableOfReturn = FunctionReturn<typeof functions.claimableOf>

export type CommitParams = FunctionArguments<typeof functions.commit>
export type CommitReturn = FunctionReturn<typeof functions.commit>

export type CommitmentOfParams = FunctionArguments<typeof functions.commitmentOf>
export type CommitmentOfReturn = FunctionReturn<typeof functions.commitmentOf>

export type DeployedAtParams = FunctionArguments<typeof functions.deployedAt>
export type DeployedAtReturn = FunctionReturn<typeof functions.deployedAt>

export type DisputeOfParams = FunctionArguments<typeof functions.disputeOf>
export type DisputeOfReturn = FunctionReturn<typeof functions.disputeOf>

export type ExecuteAppealParams = FunctionArguments<typeof functions.executeAppeal>
export type ExecuteAppealReturn = FunctionReturn<typeof functions.executeAppeal>

export type GovernorParams = FunctionArguments<typeof functions.governor>
export type GovernorReturn = FunctionReturn<typeof functions.governor>

export type OpenDisputeOpenedAtParams = FunctionArguments<typeof functions.openDisputeOpenedAt>
export type OpenDisputeOpenedAtReturn = FunctionReturn<typeof functions.openDisputeOpenedAt>

export type ParametersParams = FunctionArguments<typeof functions.parameters>
export type ParametersReturn = FunctionReturn<typeof functions.parameters>

export type PhaseOfParams = FunctionArguments<typeof functions.phaseOf>
export type PhaseOfReturn = FunctionReturn<typeof functions.phaseOf>

export type QuorumFloorParams = FunctionArguments<typeof functions.quorumFloor>
export type QuorumFloorReturn = FunctionReturn<typeof functions.quorumFloor>

export type RegistryParams = FunctionArguments<typeof functions.registry>
export type RegistryReturn = FunctionReturn<typeof functions.registry>

export type ResolveParams = FunctionArguments<typeof functions.resolve>
export type ResolveReturn = FunctionReturn<typeof functions.resolve>

export type RevealParams = FunctionArguments<typeof functions.reveal>
export type RevealReturn = FunctionReturn<typeof functions.reveal>

export type SnapshotOfParams = FunctionArguments<typeof functions.snapshotOf>
export type SnapshotOfReturn = FunctionReturn<typeof functions.snapshotOf>

export type SnapshotOfProposalParams = FunctionArguments<typeof functions.snapshotOfProposal>
export type SnapshotOfProposalReturn = FunctionReturn<typeof functions.snapshotOfProposal>

export type StakingParams = FunctionArguments<typeof functions.staking>
export type StakingReturn = FunctionReturn<typeof functions.staking>

export type SubmitEvidenceParams = FunctionArguments<typeof functions.submitEvidence>
export type SubmitEvidenceReturn = FunctionReturn<typeof functions.submitEvidence>

export type TallyParams = FunctionArguments<typeof functions.tally>
export type TallyReturn = FunctionReturn<typeof functions.tally>

export type TallyOfParams = FunctionArguments<typeof functions.tallyOf>
export type TallyOfReturn = FunctionReturn<typeof functions.tallyOf>

export type TimelockParams = FunctionArguments<typeof functions.timelock>
export type TimelockReturn = FunctionReturn<typeof functions.timelock>

export type TokenParams = FunctionArguments<typeof functions.token>
export type TokenReturn = FunctionReturn<typeof functions.token>

export type VoteOfParams = FunctionArguments<typeof functions.voteOf>
export type VoteOfReturn = FunctionReturn<typeof functions.voteOf>

export type WeightOfParams = FunctionArguments<typeof functions.weightOf>
export type WeightOfReturn = FunctionReturn<typeof functions.weightOf>

