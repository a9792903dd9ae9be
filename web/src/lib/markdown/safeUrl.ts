/**
 * A stranger's address if it may become a link: absolute http(s) without credentials. Anything else (`javascript:`,
 * `data:`, `//host`, relative) gives null and is shown as text.
 */
export function safeUrl(text: string): string | null {
  if (!/^https?:\/\//i.test(text)) return null
  try {
    const url = new URL(text)
    return url.username === '' && url.password === '' ? url.href : null
  } catch {
    return null
  }
}
