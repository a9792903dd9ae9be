import type { AstNode } from './AstNode.ts'

/**
 * The operands that decide a condition: those of && and ||, each on its own; what is neither is one operand. When each was
 * true once and false once, so was the condition.
 */
export function decidingOperands(condition: AstNode): AstNode[] {
  if (isShortCircuit(condition)) {
    return [condition['leftExpression'], condition['rightExpression']].flatMap((side) => decidingOperands(side as AstNode))
  }
  if (condition.nodeType === 'UnaryOperation' && condition['operator'] === '!') return decidingOperands(condition['subExpression'] as AstNode)
  const components = condition['components'] as (AstNode | null)[] | undefined
  if (condition.nodeType === 'TupleExpression' && components?.length === 1 && components[0] != null) return decidingOperands(components[0])
  // `while (true)` decides nothing.
  return condition.nodeType === 'Literal' ? [] : [condition]
}

/** `a && b` or `a || b` */
export function isShortCircuit({ nodeType, operator }: AstNode): boolean {
  return nodeType === 'BinaryOperation' && (operator === '&&' || operator === '||')
}
