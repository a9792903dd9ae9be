import * as p from '@subsquid/evm-codec'
import { event, fun, viewFun, indexed, ContractBase } from '@subsquid/evm-abi'
import type { EventParams as EParams, FunctionArguments, FunctionReturn } from '@subsquid/evm-abi'

export const events = {
    Claimed: event("0xd8138f8a3f377c5259ca548e70e4c2de94f129f5a11036a15b69513cba2b426a", "Claimed(address,uint256)", {"account": indexed(p.address), "amount": p.uint256}),
    DepositEscrowed: event("0xe619c36d706ad38313e90206e6775e86c0a5fc6b7e1dc382a9ed3ae994e1e338", "DepositEscrowed(bytes32,bytes32,bytes32,uint256,uint256)", {"listingId": indexed(p.bytes32), "versionId": indexed(p.bytes32), "disputeId": indexed(p.bytes32), "amount": p.uint256, "deposit": p.uint256}),
    DepositToppedUp: event("0x6a8f7779d7bda3be68930c282fd838a37fd2cd1a2e8570a06b2d7f97bf3cc957", "DepositToppedUp(bytes32,address,uint256,uint256)", {"listingId": indexed(p.bytes32), "from": indexed(p.address), "amount": p.uint256, "deposit": p.uint256}),
    DisputeClosed: event("0x652ad300fb208f1e4b1540aa48b498d531ca28e5cee9f21f02d6504df0985019", "DisputeClosed(bytes32,bytes32,uint8,uint256,uint256)", {"listingId": indexed(p.bytes32), "disputeId": indexed(p.bytes32), "ruling": p.uint8, "returned": p.uint256, "deposit": p.uint256}),
    ExitExtended: event("0xfe14d395ce88a0fe3af383b05acdba3439a3c2ae0df8a39a82baa499995c161e", "ExitExtended(bytes32,uint48)", {"listingId": indexed(p.bytes32), "exitReadyAt": p.uint48}),
    ExitFinalized: event("0x5c0a5272b3ee7ec2036cd4502b4eec8b4275a549e94005320a697ee1d82c2587", "ExitFinalized(bytes32,bytes32,address,uint256)", {"listingId": indexed(p.bytes32), "versionId": indexed(p.bytes32), "owner": indexed(p.address), "credited": p.uint256}),
    ExitInitiated: event("0x7add9c4b73c72a1c349a10e111763306ff1e482a532cb0ddcfc2fe677b357b37", "ExitInitiated(bytes32,uint48)", {"listingId": indexed(p.bytes32), "exitReadyAt": p.uint48}),
    ListingRemoved: event("0xd64497b14ef96d2ad450c53e2f3f179459dff4c6d112b8ee4f57fe802f653e96", "ListingRemoved(bytes32,address,uint256)", {"listingId": indexed(p.bytes32), "owner": indexed(p.address), "credited": p.uint256}),
    ListingSubmitted: event("0x74fa50527a509ff8feda3bfb94ca7691bef2dd9e09f578a704f25f12544703f7", "ListingSubmitted(bytes32,address,bytes32,uint256,uint256)", {"listingId": indexed(p.bytes32), "owner": indexed(p.address), "salt": p.bytes32, "deposit": p.uint256, "minDeposit": p.uint256}),
    PendingExtended: event("0xd2e6615ca9f172839b4823e3a99d842ded73fe6b08a34879d1dd24cfded69082", "PendingExtended(bytes32,bytes32,uint48)", {"listingId": indexed(p.bytes32), "versionId": indexed(p.bytes32), "pendingEndsAt": p.uint48}),
    VersionActivated: event("0x83bdd9f76aed8f7e41f9a8776e44f5dd1bc5f98f48cf2972722a15da128167d0", "VersionActivated(bytes32,bytes32,bytes32)", {"listingId": indexed(p.bytes32), "versionId": indexed(p.bytes32), "superseded": p.bytes32}),
    VersionProposed: event("0x184b289989031461cd5784dd57416238a3eeeff09dd1912467732bdc3c24a773", "VersionProposed(bytes32,bytes32,uint256,bytes32,string,uint48,uint256)", {"listingId": indexed(p.bytes32), "versionId": indexed(p.bytes32), "index": p.uint256, "contentHash": p.bytes32, "uri": p.string, "pendingEndsAt": p.uint48, "parametersId": p.uint256}),
    VersionRejected: event("0x17149b1da3c0c89a75c6135750780f8bb31a7a6749e7a8e3e336082d6eebdb89", "VersionRejected(bytes32,bytes32)", {"listingId": indexed(p.bytes32), "versionId": indexed(p.bytes32)}),
    VersionRevoked: event("0x96a4e4e977d009295b81d0ca129df178d1e2fcb166e32d10d0a96aef32b9f4ad", "VersionRevoked(bytes32,bytes32)", {"listingId": indexed(p.bytes32), "versionId": indexed(p.bytes32)}),
}

