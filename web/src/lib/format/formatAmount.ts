import { ONE_TOKEN } from '#lib/format/tokenUnits.ts'
import { groupDigits } from '#lib/format/groupDigits.ts'

const SCALES = [
  { from: 10n ** 9n, divisor: 10n ** 9n, suffix: '\u202fB' },
  { from: 10n ** 6n, divisor: 10n ** 6n, suffix: '\u202fM' },
  { from: 10n ** 4n, divisor: 10n ** 3n, suffix: '\u202fk' },
] as const

export interface FormattedAmount {
  /** At most four significant digits, cut (never rounded up: a claim must not look larger than it is). */
  text: string
  /** False when digits were cut, so that the exact value has to be offered beside it. */
  exact: boolean
}

/** An amount in base units as a short number of tokens. */
export function formatAmount(baseUnits: bigint): FormattedAmount {
  const sign = baseUnits < 0n ? '−' : ''
  const size = baseUnits < 0n ? -baseUnits : baseUnits
  const scale = SCALES.find(({ from }) => size >= from * ONE_TOKEN)
  const divisor = (scale?.divisor ?? 1n) * ONE_TOKEN

  const whole = size / divisor
  const rest = size % divisor
  if (whole === 0n && size > 0n && size < ONE_TOKEN / 10_000n) return { text: `${sign}<\u202f0.0001`, exact: false }

  const places = whole === 0n ? 4 : Math.max(0, 4 - whole.toString().length)
  const shown = (rest * 10n ** BigInt(places)) / divisor
  const exact = (shown * divisor) / 10n ** BigInt(places) === rest && (shown * divisor) % 10n ** BigInt(places) === 0n
  const fraction = places === 0 ? '' : shown.toString().padStart(places, '0').replace(/0+$/, '')

  return { text: sign + groupDigits(whole) + (fraction ? `.${fraction}` : '') + (scale?.suffix ?? ''), exact }
}
