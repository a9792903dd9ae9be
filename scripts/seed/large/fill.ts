import type { ClientBase } from 'pg'

/** An SQL expression for each column that is not to be zero, empty or false. */
export type Columns = Readonly<Record<string, string>>

/**
 * Fills a table from a query. Columns that are not named are zero, empty, false, or null where they may be: a column that the
 * schema gets later needs no change here as long as that is a fair value of it.
 */
export async function fill(client: ClientBase, table: string, columns: Columns, from: string): Promise<void> {
  const [schema, name] = table.split('.') as [string, string]
  const { rows } = await client.query<{ column_name: string; data_type: string; is_nullable: string; column_default: string | null; is_generated: string }>(
    'select column_name, data_type, is_nullable, column_default, is_generated from information_schema.columns where table_schema = $1 and table_name = $2',
    [schema, name],
  )
  const unknown = Object.keys(columns).filter((column) => !rows.some(({ column_name }) => column_name === column))
  if (unknown.length > 0) throw new Error(`${table} has no column ${unknown.join(', ')}.`)
  const filled = new Map(Object.entries(columns))
  for (const row of rows) {
    const isFree = row.is_nullable === 'YES' || row.column_default !== null || row.is_generated === 'ALWAYS'
    if (!isFree && !filled.has(row.column_name)) filled.set(row.column_name, zeroOf(row.data_type))
  }
  await client.query(`insert into ${table} (${[...filled.keys()].join(', ')}) select ${[...filled.values()].join(', ')} from ${from}`)
}

function zeroOf(type: string): string {
  if (type === 'numeric' || type === 'integer' || type === 'bigint') return '0'
  return type === 'boolean' ? 'false' : "''"
}
