import { BPS, ceilDiv } from '../units.ts'

/** The revealed weight a ruling needs: max(ceil(quorumBps·pastTotal/BPS), floor), in base units. */
export function quorumOf(pastTotal: bigint, quorumBps: bigint, floor: bigint): bigint {
  const share = ceilDiv(quorumBps * pastTotal, BPS)
  return share > floor ? share : floor
}
