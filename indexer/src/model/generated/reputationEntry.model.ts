import {Entity as Entity_, Column as Column_, PrimaryColumn as PrimaryColumn_, ManyToOne as ManyToOne_, Index as Index_, BigIntColumn as BigIntColumn_, IntColumn as IntColumn_, StringColumn as StringColumn_} from "@subsquid/typeorm-store"
import {Account} from "./account.model"
import {ReputationRole} from "./_reputationRole"
import {ReputationKind} from "./_reputationKind"
import {Dispute} from "./dispute.model"
import {Listing} from "./listing.model"
import {Version} from "./version.model"
import {Proposal} from "./proposal.model"

/**
 * One component of a reputation.
 */
@Entity_()
export class ReputationEntry {
    constructor(props?: Partial<ReputationEntry>) {
        Object.assign(this, props)
    }

    /**
     * `<block>-<logIndex>` padded, of its event, and `-<account>-<kind>`.
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
     * In which role.
     */
    @Column_("varchar", {length: 10, nullable: false})
    role!: ReputationRole

    /**
     * What it is for.
     */
    @Column_("varchar", {length: 16, nullable: false})
    kind!: ReputationKind

    /**
     * Points it gave when it came to be, whole tokens rounded down before they are multiplied; never 0.
     */
    @BigIntColumn_({nullable: false})
    points!: bigint

    /**
     * The epoch it counts in: unix seconds divided by 2 592 000.
     */
    @IntColumn_({nullable: false})
    epoch!: number

    /**
     * The dispute it is about, if any.
     */
    @Index_()
    @ManyToOne_(() => Dispute, {nullable: true})
    dispute!: Dispute | undefined | null

    /**
     * The listing it is about, if any.
     */
    @Index_()
    @ManyToOne_(() => Listing, {nullable: true})
    listing!: Listing | undefined | null

    /**
     * The version it is about, if any.
     */
    @Index_()
    @ManyToOne_(() => Version, {nullable: true})
    version!: Version | undefined | null

    /**
     * The proposal it is about, if any.
     */
    @Index_()
    @ManyToOne_(() => Proposal, {nullable: true})
    proposal!: Proposal | undefined | null

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
