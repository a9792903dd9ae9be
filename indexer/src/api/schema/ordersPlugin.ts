import { TYPES, type PgCodec, type PgSelectQueryBuilder } from 'postgraphile/@dataplan/pg'
import { sql, type SQL } from 'postgraphile/@dataplan/pg/pg-sql2'
import { amountCodec } from './codecs.js'

interface Order {
  readonly expression: (row: SQL) => SQL
  readonly codec: PgCodec
}

/** A keyset page cannot go past an empty value, so what may be empty gets one: lowest for numbers, last for names. */
const ORDERS: Readonly<Record<string, Order>> = {
  GRADE: { expression: (listing) => sql`coalesce(${listing}.grade, -1)`, codec: TYPES.int },
  LISTED_AT: { expression: (listing) => sql`coalesce(${listing}.listed_at, 0)`, codec: amountCodec },
  NAME: { expression: (listing) => sql`coalesce(chain.listing_name(${listing}), chr(1114109))`, codec: TYPES.text },
}

const DESCRIPTIONS: Readonly<Record<string, string>> = {
  GRADE: 'By grade; ungraded ones count as lowest.',
  LISTED_AT: 'By the time of acceptance; pending ones count as oldest.',
  NAME: 'By the name on the card, without regard to case; cards without one count as last.',
}

/** The orders of listings by something that may be empty. */
export const ordersPlugin: GraphileConfig.Plugin = {
  name: 'AssayOrdersPlugin',
  version: '1.0.0',
  after: ['PgOrderAllAttributesPlugin', 'PgOrderCustomFieldsPlugin'],
  schema: {
    hooks: {
      GraphQLEnumType_values(values, _build, { Self }) {
        if (Self.name !== 'ListingOrderBy') return values
        for (const [name, { expression, codec }] of Object.entries(ORDERS)) {
          for (const direction of ['ASC', 'DESC'] as const) {
            values[`${name}_${direction}`] = {
              description: DESCRIPTIONS[name] ?? null,
              extensions: {
                grafast: {
                  apply: (query: PgSelectQueryBuilder) => query.orderBy({ fragment: expression(query.alias), codec, direction, nullable: false }),
                },
              },
            }
          }
        }
        return values
      },
    },
  },
}
