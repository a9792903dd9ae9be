import type { Snapshot } from '../Snapshot.js'
import type { Row, TableAudit } from '../tables/TableAudit.js'

/** Which rows of a table. */
export type Slice =
  | { readonly after: string; readonly limit: number }
  | { readonly ids: readonly string[] }
  /** Changed in blocks above `since`. */
  | { readonly since: number; readonly after: string; readonly limit: number }

/** Rows of a table in the order of their ids, with what their audit needs beside them. @throws Unreadable, AUDIT_DATABASE */
export function pageOf(snapshot: Snapshot, { table, extras = {} }: TableAudit, slice: Slice): Promise<Row[]> {
  const more = Object.entries(extras).map(([name, sql]) => `, ${sql} as "${name}"`)
  return select(snapshot, `r.*${more.join('')}`, table, slice)
}

/** The same rows, but no more of them than who they are. */
export const idsOf = (snapshot: Snapshot, table: TableAudit, slice: Slice): Promise<Row[]> =>
  select(snapshot, `r.id${table.hasNoEvent === true ? '' : ', r.transaction'}`, table.table, slice)

function select(snapshot: Snapshot, what: string, table: string, slice: Slice): Promise<Row[]> {
  const [where, values] =
    'ids' in slice
      ? ['r.id = any($1) order by r.id', [slice.ids]]
      : 'since' in slice
        ? ['r.block > $3 and r.id > $1 order by r.id limit $2', [slice.after, slice.limit, slice.since]]
        : ['r.id > $1 order by r.id limit $2', [slice.after, slice.limit]]
  return snapshot.rows(`select ${what} from chain.${table} r where ${where}`, values)
}
