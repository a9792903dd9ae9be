import { formatTokenAmount, tokenAmount } from '@assay/domain/units'
import type { ParameterUnit } from './parameters.ts'

/** A value with its unit as a person reads it: "2 500 tokens", "14 days", "3000 bps". */
export function inWords(value: bigint, unit: ParameterUnit): string {
  switch (unit) {
    case 'tokens':
      return value < 0n ? `${value} base units` : `${grouped(formatTokenAmount(tokenAmount(value)))} tokens`
    case 'seconds':
      return value === 86_400n ? '1 day' : value % 86_400n === 0n ? `${value / 86_400n} days` : `${grouped(String(value))} seconds`
    case 'bps':
      return `${value} bps`
    case 'times':
      return `${value}`
  }
}

/** Whole thousands apart by a space, the fraction as it is. */
function grouped(text: string): string {
  const [whole = '', fraction] = text.split('.')
  const spaced = whole.replace(/\B(?=(\d{3})+$)/g, ' ')
  return fraction === undefined ? spaced : `${spaced}.${fraction}`
}
