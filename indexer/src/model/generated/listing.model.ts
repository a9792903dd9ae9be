import {Entity as Entity_, Column as Column_, PrimaryColumn as PrimaryColumn_, ManyToOne as ManyToOne_, Index as Index_, StringColumn as StringColumn_, BigIntColumn as BigIntColumn_, IntColumn as IntColumn_, OneToMany as OneToMany_} from "@subsquid/typeorm-store"
import {Account} from "./account.model"
import {ListingStatus} from "./_listingStatus"
import {Version} from "./version.model"
import {Dispute} from "./dispute.model"
import {Rating} from "./rating.model"
import {GradePoint} from "./gradePoint.model"
import {Activity} from "./activity.model"

/**
 * Something one can use, kept by its owner in immutable versions.
 */
@Entity_()
export class Listing {
    constructor(props?: Partial<Listing>) {
        Object.assign(this, props)
    }

    /**
     * listingId.
     */
    @PrimaryColumn_()
    id!: string

    /**
     * Who submitted it and may change it.
     */
    @Index_()
    @ManyToOne_(() => Account, {nullable: true})
    owner!: Account

    /**
     * The salt its id was made with.
     */
    @StringColumn_({nullable: false})
    salt!: string

    /**
     * Where it stands.
     */
    @Index_()
    @Column_("varchar", {length: 9, nullable: false})
    status!: ListingStatus

    /**
     * Deposit in base units, without what is in a dispute's escrow (fed by ListingSubmitted, DepositToppedUp, DepositEscrowed, DisputeClosed, ExitFinalized, ListingRemoved).
     */
    @BigIntColumn_({nullable: false})
    deposit!: bigint

    /**
     * The minimum deposit when it was submitted.
     */
    @BigIntColumn_({nullable: false})
    minDeposit!: bigint

    /**
     * The ACTIVE version; when none ever was, empty.
     */
    @Index_()
    @ManyToOne_(() => Version, {nullable: true})
    currentVersion!: Version | undefined | null

    /**
     * The PENDING version, if any.
     */
    @Index_()
    @ManyToOne_(() => Version, {nullable: true})
    pendingVersion!: Version | undefined | null

    /**
     * The version that a visitor should see: current, else pending, else the last one.
     */
    @Index_()
    @ManyToOne_(() => Version, {nullable: true})
    shownVersion!: Version | undefined | null

    /**
     * The open dispute, if any.
     */
    @Index_()
    @ManyToOne_(() => Dispute, {nullable: true})
    openDispute!: Dispute | undefined | null

    /**
     * When an announced exit is due; empty when none is.
     */
    @BigIntColumn_({nullable: true})
    exitReadyAt!: bigint | undefined | null

    /**
     * How many versions it has.
     */
    @IntColumn_({nullable: false})
    versionCount!: number

    /**
     * How many disputes it had.
     */
    @IntColumn_({nullable: false})
    disputeCount!: number

    /**
     * Stake that backs the shown version now: the pool's active amount.
     */
    @Index_()
    @BigIntColumn_({nullable: false})
    backing!: bigint

    /**
     * Quality from 0 to 100 by its raters' stake, ⌊25 · gradeSum / gradeWeight⌋; empty while nobody with stake has rated it (fed by Rated and what changes a rater's effective stake).
     */
    @Index_()
    @IntColumn_({nullable: true})
    grade!: number | undefined | null

    /**
     * What all its live ratings count together, base units of stake.
     */
    @BigIntColumn_({nullable: false})
    gradeWeight!: bigint

    /**
     * Sum over its live ratings of what they count times (score − 1), base units of stake.
     */
    @BigIntColumn_({nullable: false})
    gradeSum!: bigint

    /**
     * When it was submitted.
     */
    @Index_()
    @BigIntColumn_({nullable: false})
    submittedAt!: bigint

    /**
     * When its first version was accepted; empty before.
     */
    @BigIntColumn_({nullable: true})
    listedAt!: bigint | undefined | null

    /**
     * All versions.
     */
    @OneToMany_(() => Version, e => e.listing)
    versions!: Version[]

    /**
     * All disputes.
     */
    @OneToMany_(() => Dispute, e => e.listing)
    disputes!: Dispute[]

    /**
     * All ratings.
     */
    @OneToMany_(() => Rating, e => e.listing)
    ratings!: Rating[]

    /**
     * How its grade came to be what it is.
     */
    @OneToMany_(() => GradePoint, e => e.listing)
    gradePoints!: GradePoint[]

    /**
     * What happened to it.
     */
    @OneToMany_(() => Activity, e => e.listing)
    activities!: Activity[]

    /**
     * Block of the last change.
     */
    @Index_()
    @IntColumn_({nullable: false})
    block!: number

    /**
     * Transaction of the last change.
     */
    @StringColumn_({nullable: false})
    transaction!: string

    /**
     * Log index of the last change.
     */
    @IntColumn_({nullable: false})
    logIndex!: number
}
