import type { RowLook } from '../tables/RowLook.js'
import type { TableAudit } from '../tables/TableAudit.js'
import { checkRows } from './checkRows.js'
import { pageOf } from './pageOf.js'
import type { Part, Step } from './Part.js'

/** A table as a part of an audit: page by page, in the order of ids. */
export const tablePart = (table: TableAudit): Part => ({
  name: table.table,
  tables: [table.table],
  async step(view, from) {
    const rows = await pageOf(view.snapshot, table, { after: from, limit: view.pageSize })
    const looks = await checkRows(table, rows, view.snapshot, view.chain)
    return stepOf(looks, rows.length < view.pageSize ? undefined : rows.at(-1)?.id)
  },
  async again(view, ids) {
    return stepOf(await checkRows(table, await pageOf(view.snapshot, table, { ids }), view.snapshot, view.chain), undefined)
  },
})

/** What looks at rows come to. */
export const stepOf = (looks: readonly RowLook[], next: string | undefined): Step => ({
  rows: looks.length,
  checks: looks.reduce((sum, { checks }) => sum + checks, 0),
  found: looks.flatMap(({ found }) => found),
  next,
})
