import { GraphQLError, Kind, type GraphQLScalarTypeConfig } from 'graphql'
import { AssayError } from '@assay/domain/errors/AssayError'
import { parseSignedInteger } from '@assay/domain/signedInteger'
import { parseBaseUnits } from '@assay/domain/units'
import type {} from 'postgraphile'
import { amountCodec, signedIntegerCodec, timestampCodec } from './codecs.js'

const AMOUNT = 'An amount of tokens in base units (18 decimals), or another whole number from 0 to 2^256−1: decimal digits in a string.'
const SIGNED_INTEGER = 'A whole number, negative or not: decimal digits in a string, with a minus sign before negative ones.'
const TIMESTAMP = 'A moment of block time: whole seconds since 1970-01-01 UTC.'

/** The scalars of numeric columns. None is ever a float: amounts and signed numbers are strings, moments safe integers. */
export const amountPlugin: GraphileConfig.Plugin = {
  name: 'AssayAmountPlugin',
  version: '1.0.0',
  before: ['PgCodecsPlugin'],
  gather: {
    hooks: {
      pgCodecs_findPgCodec(_info, event) {
        if (event.pgCodec === null && event.pgType.typname === 'numeric') event.pgCodec = amountCodec
      },
    },
  },
  schema: {
    hooks: {
      init: {
        before: ['PgCodecs'],
        callback(_, build) {
          build.registerScalarType('Amount', {}, () => scalar('Amount', AMOUNT, parseAmount), 'AssayAmountPlugin')
          build.registerScalarType('SignedInteger', {}, () => scalar('SignedInteger', SIGNED_INTEGER, parseSigned), 'AssayAmountPlugin')
          build.registerScalarType('Timestamp', {}, () => scalar('Timestamp', TIMESTAMP, parseMoment), 'AssayAmountPlugin')
          build.setGraphQLTypeForPgCodec(amountCodec, ['input', 'output'], 'Amount')
          build.setGraphQLTypeForPgCodec(signedIntegerCodec, ['input', 'output'], 'SignedInteger')
          build.setGraphQLTypeForPgCodec(timestampCodec, ['input', 'output'], 'Timestamp')
          return _
        },
      },
    },
  },
}

function scalar(name: string, description: string, parse: (value: unknown) => unknown): Omit<GraphQLScalarTypeConfig<unknown, unknown>, 'name'> {
  return {
    description,
    serialize: (value) => value,
    parseValue: parse,
    parseLiteral(node) {
      if (node.kind !== Kind.STRING && node.kind !== Kind.INT) throw new GraphQLError(`${name} cannot be written like this.`, { nodes: node })
      // A literal's digits are read as they stand, so that no amount ever passes through a float.
      return parse(node.kind === Kind.INT && name === 'Timestamp' ? Number(node.value) : node.value)
    },
  }
}

function parseAmount(value: unknown): string {
  if (typeof value !== 'string') throw new GraphQLError('An amount is a string of decimal digits, like "1000".')
  try {
    return parseBaseUnits(value).toString()
  } catch (error) {
    throw new GraphQLError(error instanceof AssayError ? error.message : 'This is not an amount.')
  }
}

function parseSigned(value: unknown): string {
  if (typeof value !== 'string') throw new GraphQLError('A whole number is a string of decimal digits, like "-1000".')
  try {
    return parseSignedInteger(value).toString()
  } catch (error) {
    throw new GraphQLError(error instanceof AssayError ? error.message : 'This is not a whole number.')
  }
}

function parseMoment(value: unknown): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) throw new GraphQLError('A moment is a whole number of seconds since 1970, like 1700000000.')
  return value
}
