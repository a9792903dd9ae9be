import { GraphQLError, Kind, type GraphQLScalarTypeConfig } from 'graphql'
import { AssayError } from '@assay/domain/errors/AssayError'
import { asAddress, asBytes32 } from '@assay/domain/ids'
import type {} from 'postgraphile'
import { addressCodec, bytes32Codec } from './codecs.js'

const ADDRESS = 'An account or contract: 0x and 40 hexadecimal digits. Given in lower case; taken in one case, or mixed with a right EIP-55 checksum.'
const BYTES32 = 'Thirty-two bytes (an id, a hash): 0x and 64 hexadecimal digits. Given in lower case, taken in any.'

/** The two scalars of what the chain names in hex. What is not exactly one is refused: a mistyped id is no empty answer. */
export const hexPlugin: GraphileConfig.Plugin = {
  name: 'AssayHexPlugin',
  version: '1.0.0',
  schema: {
    hooks: {
      init: {
        before: ['PgCodecs'],
        callback(_, build) {
          build.registerScalarType('Address', {}, () => scalar(ADDRESS, asAddress), 'AssayHexPlugin')
          build.registerScalarType('Bytes32', {}, () => scalar(BYTES32, asBytes32), 'AssayHexPlugin')
          build.setGraphQLTypeForPgCodec(addressCodec, ['input', 'output'], 'Address')
          build.setGraphQLTypeForPgCodec(bytes32Codec, ['input', 'output'], 'Bytes32')
          return _
        },
      },
    },
  },
}

function scalar(description: string, check: (text: string) => string): Omit<GraphQLScalarTypeConfig<unknown, unknown>, 'name'> {
  const parse = (value: unknown): string => {
    try {
      return check(typeof value === 'string' ? value : '')
    } catch (error) {
      throw new GraphQLError(error instanceof AssayError ? error.message : 'This is not hexadecimal.')
    }
  }
  return { description, serialize: (value) => value, parseValue: parse, parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined) }
}
