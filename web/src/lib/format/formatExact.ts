import { ONE_TOKEN, TOKEN_DECIMALS } from '#lib/format/tokenUnits.ts'
import { groupDigits } from '#lib/format/groupDigits.ts'

/** Every digit of an amount in base units, as tokens: `1500000000000000001n` → "1.500000000000000001". */
export function formatExact(baseUnits: bigint): string {
  const sign = baseUnits < 0n ? '−' : ''
  const size = baseUnits < 0n ? -baseUnits : baseUnits
  const fraction = (size % ONE_TOKEN).toString().padStart(TOKEN_DECIMALS, '0').replace(/0+$/, '')

  return sign + groupDigits(size / ONE_TOKEN) + (fraction ? `.${fraction}` : '')
}
