import { CHOICES, enumWord, RULINGS } from '@assay/domain/enums'
import { IndexError } from '../../chain/IndexError'
import { Choice, Ruling } from '../../model'

/** A ruling as the chain numbers it; NONE and unknown numbers throw here, where they are decoded. */
export function rulingWord(value: number): Ruling {
  const word = enumWord(RULINGS, value)
  if (word === 'NONE') throw new IndexError('INDEX_UNEXPECTED_VALUE', 'An event gave the ruling NONE.')
  return Ruling[word]
}

/** A choice as the chain numbers it; NONE and unknown numbers throw. */
export function choiceWord(value: number): Choice {
  const word = enumWord(CHOICES, value)
  if (word === 'NONE') throw new IndexError('INDEX_UNEXPECTED_VALUE', 'An event gave the choice NONE.')
  return Choice[word]
}
