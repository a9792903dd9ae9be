import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { buildSchema, parse } from 'graphql'
import { checkOperation } from '../../../indexer/lib/api/limits/checkOperation.js'

const schema = buildSchema(readFileSync(new URL('../../../indexer/api.graphql', import.meta.url), 'utf8'))

const codeOf = (query: string, variableValues: Record<string, unknown> = {}, operationName?: string): string | undefined =>
  checkOperation({ schema, document: parse(query), variableValues, operationName })[0]?.extensions.code as string | undefined

test('a page size counts where it stands: literal, variable, variable default, fragment, nested', () => {
  assert.equal(codeOf('{ listings(first: 101) { totalCount } }'), 'PAGE_SIZE')
  assert.equal(codeOf('query ($n: Int) { listings(first: $n) { totalCount } }', { n: 0 }), 'PAGE_SIZE')
  assert.equal(codeOf('query ($n: Int = 500) { listings(last: $n) { totalCount } }'), 'PAGE_SIZE')
  assert.equal(codeOf('{ ...A } fragment A on Query { listings(first: -1) { totalCount } }'), 'PAGE_SIZE')
  assert.equal(codeOf('{ listing(id: "x") { ... on Listing { versions(first: 1000) { totalCount } } } }'), 'PAGE_SIZE')
})

test('a page size that is null or absent is the default, and 1 and 100 are the ends', () => {
  assert.equal(codeOf('query ($n: Int) { listings(first: $n) { totalCount } }'), undefined)
  assert.equal(codeOf('query ($n: Int) { listings(first: $n) { totalCount } }', { n: null }), undefined)
  assert.equal(codeOf('{ a: listings(first: 1) { totalCount } b: listings(last: 100) { totalCount } }'), undefined)
})

test('a variable of the wrong type is refused with its name', () => {
  const [error] = checkOperation({ schema, document: parse('query ($n: Int) { listings(first: $n) { totalCount } }'), variableValues: { n: 1e309 } })
  assert.match(error!.message, /\$n/)
  assert.equal(error!.extensions.code, 'VARIABLE')
})

test('rows multiply along a path, and 10 000 of them are the end', () => {
  assert.equal(codeOf('{ listings(first: 99) { nodes { versions(first: 99) { nodes { id } } } } }'), undefined)
  assert.equal(codeOf('{ listings(first: 100) { nodes { versions(first: 100) { nodes { id } } } } }'), 'TOO_MANY_ROWS')
  assert.equal(codeOf('{ listings(first: 30) { nodes { disputes { nodes { votes { nodes { id } } } } } } }'), 'TOO_MANY_ROWS')
})

test('six entities deep is the end; what only wraps a list is not counted', () => {
  assert.equal(
    codeOf('{ listing(id: "x") { versions(first: 1) { nodes { disputes(first: 1) { edges { node { votes(first: 1) { nodes { voter { delegate { id } } } } } } } } } } }'),
    undefined,
  )
  assert.equal(
    codeOf(
      '{ listing(id: "x") { versions(first: 1) { nodes { disputes(first: 1) { edges { node { votes(first: 1) { nodes { voter { delegate { delegate { id } } } } } } } } } } } }',
    ),
    'TOO_DEEP',
  )
})

test('fragments count each time they are spread, so that a bomb of them is refused quickly', () => {
  const levels = 30
  const bomb = Array.from({ length: levels }, (_, i) => `fragment F${i} on Query { ${i + 1 < levels ? `...F${i + 1} ...F${i + 1}` : '__typename'} }`).join('\n')
  const started = performance.now()
  assert.match(String(codeOf(`{ ...F0 } ${bomb}`)), /^TOO_MANY/)
  assert.ok(performance.now() - started < 1000)
})

test('aliases, root fields, directives and lists have their ends', () => {
  const many = (count: number, text: (i: number) => string) => Array.from({ length: count }, (_, i) => text(i)).join(' ')
  assert.equal(codeOf(`{ ${many(21, (i) => `a${i}: head { height }`)} }`), 'TOO_MANY_ROOT_FIELDS')
  assert.equal(codeOf(`{ head { ${many(51, (i) => `a${i}: height`)} } }`), 'TOO_MANY_ALIASES')
  assert.equal(codeOf(`{ head { height ${many(21, () => '@skip(if: false)')} } }`), 'TOO_MANY_DIRECTIVES')
  assert.equal(codeOf('query ($ids: [String!]) { listings(filter: { id: { in: $ids } }) { totalCount } }', { ids: Array(101).fill('x') }), 'LIST_TOO_LONG')
})

test('cursors go with their direction and have a length', () => {
  assert.equal(codeOf('{ listings(first: 1, last: 1) { totalCount } }'), 'PAGE')
  assert.equal(codeOf('{ listings(first: 1, before: "x") { totalCount } }'), 'PAGE')
  assert.equal(codeOf('{ listings(last: 1, after: "x") { totalCount } }'), 'PAGE')
  assert.equal(codeOf('query ($c: Cursor) { listings(after: $c) { totalCount } }', { c: 'A'.repeat(1_000_000) }), 'CURSOR')
})

test('among several operations one has to be named', () => {
  assert.equal(codeOf('query A { head { height } } query B { head { height } }'), 'OPERATION')
  assert.equal(codeOf('query A { head { height } } query B { head { height } }', {}, 'B'), undefined)
})

test('the query of introspection may run', async () => {
  const { getIntrospectionQuery } = await import('graphql')
  assert.equal(codeOf(getIntrospectionQuery()), undefined)
})
