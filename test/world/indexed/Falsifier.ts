import type { IndexedWorld } from './IndexedWorld.ts'

/** Something done to a row, which can be undone. */
interface Done {
  id: string
  heal: () => Promise<void>
}

interface Falsified extends Done {
  before: string | null
  after: string | null
  /** What the row says of its last change. */
  transaction: string | null
}

interface Column {
  table: string
  column: string
  type: string
}

/** Makes rows of the index false, in ways that no handler ever would: past foreign keys, one value at a time. */
export class Falsifier {
  readonly #world: IndexedWorld
  #columns: Promise<Column[]> | undefined

  constructor(world: IndexedWorld) {
    this.#world = world
  }

  async tables(): Promise<string[]> {
    const rows = await this.#world.rows<{ name: string }>("select tablename as name from pg_tables where schemaname = 'chain' and tablename <> 'migrations' order by 1")
    return rows.map(({ name }) => name)
  }

  /** Every column of every table. */
  columns(): Promise<Column[]> {
    this.#columns ??= this.#world.rows<Column>(
      `select c.table_name as table, c.column_name as column, c.data_type as type from information_schema.columns c join pg_tables t on t.schemaname = 'chain' and t.tablename = c.table_name
       where c.table_schema = 'chain' and c.table_name <> 'migrations' order by 1, c.ordinal_position`,
    )
    return this.#columns
  }

  /** Makes one value false, in a row that has one if any has; undefined when the table is empty. */
  async falsify(table: string, column: string): Promise<Falsified | undefined> {
    const type = (await this.columns()).find((each) => each.table === table && each.column === column)!.type
    const provenance = ['head', 'state_hash'].includes(table) ? 'null' : 'transaction'
    const [row] = await this.#world.rows(`select id, "${column}"::text as value, ${provenance} as transaction from chain.${table} order by "${column}" is null, id desc limit 1`)
    if (row === undefined) return undefined
    // The next place in a block may be that of another event of the same transaction.
    const after = column === 'log_index' ? String(Number(row.value) + 1000) : falseOf(column === 'id' && isNumber(row.value) ? 'numeric' : type, row.value)
    await this.#set(table, column, row.id, after)
    const id = column === 'id' ? after : row.id
    return { id, before: row.value, after, transaction: row.transaction, heal: () => this.#set(table, column, id, row.value) }
  }

  /** Deletes a row. */
  async delete(table: string): Promise<Done> {
    const [row] = await this.#world.rows(`select id, to_jsonb(r)::text as whole from chain.${table} r order by id desc limit 1`)
    await this.#free(`delete from chain.${table} where id = $1`, [row!.id])
    return { id: row!.id, heal: () => this.#insert(table, row!.whole) }
  }

  /** Makes a row up: like another one, but with an id of its own. */
  async invent(table: string): Promise<Done> {
    const [row] = await this.#world.rows(`select id, to_jsonb(r) as whole from chain.${table} r order by id desc limit 1`)
    const id = falseOf(isNumber(row!.id) ? 'numeric' : 'character varying', row!.id)
    // A pool and an appeal are their version's and dispute's only one.
    const own = table === 'pool' ? { version_id: id } : table === 'appeal' ? { dispute_id: id } : {}
    await this.#insert(table, JSON.stringify({ ...row!.whole, id, ...own }))
    return { id, heal: () => this.#free(`delete from chain.${table} where id = $1`, [id]) }
  }

  #set(table: string, column: string, id: string, value: string | null): Promise<void> {
    return this.#free(`update chain.${table} set "${column}" = $2 where id = $1`, [id, value])
  }

  #insert(table: string, whole: string): Promise<void> {
    return this.#free(`insert into chain.${table} select (jsonb_populate_record(null::chain.${table}, $1::jsonb)).*`, [whole])
  }

  /** Without foreign keys. */
  async #free(sql: string, values: unknown[]): Promise<void> {
    await this.#world.rows("set session_replication_role = 'replica'")
    await this.#world.rows(sql, values)
    await this.#world.rows("set session_replication_role = 'origin'")
  }
}

const isNumber = (text: string): boolean => /^\d+$/.test(text)

/** Another value of the same kind, near the true one. */
function falseOf(type: string, value: string | null): string {
  if (type === 'numeric' || type === 'integer') return String(BigInt(value ?? 0) + 1n)
  if (type === 'boolean') return value === 'true' ? 'false' : 'true'
  if (value === null) return 'x'
  if (/^\d{10}-\d{5}/.test(value)) return value.replace(/-\d{5}/, '-99999') // an event's place
  if (value.startsWith('{')) return value.replace(/"([0-9]+|0x[0-9a-f]+)"/, '"77"')
  return value.replace(/.$/s, (last) => (/[02-9a-f]/.test(last) ? '1' : last === '1' ? '2' : 'X'))
}
