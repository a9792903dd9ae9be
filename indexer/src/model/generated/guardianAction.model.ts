import {Entity as Entity_, Column as Column_, PrimaryColumn as PrimaryColumn_, StringColumn as StringColumn_, BigIntColumn as BigIntColumn_, IntColumn as IntColumn_, Index as Index_} from "@subsquid/typeorm-store"
import {GuardianActionKind} from "./_guardianActionKind"

/**
 * Something a guardian did.
 */
@Entity_()
export class GuardianAction {
    constructor(props?: Partial<GuardianAction>) {
        Object.assign(this, props)
    }

    /**
     * `<block>-<logIndex>` padded, of its event.
     */
    @PrimaryColumn_()
    id!: string

    /**
     * What.
     */
    @Column_("varchar", {length: 9, nullable: false})
    kind!: GuardianActionKind

    /**
     * The cancelled operation; empty for others.
     */
    @StringColumn_({nullable: true})
    operationId!: string | undefined | null

    /**
     * When.
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
