import {Entity as Entity_, Column as Column_, PrimaryColumn as PrimaryColumn_, BigIntColumn as BigIntColumn_, ManyToOne as ManyToOne_, Index as Index_, StringColumn as StringColumn_, OneToMany as OneToMany_, IntColumn as IntColumn_} from "@subsquid/typeorm-store"
import {Account} from "./account.model"
import {ProposalStatus} from "./_proposalStatus"
import {ProposalAction} from "./proposalAction.model"
import {Ballot} from "./ballot.model"
import {Appeal} from "./appeal.model"

/**
 * A proposal in the Governor.
 */
@Entity_()
export class Proposal {
    constructor(props?: Partial<Proposal>) {
        Object.assign(this, props)
    }

    /**
     * Lower-case hex of the Governor's proposal id, 0x and 64 digits.
     */
    @PrimaryColumn_()
    id!: string

    /**
     * The Governor's proposal id as a decimal number.
     */
    @BigIntColumn_({nullable: false})
    number!: bigint

    /**
     * Who proposed it.
     */
    @Index_()
    @ManyToOne_(() => Account, {nullable: true})
    proposer!: Account

    /**
     * What it says.
     */
    @StringColumn_({nullable: false})
    description!: string

    /**
     * When votes are counted from, unix seconds: balances at this time vote.
     */
    @Index_()
    @BigIntColumn_({nullable: false})
    voteStart!: bigint

    /**
     * When voting ends, extensions included (fed by ProposalCreated, ProposalExtended).
     */
    @Index_()
    @BigIntColumn_({nullable: false})
    voteEnd!: bigint

    /**
     * What the log said of it.
     */
    @Index_()
    @Column_("varchar", {length: 8, nullable: false})
    status!: ProposalStatus

    /**
     * When it may be executed; empty before it is queued.
     */
    @BigIntColumn_({nullable: true})
    eta!: bigint | undefined | null

    /**
     * Votes for.
     */
    @BigIntColumn_({nullable: false})
    forVotes!: bigint

    /**
     * Votes against.
     */
    @BigIntColumn_({nullable: false})
    againstVotes!: bigint

    /**
     * Abstentions.
     */
    @BigIntColumn_({nullable: false})
    abstainVotes!: bigint

    /**
     * The timelock's operation id; it follows from the proposal and is known before it is queued (fed by ProposalCreated).
     */
    @Index_()
    @StringColumn_({nullable: false})
    operationId!: string

    /**
     * What it would call.
     */
    @OneToMany_(() => ProposalAction, e => e.proposal)
    actions!: ProposalAction[]

    /**
     * Who voted how.
     */
    @OneToMany_(() => Ballot, e => e.proposal)
    ballots!: Ballot[]

    /**
     * The appeal it decides, if any.
     */
    @OneToMany_(() => Appeal, e => e.proposal)
    appeal!: Appeal[]

    /**
     * When it was created.
     */
    @Index_()
    @BigIntColumn_({nullable: false})
    createdAt!: bigint

    @Index_()
    @IntColumn_({nullable: false})
    block!: number

    @StringColumn_({nullable: false})
    transaction!: string

    @IntColumn_({nullable: false})
    logIndex!: number
}
