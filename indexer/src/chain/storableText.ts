const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const lenient = new TextDecoder('utf-8', { ignoreBOM: true })

/**
 * Bytes as a text that Postgres takes. U+0000 is written as the six characters `\u0000` and what is not UTF-8 as U+FFFD;
 * nothing is dropped silently, because a text without its odd characters may read as another one.
 * @returns the text, and whether it is exactly what the bytes say
 */
export function storableText(bytes: Uint8Array): { text: string; exact: boolean } {
  let text: string
  let exact = true
  try {
    text = strict.decode(bytes)
  } catch {
    text = lenient.decode(bytes)
    exact = false
  }
  if (!text.includes('\0')) return { text, exact }
  return { text: text.replaceAll('\0', '\\u0000'), exact: false }
}
