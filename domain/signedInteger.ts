import { AssayError } from './errors/AssayError.ts'
import { quote } from './errors/quote.ts'

/** The most digits of a signed whole number that is read. */
const MAX_DIGITS = 100

/**
 * Reads a whole number, negative or not, as GraphQL's SignedInteger gives it: decimal digits, a minus sign before a negative
 * one, no plus sign, spaces, leading zeros or −0; at most 100 digits.
 * @throws SIGNED_INTEGER_MALFORMED
 */
export function parseSignedInteger(text: string): bigint {
  if (text.length > MAX_DIGITS + 1 || !/^(0|-?[1-9][0-9]{0,99})$/.test(text)) {
    throw new AssayError('SIGNED_INTEGER_MALFORMED', 'A whole number is written in decimal digits, with a minus sign before negative ones, like -12.', { details: quote(text) })
  }
  return BigInt(text)
}
