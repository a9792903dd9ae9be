import { entityTables } from '../generated/entities.js'
import { cardTable } from './cardTable.js'
import type { EntityTable } from './EntityTable.js'

const tables: Readonly<Record<string, EntityTable>> = entityTables

/** Everything that the public API shows, by `<schema>.<table>`. Any other table stays hidden. */
export const publicTables: Readonly<Record<string, EntityTable>> = {
  ...Object.fromEntries(Object.entries(tables).map(([name, table]) => [`chain.${name}`, table])),
  'content.cards': cardTable,
}
