import * as p from '@subsquid/evm-codec'
import { event, fun, viewFun, indexed, ContractBase } from '@subsquid/evm-abi'
import type { EventParams as EParams, FunctionArguments, FunctionReturn } from '@subsquid/evm-abi'

export const events = {
    BondLocked: event("0xc9e330a6c95b68ea25cc615aee6aaff837cbac0edae9800584e4ad65bed3b2a8", "BondLocked(bytes32,address,uint256)", {"disputeId": indexed(p.bytes32), "account": indexed(p.address), "amount": p.uint256}),
    BondReturned: event("0xba6d21de0371a1c91751b695bfb0438bd4f200f049a6e21c7692746c04566c00", "BondReturned(bytes32,address,uint256)", {"disputeId": indexed(p.bytes32), "account": indexed(p.address), "amount": p.uint256}),
    BondsBurned: event("0xb18c58a6f1e5fde1472f077d7222c8c5e83a335398f7ebf08c7b0d855effb733", "BondsBurned(bytes32,uint256)", {"disputeId": indexed(p.bytes32), "amount": p.uint256}),
    Claimed: event("0xd8138f8a3f377c5259ca548e70e4c2de94f129f5a11036a15b69513cba2b426a", "Claimed(address,uint256)", {"account": indexed(p.address), "amount": p.uint256}),
    DelegateChanged: event("0x3134e8a2e6d97e929a7e54011ea5485d7d196dd5f0ba4d4ef95803e8e3fc257f", "DelegateChanged(address,address,address)", {"delegator": indexed(p.address), "fromDelegate": indexed(p.address), "toDelegate": indexed(p.address)}),
    DelegateVotesChanged: event("0xdec2bacdd2f05b59de34da9b523dff8be42e5e38e818c82fdb0bae774387a724", "DelegateVotesChanged(address,uint256,uint256)", {"delegate": indexed(p.address), "previousVotes": p.uint256, "newVotes": p.uint256}),
    EIP712DomainChanged: event("0x0a6387c9ea3628b88a633bb4f3b151770f70085117a15f9bf3787cda53f13d31", "EIP712DomainChanged()", {}),
    Harvested: event("0x9054fe402f80a15429b09c5959c689360905579d69c81e738d49c870952a2716", "Harvested(address,bytes32,uint256)", {"account": indexed(p.address), "versionId": indexed(p.bytes32), "amount": p.uint256}),
    PoolEmptied: event("0x25bb66ba80c0d85e8af28977245a71f74726976a3bc7bf3862a082322066cf89", "PoolEmptied(bytes32,uint256,uint256)", {"versionId": indexed(p.bytes32), "surplusBurned": p.uint256, "rewardsBurned": p.uint256}),
    PoolFunded: event("0x94c4ce349c3d8b0b0202ee72fe3a8d537c5cb6767c0c4a573a1ccbd44642c836", "PoolFunded(bytes32,address,uint256,uint256)", {"versionId": indexed(p.bytes32), "funder": indexed(p.address), "amount": p.uint256, "acc": p.uint256}),
    PoolSlashed: event("0x5887232378ec7d6001ad939735374a4e92d8ea63d0649100aff6d89739917cf4", "PoolSlashed(bytes32,bytes32,address,uint256,uint16,uint256,uint256)", {"versionId": indexed(p.bytes32), "disputeId": indexed(p.bytes32), "bountyTo": indexed(p.address), "total": p.uint256, "slashBps": p.uint16, "slashAmount": p.uint256, "bounty": p.uint256}),
    PositionSlashed: event("0x828fa322176ea2c83cb6b913413144b8060ef0fa1228177ddfadd6fda6dde99b", "PositionSlashed(address,bytes32,uint256,uint256,uint256)", {"account": indexed(p.address), "versionId": indexed(p.bytes32), "vouched": p.uint256, "releasing": p.uint256, "loss": p.uint256}),
    ReleaseCompleted: event("0x8d621e7c2c39a384bf5cc3723e5d3554f778b89a1f20a3e341bc1b4fe4aa3ad2", "ReleaseCompleted(uint256,address,bytes32,uint256)", {"ticketId": indexed(p.uint256), "account": indexed(p.address), "versionId": indexed(p.bytes32), "amount": p.uint256}),
    ReleaseStarted: event("0x29163a7744010066510445f167e5879c80d62921c6f95c065a6327f2484a2eee", "ReleaseStarted(uint256,address,bytes32,uint256,uint48)", {"ticketId": indexed(p.uint256), "account": indexed(p.address), "versionId": indexed(p.bytes32), "amount": p.uint256, "readyAt": p.uint48}),
    Staked: event("0x9e71bc8eea02a63969f509818f2dafb9254532904319f9dbda79b67bd34a5f3d", "Staked(address,uint256)", {"account": indexed(p.address), "amount": p.uint256}),
    UnbondRequested: event("0xa6e05503d4a1585c9f3334d51bae4dee0c9d0a41b2c4298b08bd15bad21c3077", "UnbondRequested(uint256,address,uint256,uint48)", {"ticketId": indexed(p.uint256), "account": indexed(p.address), "amount": p.uint256, "readyAt": p.uint48}),
    Vouched: event("0x79e24e7d553e011d263314c4a03b281366a20e6999c68c9a8b5732f16dfce4fb", "Vouched(address,bytes32,uint256)", {"account": indexed(p.address), "versionId": indexed(p.bytes32), "amount": p.uint256}),
    Withdrawn: event("0xcf7d23a3cbe4e8b36ff82fd1b05b1b17373dc7804b4ebbd6e2356716ef202372", "Withdrawn(uint256,address,uint256)", {"ticketId": indexed(p.uint256), "account": indexed(p.address), "amount": p.uint256}),
}

