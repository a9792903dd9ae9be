import { visibleText } from '#lib/format/visibleText.ts'

const MAX_TITLE = 160

/** OpenZeppelin's mark of who may propose a text; it is no part of what the text says. */
const PROPOSER_MARK = /^#proposer=0x[0-9a-f]{40}$/i

/** A proposal in one line: the first line of its description that says something, without markdown's marks; null if none does. */
export function proposalTitle(description: string): string | null {
  const line = description
    .split(/\r\n|\r|\n/)
    .map((text) => text.trim())
    .filter((text) => !PROPOSER_MARK.test(text))
    .map((text) => text.replace(/^(#{1,6}\s+|>\s*|[-*+]\s+)+/, '').replace(/\s+#+$/, ''))
    .find((text) => /[\p{L}\p{N}]/u.test(text))
  if (line === undefined) return null

  const shown = [...visibleText(line)]
  return shown.length <= MAX_TITLE ? shown.join('') : `${shown.slice(0, MAX_TITLE - 1).join('')}…`
}
