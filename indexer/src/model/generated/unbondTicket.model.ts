import {Entity as Entity_, Column as Column_, PrimaryColumn as PrimaryColumn_, ManyToOne as ManyToOne_, Index as Index_, BigIntColumn as BigIntColumn_, BooleanColumn as BooleanColumn_, IntColumn as IntColumn_, StringColumn as StringColumn_} from "@subsquid/typeorm-store"
import {Account} from "./account.model"

/**
 * Stake on its way back to the wallet.
 */
@Entity_()
export class UnbondTicket {
    constructor(props?: Partial<UnbondTicket>) {
        Object.assign(this, props)
    }

    /**
     * Ticket number.
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
     * Base units.
     */
    @BigIntColumn_({nullable: false})
    amount!: bigint

    /**
     * When it may be withdrawn.
     */
    @Index_()
    @BigIntColumn_({nullable: false})
    readyAt!: bigint

    /**
     * It was paid.
     */
    @BooleanColumn_({nullable: false})
    withdrawn!: boolean

    @Index_()
    @IntColumn_({nullable: false})
    block!: number

    @StringColumn_({nullable: false})
    transaction!: string

    @IntColumn_({nullable: false})
    logIndex!: number
}
