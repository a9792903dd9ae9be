import type {} from 'postgraphile'
import type { PgCodec } from 'postgraphile/@dataplan/pg'
import { publicTables } from './publicTables.js'
import { addressCodec, bytes32Codec, enumCodecs, signedIntegerCodec, timestampCodec, wordsCodec } from './codecs.js'
import type { EntityTable } from './EntityTable.js'

interface Tagged {
  description?: string | undefined
  extensions?: { tags?: Record<string, unknown> } | undefined
}

interface ClassLike {
  relname: string
  getNamespace(): { nspname: string } | undefined
}

const keyOf = (pgClass: ClassLike): string => `${pgClass.getNamespace()?.nspname ?? ''}.${pgClass.relname}`

const tagsOf = (entity: Tagged): Record<string, unknown> => {
  entity.extensions ??= {}
  entity.extensions.tags ??= {}
  return entity.extensions.tags
}

const codecs: Readonly<Record<string, PgCodec>> = {
  Timestamp: timestampCodec,
  SignedInteger: signedIntegerCodec,
  Words: wordsCodec,
  Address: addressCodec,
  Bytes32: bytes32Codec,
  ...enumCodecs,
}

/** Columns that may be ordered by although only our own SQL indexes them. */
const ORDERABLE: ReadonlySet<string> = new Set(['chain.listing.deposit', 'chain.account.rating_weight', 'chain.reputation.standing'])

/** What functions give that SQL knows as text or as any number. */
const RESULTS: Readonly<Record<string, PgCodec | undefined>> = {
  account_reputation: signedIntegerCodec,
  reputation_points_now: signedIntegerCodec,
}

/**
 * Gives the tables what schema.graphql says and SQL cannot: enums, moments, nullability, names and descriptions.
 * What schema.graphql does not name (other tables, other directions of a foreign key, the keys' own columns) is not shown.
 */
export const entityTagsPlugin: GraphileConfig.Plugin = {
  name: 'AssayEntityTagsPlugin',
  version: '1.0.0',
  gather: {
    hooks: {
      pgCodecs_attribute(_info, { pgClass, pgAttribute, attribute }) {
        const table = publicTables[keyOf(pgClass)]
        if (table === undefined) return
        const relation = table.relations[pgAttribute.attname]
        if (relation !== undefined) {
          // A key's column serves filters (`ownerId`); the row itself is the field (`owner`).
          tagsOf(attribute as Tagged).behavior = ['-attribute:select', '-attribute:orderBy']
          attribute.description = relation.description
          attribute.codec = codecs[relation.key ?? ''] ?? attribute.codec
          return
        }
        const column = table.columns[pgAttribute.attname]
        if (column === undefined) {
          tagsOf(attribute as Tagged).behavior = ['-*']
          return
        }
        attribute.description = column.description
        if (column.notNull) attribute.notNull = true
        if (ORDERABLE.has(`${keyOf(pgClass)}.${pgAttribute.attname}`)) tagsOf(attribute as Tagged).behavior = ['+attribute:orderBy']
        attribute.codec = codecs[column.type ?? ''] ?? attribute.codec
      },

      pgCodecs_recordType_spec(_info, { pgClass, spec }) {
        const table = publicTables[keyOf(pgClass)]
        if (table === undefined) {
          tagsOf(spec as Tagged).behavior = ['-*']
          return
        }
        spec.description = table.description
        tagsOf(spec as Tagged).name = table.type
      },

      pgProcedures_PgResourceOptions(_info, { resourceOptions }) {
        const codec = RESULTS[resourceOptions.name]
        if (codec !== undefined) resourceOptions.codec = codec as never
      },

      pgTables_unique(_info, { unique }) {
        if (unique.isPrimary !== true) tagsOf(unique as Tagged).behavior = ['-*']
      },

      pgTables_PgResourceOptions(_info, { pgClass, resourceOptions }) {
        const key = keyOf(pgClass)
        if (publicTables[key] === undefined) tagsOf(resourceOptions as Tagged).behavior = ['-*']
        // The head and the totals are one row each with a root field of their own; a card is reached from what refers to it.
        if (key === 'chain.head' || key === 'chain.summary' || key === 'content.cards')
          tagsOf(resourceOptions as Tagged).behavior = ['-query:resource:connection', '-query:resource:single']
      },

      pgRelations_relation(_info, { pgConstraint, relation }) {
        const tags = tagsOf(relation as Tagged)
        const holder = pgConstraint.getClass()
        const target = pgConstraint.getForeignClass()
        const column = pgConstraint.getAttributes()?.[0]?.attname
        if (!holder || !target || column === undefined) return
        if (relation.isReferencee !== true) {
          const forward = publicTables[keyOf(holder)]?.relations[column]
          if (forward === undefined) return
          tags.fieldName = forward.field
          if (forward.notNull) tags.notNull = true
          relation.description = forward.description
          return
        }
        const backward = backwardOf(publicTables[keyOf(target)], holder.relname, column)
        if (backward === undefined) {
          tags.behavior = ['-*']
          return
        }
        tags.foreignFieldName = backward.field
        tags.foreignSingleFieldName = backward.field
        relation.description = backward.description
      },
    },
  },
  schema: {
    hooks: {
      // A list of words has no holes; SQL cannot say so.
      GraphQLObjectType_fields_field(field, { graphql }, { scope }) {
        if (scope.pgFieldAttribute?.codec !== wordsCodec) return field
        const { GraphQLList, GraphQLNonNull, GraphQLString } = graphql
        return { ...field, type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(GraphQLString))) }
      },
    },
  },
}

function backwardOf(table: EntityTable | undefined, holder: string, column: string) {
  return table?.backward[`${holder}.${column}`]
}
