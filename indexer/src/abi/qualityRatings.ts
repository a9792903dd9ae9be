import * as p from '@subsquid/evm-codec'
import { event, fun, viewFun, indexed, ContractBase } from '@subsquid/evm-abi'
import type { EventParams as EParams, FunctionArguments, FunctionReturn } from '@subsquid/evm-abi'

export const events = {
    Rated: event("0xc0efad7e964c1e014bdeaf636560bf2cf60277e6b692c2d2d5e1f07b7e91cbbb", "Rated(bytes32,bytes32,address,uint8,uint256,bytes32,string)", {"listingId": indexed(p.bytes32), "versionId": indexed(p.bytes32), "rater": indexed(p.address), "score": p.uint8, "weight": p.uint256, "contentHash": p.bytes32, "uri": p.string}),
}

export const functions = {
    parameters: viewFun("0x89035730", "parameters()", {}, p.address),
    rate: fun("0x1433221b", "rate(bytes32,uint8,bytes32,string)", {"listingId": p.bytes32, "score": p.uint8, "contentHash": p.bytes32, "uri": p.string}, ),
    ratingOf: viewFun("0x40888817", "ratingOf(address,bytes32)", {"rater": p.address, "listingId": p.bytes32}, {"score": p.uint8, "ratedAt": p.uint48}),
    registry: viewFun("0x7b103999", "registry()", {}, p.address),
    staking: viewFun("0x4cf088d9", "staking()", {}, p.address),
}

export class Contract extends ContractBase {

    parameters() {
        return this.eth_call(functions.parameters, {})
    }

    ratingOf(rater: RatingOfParams["rater"], listingId: RatingOfParams["listingId"]) {
        return this.eth_call(functions.ratingOf, {rater, listingId})
    }

    registry() {
        return this.eth_call(functions.registry, {})
    }

    staking() {
        return this.eth_call(functions.staking, {})
    }
}

/// Event types
export type RatedEventArgs = EParams<typeof events.Rated>

/// Function types
export type ParametersParams = FunctionArguments<typeof functions.parameters>
export type ParametersReturn = FunctionReturn<typeof functions.parameters>

export type RateParams = FunctionArguments<typeof functions.rate>
export type RateReturn = FunctionReturn<typeof functions.rate>

export type RatingOfParams = FunctionArguments<typeof functions.ratingOf>
export type RatingOfReturn = FunctionReturn<typeof functions.ratingOf>

export type RegistryParams = FunctionArguments<typeof functions.registry>
export type RegistryReturn = FunctionReturn<typeof functions.registry>

export type StakingParams = FunctionArguments<typeof functions.staking>
export type StakingReturn = FunctionReturn<typeof functions.staking>

