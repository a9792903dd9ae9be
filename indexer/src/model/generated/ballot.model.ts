import {Entity as Entity_, Column as Column_, PrimaryColumn as PrimaryColumn_, ManyToOne as ManyToOne_, Index as Index_, BigIntColumn as BigIntColumn_, StringColumn as StringColumn_, IntColumn as IntColumn_} from "@subsquid/typeorm-store"
import {Proposal} from "./proposal.model"
import {Account} from "./account.model"

/**
 * A vote on a proposal; several fractional ones of a voter add up.
 */
@Entity_()
export class Ballot {
    constructor(props?: Partial<Ballot>) {
        Object.assign(this, props)
    }

    /**
     * `<proposalId>-<voter>`.
     */
    @PrimaryColumn_()
    id!: string

    /**
     * The proposal.
     */
    @Index_()
    @ManyToOne_(() => Proposal, {nullable: true})
    proposal!: Proposal

    /**
     * The voter.
     */
    @Index_()
    @ManyToOne_(() => Account, {nullable: true})
    voter!: Account

    /**
     * Weight for.
     */
    @BigIntColumn_({nullable: false})
    forVotes!: bigint

    /**
     * Weight against.
     */
    @BigIntColumn_({nullable: false})
    againstVotes!: bigint

    /**
     * Weight abstaining.
     */
    @BigIntColumn_({nullable: false})
    abstainVotes!: bigint

    /**
     * The reason given last.
     */
    @StringColumn_({nullable: false})
    reason!: string

    /**
     * When it was cast last.
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
