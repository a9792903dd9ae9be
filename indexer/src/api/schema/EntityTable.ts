/** A public enum: its sentence and one sentence per value. */
export interface EntityEnum {
  readonly description: string
  readonly values: Readonly<Record<string, string>>
}

/** A plain column as the public API shows it. */
export interface EntityColumn {
  readonly description: string
  readonly notNull: boolean
  /** `Amount`, `Timestamp`, `SignedInteger`, `Address`, `Bytes32` or the name of an enum; absent when the SQL type says enough. */
  readonly type?: string
}

/** A foreign key seen from the row that holds it. */
export interface EntityRelation {
  readonly field: string
  readonly description: string
  readonly notNull: boolean
  /** `Address` or `Bytes32`; absent where ids are made by the index. */
  readonly key?: string
}

/** A foreign key seen from the row it points at, under the name that schema.graphql gives it by @derivedFrom. */
export interface EntityBackward {
  readonly field: string
  readonly description: string
  readonly single: boolean
}

/** What schema.graphql knows about a table. */
export interface EntityTable {
  /** GraphQL type name. */
  readonly type: string
  readonly description: string
  /** By column. */
  readonly columns: Readonly<Record<string, EntityColumn>>
  /** By foreign key column. */
  readonly relations: Readonly<Record<string, EntityRelation>>
  /** By `<table>.<foreign key column>` of the rows that point here. Keys that are not here are not shown. */
  readonly backward: Readonly<Record<string, EntityBackward>>
}
