import {Entity as Entity_, Column as Column_, PrimaryColumn as PrimaryColumn_, IntColumn as IntColumn_, StringColumn as StringColumn_, BigIntColumn as BigIntColumn_, ManyToOne as ManyToOne_, Index as Index_} from "@subsquid/typeorm-store"
import {ParameterSet} from "./parameterSet.model"

/**
 * The block up to which the index is true. One row, id `head`.
 */
@Entity_()
export class Head {
    constructor(props?: Partial<Head>) {
        Object.assign(this, props)
    }

    /**
     * Always `head`.
     */
    @PrimaryColumn_()
    id!: string

    /**
     * Block number.
     */
    @IntColumn_({nullable: false})
    height!: number

    /**
     * Block hash.
     */
    @StringColumn_({nullable: false})
    hash!: string

    /**
     * Block time, unix seconds.
     */
    @BigIntColumn_({nullable: false})
    timestamp!: bigint

    /**
     * Block number that can no longer be reorganised away.
     */
    @IntColumn_({nullable: false})
    finalized!: number

    /**
     * Units of everybody now (fed by DelegateVotesChanged's causes: Staked, UnbondRequested, PositionSlashed, BondLocked, BondReturned).
     */
    @BigIntColumn_({nullable: false})
    totalUnits!: bigint

    /**
     * All vote bonds held (fed by BondLocked, BondReturned, BondsBurned).
     */
    @BigIntColumn_({nullable: false})
    bonded!: bigint

    /**
     * Token supply (fed by token Transfer from and to zero).
     */
    @BigIntColumn_({nullable: false})
    supply!: bigint

    /**
     * Tokens of the treasury (fed by token Transfer).
     */
    @BigIntColumn_({nullable: false})
    treasury!: bigint

    /**
     * The parameter set in force (fed by ParametersSet).
     */
    @Index_()
    @ManyToOne_(() => ParameterSet, {nullable: true})
    parameters!: ParameterSet | undefined | null

    /**
     * The Governor's quorum share in percent (fed by QuorumNumeratorUpdated).
     */
    @IntColumn_({nullable: false})
    quorumNumerator!: number

    /**
     * What the state hash is made of: 128 hexadecimal digits, the sum of the digests of all rows.
     */
    @StringColumn_({nullable: false})
    stateSum!: string
}
