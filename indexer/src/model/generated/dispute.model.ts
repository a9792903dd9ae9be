import {Entity as Entity_, Column as Column_, PrimaryColumn as PrimaryColumn_, ManyToOne as ManyToOne_, Index as Index_, IntColumn as IntColumn_, BigIntColumn as BigIntColumn_, BooleanColumn as BooleanColumn_, OneToOne as OneToOne_, OneToMany as OneToMany_, StringColumn as StringColumn_} from "@subsquid/typeorm-store"
import {Version} from "./version.model"
import {Listing} from "./listing.model"
import {Account} from "./account.model"
import {ParameterSet} from "./parameterSet.model"
import {Ruling} from "./_ruling"
import {Appeal} from "./appeal.model"
import {Vote} from "./vote.model"
import {Evidence} from "./evidence.model"

/**
 * A challenge of a version, decided by stakers.
 */
@Entity_()
export class Dispute {
    constructor(props?: Partial<Dispute>) {
        Object.assign(this, props)
    }

    /**
     * disputeId.
     */
    @PrimaryColumn_()
    id!: string

    /**
     * The challenged version.
     */
    @Index_()
    @ManyToOne_(() => Version, {nullable: true})
    version!: Version

    /**
     * Its listing.
     */
    @Index_()
    @ManyToOne_(() => Listing, {nullable: true})
    listing!: Listing

    /**
     * How many disputes that version had before.
     */
    @IntColumn_({nullable: false})
    ordinal!: number

    /**
     * Who challenged.
     */
    @Index_()
    @ManyToOne_(() => Account, {nullable: true})
    challenger!: Account

    /**
     * Who owned the listing.
     */
    @Index_()
    @ManyToOne_(() => Account, {nullable: true})
    owner!: Account

    /**
     * S: what each side has at stake.
     */
    @BigIntColumn_({nullable: false})
    stake!: bigint

    /**
     * Least revealed weight for a ruling.
     */
    @BigIntColumn_({nullable: false})
    quorum!: bigint

    /**
     * Units of everybody when it was opened.
     */
    @BigIntColumn_({nullable: false})
    unitsAtOpening!: bigint

    /**
     * The parameter set its shares come from.
     */
    @Index_()
    @ManyToOne_(() => ParameterSet, {nullable: true})
    parameters!: ParameterSet

    /**
     * When it was opened.
     */
    @Index_()
    @BigIntColumn_({nullable: false})
    openedAt!: bigint

    /**
     * End of sealing, start of revealing.
     */
    @Index_()
    @BigIntColumn_({nullable: false})
    commitEndsAt!: bigint

    /**
     * End of revealing.
     */
    @Index_()
    @BigIntColumn_({nullable: false})
    revealEndsAt!: bigint

    /**
     * End of the time to appeal.
     */
    @Index_()
    @BigIntColumn_({nullable: false})
    appealEndsAt!: bigint

    /**
     * Weight of all sealed votes (fed by VoteCommitted).
     */
    @BigIntColumn_({nullable: false})
    committedWeight!: bigint

    /**
     * Number of sealed votes.
     */
    @IntColumn_({nullable: false})
    committedVotes!: number

    /**
     * Number of revealed votes (fed by VoteRevealed).
     */
    @IntColumn_({nullable: false})
    revealedVotes!: number

    /**
     * Revealed weight for keep.
     */
    @BigIntColumn_({nullable: false})
    keepWeight!: bigint

    /**
     * Revealed weight for remove.
     */
    @BigIntColumn_({nullable: false})
    removeWeight!: bigint

    /**
     * All bonds.
     */
    @BigIntColumn_({nullable: false})
    committedBonds!: bigint

    /**
     * Bonds of keep votes.
     */
    @BigIntColumn_({nullable: false})
    keepBonds!: bigint

    /**
     * Bonds of remove votes.
     */
    @BigIntColumn_({nullable: false})
    removeBonds!: bigint

    /**
     * Whether the first ruling was counted (fed by DisputeTallied).
     */
    @BooleanColumn_({nullable: false})
    tallied!: boolean

    /**
     * The first ruling, and once resolved the final one; empty before the tally (fed by DisputeTallied, DisputeOverturned, DisputeResolved).
     */
    @Column_("varchar", {length: 9, nullable: true})
    ruling!: Ruling | undefined | null

    /**
     * The first ruling; empty before the tally.
     */
    @Column_("varchar", {length: 9, nullable: true})
    firstRuling!: Ruling | undefined | null

    /**
     * Whether it is settled.
     */
    @Index_()
    @BooleanColumn_({nullable: false})
    resolved!: boolean

    /**
     * When it was settled; empty before.
     */
    @BigIntColumn_({nullable: true})
    resolvedAt!: bigint | undefined | null

    /**
     * Whether an appeal was posted.
     */
    @BooleanColumn_({nullable: false})
    appealed!: boolean

    /**
     * Its appeal, if any.
     */
    @OneToOne_(() => Appeal, e => e.dispute)
    appeal!: Appeal | undefined | null

    /**
     * Burned of the two stakes at settlement.
     */
    @BigIntColumn_({nullable: false})
    burned!: bigint

    /**
     * Returned to the listing's deposit.
     */
    @BigIntColumn_({nullable: false})
    returned!: bigint

    /**
     * Given to the version's backers.
     */
    @BigIntColumn_({nullable: false})
    poolReward!: bigint

    /**
     * Given to the winning jurors.
     */
    @BigIntColumn_({nullable: false})
    voterPool!: bigint

    /**
     * Weight that shares the voter pool.
     */
    @BigIntColumn_({nullable: false})
    winningWeight!: bigint

    /**
     * Bonds burned at settlement.
     */
    @BigIntColumn_({nullable: false})
    bondsBurned!: bigint

    /**
     * Losing bonds that are given back.
     */
    @BigIntColumn_({nullable: false})
    losersRefund!: bigint

    /**
     * What is still held for jurors and parties (S twice and an appeal's bond while open; unclaimed rewards after).
     */
    @BigIntColumn_({nullable: false})
    escrow!: bigint

    /**
     * Votes.
     */
    @OneToMany_(() => Vote, e => e.dispute)
    votes!: Vote[]

    /**
     * Evidence.
     */
    @OneToMany_(() => Evidence, e => e.dispute)
    evidence!: Evidence[]

    @Index_()
    @IntColumn_({nullable: false})
    block!: number

    @StringColumn_({nullable: false})
    transaction!: string

    @IntColumn_({nullable: false})
    logIndex!: number
}
