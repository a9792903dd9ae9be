import {Entity as Entity_, Column as Column_, PrimaryColumn as PrimaryColumn_, BigIntColumn as BigIntColumn_, IntColumn as IntColumn_, Index as Index_, StringColumn as StringColumn_} from "@subsquid/typeorm-store"

/**
 * One numbered set of parameters. Amounts in base units, periods in seconds, bps of 10 000.
 */
@Entity_()
export class ParameterSet {
    constructor(props?: Partial<ParameterSet>) {
        Object.assign(this, props)
    }

    /**
     * Number, from 1.
     */
    @PrimaryColumn_()
    id!: string

    @BigIntColumn_({nullable: false})
    minDeposit!: bigint

    @BigIntColumn_({nullable: false})
    sMax!: bigint

    @IntColumn_({nullable: false})
    applyPeriod!: number

    @IntColumn_({nullable: false})
    commitPeriod!: number

    @IntColumn_({nullable: false})
    revealPeriod!: number

    @IntColumn_({nullable: false})
    appealWindow!: number

    @IntColumn_({nullable: false})
    releaseDelay!: number

    @IntColumn_({nullable: false})
    unbonding!: number

    @IntColumn_({nullable: false})
    exitDelay!: number

    @IntColumn_({nullable: false})
    warmUp!: number

    @IntColumn_({nullable: false})
    appealMultiplier!: number

    @IntColumn_({nullable: false})
    voterBps!: number

    @IntColumn_({nullable: false})
    voucherBps!: number

    @IntColumn_({nullable: false})
    burnBps!: number

    @IntColumn_({nullable: false})
    undecidedBps!: number

    @IntColumn_({nullable: false})
    quorumBps!: number

    @IntColumn_({nullable: false})
    bondBps!: number

    @IntColumn_({nullable: false})
    incoherentBps!: number

    @IntColumn_({nullable: false})
    slashBps!: number

    @IntColumn_({nullable: false})
    bountyBps!: number

    @IntColumn_({nullable: false})
    vouchCapBps!: number

    /**
     * Since when it is in force.
     */
    @BigIntColumn_({nullable: false})
    at!: bigint

    @Index_()
    @IntColumn_({nullable: false})
    block!: number

    @StringColumn_({nullable: false})
    transaction!: string

    @IntColumn_({nullable: false})
    logIndex!: number
}
