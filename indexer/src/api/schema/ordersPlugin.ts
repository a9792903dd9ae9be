import { TYPES, type PgCodec, type PgSelectQueryBuilder } from 'postgraphile/@dataplan/pg'
import { sql, type SQL } from 'postgraphile/@dataplan/pg/pg-sql2'
import { amountCodec } from './codecs.js'

interface Order {
  readonly expression: (listings: PgSelectQueryBuilder) => SQL
  readonly codec: PgCodec
}

/** A keyset page cannot go past an empty value, so what may be empty gets one: lowest for numbers, last for names. */
const ORDERS: Readonly<Record<string, Order>> = {
  GRADE: { expression: ({ alias }) => sql`coalesce(${alias}.grade, -1)`, codec: TYPES.int },
  LISTED_AT: { expression: ({ alias }) => sql`coalesce(${alias}.listed_at, 0)`, codec: amountCodec },
  NAME: { expression: (listings) => sql`coalesce(lower(${cardOf(listings)}.name), chr(1114109))`, codec: TYPES.text },
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
                  apply: (query: PgSelectQueryBuilder) => {
                    // A count has no order, and needs no joins for one.
                    if (query.mode !== 'aggregate') query.orderBy({ fragment: expression(query), codec, direction, nullable: false })
                  },
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

/** The card of each listing's shown version. A join and no function of the row: a function is called for every listing there is. */
function cardOf(listings: PgSelectQueryBuilder): SQL {
  const [version, card] = [sql.identifier(Symbol('version')), sql.identifier(Symbol('card'))]
  listings.join({ type: 'left', from: sql`chain.version`, alias: version, conditions: [sql`${version}.id = ${listings.alias}.shown_version_id`] })
  listings.join({ type: 'left', from: sql`content.cards`, alias: card, conditions: [sql`${card}.hash = ${version}.content_hash`] })
  return card
}
