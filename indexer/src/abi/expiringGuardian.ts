import * as p from '@subsquid/evm-codec'
import { event, fun, viewFun, indexed, ContractBase } from '@subsquid/evm-abi'
import type { EventParams as EParams, FunctionArguments, FunctionReturn } from '@subsquid/evm-abi'

export const events = {
    GuardianAppointed: event("0x513b2d3034a94535085e39b41977efb1b86a6e66031758f441881ea75f4ef993", "GuardianAppointed(address,uint48)", {"holder": indexed(p.address), "expiresAt": p.uint48}),
    GuardianRenounced: event("0xe2ace56761b4bc26e9bbfa3e9c571220d4796d4fb51debe5fff39dd71ac5dda8", "GuardianRenounced()", {}),
    OperationVetoed: event("0x621198020e4de7e99d046e458b5ebb5e2c4aa99a0725ca2c6955e159815421f9", "OperationVetoed(bytes32)", {"operationId": indexed(p.bytes32)}),
}

export const functions = {
    cancel: fun("0x03ec63da", "cancel(address[],uint256[],bytes[],bytes32,bytes32)", {"targets": p.array(p.address), "values": p.array(p.uint256), "payloads": p.array(p.bytes), "predecessor": p.bytes32, "salt": p.bytes32}, ),
    court: viewFun("0x00971a30", "court()", {}, p.address),
    expiresAt: viewFun("0x8622a689", "expiresAt()", {}, p.uint48),
    governor: viewFun("0x0c340a24", "governor()", {}, p.address),
    holder: viewFun("0xe534155d", "holder()", {}, p.address),
    renounceIfExpired: fun("0xbde606b2", "renounceIfExpired()", {}, ),
    timelock: viewFun("0xd33219b4", "timelock()", {}, p.address),
}

export class Contract extends ContractBase {

    court() {
        return this.eth_call(functions.court, {})
    }

    expiresAt() {
        return this.eth_call(functions.expiresAt, {})
    }

    governor() {
        return this.eth_call(functions.governor, {})
    }

    holder() {
        return this.eth_call(functions.holder, {})
    }

    timelock() {
        return this.eth_call(functions.timelock, {})
    }
}

/// Event types
export type GuardianAppointedEventArgs = EParams<typeof events.GuardianAppointed>
export type GuardianRenouncedEventArgs = EParams<typeof events.GuardianRenounced>
export type OperationVetoedEventArgs = EParams<typeof events.OperationVetoed>

/// Function types
export type CancelParams = FunctionArguments<typeof functions.cancel>
export type CancelReturn = FunctionReturn<typeof functions.cancel>

export type CourtParams = FunctionArguments<typeof functions.court>
export type CourtReturn = FunctionReturn<typeof functions.court>

export type ExpiresAtParams = FunctionArguments<typeof functions.expiresAt>
export type ExpiresAtReturn = FunctionReturn<typeof functions.expiresAt>

export type GovernorParams = FunctionArguments<typeof functions.governor>
export type GovernorReturn = FunctionReturn<typeof functions.governor>

export type HolderParams = FunctionArguments<typeof functions.holder>
export type HolderReturn = FunctionReturn<typeof functions.holder>

export type RenounceIfExpiredParams = FunctionArguments<typeof functions.renounceIfExpired>
export type RenounceIfExpiredReturn = FunctionReturn<typeof functions.renounceIfExpired>

export type TimelockParams = FunctionArguments<typeof functions.timelock>
export type TimelockReturn = FunctionReturn<typeof functions.timelock>

