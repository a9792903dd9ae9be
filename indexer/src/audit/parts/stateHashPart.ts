import { RowLook } from '../tables/RowLook.js'
import type { Part } from './Part.js'
import { stepOf } from './tablePart.js'

/**
 * The state hash (law L35): every row of the tables added up anew must come to the hash that the index kept while it wrote
 * them. It sees any change of any row, though not which; in a snapshot of its own, for it needs no chain.
 */
export const stateHashPart: Part = {
  name: 'state hash',
  tables: ['state hash'],
  counts: false,
  async step({ databaseUrl }) {
    const { sumOfTables } = await import('../../chain/state/sumOfTables.js')
    const { height, rows, hash, kept } = await sumOfTables(databaseUrl)
    const look = new RowLook('state hash', { id: String(height) }, undefined)
    look.same('kept', kept, hash)
    return { ...stepOf([look], undefined), rows }
  },
  again: (view) => stateHashPart.step(view, ''),
}
