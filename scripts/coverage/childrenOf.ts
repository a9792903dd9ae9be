import type { AstNode } from './AstNode.ts'

/** The nodes directly below a node, in the order in which they stand in the source. */
export function childrenOf(node: AstNode): AstNode[] {
  return Object.values(node)
    .flat()
    .filter(isNode)
    .sort((a, b) => Number.parseInt(a.src) - Number.parseInt(b.src))
}

function isNode(value: unknown): value is AstNode {
  return typeof value === 'object' && value !== null && 'nodeType' in value && 'src' in value
}
