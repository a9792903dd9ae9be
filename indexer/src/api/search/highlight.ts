/** A part of a text, and whether it is what was searched for. */
export interface Piece {
  readonly text: string
  readonly match: boolean
}

/** How alike a word has to be to one that was searched for, from 0 to 1, where no word begins with it. */
const ALIKE = 0.4
/** Characters around the first match of a long text. */
const BEFORE = 60
const AROUND = 240
/** Letters and digits of any script, with their accents. */
const WORD = /[\p{L}\p{N}\p{M}]+/gu

/** Without capitals and accents, as the database compares. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** The words of a search. */
export const wordsOf = (query: string): readonly string[] => [...new Set([...query.matchAll(WORD)].map(([word]) => plain(word)))].filter((word) => word !== '').slice(0, 16)

/**
 * Marks in a text what a search found in it: words that begin with a searched one, and words that are alike where nothing does.
 * Long texts are cut to what is around the first match. Plain text in pieces, never markup. Null when nothing matches.
 */
export function highlight(text: string, words: readonly string[]): readonly Piece[] | null {
  if (words.length === 0) return null
  const tokens = [...text.matchAll(WORD)].map((match) => ({ start: match.index, end: match.index + match[0].length, plain: plain(match[0]) }))
  const exact = tokens.filter((token) => words.some((word) => token.plain.startsWith(word)))
  const within = exact.length > 0 ? exact : tokens.filter((token) => words.some((word) => (word.length > 1 && token.plain.includes(word)) || likeness(token.plain, word) >= ALIKE))
  const [first] = within
  if (first === undefined) return null
  const from = text.length <= AROUND ? 0 : Math.max(0, first.start - BEFORE)
  const to = Math.min(text.length, from + AROUND)
  return cut(text, from, to, within)
}

function cut(text: string, from: number, to: number, matches: readonly { start: number; end: number }[]): readonly Piece[] {
  const pieces: Piece[] = []
  let at = from
  const add = (end: number, match: boolean): void => {
    if (end > at) pieces.push({ text: text.slice(at, end).toWellFormed(), match })
    at = Math.max(at, end)
  }
  for (const { start, end } of matches) {
    if (start >= to || end <= from) continue
    add(Math.max(start, from), false)
    add(Math.min(end, to), true)
  }
  add(to, false)
  return pieces
}

/** Share of three-letter sequences that two words have in common, as pg_trgm counts it. */
function likeness(a: string, b: string): number {
  const [one, other] = [trigrams(a), trigrams(b)]
  const common = [...one].filter((trigram) => other.has(trigram)).length
  return common / (one.size + other.size - common)
}

function trigrams(word: string): ReadonlySet<string> {
  const padded = `  ${word} `
  return new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)))
}
