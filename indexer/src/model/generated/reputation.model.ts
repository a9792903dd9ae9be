import {Entity as Entity_, Column as Column_, PrimaryColumn as PrimaryColumn_, ManyToOne as ManyToOne_, Index as Index_, BigIntColumn as BigIntColumn_, IntColumn as IntColumn_, StringColumn as StringColumn_} from "@subsquid/typeorm-store"
import {Account} from "./account.model"
import {ReputationRole} from "./_reputationRole"

/**
 * An account's reputation in one role, or in all together. A record of conduct; it moves no money.
 */
@Entity_()
export class Reputation {
    constructor(props?: Partial<Reputation>) {
        Object.assign(this, props)
    }

    /**
     * `<account>-<role>`.
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
     * Points as of the epoch of its last component: per epoch ⌊R · 9/10⌋ toward zero, then what the epoch brought.
     */
    @BigIntColumn_({nullable: false})
    points!: bigint

    /**
     * The epoch of its last component: unix seconds divided by 2 592 000.
     */
    @IntColumn_({nullable: false})
    epoch!: number

    /**
     * A number that orders reputations by their points at the head's time, and at any later one: the greater, the more points.
     */
    @BigIntColumn_({nullable: false})
    standing!: bigint

    @Index_()
    @IntColumn_({nullable: false})
    block!: number

    @StringColumn_({nullable: false})
    transaction!: string

    @IntColumn_({nullable: false})
    logIndex!: number
}