export const functions = {
    activate: fun("0x59db6e85", "activate(bytes32)", {"listingId": p.bytes32}, ),
    claim: fun("0x4e71d92d", "claim()", {}, ),
    claimableOf: viewFun("0x8903ab9d", "claimableOf(address)", {"account": p.address}, p.uint256),
    closeDispute: fun("0xc41061f9", "closeDispute(bytes32,bytes32,uint8,uint256)", {"versionId": p.bytes32, "disputeId": p.bytes32, "ruling": p.uint8, "returned": p.uint256}, ),
    court: viewFun("0x00971a30", "court()", {}, p.address),
    finalizeExit: fun("0x0960db7c", "finalizeExit(bytes32)", {"listingId": p.bytes32}, ),
    initiateExit: fun("0x405bc874", "initiateExit(bytes32)", {"listingId": p.bytes32}, ),
    isVersionOver: viewFun("0x3d4a5066", "isVersionOver(bytes32)", {"versionId": p.bytes32}, p.bool),
    isVouchable: viewFun("0x6511231e", "isVouchable(bytes32)", {"versionId": p.bytes32}, p.bool),
    listingOf: viewFun("0xddf09f1c", "listingOf(bytes32)", {"listingId": p.bytes32}, {"owner": p.address, "status": p.uint8, "deposit": p.uint256, "minDeposit": p.uint256, "currentVersion": p.bytes32, "pendingVersion": p.bytes32, "openDispute_": p.bytes32, "exitReadyAt": p.uint48}),
    openDispute: fun("0x4288e4aa", "openDispute(bytes32,bytes32,uint256)", {"versionId": p.bytes32, "disputeId": p.bytes32, "stake": p.uint256}, ),
    parameters: viewFun("0x89035730", "parameters()", {}, p.address),
    proposeVersion: fun("0x01d89434", "proposeVersion(bytes32,bytes32,string)", {"listingId": p.bytes32, "contentHash": p.bytes32, "uri": p.string}, p.bytes32),
    staking: viewFun("0x4cf088d9", "staking()", {}, p.address),
    submit: fun("0x9b5e6b66", "submit(bytes32,bytes32,string,uint256)", {"salt": p.bytes32, "contentHash": p.bytes32, "uri": p.string, "deposit": p.uint256}, p.bytes32),
    token: viewFun("0xfc0c546a", "token()", {}, p.address),
    topUp: fun("0xb67644b9", "topUp(bytes32,uint256)", {"listingId": p.bytes32, "amount": p.uint256}, ),
    versionAt: viewFun("0x3e5001dc", "versionAt(bytes32,uint256)", {"listingId": p.bytes32, "index": p.uint256}, p.bytes32),
    versionOf: viewFun("0x586e05a5", "versionOf(bytes32)", {"versionId": p.bytes32}, {"listingId": p.bytes32, "index": p.uint256, "status": p.uint8, "contentHash": p.bytes32, "pendingEndsAt": p.uint48, "parametersId": p.uint256}),
}

export class Contract extends ContractBase {

    claimableOf(account: ClaimableOfParams["account"]) {
        return this.eth_call(functions.claimableOf, {account})
    }

    court() {
        return this.eth_call(functions.court, {})
    }

    isVersionOver(versionId: IsVersionOverParams["versionId"]) {
        return this.eth_call(functions.isVersionOver, {versionId})
    }

    isVouchable(versionId: IsVouchableParams["versionId"]) {
        return this.eth_call(functions.isVouchable, {versionId})
    }

    listingOf(listingId: ListingOfParams["listingId"]) {
        return this.eth_call(functions.listingOf, {listingId})
    }

    parameters() {
        return this.eth_call(functions.parameters, {})
    }

    staking() {
        return this.eth_call(functions.staking, {})
    }

    token() {
        return this.eth_call(functions.token, {})
    }

