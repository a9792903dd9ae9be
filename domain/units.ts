// Token amounts are bigint base units (18 decimals) from the log to the screen; text is parsed and written only here.
import { AssayError } from './errors/AssayError.ts'
import { quote } from './errors/quote.ts'

declare const unit: unique symbol
/** ASSAY tokens in base units, 0 … 2^256−1. */
export type TokenAmount = bigint & { readonly [unit]: 'TokenAmount' }
/** Parts of ten thousand, 0 … 10 000. */
export type Bps = bigint & { readonly [unit]: 'Bps' }

export const DECIMALS = 18
export const BPS = 10_000n
export const MAX_UINT256 = 2n ** 256n - 1n
const ONE_TOKEN = 10n ** 18n

/** Brands base units. @throws AMOUNT_OUT_OF_RANGE */
export function tokenAmount(value: bigint): TokenAmount {
  if (value < 0n || value > MAX_UINT256) {
    throw new AssayError('AMOUNT_OUT_OF_RANGE', 'An amount lies between 0 and 2^256−1 base units.', { details: quote(String(value)) })
  }
  return value as TokenAmount
}

/** Brands parts of ten thousand. @throws BPS_OUT_OF_RANGE */
export function bps(value: bigint | number): Bps {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) {
    throw new AssayError('BPS_OUT_OF_RANGE', 'Basis points are a whole number from 0 to 10 000.', { details: String(value) })
  }
  const parts = BigInt(value)
  if (parts < 0n || parts > BPS) {
    throw new AssayError('BPS_OUT_OF_RANGE', 'Basis points are a whole number from 0 to 10 000.', { details: String(value) })
  }
  return parts as Bps
}

/**
 * Reads whole tokens as a person types them ("12.5") into base units, exactly.
 * ASCII digits, at most 18 of them behind one point; no sign, exponent, grouping, spaces or leading zeros.
 * @throws AMOUNT_MALFORMED, AMOUNT_OUT_OF_RANGE
 */
export function parseTokenAmount(text: string): TokenAmount {
  const match = text.length <= 100 ? /^(0|[1-9][0-9]*)(?:\.([0-9]{1,18}))?$/.exec(text) : null
  if (match === null) {
    throw new AssayError('AMOUNT_MALFORMED', 'An amount is written like 12.5, with at most 18 digits behind the point.', { details: quote(text) })
  }
  const [, whole = '0', fraction = ''] = match
  return tokenAmount(BigInt(whole) * ONE_TOKEN + BigInt(fraction.padEnd(DECIMALS, '0')))
}

/** Writes base units as whole tokens, exactly and without trailing zeros: the inverse of parseTokenAmount. */
export function formatTokenAmount(amount: bigint): string {
  const checked = tokenAmount(amount)
  const fraction = (checked % ONE_TOKEN).toString().padStart(DECIMALS, '0').replace(/0+$/, '')
  const whole = (checked / ONE_TOKEN).toString()
  return fraction === '' ? whole : `${whole}.${fraction}`
}

/** Reads base units written in decimal digits, as GraphQL's Amount and numeric columns give them. @throws AMOUNT_MALFORMED, AMOUNT_OUT_OF_RANGE */
export function parseBaseUnits(text: string): TokenAmount {
  if (text.length > 78 || !/^(0|[1-9][0-9]*)$/.test(text)) {
    throw new AssayError('AMOUNT_MALFORMED', 'Base units are written in decimal digits only.', { details: quote(text) })
  }
  return tokenAmount(BigInt(text))
}

/** a / b rounded up, for a ≥ 0 and b > 0. @throws DIVISION_OUT_OF_RANGE */
export function ceilDiv(a: bigint, b: bigint): bigint {
  if (a < 0n || b <= 0n) throw new AssayError('DIVISION_OUT_OF_RANGE', 'A rounded-up division takes a ≥ 0 and b > 0.', { details: `${a} / ${b}` })
  return (a + b - 1n) / b
}
