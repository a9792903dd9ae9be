import {Entity as Entity_, Column as Column_, PrimaryColumn as PrimaryColumn_, ManyToOne as ManyToOne_, Index as Index_, IntColumn as IntColumn_, BigIntColumn as BigIntColumn_, StringColumn as StringColumn_} from "@subsquid/typeorm-store"
import {Listing} from "./listing.model"
import {Version} from "./version.model"
import {Account} from "./account.model"

/**
 * The live rating of a rater for a listing.
 */
@Entity_()
export class Rating {
    constructor(props?: Partial<Rating>) {
        Object.assign(this, props)
    }

    /**
     * `<listingId>-<rater>`.
     */
    @PrimaryColumn_()
    id!: string

    /**
     * The listing.
     */
    @Index_()
    @ManyToOne_(() => Listing, {nullable: true})
    listing!: Listing

    /**
     * The version that was active then.
     */
    @Index_()
    @ManyToOne_(() => Version, {nullable: true})
    version!: Version

    /**
     * Who.
     */
    @Index_()
    @ManyToOne_(() => Account, {nullable: true})
    rater!: Account

    /**
     * 1 to 5.
     */
    @IntColumn_({nullable: false})
    score!: number

    /**
     * Weight the event gave, base units of stake.
     */
    @BigIntColumn_({nullable: false})
    weight!: bigint

    /**
     * What it counts now, base units of stake: the least of its weight and its rater's effective stake.
     */
    @BigIntColumn_({nullable: false})
    counted!: bigint

    /**
     * SHA-256 of the statement; zero hash for none.
     */
    @StringColumn_({nullable: false})
    contentHash!: string

    /**
     * A hint where the statement is.
     */
    @StringColumn_({nullable: false})
    uri!: string

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
