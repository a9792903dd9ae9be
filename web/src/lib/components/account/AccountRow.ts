/** One thing that an account has or did, in one of its roles. */
export interface AccountRow {
  key: string
  /** Where it is shown; null if it has no page of its own. */
  href: string | null
  title: string
  /** What about it, in a few words. */
  says: string
  /** Base units. */
  amount: { label: string; value: bigint } | null
  /** Unix seconds, where a moment belongs to it. */
  at: number | null
}

/** A role of an account with what it holds. */
export interface AccountRole {
  key: string
  title: string
  /** Said where there is nothing. */
  none: string
  rows: AccountRow[]
  total: number
}
