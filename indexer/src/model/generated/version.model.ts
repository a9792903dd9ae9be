import {Entity as Entity_, Column as Column_, PrimaryColumn as PrimaryColumn_, ManyToOne as ManyToOne_, Index as Index_, IntColumn as IntColumn_, StringColumn as StringColumn_, BigIntColumn as BigIntColumn_, OneToOne as OneToOne_, OneToMany as OneToMany_} from "@subsquid/typeorm-store"
import {Listing} from "./listing.model"
import {VersionStatus} from "./_versionStatus"
import {ParameterSet} from "./parameterSet.model"
import {Pool} from "./pool.model"
import {Dispute} from "./dispute.model"

/**
 * One immutable content of a listing.
 */
@Entity_()
export class Version {
    constructor(props?: Partial<Version>) {
        Object.assign(this, props)
    }

    /**
     * versionId.
     */
    @PrimaryColumn_()
    id!: string

    /**
     * Its listing.
     */
    @Index_()
    @ManyToOne_(() => Listing, {nullable: true})
    listing!: Listing

    /**
     * 0 for the first.
     */
    @IntColumn_({nullable: false})
    index!: number

    /**
     * Where it stands.
     */
    @Column_("varchar", {length: 10, nullable: false})
    status!: VersionStatus

    /**
     * SHA-256 of the card's bytes.
     */
    @Index_()
    @StringColumn_({nullable: false})
    contentHash!: string

    /**
     * A hint where the bytes are.
     */
    @StringColumn_({nullable: false})
    uri!: string

    /**
     * When its pending period ends or ended (fed by VersionProposed, PendingExtended).
     */
    @BigIntColumn_({nullable: false})
    pendingEndsAt!: bigint

    /**
     * The parameter set it was created under.
     */
    @Index_()
    @ManyToOne_(() => ParameterSet, {nullable: true})
    parameters!: ParameterSet

    /**
     * Its backers' pool.
     */
    @OneToOne_(() => Pool, e => e.version)
    pool!: Pool | undefined | null

    /**
     * Its disputes.
     */
    @OneToMany_(() => Dispute, e => e.version)
    disputes!: Dispute[]

    /**
     * When it was proposed.
     */
    @BigIntColumn_({nullable: false})
    proposedAt!: bigint

    /**
     * When it became active; empty when it never was.
     */
    @BigIntColumn_({nullable: true})
    activatedAt!: bigint | undefined | null

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
