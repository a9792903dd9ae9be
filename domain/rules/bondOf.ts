import { BPS, ceilDiv } from '../units.ts'

/** The bond that a first commit locks: ceil(weight·bondBps/BPS), in base units. */
export const bondOf = (weight: bigint, bondBps: bigint): bigint => ceilDiv(weight * bondBps, BPS)
