import type { Row, RowType } from './Row'

/**
 * A relation to a row by its id alone. Rows hold their relations only so: whoever needs more than the id of a related row
 * asks the batch for it.
 */
export function link<E extends Row>(type: RowType<E>, id: string): E {
  return new type({ id } as Partial<E>)
}
