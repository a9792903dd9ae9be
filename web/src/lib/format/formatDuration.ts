const UNITS = [
  ['d', 86_400],
  ['h', 3_600],
  ['min', 60],
  ['s', 1],
] as const

/** A length of time in seconds as its two largest units: 187 200 → "2 d 4 h", 45 → "45 s". */
export function formatDuration(seconds: number): string {
  const size = Math.max(0, Math.floor(seconds))
  const first = UNITS.findIndex(([, length]) => size >= length)
  if (first < 0) return '0\u202fs'

  const [name, length] = UNITS[first]!
  const parts = [`${Math.floor(size / length)}\u202f${name}`]
  const next = UNITS[first + 1]
  const rest = next ? Math.floor((size % length) / next[1]) : 0
  if (next && rest > 0) parts.push(`${rest}\u202f${next[0]}`)

  return parts.join(' ')
}
