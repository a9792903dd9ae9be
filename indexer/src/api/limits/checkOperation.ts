import {
  getNamedType,
  getOperationAST,
  GraphQLError,
  isObjectType,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql'
import { getArgumentValues, getVariableValues } from 'graphql/execution/values.js'
import { MAX_ALIASES, MAX_DEPTH, MAX_DIRECTIVES, MAX_FIELDS, MAX_LIST, MAX_ROOT_FIELDS, MAX_ROWS } from './operationLimits.js'
import { pageSizeOf } from './pageSizeOf.js'
import { refusal } from './refusal.js'

/** Fields that only wrap what a connection holds. */
const WRAPPERS: ReadonlySet<string> = new Set(['nodes', 'edges', 'node', 'pageInfo'])

interface Operation {
  readonly schema: GraphQLSchema
  readonly document: DocumentNode
  readonly operationName?: string | null | undefined
  /** As they came with the request. */
  readonly variableValues?: Readonly<Record<string, unknown>> | null | undefined
}

/**
 * Refuses an operation that is too deep, too wide or asks for too many rows, before anything runs.
 * Counts after variables were read (a page size may hide in one) and with fragments spread out.
 * @returns why not; empty when it may run
 */
export function checkOperation({ schema, document, operationName, variableValues }: Operation): readonly GraphQLError[] {
  const operation = getOperationAST(document, operationName)
  if (operation == null) return [refusal('OPERATION', 'Say by operationName which operation is meant.')]
  const root = schema.getRootType(operation.operation)
  if (root == null) return [refusal('OPERATION', `There are no ${operation.operation}s.`)]
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variableValues ?? {}, { maxErrors: 5 })
  if (errors !== undefined) return errors.map((error) => new GraphQLError(error.message, { extensions: { code: 'VARIABLE', http: { status: 400 } } }))

  try {
    new Walk(document, coerced).selections(operation.selectionSet, root, 0, 1)
    return []
  } catch (error) {
    if (error instanceof GraphQLError) return [error]
    throw error
  }
}

/** One pass over an operation; throws the first refusal. */
class Walk {
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>
  readonly #variables: Record<string, unknown>
  #fields = 0
  #rows = 0
  #aliases = 0
  #directives = 0
  #rootFields = 0

  constructor(document: DocumentNode, variables: Record<string, unknown>) {
    this.#variables = variables
    this.#fragments = new Map(document.definitions.flatMap((node) => (node.kind === 'FragmentDefinition' ? [[node.name.value, node]] : [])))
  }

  selections(set: SelectionSetNode, type: GraphQLObjectType, depth: number, rows: number): void {
    for (const selection of set.selections) {
      this.#count(selection.directives?.length ?? 0)
      if (selection.kind === 'Field') this.#field(selection, type, depth, rows)
      else if (selection.kind === 'InlineFragment') this.selections(selection.selectionSet, type, depth, rows)
      else this.selections((this.#fragments.get(selection.name.value) as FragmentDefinitionNode).selectionSet, type, depth, rows)
    }
  }

  #count(directives: number): void {
    this.#fields += 1
    this.#directives += directives
    if (this.#fields > MAX_FIELDS) throw refusal('TOO_MANY_FIELDS', `An operation has at most ${MAX_FIELDS} fields.`)
    if (this.#directives > MAX_DIRECTIVES) throw refusal('TOO_MANY_DIRECTIVES', `An operation has at most ${MAX_DIRECTIVES} directives.`)
  }

  #field(node: FieldNode, parent: GraphQLObjectType, depth: number, rows: number): void {
    const name = node.name.value
    if (node.alias !== undefined && ++this.#aliases > MAX_ALIASES) throw refusal('TOO_MANY_ALIASES', `An operation has at most ${MAX_ALIASES} aliases.`)
    if (depth === 0 && ++this.#rootFields > MAX_ROOT_FIELDS) throw refusal('TOO_MANY_ROOT_FIELDS', `An operation has at most ${MAX_ROOT_FIELDS} fields of the root.`)
    // Introspection costs no rows, and graphql-js limits its nesting by a rule of its own.
    if (name.startsWith('__')) return
    const field = parent.getFields()[name]
    if (field === undefined) return
    const args = getArgumentValues(field, node, this.#variables)
    for (const value of Object.values(args)) checkLists(name, value, 0)
    const below = isConnection(field) ? rows * pageRows(name, args) : rows
    if (isConnection(field)) this.#rows += below
    if (this.#rows > MAX_ROWS) throw refusal('TOO_MANY_ROWS', `An operation asks for at most ${MAX_ROWS} rows in all; ask for smaller pages.`)

    const type = getNamedType(field.type)
    if (node.selectionSet === undefined || !isObjectType(type)) return
    const level = WRAPPERS.has(name) ? depth : depth + 1
    if (level > MAX_DEPTH) throw refusal('TOO_DEEP', `An operation goes at most ${MAX_DEPTH} entities deep.`)
    this.selections(node.selectionSet, type, Math.max(level, 1), below)
  }
}

const isConnection = (field: GraphQLField<unknown, unknown>): boolean => getNamedType(field.type).name.endsWith('Connection')

function pageRows(field: string, args: Record<string, unknown>): number {
  const size = pageSizeOf(field, args)
  if (size instanceof GraphQLError) throw size
  return size
}

function checkLists(field: string, value: unknown, depth: number): void {
  if (typeof value !== 'object' || value === null || depth > 4) return
  if (Array.isArray(value) && value.length > MAX_LIST) throw refusal('LIST_TOO_LONG', `${field}: a list has at most ${MAX_LIST} entries.`)
  for (const entry of Object.values(value)) checkLists(field, entry, depth + 1)
}
