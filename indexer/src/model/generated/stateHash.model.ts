import {Entity as Entity_, Column as Column_, PrimaryColumn as PrimaryColumn_, IntColumn as IntColumn_, Index as Index_, StringColumn as StringColumn_, BigIntColumn as BigIntColumn_} from "@subsquid/typeorm-store"

/**
 * The state hash after a block with events: one digest of every row that came from the chain, in whatever order. Two indexes that read the same log have the same ones. After a block without events it is that of the block before.
 */
@Entity_()
export class StateHash {
    constructor(props?: Partial<StateHash>) {
        Object.assign(this, props)
    }

    /**
     * Block number, ten digits.
     */
    @PrimaryColumn_()
    id!: string

    /**
     * Block number.
     */
    @Index_()
    @IntColumn_({nullable: false})
    block!: number

    /**
     * Block hash.
     */
    @StringColumn_({nullable: false})
    blockHash!: string

    /**
     * SHA-256 of the sum of all rows' digests (docs/adr/0010).
     */
    @StringColumn_({nullable: false})
    hash!: string

    /**
     * Block time, unix seconds.
     */
    @BigIntColumn_({nullable: false})
    at!: bigint
}
