/** Any entity of the model: it has an id, and all but the head carry where they last changed. */
export interface Row {
  id: string
}

/** A class of the generated model. */
export interface RowType<E extends Row = Row> {
  new (props?: Partial<E>): E
}
