import {Entity as Entity_, Column as Column_, PrimaryColumn as PrimaryColumn_, BigIntColumn as BigIntColumn_, IntColumn as IntColumn_, Index as Index_, StringColumn as StringColumn_} from "@subsquid/typeorm-store"

/**
 * Everything added up. One row, id `totals`: where things stand now, and all that ever happened.
 */
@Entity_()
export class Summary {
    constructor(props?: Partial<Summary>) {
        Object.assign(this, props)
    }

    /**
     * Always `totals`.
     */
    @PrimaryColumn_()
    id!: string

    /**
     * Units of everybody: stake that votes.
     */
    @BigIntColumn_({nullable: false})
    units!: bigint

    /**
     * Stake that backs versions whose pool no ruling has closed.
     */
    @BigIntColumn_({nullable: false})
    vouched!: bigint

    /**
     * Vote bonds held.
     */
    @BigIntColumn_({nullable: false})
    bonded!: bigint

    /**
     * Token supply.
     */
    @BigIntColumn_({nullable: false})
    supply!: bigint

    /**
     * Tokens of the treasury.
     */
    @BigIntColumn_({nullable: false})
    treasury!: bigint

    /**
     * Listings whose first version is waiting.
     */
    @IntColumn_({nullable: false})
    pendingListings!: number

    /**
     * Listings that are listed.
     */
    @IntColumn_({nullable: false})
    listedListings!: number

    /**
     * Listings whose owner announced that they leave.
     */
    @IntColumn_({nullable: false})
    exitingListings!: number

    /**
     * Listings that left.
     */
    @IntColumn_({nullable: false})
    withdrawnListings!: number

    /**
     * Listings that a dispute removed.
     */
    @IntColumn_({nullable: false})
    removedListings!: number

    /**
     * Disputes that are not resolved.
     */
    @IntColumn_({nullable: false})
    openDisputes!: number

    /**
     * Listings submitted.
     */
    @IntColumn_({nullable: false})
    submitted!: number

    /**
     * Listings accepted: their first version became active.
     */
    @IntColumn_({nullable: false})
    accepted!: number

    /**
     * Disputes opened.
     */
    @IntColumn_({nullable: false})
    disputesOpened!: number

    /**
     * Disputes that ended in KEEP.
     */
    @IntColumn_({nullable: false})
    disputesKept!: number

    /**
     * Disputes that ended in REMOVE.
     */
    @IntColumn_({nullable: false})
    disputesRemoved!: number

    /**
     * Disputes that ended undecided.
     */
    @IntColumn_({nullable: false})
    disputesUndecided!: number

    /**
     * Votes sealed in disputes.
     */
    @IntColumn_({nullable: false})
    votesSealed!: number

    /**
     * Votes opened in disputes.
     */
    @IntColumn_({nullable: false})
    votesRevealed!: number

    /**
     * Weight of the votes opened in disputes that were resolved. Divided by resolvedUnits: the turnout.
     */
    @BigIntColumn_({nullable: false})
    revealedWeight!: bigint

    /**
     * Units of everybody when the disputes that were resolved had been opened, added up.
     */
    @BigIntColumn_({nullable: false})
    resolvedUnits!: bigint

    /**
     * Proposals made.
     */
    @IntColumn_({nullable: false})
    proposals!: number

    /**
     * Ballots cast on proposals.
     */
    @IntColumn_({nullable: false})
    ballots!: number

    /**
     * Ratings cast or changed.
     */
    @IntColumn_({nullable: false})
    ratings!: number

    /**
     * Rewards given to the backers of versions.
     */
    @BigIntColumn_({nullable: false})
    rewards!: bigint

    /**
     * Tokens burned.
     */
    @BigIntColumn_({nullable: false})
    burned!: bigint

    /**
     * Events of the protocol.
     */
    @IntColumn_({nullable: false})
    events!: number

    @Index_()
    @IntColumn_({nullable: false})
    block!: number

    @StringColumn_({nullable: false})
    transaction!: string

    @IntColumn_({nullable: false})
    logIndex!: number
}
