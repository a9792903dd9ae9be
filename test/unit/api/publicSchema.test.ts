import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { buildSchema, isEnumType, isInputObjectType, isNonNullType, isObjectType, isSpecifiedScalarType, isIntrospectionType } from 'graphql'

const schema = buildSchema(readFileSync(new URL('../../../indexer/api.graphql', import.meta.url), 'utf8'))
const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
const entities = [
  'account',
  'activity',
  'appeal',
  'ballot',
  'day',
  'delegation',
  'dispute',
  'evidence',
  'gradePoint',
  'guardianAction',
  'listing',
  'parameterSet',
  'pool',
  'poolFunding',
  'position',
  'powerCheckpoint',
  'proposal',
  'proposalAction',
  'rating',
  'releaseTicket',
  'reputation',
  'reputationEntry',
  'treasuryTransfer',
  'stateHash',
  'unbondTicket',
  'version',
  'vote',
]
/** Entities that the chain itself names by 32 bytes. */
const byHash = new Set(['appeal', 'dispute', 'listing', 'pool', 'proposal', 'version'])
const plural = (name: string) => (/[^aeiou]y$/.test(name) ? `${name.slice(0, -1)}ies` : `${name}${/sh$/.test(name) ? 'es' : 's'}`)

test('each entity has its singular by id and its plural as a connection, and nothing else is at the root but the head, the totals, the changes, the search, the inbox and the audit', () => {
  const fields = schema.getQueryType()!.getFields()
  assert.deepEqual(Object.keys(fields).sort(), ['audit', 'changes', 'head', 'inbox', 'search', 'totals', ...entities, ...entities.map(plural)].sort())
  for (const name of entities) {
    assert.deepEqual(
      fields[name]!.args.map((argument) => `${argument.name}: ${argument.type}`),
      [`id: ${name === 'account' ? 'Address' : byHash.has(name) ? 'Bytes32' : 'String'}!`],
    )
    assert.deepEqual(fields[plural(name)]!.args.map((argument) => argument.name).sort(), ['after', 'before', 'filter', 'first', 'last', 'orderBy'])
    assert.match(String(fields[plural(name)]!.type), /Connection!$/)
  }
})

test('nothing can be written', () => {
  assert.equal(schema.getMutationType(), undefined)
})

test('every type, field, argument and value says in a sentence what it is', () => {
  const silent: string[] = []
  const says = (name: string, { description }: { description?: string | null | undefined }): void => {
    if (description == null || !/^.{3,}[.)?’]$/s.test(description.trim())) silent.push(name)
  }
  for (const type of types) {
    says(type.name, type)
    if (isObjectType(type)) {
      for (const field of Object.values(type.getFields())) {
        says(`${type.name}.${field.name}`, field)
        for (const argument of field.args) says(`${type.name}.${field.name}(${argument.name})`, argument)
      }
    }
    if (isInputObjectType(type)) for (const field of Object.values(type.getFields())) says(`${type.name}.${field.name}`, field)
    if (isEnumType(type)) for (const value of type.getValues()) says(`${type.name}.${value.name}`, value)
  }
  assert.deepEqual(silent, [])
})

test('a number says what it counts', () => {
  const silent: string[] = []
  for (const type of types.filter(isObjectType)) {
    for (const { name, description, type: of } of Object.values(type.getFields())) {
      const unit = /bps$/i.test(name) ? /bps/ : /Period$|Delay$|Window$|^warmUp$|^unbonding$/.test(name) && String(of).startsWith('Int') ? /second/ : undefined
      if (unit !== undefined && !unit.test(description ?? '')) silent.push(`${type.name}.${name}`)
    }
  }
  assert.deepEqual(silent, [])
})

test('amounts are never floats, enums are enums, and what is there is not nullable', () => {
  const typeOf = (type: string, field: string): string => {
    const found = schema.getType(type)
    assert.ok(isObjectType(found))
    return String(found.getFields()[field]?.type)
  }
  assert.equal(typeOf('Listing', 'id'), 'Bytes32!')
  assert.equal(typeOf('Listing', 'deposit'), 'Amount!')
  assert.equal(typeOf('Listing', 'status'), 'ListingStatus!')
  assert.equal(typeOf('Listing', 'owner'), 'Account!')
  assert.equal(typeOf('Listing', 'grade'), 'Int')
  assert.equal(typeOf('Listing', 'submittedAt'), 'Timestamp!')
  assert.equal(typeOf('Dispute', 'phase'), 'Phase!')
  assert.equal(typeOf('Dispute', 'ruling'), 'Ruling')
  assert.equal(typeOf('Dispute', 'appeal'), 'Appeal')
  assert.equal(typeOf('Proposal', 'state'), 'ProposalState!')
  assert.equal(typeOf('Account', 'effective'), 'Amount!')
  assert.equal(typeOf('Account', 'reputation'), 'SignedInteger!')
  assert.equal(typeOf('Reputation', 'pointsNow'), 'SignedInteger!')
  assert.equal(typeOf('ReputationEntry', 'points'), 'SignedInteger!')
  assert.equal(typeOf('GradePoint', 'grade'), 'Int')
  assert.equal(typeOf('Position', 'pendingReward'), 'Amount!')
  assert.equal(typeOf('Version', 'cid'), 'String!')
  assert.equal(typeOf('ListingConnection', 'nodes'), '[Listing!]!')
  for (const type of types)
    if (isObjectType(type))
      for (const field of Object.values(type.getFields())) if (/Float/.test(String(field.type))) assert.equal(`${type.name}.${field.name}`, 'CardArtifact.bytes')
})

test('every connection below an entity is non-null', () => {
  for (const type of types) {
    if (!isObjectType(type)) continue
    for (const field of Object.values(type.getFields())) if (String(field.type).includes('Connection')) assert.ok(isNonNullType(field.type), `${type.name}.${field.name}`)
  }
})
