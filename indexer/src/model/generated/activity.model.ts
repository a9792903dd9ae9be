import {Entity as Entity_, Column as Column_, PrimaryColumn as PrimaryColumn_, StringColumn as StringColumn_, Index as Index_, ManyToOne as ManyToOne_, BigIntColumn as BigIntColumn_, IntColumn as IntColumn_} from "@subsquid/typeorm-store"
import {Account} from "./account.model"
import {Listing} from "./listing.model"
import {Dispute} from "./dispute.model"
import {Proposal} from "./proposal.model"

/**
 * One event of the protocol, with what a sentence about it needs.
 */
@Entity_()
export class Activity {
    constructor(props?: Partial<Activity>) {
        Object.assign(this, props)
    }

    /**
     * `<block>-<logIndex>` padded, of its event.
     */
    @PrimaryColumn_()
    id!: string

    /**
     * Contract name, e.g. `DisputeCourt`.
     */
    @StringColumn_({nullable: false})
    contract!: string

    /**
     * Event name, e.g. `VoteCommitted`.
     */
    @Index_()
    @StringColumn_({nullable: false})
    event!: string

    /**
     * Who did or met it; empty where an event names nobody.
     */
    @Index_()
    @ManyToOne_(() => Account, {nullable: true})
    account!: Account | undefined | null

    /**
     * The listing it is about, if any.
     */
    @Index_()
    @ManyToOne_(() => Listing, {nullable: true})
    listing!: Listing | undefined | null

    /**
     * The dispute it is about, if any.
     */
    @Index_()
    @ManyToOne_(() => Dispute, {nullable: true})
    dispute!: Dispute | undefined | null

    /**
     * The proposal it is about, if any.
     */
    @Index_()
    @ManyToOne_(() => Proposal, {nullable: true})
    proposal!: Proposal | undefined | null

    /**
     * The amount it is about, base units, if any.
     */
    @BigIntColumn_({nullable: true})
    amount!: bigint | undefined | null

    /**
     * All arguments of the event as JSON text: integers as decimal strings, bytes as hex.
     */
    @StringColumn_({nullable: false})
    arguments!: string

    /**
     * When.
     */
    @Index_()
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
