import {Entity as Entity_, Column as Column_, PrimaryColumn as PrimaryColumn_, ManyToOne as ManyToOne_, Index as Index_, IntColumn as IntColumn_, StringColumn as StringColumn_, BigIntColumn as BigIntColumn_} from "@subsquid/typeorm-store"
import {Proposal} from "./proposal.model"

/**
 * One call of a proposal.
 */
@Entity_()
export class ProposalAction {
    constructor(props?: Partial<ProposalAction>) {
        Object.assign(this, props)
    }

    /**
     * `<proposalId>-<index>`.
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
     * Order, from 0.
     */
    @IntColumn_({nullable: false})
    index!: number

    /**
     * Contract called.
     */
    @StringColumn_({nullable: false})
    target!: string

    /**
     * Wei sent.
     */
    @BigIntColumn_({nullable: false})
    value!: bigint

    /**
     * Call data, hex.
     */
    @StringColumn_({nullable: false})
    calldata!: string

    @Index_()
    @IntColumn_({nullable: false})
    block!: number

    @StringColumn_({nullable: false})
    transaction!: string

    @IntColumn_({nullable: false})
    logIndex!: number
}
