const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'] as const

/** A size in bytes with decimal units and at most three digits: 98_765_432 → "98.7 MB". Null is "unknown". */
export function formatBytes(bytes: number | null | undefined): string {
  if (bytes === null || bytes === undefined || !Number.isFinite(bytes) || bytes < 0) return 'unknown size'
  const step = Math.min(UNITS.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3))
  const value = bytes / 1000 ** step
  const cut = step === 0 || value >= 100 ? Math.floor(value) : Math.floor(value * 10) / 10
  return `${cut}\u202f${UNITS[step]}`
}
