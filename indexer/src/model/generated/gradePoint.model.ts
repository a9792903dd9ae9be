import {Entity as Entity_, Column as Column_, PrimaryColumn as PrimaryColumn_, ManyToOne as ManyToOne_, Index as Index_, IntColumn as IntColumn_, BigIntColumn as BigIntColumn_, StringColumn as StringColumn_} from "@subsquid/typeorm-store"
import {Listing} from "./listing.model"

/**
 * A listing's grade at the end of a block that changed it, or the weight behind it; holds until the next one of the listing.
 */
@Entity_()
export class GradePoint {
    constructor(props?: Partial<GradePoint>) {
        Object.assign(this, props)
    }

    /**
     * `<listingId>-<block>`, the block padded to ten digits: sorts as the log does.
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
     * Quality from 0 to 100 from here on; empty when no stake is behind it any more.
     */
    @IntColumn_({nullable: true})
    grade!: number | undefined | null

    /**
     * What all live ratings count together from here on, base units of stake.
     */
    @BigIntColumn_({nullable: false})
    weight!: bigint

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