export const functions = {
    CLOCK_MODE: viewFun("0x4bf5d7e9", "CLOCK_MODE()", {}, p.string),
    balanceOf: viewFun("0x70a08231", "balanceOf(address)", {"account": p.address}, p.uint256),
    bonded: viewFun("0xe88dc357", "bonded()", {}, p.uint256),
    burnBonds: fun("0xc62f3ac5", "burnBonds(bytes32,uint256)", {"disputeId": p.bytes32, "amount": p.uint256}, ),
    claim: fun("0x4e71d92d", "claim()", {}, ),
    claimableOf: viewFun("0x8903ab9d", "claimableOf(address)", {"account": p.address}, p.uint256),
    clock: viewFun("0x91ddadf4", "clock()", {}, p.uint48),
    completeRelease: fun("0x51596e7e", "completeRelease(uint256)", {"ticketId": p.uint256}, ),
    court: viewFun("0x00971a30", "court()", {}, p.address),
    decimals: viewFun("0x313ce567", "decimals()", {}, p.uint8),
    delegate: fun("0x5c19a95c", "delegate(address)", {"delegatee": p.address}, ),
    delegateBySig: fun("0xc3cda520", "delegateBySig(address,uint256,uint256,uint8,bytes32,bytes32)", {"delegatee": p.address, "nonce": p.uint256, "expiry": p.uint256, "v": p.uint8, "r": p.bytes32, "s": p.bytes32}, ),
    delegates: viewFun("0x587cde1e", "delegates(address)", {"account": p.address}, p.address),
    effectiveOf: viewFun("0x78be73fc", "effectiveOf(address)", {"account": p.address}, p.uint256),
    eip712Domain: viewFun("0x84b0196e", "eip712Domain()", {}, {"fields": p.bytes1, "name": p.string, "version": p.string, "chainId": p.uint256, "verifyingContract": p.address, "salt": p.bytes32, "extensions": p.array(p.uint256)}),
    freeOf: viewFun("0x33e25bb9", "freeOf(address)", {"account": p.address}, p.uint256),
    fund: fun("0x622d3a27", "fund(bytes32,uint256,uint256)", {"versionId": p.bytes32, "amount": p.uint256, "maxActive": p.uint256}, ),
    getPastBalanceOf: viewFun("0xd7b7d405", "getPastBalanceOf(address,uint256)", {"account": p.address, "timepoint": p.uint256}, p.uint256),
    getPastDelegate: viewFun("0xb369460c", "getPastDelegate(address,uint256)", {"account": p.address, "timepoint": p.uint256}, p.address),
    getPastTotalSupply: viewFun("0x8e539e8c", "getPastTotalSupply(uint256)", {"timepoint": p.uint256}, p.uint256),
    getPastVotes: viewFun("0x3a46b1a8", "getPastVotes(address,uint256)", {"account": p.address, "timepoint": p.uint256}, p.uint256),
    getVotes: viewFun("0x9ab24eb0", "getVotes(address)", {"account": p.address}, p.uint256),
    harvest: fun("0x66ac220f", "harvest(address,bytes32)", {"account": p.address, "versionId": p.bytes32}, ),
    lockBond: fun("0x460d89c8", "lockBond(bytes32,address,uint256)", {"disputeId": p.bytes32, "account": p.address, "amount": p.uint256}, ),
    name: viewFun("0x06fdde03", "name()", {}, p.string),
    nonces: viewFun("0x7ecebe00", "nonces(address)", {"owner": p.address}, p.uint256),
    parameters: viewFun("0x89035730", "parameters()", {}, p.address),
    pendingRewardOf: viewFun("0x819d9253", "pendingRewardOf(address,bytes32)", {"account": p.address, "versionId": p.bytes32}, p.uint256),
    poolOf: viewFun("0xba4a6bd4", "poolOf(bytes32)", {"versionId": p.bytes32}, {"total": p.uint256, "active": p.uint256, "slashed": p.bool, "slashBps": p.uint16, "slashAmount": p.uint256, "collected": p.uint256, "acc": p.uint256, "rewards": p.uint256}),
    positionOf: viewFun("0x8b86d878", "positionOf(address,bytes32)", {"account": p.address, "versionId": p.bytes32}, {"vouched": p.uint256, "releasing": p.uint256}),
    positionsOf: viewFun("0xf867d46b", "positionsOf(address)", {"account": p.address}, p.array(p.bytes32)),
    recordedOf: viewFun("0x414296a8", "recordedOf(address,bytes32)", {"account": p.address, "versionId": p.bytes32}, p.uint256),
    registry: viewFun("0x7b103999", "registry()", {}, p.address),
    releaseTicketOf: viewFun("0x0a9dfe40", "releaseTicketOf(uint256)", {"ticketId": p.uint256}, {"account": p.address, "versionId": p.bytes32, "amount": p.uint256, "readyAt": p.uint48}),
    requestUnbond: fun("0x54f63b14", "requestUnbond(uint256)", {"amount": p.uint256}, p.uint256),
    returnBond: fun("0xc23fdff9", "returnBond(bytes32,address,uint256)", {"disputeId": p.bytes32, "account": p.address, "amount": p.uint256}, ),
    reward: fun("0xa362e5db", "reward(bytes32,uint256)", {"versionId": p.bytes32, "amount": p.uint256}, ),
    slash: fun("0x8a82f3d2", "slash(bytes32,bytes32,uint16,uint16,uint256,address)", {"versionId": p.bytes32, "disputeId": p.bytes32, "slashBps": p.uint16, "bountyBps": p.uint16, "bountyCap": p.uint256, "bountyTo": p.address}, {"slashAmount": p.uint256, "bounty": p.uint256}),
    stake: fun("0xa694fc3a", "stake(uint256)", {"amount": p.uint256}, ),
    stakeWithPermit: fun("0xecd9ba82", "stakeWithPermit(uint256,uint256,uint8,bytes32,bytes32)", {"amount": p.uint256, "deadline": p.uint256, "v": p.uint8, "r": p.bytes32, "s": p.bytes32}, ),
    startRelease: fun("0xd41d95c6", "startRelease(bytes32,uint256)", {"versionId": p.bytes32, "amount": p.uint256}, p.uint256),
    symbol: viewFun("0x95d89b41", "symbol()", {}, p.string),
    sync: fun("0xa5841194", "sync(address)", {"account": p.address}, ),
    timelock: viewFun("0xd33219b4", "timelock()", {}, p.address),
    token: viewFun("0xfc0c546a", "token()", {}, p.address),
    totalSupply: viewFun("0x18160ddd", "totalSupply()", {}, p.uint256),
    unbondTicketOf: viewFun("0x089dba86", "unbondTicketOf(uint256)", {"ticketId": p.uint256}, {"account": p.address, "amount": p.uint256, "readyAt": p.uint48}),
    vouch: fun("0x680603af", "vouch(bytes32,uint256)", {"versionId": p.bytes32, "amount": p.uint256}, ),
    withdraw: fun("0x2e1a7d4d", "withdraw(uint256)", {"ticketId": p.uint256}, ),
}

