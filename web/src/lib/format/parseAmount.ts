import { AssayError } from '@assay/domain/errors/AssayError'
import { parseTokenAmount } from '@assay/domain/units'

/**
 * What a person typed, as base units. Takes "1 500", "1500.25", "1500,25", ".5" and "05"; signs, exponents, other
 * scripts' digits and more than 18 decimals are refused, because guessing about money is worse than asking again.
 * @throws AMOUNT_EMPTY, AMOUNT_ZERO, AMOUNT_MALFORMED, AMOUNT_OUT_OF_RANGE
 */
export function parseAmount(typed: string): bigint {
  const text = typed
    .trim()
    .replace(/(?<=\d)[ \u00a0\u202f](?=\d{3}(?!\d))/g, '')
    .replace(',', '.')
    .replace(/^0+(?=\d)/, '')
    .replace(/^\./, '0.')
    .replace(/\.$/, '')
  if (text === '') throw new AssayError('AMOUNT_EMPTY', 'Type an amount.')

  const amount = parseTokenAmount(text)
  if (amount === 0n) throw new AssayError('AMOUNT_ZERO', 'The amount has to be more than zero.')
  return amount
}