    versionAt(listingId: VersionAtParams["listingId"], index: VersionAtParams["index"]) {
        return this.eth_call(functions.versionAt, {listingId, index})
    }

    versionOf(versionId: VersionOfParams["versionId"]) {
        return this.eth_call(functions.versionOf, {versionId})
    }
}

/// Event types
export type ClaimedEventArgs = EParams<typeof events.Claimed>
export type DepositEscrowedEventArgs = EParams<typeof events.DepositEscrowed>
export type DepositToppedUpEventArgs = EParams<typeof events.DepositToppedUp>
export type DisputeClosedEventArgs = EParams<typeof events.DisputeClosed>
export type ExitExtendedEventArgs = EParams<typeof events.ExitExtended>
export type ExitFinalizedEventArgs = EParams<typeof events.ExitFinalized>
export type ExitInitiatedEventArgs = EParams<typeof events.ExitInitiated>
export type ListingRemovedEventArgs = EParams<typeof events.ListingRemoved>
export type ListingSubmittedEventArgs = EParams<typeof events.ListingSubmitted>
export type PendingExtendedEventArgs = EParams<typeof events.PendingExtended>
export type VersionActivatedEventArgs = EParams<typeof events.VersionActivated>
export type VersionProposedEventArgs = EParams<typeof events.VersionProposed>
export type VersionRejectedEventArgs = EParams<typeof events.VersionRejected>
export type VersionRevokedEventArgs = EParams<typeof events.VersionRevoked>

/// Function types
export type ActivateParams = FunctionArguments<typeof functions.activate>
export type ActivateReturn = FunctionReturn<typeof functions.activate>

export type ClaimParams = FunctionArguments<typeof functions.claim>
export type ClaimReturn = FunctionReturn<typeof functions.claim>

export type ClaimableOfParams = FunctionArguments<typeof functions.claimableOf>
export type ClaimableOfReturn = FunctionReturn<typeof functions.claimableOf>

export type CloseDisputeParams = FunctionArguments<typeof functions.closeDispute>
export type CloseDisputeReturn = FunctionReturn<typeof functions.closeDispute>

export type CourtParams = FunctionArguments<typeof functions.court>
export type CourtReturn = FunctionReturn<typeof functions.court>

export type FinalizeExitParams = FunctionArguments<typeof functions.finalizeExit>
export type FinalizeExitReturn = FunctionReturn<typeof functions.finalizeExit>

export type InitiateExitParams = FunctionArguments<typeof functions.initiateExit>
export type InitiateExitReturn = FunctionReturn<typeof functions.initiateExit>

export type IsVersionOverParams = FunctionArguments<typeof functions.isVersionOver>
export type IsVersionOverReturn = FunctionReturn<typeof functions.isVersionOver>

export type IsVouchableParams = FunctionArguments<typeof functions.isVouchable>
export type IsVouchableReturn = FunctionReturn<typeof functions.isVouchable>

export type ListingOfParams = FunctionArguments<typeof functions.listingOf>
export type ListingOfReturn = FunctionReturn<typeof functions.listingOf>

export type OpenDisputeParams = FunctionArguments<typeof functions.openDispute>
export type OpenDisputeReturn = FunctionReturn<typeof functions.openDispute>

export type ParametersParams = FunctionArguments<typeof functions.parameters>
export type ParametersReturn = FunctionReturn<typeof functions.parameters>

export type ProposeVersionParams = FunctionArguments<typeof functions.proposeVersion>
export type ProposeVersionReturn = FunctionReturn<typeof functions.proposeVersion>

export type StakingParams = FunctionArguments<typeof functions.staking>
export type StakingReturn = FunctionReturn<typeof functions.staking>

export type SubmitParams = FunctionArguments<typeof functions.submit>
export type SubmitReturn = FunctionReturn<typeof functions.submit>

export type TokenParams = FunctionArguments<typeof functions.token>
export type TokenReturn = FunctionReturn<typeof functions.token>

export type TopUpParams = FunctionArguments<typeof functions.topUp>
export type TopUpReturn = FunctionReturn<typeof functions.topUp>

export type VersionAtParams = FunctionArguments<typeof functions.versionAt>
export type VersionAtReturn = FunctionReturn<typeof functions.versionAt>

export type VersionOfParams = FunctionArguments<typeof functions.versionOf>
export type VersionOfReturn = FunctionReturn<typeof functions.versionOf>

