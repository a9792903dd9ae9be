/** What to call an entry in a report, even one that is not an object: its own name, or its place in the file (from 1). */
export function nameOf(entry: unknown, key: 'name' | 'model', index: number): string {
  const name = typeof entry === 'object' && entry !== null ? (entry as Record<string, unknown>)[key] : undefined
  return typeof name === 'string' && name.trim() !== '' ? printable(oneLine(name)).slice(0, 100) : `entry ${index + 1}`
}

/** Text of a source as one line: runs of any white space become one space. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** A stranger's text must not steer the terminal that shows the report. */
const printable = (text: string): string => text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '�')
