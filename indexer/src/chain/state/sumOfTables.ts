import type { EntityManager } from 'typeorm'
import { createDataSource } from '../store/dataSource'
import { hydrated } from '../store/hydrated'
import type { Row, RowType } from '../store/Row'
import { rowDigest, UNCOUNTED } from './rowDigest'
import { addToSum, EMPTY_SUM, hashOfSum } from './stateSum'

/** Rows that are read at a time. */
const PAGE = 2000

export interface StateOfTables {
  /** Block up to which the index is true; −1 before the first. */
  height: number
  /** Number of rows that count. */
  rows: number
  /** The state hash that the rows themselves have. */
  hash: string
  /** The state hash that the index kept while it wrote them. */
  kept: string
}

/**
 * Adds up every row of the tables anew, in one snapshot. Nothing of the index's own bookkeeping is used but the digest of one
 * row: where `hash` is not `kept`, a row was written by somebody else, or not written.
 */
export async function sumOfTables(databaseUrl: string): Promise<StateOfTables> {
  const source = await createDataSource(databaseUrl).initialize()
  try {
    return await source.transaction('REPEATABLE READ', async (manager) => {
      const [head] = await manager.query<{ height: number; state_sum: string }[]>("select height, state_sum from head where id = 'head'")
      let sum = 0n
      let rows = 0
      for (const { target } of manager.connection.entityMetadatas) {
        const type = target as RowType
        if (UNCOUNTED.has(type.name)) continue
        for await (const row of rowsOf(manager, type)) {
          sum += rowDigest(type.name, row)
          rows += 1
        }
      }
      return { height: head?.height ?? -1, rows, hash: hashOfSum(addToSum(EMPTY_SUM, sum)), kept: hashOfSum(head?.state_sum ?? EMPTY_SUM) }
    })
  } finally {
    await source.destroy()
  }
}

async function* rowsOf(manager: EntityManager, type: RowType): AsyncGenerator<Row> {
  const { tableName } = manager.connection.getMetadata(type)
  for (let last = ''; ;) {
    const page = await manager.query<(Record<string, unknown> & { id: string })[]>(`select * from "${tableName}" where id > $1 order by id limit ${PAGE}`, [last])
    for (const raw of page) yield hydrated(manager, type, raw)
    if (page.length < PAGE) return
    last = page.at(-1)!.id
  }
}
