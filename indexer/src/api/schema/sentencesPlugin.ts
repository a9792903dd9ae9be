import type {} from 'postgraphile'
import { publicTables } from './publicTables.js'

/** What schema.graphql says of the columns of each type, by column. */
const SENTENCES: Readonly<Record<string, Readonly<Record<string, string>>>> = Object.fromEntries(
  Object.values(publicTables).map(({ type, columns, relations }) => [
    type,
    Object.fromEntries([...Object.entries(columns), ...Object.entries(relations)].map(([column, { description }]) => [column, description])),
  ]),
)

/** BACKING_DESC → backing, descending. */
const ORDER = /^(.*)_(ASC|DESC)$/
const UPWARDS: Readonly<Record<string, string>> = { ASC: 'the least first', DESC: 'the greatest first' }

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** Says of filters, orders and ids what their columns say, so that units are wherever a value is written. */
export const sentencesPlugin: GraphileConfig.Plugin = {
  name: 'AssaySentencesPlugin',
  version: '1.0.0',
  after: ['AssayPagesPlugin', 'AssayOrdersPlugin', 'AssayOperatorsPlugin', 'PgOrderAllAttributesPlugin', 'PgConnectionArgFilterAttributesPlugin'],
  schema: {
    hooks: {
      GraphQLEnumType_values(values, _build, { Self }) {
        const sentences = SENTENCES[Self.name.replace(/OrderBy$/, '')]
        if (sentences === undefined || !Self.name.endsWith('OrderBy')) return values
        for (const [name, value] of Object.entries(values)) {
          const [, column = '', direction = ''] = ORDER.exec(name) ?? []
          const sentence = column === 'PRIMARY_KEY' ? 'Its id.' : sentences[column.toLowerCase()]
          if (sentence !== undefined) value.description ??= `By this, ${UPWARDS[direction] ?? ''}: ${sentence}`
        }
        return values
      },

      GraphQLInputObjectType_fields_field(field, _build, { Self, scope }) {
        const sentences = SENTENCES[Self.name.replace(/Filter$/, '')]
        const sentence = Self.name.endsWith('Filter') ? sentences?.[snake(scope.fieldName)] : undefined
        return sentence === undefined ? field : { ...field, description: `Filter by this: ${sentence}` }
      },

      GraphQLObjectType_fields_field_args(args, _build, { scope }) {
        const { id } = args
        if (id !== undefined && scope.isRootQuery === true) id.description ??= `Which one, by its id; empty is answered when there is none.`
        return args
      },
    },
  },
}
