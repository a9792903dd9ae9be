import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { buildSchema, getNamedType, isEnumType, isInputObjectType, isLeafType, isObjectType, type GraphQLField, type GraphQLInputObjectType, type GraphQLObjectType } from 'graphql'
import type { ApiClient } from './ApiClient.ts'

type Node = Record<string, unknown> & { id: string }

/** One list of the API, with what can be asked of it. */
export interface EveryList {
  readonly name: string
  /** Its table in the schema chain. */
  readonly table: string
  readonly orders: readonly string[]
  /** Fields of its filter that compare a value, with whether that is the word of an enum. */
  readonly filters: readonly { readonly name: string; readonly isEnum: boolean; readonly operators: readonly string[] }[]
  /** Fields of a row that hold a value of their own. */
  readonly fields: readonly string[]
}

const MOST = 100
const schema = buildSchema(readFileSync(new URL('../../../indexer/api.graphql', import.meta.url), 'utf8'))
const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** Every list at the root that has orders and filters, read from indexer/api.graphql. */
export const everyList: readonly EveryList[] = Object.values(schema.getQueryType()!.getFields())
  .filter(({ args }) => args.some(({ name }) => name === 'orderBy'))
  .map(describeList)

function describeList(field: GraphQLField<unknown, unknown>): EveryList {
  const argument = (name: string) => getNamedType(field.args.find((each) => each.name === name)!.type)
  const order = argument('orderBy')
  const filter = argument('filter')
  const connection = getNamedType(field.type) as GraphQLObjectType
  const row = getNamedType(connection.getFields().nodes!.type)
  assert.ok(isEnumType(order) && isInputObjectType(filter) && isObjectType(row), field.name)
  return {
    name: field.name,
    table: snake(row.name).slice(1),
    orders: order.getValues().map(({ name }) => name),
    filters: Object.values(filter.getFields()).flatMap(({ name, type }) => {
      const operators = getNamedType(type)
      const fields = isInputObjectType(operators) ? (operators as GraphQLInputObjectType).getFields() : {}
      return fields.eq === undefined ? [] : [{ name, isEnum: isEnumType(getNamedType(fields.eq.type)), operators: Object.keys(fields) }]
    }),
    fields: Object.values(row.getFields())
      .filter(({ type, args }) => isLeafType(getNamedType(type)) && args.length === 0)
      .map(({ name }) => name),
  }
}

/** Rows of a list. What hangs on another row (`ownerId`) is the id of that row's field. */
export async function rowsOf(api: ApiClient, { name, fields, filters }: EveryList): Promise<readonly Node[]> {
  const links = filters.map((filter) => filter.name).filter((filter) => /Id$/.test(filter) && !fields.includes(filter))
  const selected = [...fields, ...links.map((link) => `${link}: ${link.slice(0, -2)} { id }`)].join(' ')
  const answer = await api.data(`{ ${name}(first: ${MOST}) { nodes { ${selected} } } }`)
  return answer[name].nodes.map((node: Node) =>
    Object.fromEntries(Object.entries(node).map(([key, value]) => [key, links.includes(key) ? ((value as Node | null)?.id ?? null) : value])),
  )
}

/** Ids of a list in an order, in pages of `page`. */
export async function idsInPages(api: ApiClient, { name }: EveryList, order: string, page: number): Promise<readonly string[]> {
  const ids: string[] = []
  for (let after: string | null = null, more = true; more;) {
    const answer: any = await api.data(
      `query ($after: Cursor) { ${name}(first: ${page}, after: $after, orderBy: [${order}]) { nodes { id } pageInfo { hasNextPage endCursor } } }`,
      { after },
    )
    ids.push(...answer[name].nodes.map(({ id }: Node) => id))
    after = answer[name].pageInfo.endCursor
    more = answer[name].pageInfo.hasNextPage
  }
  return ids
}

/** Ids and number of the rows that a filter lets through. */
export async function idsWhere(api: ApiClient, { name }: EveryList, filter: string, operators: string): Promise<{ ids: readonly string[]; totalCount: number }> {
  const answer = await api.data(`{ ${name}(first: ${MOST}, filter: { ${filter}: { ${operators} } }) { totalCount nodes { id } } }`)
  return { ids: answer[name].nodes.map(({ id }: Node) => id), totalCount: answer[name].totalCount }
}
