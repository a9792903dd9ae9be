import { domainOfCodec, enumCodec, listOfCodec, TYPES, type PgCodec } from 'postgraphile/@dataplan/pg'
import { sql } from 'postgraphile/@dataplan/pg/pg-sql2'
import { entityEnums } from '../generated/entities.js'
import { cardEnums } from './cardEnums.js'
import type { EntityEnum } from './EntityTable.js'

/** Every numeric column and result: amounts and other whole numbers, as strings of digits. */
export const amountCodec: PgCodec = domainOfCodec(TYPES.numeric, 'amount', sql`numeric`)

/** Whole numbers that may be negative, as strings of digits with a sign. */
export const signedIntegerCodec: PgCodec = domainOfCodec(TYPES.numeric, 'signed_integer', sql`numeric`)

/** Moments are numeric columns (BigInt in schema.graphql) and safe integers: whole unix seconds. */
export const timestampCodec: PgCodec = {
  ...domainOfCodec(TYPES.numeric, 'timestamp_seconds', sql`numeric`),
  fromPg: (value: string) => Number(value),
  toPg: (value: number) => String(value),
} as PgCodec

/** Addresses and 32 bytes are text columns in lower case. */
export const addressCodec: PgCodec = domainOfCodec(TYPES.text, 'address', sql`text`) as PgCodec
export const bytes32Codec: PgCodec = domainOfCodec(TYPES.text, 'bytes32', sql`text`) as PgCodec

/** Lists of words: none of them is ever empty. */
export const wordsCodec: PgCodec = listOfCodec(TYPES.text, { extensions: { listItemNonNull: true } }) as PgCodec

const enums: Readonly<Record<string, EntityEnum>> = { ...entityEnums, ...cardEnums }

/** Codecs of varchar columns that hold the words of an enum, by the enum's name. */
export const enumCodecs: Readonly<Record<string, PgCodec>> = Object.fromEntries(
  Object.entries(enums).map(([name, { description, values }]) => [
    name,
    enumCodec({
      name,
      identifier: sql`text`,
      description,
      values: Object.entries(values).map(([value, sentence]) => ({ name: value, value, description: sentence })),
    }) as PgCodec,
  ]),
)
