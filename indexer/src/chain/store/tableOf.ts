import type { EntityManager } from 'typeorm'
import type { Row, RowType } from './Row'

/** How rows of a type come into their table: as an array of JSON objects, the statement's one parameter. */
export interface Table {
  readonly insert: string
  /** Changes rows that are there. */
  readonly update: string
  /** A row as JSON can hold it, by the table's columns. */
  readonly plain: (row: Row) => Record<string, unknown>
}

/** What TypeORM knows of a type, as statements. `hydrated` is the way back. */
export function tableOf({ connection }: EntityManager, type: RowType): Table {
  const { tableName, columns } = connection.getMetadata(type)
  const escaped = (name: string): string => connection.driver.escape(name)
  const names = columns.map(({ databaseName }) => databaseName)
  const others = names.filter((name) => name !== 'id').map(escaped)
  const given = `json_populate_recordset(null::${escaped(tableName)}, $1::json)`
  const fields = columns.map(({ databaseName, propertyName, relationMetadata }) => ({ databaseName, field: relationMetadata?.propertyName ?? propertyName }))
  return {
    insert: `insert into ${escaped(tableName)} (${names.map(escaped).join(', ')}) select ${names.map(escaped).join(', ')} from ${given}`,
    update: `update ${escaped(tableName)} as old set ${others.map((name) => `${name} = given.${name}`).join(', ')} from ${given} as given where old.id = given.id`,
    plain: (row) => {
      const values = row as Row & Record<string, unknown>
      const plain: Record<string, unknown> = {}
      for (const { databaseName, field } of fields) plain[databaseName] = plainValue(values[field])
      return plain
    },
  }
}

function plainValue(value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString()
  return typeof value === 'object' && value !== null ? (value as Row).id : value
}
