import type {} from 'postgraphile'
import { addressCodec, bytes32Codec } from './codecs.js'

const ORDERING = ['lt', 'lte', 'gt', 'gte'] as const

/** Comparing words of an enum, truth values, hashes or lists by < and > means nothing: those filters lose the operators. */
export const operatorsPlugin: GraphileConfig.Plugin = {
  name: 'AssayOperatorsPlugin',
  version: '1.0.0',
  after: ['PgConnectionArgFilterOperatorsPlugin'],
  schema: {
    hooks: {
      GraphQLInputObjectType_fields(fields, build, { scope }) {
        const operators = scope.pgConnectionFilterOperators
        if (operators === undefined) return fields
        const { TYPES, isEnumCodec } = build.dataplanPg
        const unordered = operators.isList || operators.pgCodecs.every((codec) => isEnumCodec(codec) || [TYPES.boolean, addressCodec, bytes32Codec].includes(codec))
        if (unordered) for (const name of ORDERING) delete fields[name]
        return fields
      },
    },
  },
}
