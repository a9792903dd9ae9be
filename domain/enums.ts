// The chain's enums in the order of PROTOCOL §13: the position is the number on the chain.
import { AssayError } from './errors/AssayError.ts'

export const LISTING_STATUSES = ['NONE', 'PENDING', 'LISTED', 'EXITING', 'WITHDRAWN', 'REMOVED'] as const
export type ListingStatus = (typeof LISTING_STATUSES)[number]

export const VERSION_STATUSES = ['NONE', 'PENDING', 'ACTIVE', 'SUPERSEDED', 'REJECTED', 'REVOKED'] as const
export type VersionStatus = (typeof VERSION_STATUSES)[number]

export const PHASES = ['NONE', 'COMMIT', 'REVEAL', 'APPEALABLE', 'APPEALED', 'RESOLVED'] as const
export type Phase = (typeof PHASES)[number]

export const RULINGS = ['NONE', 'UNDECIDED', 'KEEP', 'REMOVE'] as const
export type Ruling = (typeof RULINGS)[number]

export const CHOICES = ['NONE', 'KEEP', 'REMOVE'] as const
export type Choice = (typeof CHOICES)[number]

/** The word for a number of the chain; an unknown number throws here, where it is decoded. */
export function enumWord<const Words extends readonly string[]>(words: Words, value: number | bigint): Words[number] {
  const word = words[Number(value)]
  if (word === undefined) throw new AssayError('UNKNOWN_ENUM_VALUE', `The chain gave a value outside ${words.join(', ')}.`, { details: String(value) })
  return word
}

/** The number on the chain of a word. */
export function enumIndex<const Words extends readonly string[]>(words: Words, word: Words[number]): number {
  const index = words.indexOf(word)
  if (index < 0) throw new AssayError('UNKNOWN_ENUM_WORD', `Expected one of ${words.join(', ')}.`, { details: String(word) })
  return index
}