export class Contract extends ContractBase {

    CLOCK_MODE() {
        return this.eth_call(functions.CLOCK_MODE, {})
    }

    balanceOf(account: BalanceOfParams["account"]) {
        return this.eth_call(functions.balanceOf, {account})
    }

    bonded() {
        return this.eth_call(functions.bonded, {})
    }

    claimableOf(account: ClaimableOfParams["account"]) {
        return this.eth_call(functions.claimableOf, {account})
    }

    clock() {
        return this.eth_call(functions.clock, {})
    }

    court() {
        return this.eth_call(functions.court, {})
    }

    decimals() {
        return this.eth_call(functions.decimals, {})
    }

    delegates(account: DelegatesParams["account"]) {
        return this.eth_call(functions.delegates, {account})
    }

    effectiveOf(account: EffectiveOfParams["account"]) {
        return this.eth_call(functions.effectiveOf, {account})
    }

    eip712Domain() {
        return this.eth_call(functions.eip712Domain, {})
    }

    freeOf(account: FreeOfParams["account"]) {
        return this.eth_call(functions.freeOf, {account})
    }

    getPastBalanceOf(account: GetPastBalanceOfParams["account"], timepoint: GetPastBalanceOfParams["timepoint"]) {
        return this.eth_call(functions.getPastBalanceOf, {account, timepoint})
    }

