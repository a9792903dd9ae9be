import { BPS, ceilDiv } from '../units.ts'

/** What a position in a slashed pool loses: ceil(recorded·slashBps/BPS), in base units. */
export const lossOf = (recorded: bigint, slashBps: bigint): bigint => ceilDiv(recorded * slashBps, BPS)
