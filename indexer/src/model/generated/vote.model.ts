import {Entity as Entity_, Column as Column_, PrimaryColumn as PrimaryColumn_, ManyToOne as ManyToOne_, Index as Index_, StringColumn as StringColumn_, BigIntColumn as BigIntColumn_, IntColumn as IntColumn_} from "@subsquid/typeorm-store"
import {Dispute} from "./dispute.model"
import {Account} from "./account.model"
import {VoteStatus} from "./_voteStatus"
import {Choice} from "./_choice"

/**
 * A juror's vote in a dispute.
 */
@Entity_()
export class Vote {
    constructor(props?: Partial<Vote>) {
        Object.assign(this, props)
    }

    /**
     * `<disputeId>-<voter>`.
     */
    @PrimaryColumn_()
    id!: string

    /**
     * The dispute.
     */
    @Index_()
    @ManyToOne_(() => Dispute, {nullable: true})
    dispute!: Dispute

    /**
     * The juror.
     */
    @Index_()
    @ManyToOne_(() => Account, {nullable: true})
    voter!: Account

    /**
     * The seal.
     */
    @StringColumn_({nullable: false})
    commitment!: string

    /**
     * Weight, fixed at the first seal, base units of stake.
     */
    @BigIntColumn_({nullable: false})
    weight!: bigint

    /**
     * Bond locked for it.
     */
    @BigIntColumn_({nullable: false})
    bond!: bigint

    /**
     * How far it is.
     */
    @Index_()
    @Column_("varchar", {length: 9, nullable: false})
    status!: VoteStatus

    /**
     * The choice; empty until revealed.
     */
    @Column_("varchar", {length: 6, nullable: true})
    choice!: Choice | undefined | null

    /**
     * Bond that came back (fed by VoteClaimed).
     */
    @BigIntColumn_({nullable: false})
    bondReturned!: bigint

    /**
     * Reward (fed by VoteClaimed).
     */
    @BigIntColumn_({nullable: false})
    reward!: bigint

    /**
     * When it was first sealed.
     */
    @BigIntColumn_({nullable: false})
    committedAt!: bigint

    /**
     * When it was revealed; empty before.
     */
    @BigIntColumn_({nullable: true})
    revealedAt!: bigint | undefined | null

    @Index_()
    @IntColumn_({nullable: false})
    block!: number

    @StringColumn_({nullable: false})
    transaction!: string

    @IntColumn_({nullable: false})
    logIndex!: number
}