    getPastDelegate(account: GetPastDelegateParams["account"], timepoint: GetPastDelegateParams["timepoint"]) {
        return this.eth_call(functions.getPastDelegate, {account, timepoint})
    }

    getPastTotalSupply(timepoint: GetPastTotalSupplyParams["timepoint"]) {
        return this.eth_call(functions.getPastTotalSupply, {timepoint})
    }

    getPastVotes(account: GetPastVotesParams["account"], timepoint: GetPastVotesParams["timepoint"]) {
        return this.eth_call(functions.getPastVotes, {account, timepoint})
    }

    getVotes(account: GetVotesParams["account"]) {
        return this.eth_call(functions.getVotes, {account})
    }

    name() {
        return this.eth_call(functions.name, {})
    }

    nonces(owner: NoncesParams["owner"]) {
        return this.eth_call(functions.nonces, {owner})
    }

    parameters() {
        return this.eth_call(functions.parameters, {})
    }

    pendingRewardOf(account: PendingRewardOfParams["account"], versionId: PendingRewardOfParams["versionId"]) {
        return this.eth_call(functions.pendingRewardOf, {account, versionId})
    }

    poolOf(versionId: PoolOfParams["versionId"]) {
        return this.eth_call(functions.poolOf, {versionId})
    }

    positionOf(account: PositionOfParams["account"], versionId: PositionOfParams["versionId"]) {
        return this.eth_call(functions.positionOf, {account, versionId})
    }

    positionsOf(account: PositionsOfParams["account"]) {
        return this.eth_call(functions.positionsOf, {account})
    }

    recordedOf(account: RecordedOfParams["account"], versionId: RecordedOfParams["versionId"]) {
        return this.eth_call(functions.recordedOf, {account, versionId})
    }

    registry() {
        return this.eth_call(functions.registry, {})
    }

    releaseTicketOf(ticketId: ReleaseTicketOfParams["ticketId"]) {
        return this.eth_call(functions.releaseTicketOf, {ticketId})
    }

    symbol() {
        return this.eth_call(functions.symbol, {})
    }

    timelock() {
        return this.eth_call(functions.timelock, {})
    }

    token() {
        return this.eth_call(functions.token, {})
    }

    totalSupply() {
        return this.eth_call(functions.totalSupply, {})
    }

    unbondTicketOf(ticketId: UnbondTicketOfParams["ticketId"]) {
        return this.eth_call(functions.unbondTicketOf, {ticketId})
    }
}

