import {Entity as Entity_, Column as Column_, PrimaryColumn as PrimaryColumn_, OneToOne as OneToOne_, Index as Index_, JoinColumn as JoinColumn_, BigIntColumn as BigIntColumn_, BooleanColumn as BooleanColumn_, IntColumn as IntColumn_, OneToMany as OneToMany_, StringColumn as StringColumn_} from "@subsquid/typeorm-store"
import {Version} from "./version.model"
import {PoolFunding} from "./poolFunding.model"
import {Position} from "./position.model"

/**
 * What all backers of a version have at stake.
 */
@Entity_()
export class Pool {
    constructor(props?: Partial<Pool>) {
        Object.assign(this, props)
    }

    /**
     * versionId.
     */
    @PrimaryColumn_()
    id!: string

    /**
     * Its version.
     */
    @Index_({unique: true})
    @OneToOne_(() => Version, {nullable: true})
    @JoinColumn_()
    version!: Version

    /**
     * Vouched plus releasing: what can be slashed.
     */
    @BigIntColumn_({nullable: false})
    total!: bigint

    /**
     * Vouched without releasing: what earns. Shown as backing.
     */
    @BigIntColumn_({nullable: false})
    active!: bigint

    /**
     * Whether a REMOVE ruling slashed it; then it is closed for ever.
     */
    @BooleanColumn_({nullable: false})
    slashed!: boolean

    /**
     * Share taken by the slash, bps; 0 before.
     */
    @IntColumn_({nullable: false})
    slashBps!: number

    /**
     * What the slash takes in all.
     */
    @BigIntColumn_({nullable: false})
    slashAmount!: bigint

    /**
     * Losses settled so far.
     */
    @BigIntColumn_({nullable: false})
    collected!: bigint

    /**
     * Reward index: base units per active unit, times 1e18.
     */
    @BigIntColumn_({nullable: false})
    acc!: bigint

    /**
     * Rewards received and not harvested yet.
     */
    @BigIntColumn_({nullable: false})
    rewards!: bigint

    /**
     * What it was given.
     */
    @OneToMany_(() => PoolFunding, e => e.pool)
    fundings!: PoolFunding[]

    /**
     * Who backs it.
     */
    @OneToMany_(() => Position, e => e.pool)
    positions!: Position[]

    /**
     * Block of the last change.
     */
    @Index_()
    @IntColumn_({nullable: false})
    block!: number

    /**
     * Transaction of the last change.
     */
    @StringColumn_({nullable: false})
    transaction!: string

    /**
     * Log index of the last change.
     */
    @IntColumn_({nullable: false})
    logIndex!: number
}
