/** The word for a number of the chain; what is no number of it stays as it is. NONE is nothing. */
export function wordOf(words: readonly string[], value: unknown): unknown {
  const word = typeof value === 'number' || typeof value === 'bigint' ? words[Number(value)] : undefined
  return word === 'NONE' ? null : (word ?? value)
}