/// Event types
export type BondLockedEventArgs = EParams<typeof events.BondLocked>
export type BondReturnedEventArgs = EParams<typeof events.BondReturned>
export type BondsBurnedEventArgs = EParams<typeof events.BondsBurned>
export type ClaimedEventArgs = EParams<typeof events.Claimed>
export type DelegateChangedEventArgs = EParams<typeof events.DelegateChanged>
export type DelegateVotesChangedEventArgs = EParams<typeof events.DelegateVotesChanged>
export type EIP712DomainChangedEventArgs = EParams<typeof events.EIP712DomainChanged>
export type HarvestedEventArgs = EParams<typeof events.Harvested>
export type PoolEmptiedEventArgs = EParams<typeof events.PoolEmptied>
export type PoolFundedEventArgs = EParams<typeof events.PoolFunded>
export type PoolSlashedEventArgs = EParams<typeof events.PoolSlashed>
export type PositionSlashedEventArgs = EParams<typeof events.PositionSlashed>
export type ReleaseCompletedEventArgs = EParams<typeof events.ReleaseCompleted>
export type ReleaseStartedEventArgs = EParams<typeof events.ReleaseStarted>
export type StakedEventArgs = EParams<typeof events.Staked>
export type UnbondRequestedEventArgs = EParams<typeof events.UnbondRequested>
export type VouchedEventArgs = EParams<typeof events.Vouched>
export type WithdrawnEventArgs = EParams<typeof events.Withdrawn>

/// Function types
export type CLOCK_MODEParams = FunctionArguments<typeof functions.CLOCK_MODE>
export type CLOCK_MODEReturn = FunctionReturn<typeof functions.CLOCK_MODE>

export type BalanceOfParams = FunctionArguments<typeof functions.balanceOf>
export type BalanceOfReturn = FunctionReturn<typeof functions.balanceOf>

export type BondedParams = FunctionArguments<typeof functions.bonded>
export type BondedReturn = FunctionReturn<typeof functions.bonded>

export type BurnBondsParams = FunctionArguments<typeof functions.burnBonds>
export type BurnBondsReturn = FunctionReturn<typeof functions.burnBonds>

export type ClaimParams = FunctionArguments<typeof functions.claim>
export type ClaimReturn = FunctionReturn<typeof functions.claim>

export type ClaimableOfParams = FunctionArguments<typeof functions.claimableOf>
export type ClaimableOfReturn = FunctionReturn<typeof functions.claimableOf>

export type ClockParams = FunctionArguments<typeof functions.clock>
export type ClockReturn = FunctionReturn<typeof functions.clock>

export type CompleteReleaseParams = FunctionArguments<typeof functions.completeRelease>
export type CompleteReleaseReturn = FunctionReturn<typeof functions.completeRelease>

export type CourtParams = FunctionArguments<typeof functions.court>
export type CourtReturn = FunctionReturn<typeof functions.court>

export type DecimalsParams = FunctionArguments<typeof functions.decimals>
export type DecimalsReturn = FunctionReturn<typeof functions.decimals>

export type DelegateParams = FunctionArguments<typeof functions.delegate>
export type DelegateReturn = FunctionReturn<typeof functions.delegate>

export type DelegateBySigParams = FunctionArguments<typeof functions.delegateBySig>
export type DelegateBySigReturn = FunctionReturn<typeof functions.delegateBySig>

export type DelegatesParams = FunctionArguments<typeof functions.delegates>
export type DelegatesReturn = FunctionReturn<typeof functions.delegates>

export type EffectiveOfParams = FunctionArguments<typeof functions.effectiveOf>
export type EffectiveOfReturn = FunctionReturn<typeof functions.effectiveOf>

export type Eip712DomainParams = FunctionArguments<typeof functions.eip712Domain>
export type Eip712DomainReturn = FunctionReturn<typeof functions.eip712Domain>

export type FreeOfParams = FunctionArguments<typeof functions.freeOf>
export type FreeOfReturn = FunctionReturn<typeof functions.freeOf>

export type FundParams = FunctionArguments<typeof functions.fund>
export type FundReturn = FunctionReturn<typeof functions.fund>

export type GetPastBalanceOfParams = FunctionArguments<typeof functions.getPastBalanceOf>
export type GetPastBalanceOfReturn = FunctionReturn<typeof functions.getPastBalanceOf>

export type GetPastDelegateParams = FunctionArguments<typeof functions.getPastDelegate>
export type GetPastDelegateReturn = FunctionReturn<typeof functions.getPastDelegate>

export type GetPastTotalSupplyParams = FunctionArguments<typeof functions.getPastTotalSupply>
export type GetPastTotalSupplyReturn = FunctionReturn<typeof functions.getPastTotalSupply>

export type GetPastVotesParams = FunctionArguments<typeof functions.getPastVotes>
export type GetPastVotesReturn = FunctionReturn<typeof functions.getPastVotes>

