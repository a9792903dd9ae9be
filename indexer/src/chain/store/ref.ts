import type { Row, RowType } from './Row'

/** One row that an event is about to need, by id. */
export interface RowRef {
  kind: 'row'
  type: RowType
  id: string
  /** What else is needed once the row is known, e.g. a version's listing. Only relations that never change may be followed. */
  then: ((row: Row) => Ref[]) | undefined
}

/** All rows of a type that point at another row (or have a value) by one field, e.g. the votes of a dispute. */
export interface FieldRef {
  kind: 'field'
  type: RowType
  field: string
  value: string
  then: ((row: Row) => Ref[]) | undefined
}

export type Ref = RowRef | FieldRef

/** Declares the row with this id; it may not exist. */
export function ref<E extends Row>(type: RowType<E>, id: string, then?: (row: E) => Ref[]): Ref {
  return { kind: 'row', type: type as unknown as RowType, id, then: then as RowRef['then'] }
}

/** Declares every row of a type whose `field` (a relation's id, or text; one that never changes) has this value. */
export function refsBy<E extends Row>(type: RowType<E>, field: keyof E & string, value: string, then?: (row: E) => Ref[]): Ref {
  return { kind: 'field', type: type as unknown as RowType, field, value, then: then as FieldRef['then'] }
}
