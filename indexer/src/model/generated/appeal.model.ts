import {Entity as Entity_, Column as Column_, PrimaryColumn as PrimaryColumn_, OneToOne as OneToOne_, Index as Index_, JoinColumn as JoinColumn_, ManyToOne as ManyToOne_, BigIntColumn as BigIntColumn_, IntColumn as IntColumn_, StringColumn as StringColumn_} from "@subsquid/typeorm-store"
import {Dispute} from "./dispute.model"
import {Account} from "./account.model"
import {Proposal} from "./proposal.model"
import {AppealOutcome} from "./_appealOutcome"

/**
 * An appeal to the Governor.
 */
@Entity_()
export class Appeal {
    constructor(props?: Partial<Appeal>) {
        Object.assign(this, props)
    }

    /**
     * disputeId.
     */
    @PrimaryColumn_()
    id!: string

    /**
     * The dispute.
     */
    @Index_({unique: true})
    @OneToOne_(() => Dispute, {nullable: true})
    @JoinColumn_()
    dispute!: Dispute

    /**
     * Who posted it.
     */
    @Index_()
    @ManyToOne_(() => Account, {nullable: true})
    appellant!: Account

    /**
     * Bond A.
     */
    @BigIntColumn_({nullable: false})
    bond!: bigint

    /**
     * The Governor's proposal that decides it.
     */
    @Index_()
    @ManyToOne_(() => Proposal, {nullable: true})
    proposal!: Proposal | undefined | null

    /**
     * The latest time at which an overturn can be executed.
     */
    @BigIntColumn_({nullable: false})
    deadline!: bigint

    /**
     * What became of it.
     */
    @Column_("varchar", {length: 10, nullable: false})
    outcome!: AppealOutcome

    /**
     * Credited when settled.
     */
    @BigIntColumn_({nullable: false})
    paid!: bigint

    /**
     * Burned when settled.
     */
    @BigIntColumn_({nullable: false})
    burned!: bigint

    /**
     * When it was posted.
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
