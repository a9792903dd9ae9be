import { formatShare } from '#lib/format/formatShare.ts'

/** Basis points (1/10 000) as a percentage: 2000 → "20 %". */
export function formatBps(bps: number): string {
  return formatShare(BigInt(bps), 10_000n)
}
