import {Entity as Entity_, Column as Column_, PrimaryColumn as PrimaryColumn_, BigIntColumn as BigIntColumn_, ManyToOne as ManyToOne_, Index as Index_, IntColumn as IntColumn_, OneToMany as OneToMany_, StringColumn as StringColumn_} from "@subsquid/typeorm-store"
import {Listing} from "./listing.model"
import {Position} from "./position.model"
import {ReleaseTicket} from "./releaseTicket.model"
import {UnbondTicket} from "./unbondTicket.model"
import {Vote} from "./vote.model"
import {Dispute} from "./dispute.model"
import {Ballot} from "./ballot.model"
import {Rating} from "./rating.model"
import {Reputation} from "./reputation.model"
import {ReputationEntry} from "./reputationEntry.model"

/**
 * Anybody who ever did something here, by address.
 */
@Entity_()
export class Account {
    constructor(props?: Partial<Account>) {
        Object.assign(this, props)
    }

    /**
     * Lower-case address.
     */
    @PrimaryColumn_()
    id!: string

    /**
     * Wallet tokens (fed by token Transfer).
     */
    @BigIntColumn_({nullable: false})
    balance!: bigint

    /**
     * Stake that is free to vouch, bond or unbond (fed by Staked, UnbondRequested, Vouched, ReleaseCompleted, PositionSlashed, BondLocked, BondReturned).
     */
    @BigIntColumn_({nullable: false})
    free!: bigint

    /**
     * Vouched plus releasing over all positions.
     */
    @BigIntColumn_({nullable: false})
    recorded!: bigint

    /**
     * Voting balance: free plus recorded.
     */
    @BigIntColumn_({nullable: false})
    units!: bigint

    /**
     * Units less what slashes that nobody has settled yet will take, base units (fed by Staked, UnbondRequested, BondLocked, BondReturned, PoolSlashed).
     */
    @BigIntColumn_({nullable: false})
    effective!: bigint

    /**
     * Votes delegated to it (fed by DelegateVotesChanged).
     */
    @BigIntColumn_({nullable: false})
    votes!: bigint

    /**
     * Whom it delegates its units to (fed by DelegateChanged); empty for nobody.
     */
    @Index_()
    @ManyToOne_(() => Account, {nullable: true})
    delegate!: Account | undefined | null

    /**
     * Claimable in Staking: rewards and bounties (fed by Harvested, PoolSlashed, staking Claimed).
     */
    @BigIntColumn_({nullable: false})
    claimableStaking!: bigint

    /**
     * Claimable in the registry: deposits (fed by ExitFinalized, ListingRemoved, registry Claimed).
     */
    @BigIntColumn_({nullable: false})
    claimableRegistry!: bigint

    /**
     * Claimable in the court: stakes and juror rewards (fed by Credited, VoteClaimed, court Claimed).
     */
    @BigIntColumn_({nullable: false})
    claimableCourt!: bigint

    /**
     * Vote bonds held in open or unclaimed disputes.
     */
    @BigIntColumn_({nullable: false})
    bonded!: bigint

    /**
     * Tokens in unbonding tickets.
     */
    @BigIntColumn_({nullable: false})
    unbonding!: bigint

    /**
     * How many listings it rates now (fed by Rated).
     */
    @IntColumn_({nullable: false})
    ratingCount!: number

    /**
     * What its live ratings count together, base units of stake: orders raters (fed by Rated and what changes effective stake).
     */
    @BigIntColumn_({nullable: false})
    ratingWeight!: bigint

    /**
     * Listings it owns.
     */
    @OneToMany_(() => Listing, e => e.owner)
    listings!: Listing[]

    /**
     * What it vouches for.
     */
    @OneToMany_(() => Position, e => e.account)
    positions!: Position[]

    /**
     * Its releases under way or done.
     */
    @OneToMany_(() => ReleaseTicket, e => e.account)
    releaseTickets!: ReleaseTicket[]

    /**
     * Its unbonding tickets.
     */
    @OneToMany_(() => UnbondTicket, e => e.account)
    unbondTickets!: UnbondTicket[]

    /**
     * Its votes in disputes.
     */
    @OneToMany_(() => Vote, e => e.voter)
    disputeVotes!: Vote[]

    /**
     * Disputes it opened.
     */
    @OneToMany_(() => Dispute, e => e.challenger)
    challenges!: Dispute[]

    /**
     * Its ballots on proposals.
     */
    @OneToMany_(() => Ballot, e => e.voter)
    ballots!: Ballot[]

    /**
     * Its ratings.
     */
    @OneToMany_(() => Rating, e => e.rater)
    ratings!: Rating[]

    /**
     * Its reputation in each role and in all, where it has any.
     */
    @OneToMany_(() => Reputation, e => e.account)
    reputations!: Reputation[]

    /**
     * What its reputation is made of.
     */
    @OneToMany_(() => ReputationEntry, e => e.account)
    reputationEntries!: ReputationEntry[]

    /**
     * Accounts that delegate to it.
     */
    @OneToMany_(() => Account, e => e.delegate)
    delegators!: Account[]

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
