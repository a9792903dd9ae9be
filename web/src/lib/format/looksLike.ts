const ENDS = 4

/** Whether two different addresses read the same once they are shortened to their ends, as portals and wallets show them. */
export function looksLike(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()]
  return a !== b && a.slice(0, ENDS + 2) === b.slice(0, ENDS + 2) && a.slice(-ENDS) === b.slice(-ENDS)
}
