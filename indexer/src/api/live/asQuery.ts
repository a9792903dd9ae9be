import { Kind, OperationTypeNode, visit, type DocumentNode, type FieldNode, type OperationDefinitionNode } from 'graphql'

const queries = new WeakMap<DocumentNode, DocumentNode>()

/** The query that asks for what a subscription listens to: the roots have the same fields. */
export function asQuery(document: DocumentNode): DocumentNode {
  let query = queries.get(document)
  if (query === undefined) {
    query = visit(document, {
      OperationDefinition: (node) => (node.operation === OperationTypeNode.SUBSCRIPTION ? { ...node, operation: OperationTypeNode.QUERY } : node),
      // A fragment on the root is the only other place that names it.
      FragmentDefinition: (node) => (node.typeCondition.name.value === 'Subscription' ? { ...node, typeCondition: named('Query') } : node),
      InlineFragment: (node) => (node.typeCondition?.name.value === 'Subscription' ? { ...node, typeCondition: named('Query') } : node),
    })
    queries.set(document, query)
  }
  return query
}

const named = (value: string) => ({ kind: Kind.NAMED_TYPE as const, name: { kind: Kind.NAME as const, value } })

/** Name of the one field that a valid subscription has at its root, through fragments. */
export function rootFieldOf(document: DocumentNode, operation: OperationDefinitionNode): string | undefined {
  const seen = new Set<string>()
  const first = (selections: OperationDefinitionNode['selectionSet']['selections']): FieldNode | undefined => {
    for (const selection of selections) {
      if (selection.kind === 'Field') return selection
      if (selection.kind === 'InlineFragment') return first(selection.selectionSet.selections)
      const { value } = selection.name
      if (seen.has(value)) continue
      seen.add(value)
      const fragment = document.definitions.find((node) => node.kind === 'FragmentDefinition' && node.name.value === value)
      if (fragment?.kind === 'FragmentDefinition') return first(fragment.selectionSet.selections)
    }
    return undefined
  }
  return first(operation.selectionSet.selections)?.name.value
}
