import { BPS } from '../units.ts'

/** The most one version's pool may hold: vouchCapBps of all current units, rounded down, in base units. */
export const vouchCapOf = (totalUnits: bigint, vouchCapBps: bigint): bigint => (totalUnits * vouchCapBps) / BPS
