import * as p from '@subsquid/evm-codec'
import { event, fun, viewFun, indexed, ContractBase } from '@subsquid/evm-abi'
import type { EventParams as EParams, FunctionArguments, FunctionReturn } from '@subsquid/evm-abi'

export const events = {
    ParametersSet: event("0xf304695001221dde5ba817e99b35545659d0d48474517d1ffcfd315183e09008", "ParametersSet(uint256,(uint96,uint96,uint32,uint32,uint32,uint32,uint32,uint32,uint32,uint32,uint16,uint16,uint16,uint16,uint16,uint16,uint16,uint16,uint16,uint16,uint16),(uint96,uint96,uint32,uint32,uint32,uint32,uint32,uint32,uint32,uint32,uint16,uint16,uint16,uint16,uint16,uint16,uint16,uint16,uint16,uint16,uint16))", {"id": indexed(p.uint256), "previous": p.struct({"minDeposit": p.uint96, "sMax": p.uint96, "applyPeriod": p.uint32, "commitPeriod": p.uint32, "revealPeriod": p.uint32, "appealWindow": p.uint32, "releaseDelay": p.uint32, "unbonding": p.uint32, "exitDelay": p.uint32, "warmUp": p.uint32, "appealMultiplier": p.uint16, "voterBps": p.uint16, "voucherBps": p.uint16, "burnBps": p.uint16, "undecidedBps": p.uint16, "quorumBps": p.uint16, "bondBps": p.uint16, "incoherentBps": p.uint16, "slashBps": p.uint16, "bountyBps": p.uint16, "vouchCapBps": p.uint16}), "current": p.struct({"minDeposit": p.uint96, "sMax": p.uint96, "applyPeriod": p.uint32, "commitPeriod": p.uint32, "revealPeriod": p.uint32, "appealWindow": p.uint32, "releaseDelay": p.uint32, "unbonding": p.uint32, "exitDelay": p.uint32, "warmUp": p.uint32, "appealMultiplier": p.uint16, "voterBps": p.uint16, "voucherBps": p.uint16, "burnBps": p.uint16, "undecidedBps": p.uint16, "quorumBps": p.uint16, "bondBps": p.uint16, "incoherentBps": p.uint16, "slashBps": p.uint16, "bountyBps": p.uint16, "vouchCapBps": p.uint16})}),
}

export const functions = {
    current: viewFun("0x9fa6a6e3", "current()", {}, p.struct({"minDeposit": p.uint96, "sMax": p.uint96, "applyPeriod": p.uint32, "commitPeriod": p.uint32, "revealPeriod": p.uint32, "appealWindow": p.uint32, "releaseDelay": p.uint32, "unbonding": p.uint32, "exitDelay": p.uint32, "warmUp": p.uint32, "appealMultiplier": p.uint16, "voterBps": p.uint16, "voucherBps": p.uint16, "burnBps": p.uint16, "undecidedBps": p.uint16, "quorumBps": p.uint16, "bondBps": p.uint16, "incoherentBps": p.uint16, "slashBps": p.uint16, "bountyBps": p.uint16, "vouchCapBps": p.uint16})),
    currentId: viewFun("0xe00dd161", "currentId()", {}, p.uint256),
    releaseDelay: viewFun("0x7195bf23", "releaseDelay()", {}, p.uint32),
    setOf: viewFun("0x8ad023eb", "setOf(uint256)", {"id": p.uint256}, p.struct({"minDeposit": p.uint96, "sMax": p.uint96, "applyPeriod": p.uint32, "commitPeriod": p.uint32, "revealPeriod": p.uint32, "appealWindow": p.uint32, "releaseDelay": p.uint32, "unbonding": p.uint32, "exitDelay": p.uint32, "warmUp": p.uint32, "appealMultiplier": p.uint16, "voterBps": p.uint16, "voucherBps": p.uint16, "burnBps": p.uint16, "undecidedBps": p.uint16, "quorumBps": p.uint16, "bondBps": p.uint16, "incoherentBps": p.uint16, "slashBps": p.uint16, "bountyBps": p.uint16, "vouchCapBps": p.uint16})),
    setParameters: fun("0xd61e5e3b", "setParameters((uint96,uint96,uint32,uint32,uint32,uint32,uint32,uint32,uint32,uint32,uint16,uint16,uint16,uint16,uint16,uint16,uint16,uint16,uint16,uint16,uint16))", {"next": p.struct({"minDeposit": p.uint96, "sMax": p.uint96, "applyPeriod": p.uint32, "commitPeriod": p.uint32, "revealPeriod": p.uint32, "appealWindow": p.uint32, "releaseDelay": p.uint32, "unbonding": p.uint32, "exitDelay": p.uint32, "warmUp": p.uint32, "appealMultiplier": p.uint16, "voterBps": p.uint16, "voucherBps": p.uint16, "burnBps": p.uint16, "undecidedBps": p.uint16, "quorumBps": p.uint16, "bondBps": p.uint16, "incoherentBps": p.uint16, "slashBps": p.uint16, "bountyBps": p.uint16, "vouchCapBps": p.uint16})}, p.uint256),
    timelock: viewFun("0xd33219b4", "timelock()", {}, p.address),
    unbonding: viewFun("0x331fc44a", "unbonding()", {}, p.uint32),
    vouchCapBps: viewFun("0x7897e59e", "vouchCapBps()", {}, p.uint16),
    warmUp: viewFun("0xce40e8eb", "warmUp()", {}, p.uint32),
}

export class Contract extends ContractBase {

    current() {
        return this.eth_call(functions.current, {})
    }

    currentId() {
        return this.eth_call(functions.currentId, {})
    }

    releaseDelay() {
        return this.eth_call(functions.releaseDelay, {})
    }

    setOf(id: SetOfParams["id"]) {
        return this.eth_call(functions.setOf, {id})
    }

    timelock() {
        return this.eth_call(functions.timelock, {})
    }

    unbonding() {
        return this.eth_call(functions.unbonding, {})
    }

    vouchCapBps() {
        return this.eth_call(functions.vouchCapBps, {})
    }

    warmUp() {
        return this.eth_call(functions.warmUp, {})
    }
}

/// Event types
export type ParametersSetEventArgs = EParams<typeof events.ParametersSet>

/// Function types
export type CurrentParams = FunctionArguments<typeof functions.current>
export type CurrentReturn = FunctionReturn<typeof functions.current>

export type CurrentIdParams = FunctionArguments<typeof functions.currentId>
export type CurrentIdReturn = FunctionReturn<typeof functions.currentId>

export type ReleaseDelayParams = FunctionArguments<typeof functions.releaseDelay>
export type ReleaseDelayReturn = FunctionReturn<typeof functions.releaseDelay>

export type SetOfParams = FunctionArguments<typeof functions.setOf>
export type SetOfReturn = FunctionReturn<typeof functions.setOf>

export type SetParametersParams = FunctionArguments<typeof functions.setParameters>
export type SetParametersReturn = FunctionReturn<typeof functions.setParameters>

export type TimelockParams = FunctionArguments<typeof functions.timelock>
export type TimelockReturn = FunctionReturn<typeof functions.timelock>

export type UnbondingParams = FunctionArguments<typeof functions.unbonding>
export type UnbondingReturn = FunctionReturn<typeof functions.unbonding>

export type VouchCapBpsParams = FunctionArguments<typeof functions.vouchCapBps>
export type VouchCapBpsReturn = FunctionReturn<typeof functions.vouchCapBps>

export type WarmUpParams = FunctionArguments<typeof functions.warmUp>
export type WarmUpReturn = FunctionReturn<typeof functions.warmUp>

