import {Entity as Entity_, Column as Column_, PrimaryColumn as PrimaryColumn_, ManyToOne as ManyToOne_, Index as Index_, BigIntColumn as BigIntColumn_, IntColumn as IntColumn_, StringColumn as StringColumn_} from "@subsquid/typeorm-store"
import {PowerKind} from "./_powerKind"
import {Account} from "./account.model"

/**
 * Voting power at the end of a second; holds until the next one of the same kind and account.
 */
@Entity_()
export class PowerCheckpoint {
    constructor(props?: Partial<PowerCheckpoint>) {
        Object.assign(this, props)
    }

    /**
     * `<kind>-<account or total>-<timepoint>`.
     */
    @PrimaryColumn_()
    id!: string

    /**
     * What it measures.
     */
    @Column_("varchar", {length: 5, nullable: false})
    kind!: PowerKind

    /**
     * Whose; empty for TOTAL.
     */
    @Index_()
    @ManyToOne_(() => Account, {nullable: true})
    account!: Account | undefined | null

    /**
     * Unix seconds.
     */
    @Index_()
    @BigIntColumn_({nullable: false})
    timepoint!: bigint

    /**
     * Base units.
     */
    @BigIntColumn_({nullable: false})
    value!: bigint

    @Index_()
    @IntColumn_({nullable: false})
    block!: number

    @StringColumn_({nullable: false})
    transaction!: string

    @IntColumn_({nullable: false})
    logIndex!: number
}
