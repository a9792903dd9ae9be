// The chain's enums under the names and types that people write; their words and order come from the contracts.
import { AssayError } from './errors/AssayError.ts'
import { choiceWords, listingStatusWords, phaseWords, rulingWords, versionStatusWords } from './generated/enums.ts'

export const LISTING_STATUSES = listingStatusWords
export type ListingStatus = (typeof LISTING_STATUSES)[number]

export const VERSION_STATUSES = versionStatusWords
export type VersionStatus = (typeof VERSION_STATUSES)[number]

export const PHASES = phaseWords
export type Phase = (typeof PHASES)[number]

export const RULINGS = rulingWords
export type Ruling = (typeof RULINGS)[number]

export const CHOICES = choiceWords
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