export type GetVotesParams = FunctionArguments<typeof functions.getVotes>
export type GetVotesReturn = FunctionReturn<typeof functions.getVotes>

export type HarvestParams = FunctionArguments<typeof functions.harvest>
export type HarvestReturn = FunctionReturn<typeof functions.harvest>

export type LockBondParams = FunctionArguments<typeof functions.lockBond>
export type LockBondReturn = FunctionReturn<typeof functions.lockBond>

export type NameParams = FunctionArguments<typeof functions.name>
export type NameReturn = FunctionReturn<typeof functions.name>

export type NoncesParams = FunctionArguments<typeof functions.nonces>
export type NoncesReturn = FunctionReturn<typeof functions.nonces>

export type ParametersParams = FunctionArguments<typeof functions.parameters>
export type ParametersReturn = FunctionReturn<typeof functions.parameters>

export type PendingRewardOfParams = FunctionArguments<typeof functions.pendingRewardOf>
export type PendingRewardOfReturn = FunctionReturn<typeof functions.pendingRewardOf>

export type PoolOfParams = FunctionArguments<typeof functions.poolOf>
export type PoolOfReturn = FunctionReturn<typeof functions.poolOf>

export type PositionOfParams = FunctionArguments<typeof functions.positionOf>
export type PositionOfReturn = FunctionReturn<typeof functions.positionOf>

export type PositionsOfParams = FunctionArguments<typeof functions.positionsOf>
export type PositionsOfReturn = FunctionReturn<typeof functions.positionsOf>

export type RecordedOfParams = FunctionArguments<typeof functions.recordedOf>
export type RecordedOfReturn = FunctionReturn<typeof functions.recordedOf>

export type RegistryParams = FunctionArguments<typeof functions.registry>
export type RegistryReturn = FunctionReturn<typeof functions.registry>

export type ReleaseTicketOfParams = FunctionArguments<typeof functions.releaseTicketOf>
export type ReleaseTicketOfReturn = FunctionReturn<typeof functions.releaseTicketOf>

export type RequestUnbondParams = FunctionArguments<typeof functions.requestUnbond>
export type RequestUnbondReturn = FunctionReturn<typeof functions.requestUnbond>

export type ReturnBondParams = FunctionArguments<typeof functions.returnBond>
export type ReturnBondReturn = FunctionReturn<typeof functions.returnBond>

export type RewardParams = FunctionArguments<typeof functions.reward>
export type RewardReturn = FunctionReturn<typeof functions.reward>

export type SlashParams = FunctionArguments<typeof functions.slash>
export type SlashReturn = FunctionReturn<typeof functions.slash>

export type StakeParams = FunctionArguments<typeof functions.stake>
export type StakeReturn = FunctionReturn<typeof functions.stake>

export type StakeWithPermitParams = FunctionArguments<typeof functions.stakeWithPermit>
export type StakeWithPermitReturn = FunctionReturn<typeof functions.stakeWithPermit>

export type StartReleaseParams = FunctionArguments<typeof functions.startRelease>
export type StartReleaseReturn = FunctionReturn<typeof functions.startRelease>

export type SymbolParams = FunctionArguments<typeof functions.symbol>
export type SymbolReturn = FunctionReturn<typeof functions.symbol>

export type SyncParams = FunctionArguments<typeof functions.sync>
export type SyncReturn = FunctionReturn<typeof functions.sync>

export type TimelockParams = FunctionArguments<typeof functions.timelock>
export type TimelockReturn = FunctionReturn<typeof functions.timelock>

export type TokenParams = FunctionArguments<typeof functions.token>
export type TokenReturn = FunctionReturn<typeof functions.token>

export type TotalSupplyParams = FunctionArguments<typeof functions.totalSupply>
export type TotalSupplyReturn = FunctionReturn<typeof functions.totalSupply>

export type UnbondTicketOfParams = FunctionArguments<typeof functions.unbondTicketOf>
export type UnbondTicketOfReturn = FunctionReturn<typeof functions.unbondTicketOf>

export type VouchParams = FunctionArguments<typeof functions.vouch>
export type VouchReturn = FunctionReturn<typeof functions.vouch>

export type WithdrawParams = FunctionArguments<typeof functions.withdraw>
export type WithdrawReturn = FunctionReturn<typeof functions.withdraw>

