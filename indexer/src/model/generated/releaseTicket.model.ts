import {Entity as Entity_, Column as Column_, PrimaryColumn as PrimaryColumn_, ManyToOne as ManyToOne_, Index as Index_, BigIntColumn as BigIntColumn_, BooleanColumn as BooleanColumn_, IntColumn as IntColumn_, StringColumn as StringColumn_} from "@subsquid/typeorm-store"
import {Position} from "./position.model"
import {Account} from "./account.model"
import {Version} from "./version.model"

/**
 * A release of vouched stake.
 */
@Entity_()
export class ReleaseTicket {
    constructor(props?: Partial<ReleaseTicket>) {
        Object.assign(this, props)
    }

    /**
     * Ticket number.
     */
    @PrimaryColumn_()
    id!: string

    /**
     * The position it leaves.
     */
    @Index_()
    @ManyToOne_(() => Position, {nullable: true})
    position!: Position

    /**
     * Whose.
     */
    @Index_()
    @ManyToOne_(() => Account, {nullable: true})
    account!: Account

    /**
     * From behind which version.
     */
    @Index_()
    @ManyToOne_(() => Version, {nullable: true})
    version!: Version

    /**
     * Base units; stays as it was when completed or void.
     */
    @BigIntColumn_({nullable: false})
    amount!: bigint

    /**
     * When it may be completed.
     */
    @Index_()
    @BigIntColumn_({nullable: false})
    readyAt!: bigint

    /**
     * It returned to free stake.
     */
    @BooleanColumn_({nullable: false})
    completed!: boolean

    /**
     * A slash settled it instead.
     */
    @BooleanColumn_({nullable: false})
    void!: boolean

    @Index_()
    @IntColumn_({nullable: false})
    block!: number

    @StringColumn_({nullable: false})
    transaction!: string

    @IntColumn_({nullable: false})
    logIndex!: number
}
