import { quote } from '../errors/quote.ts'
import { refusal, type CardRefusal } from './refusal.ts'

/** The deepest nesting of objects and lists; a card needs three levels. */
export const MAX_JSON_DEPTH = 32

/**
 * JSON.parse for text from strangers. Refuses what parsers disagree about or a database cannot keep: duplicate keys,
 * `__proto__`, U+0000, lone surrogates, and nesting deeper than 32. Never recurses, so no depth can overflow the stack.
 */
export function parseStrictJson(text: string): { readonly ok: true; readonly value: unknown } | CardRefusal {
  const problem = scan(text)
  if (problem !== null) return problem
  try {
    return { ok: true, value: JSON.parse(text) as unknown }
  } catch {
    return refusal('CARD_NOT_JSON', 'The text is not valid JSON.')
  }
}

/** One pass over the text for everything that JSON.parse would accept in silence; broken syntax is left to JSON.parse. */
function scan(text: string): CardRefusal | null {
  const open: (Set<string> | null)[] = [] // the keys so far of each open object; null for a list
  let at = 0
  while (at < text.length) {
    const c = text[at]
    if (c === '"') {
      const end = endOfString(text, at)
      const problem = checkString(text, at, end, open.at(-1) ?? null)
      if (problem !== null) return problem
      at = end
      continue
    }
    if (c === '{' || c === '[') {
      open.push(c === '{' ? new Set() : null)
      if (open.length > MAX_JSON_DEPTH) return refusal('CARD_TOO_DEEP', `The JSON is nested deeper than ${MAX_JSON_DEPTH} levels.`)
    } else if (c === '}' || c === ']') {
      open.pop()
    }
    at += 1
  }
  return null
}

/** The index behind the closing quote of the string that starts at `start`, or the end of the text. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1
    else if (text[at] === '"') return at + 1
  }
  return text.length
}

function checkString(text: string, start: number, end: number, keys: Set<string> | null): CardRefusal | null {
  let value: string
  try {
    value = JSON.parse(text.slice(start, end)) as string
  } catch {
    return refusal('CARD_NOT_JSON', 'The text is not valid JSON: a string in it is broken.')
  }
  if (value.includes('\u0000')) return refusal('CARD_FORBIDDEN_TEXT', 'The JSON contains the character U+0000, which no text may contain.')
  if (!value.isWellFormed()) return refusal('CARD_FORBIDDEN_TEXT', 'The JSON contains half of a surrogate pair, which is not a character.')
  const colon = /[ \t\r\n]*:/y
  colon.lastIndex = end
  if (keys === null || !colon.test(text)) return null // a value, not a key

  if (value === '__proto__') return refusal('CARD_FORBIDDEN_KEY', 'The JSON has a key "__proto__".')
  if (keys.has(value)) return refusal('CARD_DUPLICATE_KEY', `The JSON has the key ${quote(value)} twice in one object.`)
  keys.add(value)
  return null
}
