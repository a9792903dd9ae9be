import { IndexError } from '../../chain/IndexError'

const FRACTIONAL = 255

interface Weights {
  against: bigint
  for: bigint
  abstain: bigint
}

/**
 * How a vote on a proposal divides (OpenZeppelin's fractional counting): support 0, 1, 2 puts the whole weight against, for,
 * abstaining; 255 comes with three packed uint128 in that order.
 * @throws INDEX_UNEXPECTED_VALUE for any other support
 */
export function weightsOf(support: number, weight: bigint, params: string): Weights {
  if (support === FRACTIONAL && params.length === 2 + 2 * 0x30) {
    const part = (index: number) => BigInt(`0x${params.slice(2 + 32 * index, 2 + 32 * (index + 1))}`)
    return { against: part(0), for: part(1), abstain: part(2) }
  }
  if (support > 2) throw new IndexError('INDEX_UNEXPECTED_VALUE', `A vote with support ${support} and parameters ${params} is not understood.`)
  return { against: support === 0 ? weight : 0n, for: support === 1 ? weight : 0n, abstain: support === 2 ? weight : 0n }
}
