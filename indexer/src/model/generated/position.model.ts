import {Entity as Entity_, Column as Column_, PrimaryColumn as PrimaryColumn_, ManyToOne as ManyToOne_, Index as Index_, BigIntColumn as BigIntColumn_, OneToMany as OneToMany_, IntColumn as IntColumn_, StringColumn as StringColumn_} from "@subsquid/typeorm-store"
import {Account} from "./account.model"
import {Version} from "./version.model"
import {Pool} from "./pool.model"
import {ReleaseTicket} from "./releaseTicket.model"

/**
 * What an account has at stake behind one version.
 */
@Entity_()
export class Position {
    constructor(props?: Partial<Position>) {
        Object.assign(this, props)
    }

    /**
     * `<account>-<versionId>`.
     */
    @PrimaryColumn_()
    id!: string

    /**
     * Whose.
     */
    @Index_()
    @ManyToOne_(() => Account, {nullable: true})
    account!: Account

    /**
     * Behind which version.
     */
    @Index_()
    @ManyToOne_(() => Version, {nullable: true})
    version!: Version

    /**
     * Its pool.
     */
    @Index_()
    @ManyToOne_(() => Pool, {nullable: true})
    pool!: Pool

    /**
     * Earning and slashable.
     */
    @BigIntColumn_({nullable: false})
    vouched!: bigint

    /**
     * Leaving: slashable, not earning.
     */
    @BigIntColumn_({nullable: false})
    releasing!: bigint

    /**
     * The pool's reward index up to which it was paid.
     */
    @BigIntColumn_({nullable: false})
    rewardIndex!: bigint

    /**
     * All it ever harvested here.
     */
    @BigIntColumn_({nullable: false})
    harvested!: bigint

    /**
     * What a slash took from it.
     */
    @BigIntColumn_({nullable: false})
    loss!: bigint

    /**
     * Its releases under way or done.
     */
    @OneToMany_(() => ReleaseTicket, e => e.position)
    releaseTickets!: ReleaseTicket[]

    @Index_()
    @IntColumn_({nullable: false})
    block!: number

    @StringColumn_({nullable: false})
    transaction!: string

    @IntColumn_({nullable: false})
    logIndex!: number
}
