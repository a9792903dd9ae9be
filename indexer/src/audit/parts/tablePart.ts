import { Unreadable } from '../Snapshot.js'
import { RowLook } from '../tables/RowLook.js'
import type { Row, TableAudit } from '../tables/TableAudit.js'
import { checkRows } from './checkRows.js'
import { idsOf, pageOf, type Slice } from './pageOf.js'
import type { Part, Step, View } from './Part.js'

/** A table as a part of an audit: page by page, in the order of ids. */
export const tablePart = (table: TableAudit): Part => ({
  name: table.table,
  tables: [table.table],
  counts: true,
  step: async (view, from) => pageStep(view, await looksAt(table, view, { after: from, limit: view.pageSize })),
  changed: async (view, since, from) => pageStep(view, await looksAt(table, view, { since, after: from, limit: view.pageSize })),
  again: async (view, ids) => stepOf(await looksAt(table, view, { ids }), undefined),
})

const pageStep = ({ pageSize }: View, looks: readonly RowLook[]): Step => stepOf(looks, looks.length < pageSize ? undefined : looks.at(-1)?.id)

/** One look at each row of a slice; rows that cannot even be read are differences, and do not hide the others. */
async function looksAt(table: TableAudit, view: View, slice: Slice): Promise<RowLook[]> {
  let rows: Row[]
  try {
    rows = await pageOf(view.snapshot, table, slice)
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    const looks: RowLook[] = []
    for (const row of await idsOf(view.snapshot, table, slice)) looks.push(await lookAtOne(table, view, row))
    return looks
  }
  return checkRows(table, rows, view.snapshot, view.chain)
}

async function lookAtOne(table: TableAudit, view: View, bare: Row): Promise<RowLook> {
  try {
    const [look] = await checkRows(table, await pageOf(view.snapshot, table, { ids: [bare.id] }), view.snapshot, view.chain)
    return look!
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    const look = new RowLook(table.table, bare, undefined)
    look.unreadable(error)
    return look
  }
}

/** What looks at rows come to. */
export const stepOf = (looks: readonly RowLook[], next: string | undefined): Step => ({
  rows: looks.length,
  checks: looks.reduce((sum, { checks }) => sum + checks, 0),
  found: looks.flatMap(({ found }) => found),
  next,
})
