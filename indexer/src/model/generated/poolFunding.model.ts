import {Entity as Entity_, Column as Column_, PrimaryColumn as PrimaryColumn_, ManyToOne as ManyToOne_, Index as Index_, BigIntColumn as BigIntColumn_, IntColumn as IntColumn_, StringColumn as StringColumn_} from "@subsquid/typeorm-store"
import {Pool} from "./pool.model"
import {Account} from "./account.model"

/**
 * A reward given to the backers of a version.
 */
@Entity_()
export class PoolFunding {
    constructor(props?: Partial<PoolFunding>) {
        Object.assign(this, props)
    }

    /**
     * `<block>-<logIndex>` padded, of its event.
     */
    @PrimaryColumn_()
    id!: string

    /**
     * The pool.
     */
    @Index_()
    @ManyToOne_(() => Pool, {nullable: true})
    pool!: Pool

    /**
     * Who gave it; the court for a KEEP ruling.
     */
    @Index_()
    @ManyToOne_(() => Account, {nullable: true})
    funder!: Account

    /**
     * Base units.
     */
    @BigIntColumn_({nullable: false})
    amount!: bigint

    /**
     * When.
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
