import { entityTables } from '../generated/entities.js'
import { cardTable } from './cardTable.js'
import type { EntityTable } from './EntityTable.js'

/** Everything that the public API shows, by `<schema>.<table>`. Any other table stays hidden. */
export const publicTables: Readonly<Record<string, EntityTable>> = {
  ...Object.fromEntries(Object.entries(entityTables).map(([name, table]) => [`chain.${name}`, table])),
  'content.cards': cardTable,
}
