import {Entity as Entity_, Column as Column_, PrimaryColumn as PrimaryColumn_, ManyToOne as ManyToOne_, Index as Index_, StringColumn as StringColumn_, BigIntColumn as BigIntColumn_, IntColumn as IntColumn_} from "@subsquid/typeorm-store"
import {Dispute} from "./dispute.model"
import {Account} from "./account.model"

/**
 * Bytes that somebody brought before the court.
 */
@Entity_()
export class Evidence {
    constructor(props?: Partial<Evidence>) {
        Object.assign(this, props)
    }

    /**
     * `<block>-<logIndex>` padded, of its event.
     */
    @PrimaryColumn_()
    id!: string

    /**
     * The dispute.
     */
    @Index_()
    @ManyToOne_(() => Dispute, {nullable: true})
    dispute!: Dispute

    /**
     * Who brought it.
     */
    @Index_()
    @ManyToOne_(() => Account, {nullable: true})
    party!: Account

    /**
     * SHA-256 of the bytes.
     */
    @Index_()
    @StringColumn_({nullable: false})
    contentHash!: string

    /**
     * A hint where the bytes are.
     */
    @StringColumn_({nullable: false})
    uri!: string

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
