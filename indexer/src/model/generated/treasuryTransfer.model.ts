import {Entity as Entity_, Column as Column_, PrimaryColumn as PrimaryColumn_, ManyToOne as ManyToOne_, Index as Index_, BigIntColumn as BigIntColumn_, IntColumn as IntColumn_, StringColumn as StringColumn_} from "@subsquid/typeorm-store"
import {TransferDirection} from "./_transferDirection"
import {Account} from "./account.model"

/**
 * Tokens into or out of the treasury.
 */
@Entity_()
export class TreasuryTransfer {
    constructor(props?: Partial<TreasuryTransfer>) {
        Object.assign(this, props)
    }

    /**
     * `<block>-<logIndex>` padded, of its event.
     */
    @PrimaryColumn_()
    id!: string

    /**
     * Which way.
     */
    @Column_("varchar", {length: 3, nullable: false})
    direction!: TransferDirection

    /**
     * The other side.
     */
    @Index_()
    @ManyToOne_(() => Account, {nullable: true})
    counterparty!: Account

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
