import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isEnumType, isListType, isNonNullType, isObjectType, parse, buildASTSchema, getNamedType, type GraphQLField, type GraphQLObjectType } from 'graphql'
import { root } from '../run/root.ts'
import { writeChanged } from './writeChanged.ts'

const DIRECTIVES = `
  scalar BigInt
  directive @entity on OBJECT
  directive @index on FIELD_DEFINITION
  directive @unique on FIELD_DEFINITION
  directive @derivedFrom(field: String!) on FIELD_DEFINITION
  type Query { unused: Int }
`

/** BigInt fields that are moments, not amounts: the public API gives them as whole unix seconds. */
const MOMENT = /^(at|eta|deadline|timestamp|timepoint|voteStart|voteEnd)$|(At)$/

/** BigInt fields that may be negative. */
const SIGNED = /^(points|standing)$/

/** Entities whose id is an address, or 32 bytes of the chain; the others' ids are made by the index. */
const ADDRESS_IDS: ReadonlySet<string> = new Set(['Account'])
const BYTES32_IDS: ReadonlySet<string> = new Set(['Listing', 'Version', 'Pool', 'Dispute', 'Appeal', 'Proposal'])

/** Texts that are addresses, or 32 bytes. */
const ADDRESS = /^target$/
const BYTES32 = /^(salt|contentHash|commitment|operationId|transaction|hash|blockHash)$/

/** Said of the fields of provenance, which schema.graphql describes only once. */
const PROVENANCE: Readonly<Record<string, string>> = {
  block: 'Block of the last change.',
  transaction: 'Transaction of the last change.',
  logIndex: 'Log index of the last change.',
}

const PARAMETER = 'A parameter of PROTOCOL §8: amounts in base units, periods in seconds, bps of 10 000.'

/** indexer/src/api/generated/entities.ts: what schema.graphql knows and the tables do not (enums, nullability, names, descriptions). */
export async function genApiEntities(): Promise<void> {
  const text = readFileSync(join(root, 'schema.graphql'), 'utf8')
  const schema = buildASTSchema(parse(`${DIRECTIVES}\n${text}`))
  const types = Object.values(schema.getTypeMap())

  const enums = Object.fromEntries(
    types
      .filter(isEnumType)
      .filter((type) => !type.name.startsWith('__'))
      .map((type) => [type.name, { description: type.description ?? '', values: Object.fromEntries(type.getValues().map((value) => [value.name, value.description ?? ''])) }]),
  )
  const entities = Object.fromEntries(
    types
      .filter(isObjectType)
      .filter((type) => type.astNode?.directives?.some((directive) => directive.name.value === 'entity'))
      .map((type) => [snake(type.name), { type: type.name, description: type.description ?? '', ...members(type) }]),
  )
  writeChanged('indexer/src/api/generated/entities.ts', moduleText(enums, entities))
}

function members(type: GraphQLObjectType) {
  const columns: Record<string, object> = {}
  const relations: Record<string, object> = {}
  const backward: Record<string, object> = {}
  for (const field of Object.values(type.getFields())) {
    const description = plain(field.description) ?? PROVENANCE[field.name] ?? (type.name === 'ParameterSet' ? PARAMETER : '')
    const notNull = isNonNullType(field.type)
    const target = getNamedType(field.type)
    const derivedFrom = derivedFromOf(field)
    if (derivedFrom !== undefined) {
      const key = `${snake(target.name)}.${snake(derivedFrom)}_id`
      backward[key] = { field: field.name, description, single: !isListType(isNonNullType(field.type) ? field.type.ofType : field.type) }
    } else if (isObjectType(target)) {
      const key = idKind(target.name)
      relations[`${snake(field.name)}_id`] = { field: field.name, description, notNull, ...(key !== undefined && { key }) }
    } else {
      const kind = isEnumType(target) ? target.name : kindOf(type.name, field.name, target.name)
      columns[snake(field.name)] = { description, notNull, ...(kind !== undefined && { type: kind }) }
    }
  }
  return { columns, relations, backward }
}

/** The public scalar of a plain column, where its SQL type does not say enough. */
function kindOf(entity: string, field: string, type: string): string | undefined {
  if (type === 'BigInt') return MOMENT.test(field) ? 'Timestamp' : SIGNED.test(field) ? 'SignedInteger' : 'Amount'
  if (field === 'id') return idKind(entity)
  if (type === 'String' && ADDRESS.test(field)) return 'Address'
  return type === 'String' && BYTES32.test(field) ? 'Bytes32' : undefined
}

const idKind = (entity: string): string | undefined => (ADDRESS_IDS.has(entity) ? 'Address' : BYTES32_IDS.has(entity) ? 'Bytes32' : undefined)

function derivedFromOf(field: GraphQLField<unknown, unknown>): string | undefined {
  const directive = field.astNode?.directives?.find(({ name }) => name.value === 'derivedFrom')
  const value = directive?.arguments?.[0]?.value
  return value?.kind === 'StringValue' ? value.value : undefined
}

/** Which event feeds a field is for whoever writes handlers. */
const plain = (description: string | null | undefined): string | undefined => description?.replace(/ \(fed by [^)]*(\([^)]*\)[^)]*)*\)/, '')

/** TypeORM's and PostGraphile's common ground: camelCase → snake_case. */
const snake = (name: string): string => name.replace(/(?<=[a-z0-9])[A-Z]/g, (letter) => `_${letter}`).toLowerCase()

function moduleText(enums: object, entities: object): string {
  return [
    '// GENERATED from schema.graphql by scripts/gen/apiEntities.ts. Do not edit.',
    '',
    `export const entityEnums = ${JSON.stringify(enums, null, 2)}`,
    '',
    '/** By table name. */',
    `export const entityTables = ${JSON.stringify(entities, null, 2)}`,
    '',
  ].join('\n')
}
