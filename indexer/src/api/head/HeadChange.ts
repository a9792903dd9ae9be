/** A move of the index. */
export interface HeadChange {
  /** Block number. */
  readonly height: number
  /** Block hash. */
  readonly hash: string
  /** Block time, unix seconds. */
  readonly timestamp: number
  /** Ids of changed rows by plural name; null when anything may have changed. */
  readonly changed: Readonly<Record<string, readonly string[]>> | null
}

/** Two changes in a row as one. */
export function mergeChanges(older: HeadChange, newer: HeadChange): HeadChange {
  return { ...newer, changed: merged(older.changed, newer.changed) }
}

function merged(a: HeadChange['changed'], b: HeadChange['changed']): HeadChange['changed'] {
  if (a === null || b === null) return null
  return Object.fromEntries([...new Set([...Object.keys(a), ...Object.keys(b)])].map((name) => [name, [...new Set([...(a[name] ?? []), ...(b[name] ?? [])])]]))
}
