import { SafeError } from 'postgraphile/grafast'
import { DEFAULT_PAGE } from '../limits/pageLimits.js'
import type { Ask } from '../schema/asked.js'
import { publicTables } from '../schema/publicTables.js'

export interface ChangesRequest {
  readonly sinceBlock: number
  readonly first?: number | null
  readonly after?: string | null
}

interface Row {
  readonly entity: string
  readonly id: string
  readonly block: number
  readonly logIndex: number
  readonly transaction: string
}

/** Rows that changed, in the shape of ChangesConnection. */
export interface Changes {
  readonly nodes: readonly (Row & { readonly cursor: string })[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

/** Tables whose rows say where they changed last, with their public name. */
const TABLES = Object.entries(publicTables).filter(([name, { columns }]) => name.startsWith('chain.') && columns.log_index !== undefined)

/** Each table gives its next rows by the index of its block, and the first of all of them are the page. */
const STATEMENT = `
  select * from (${TABLES.map(
    ([table, { type }]) => `
    (select '${type}' as entity, id, block, log_index as "logIndex", transaction from ${table}
      where block > $1 and (block, log_index, '${type}', id) > ($2, $3, $4, $5) order by block, log_index, id limit $6)`,
  ).join(' union all ')}) changed
  order by block, "logIndex", entity, id limit $6`

/** Asks by one statement. @throws CURSOR, BLOCK */
export async function runChanges(request: ChangesRequest, ask: Ask): Promise<Changes> {
  const { sinceBlock, first, after } = request
  if (sinceBlock < 0) throw new SafeError(`changes: sinceBlock is a block number, not ${sinceBlock}.`, { code: 'BLOCK', http: { status: 400 } })
  const size = first ?? DEFAULT_PAGE
  const from = after == null ? [sinceBlock, 2_147_483_647, '', ''] : positionOf(after)
  const rows = (await ask({ text: STATEMENT, values: [sinceBlock, ...from, size + 1] })) as readonly Row[]
  const nodes = rows.slice(0, size).map((row) => ({ ...row, cursor: cursorOf(row) }))
  return { nodes, pageInfo: { hasNextPage: rows.length > size, endCursor: nodes.at(-1)?.cursor ?? null } }
}

const cursorOf = ({ block, logIndex, entity, id }: Row): string => Buffer.from(JSON.stringify([block, logIndex, entity, id])).toString('base64url')

function positionOf(cursor: string): readonly [block: number, logIndex: number, entity: string, id: string] {
  try {
    const [block, logIndex, entity, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [number, number, string, string]
    if ([block, logIndex].every((number) => Number.isInteger(number) && number >= 0 && number < 2 ** 31) && /^[A-Za-z]{1,40}$/.test(entity) && /^[\w-]{1,200}$/.test(id)) {
      return [block, logIndex, entity, id]
    }
  } catch {
    // said below
  }
  throw new SafeError('changes: after is not a cursor of changes.', { code: 'CURSOR', http: { status: 400 } })
}
