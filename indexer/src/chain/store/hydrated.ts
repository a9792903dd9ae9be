import type { EntityManager } from 'typeorm'
import { link } from './link'
import type { Row, RowType } from './Row'

/** A table's row as the index holds it: fields by name, relations as what they point at. */
export function hydrated(manager: EntityManager, type: RowType, raw: Record<string, unknown>): Row {
  const { driver } = manager.connection
  const row = new type() as Row & Record<string, unknown>
  for (const column of manager.connection.getMetadata(type).columns) {
    const value = raw[column.databaseName]
    const relation = column.relationMetadata
    if (relation === undefined) row[column.propertyName] = driver.prepareHydratedValue(value, column)
    else row[relation.propertyName] = value === null ? null : link(relation.type as RowType, value as string)
  }
  return row
}
