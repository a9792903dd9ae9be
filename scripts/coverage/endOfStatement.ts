import type { AstNode } from './AstNode.ts'

/** Where a statement ends in the source, its semicolon included: the compiler's own range leaves that out. */
export function endOfStatement(statement: AstNode, source: Buffer): number {
  const [start = 0, length = 0] = statement.src.split(':').map(Number)
  if (/Block$/.test(statement.nodeType)) return start + length
  if (statement.nodeType === 'TryStatement') return endOfStatement((statement['clauses'] as { block: AstNode }[]).at(-1)!.block, source)

  const last = statement['falseBody'] ?? statement['trueBody'] ?? (statement.nodeType === 'DoWhileStatement' ? undefined : statement['body'])
  if (last !== undefined && last !== null) return endOfStatement(last as AstNode, source)
  if (source[start + length - 1] === SEMICOLON) return start + length
  return semicolonFrom(start + length, source) + 1
}

const SEMICOLON = 0x3b

/** Nothing but blanks and comments stands between a simple statement and its semicolon. */
function semicolonFrom(from: number, source: Buffer): number {
  const rest = source.toString('latin1', from)
  const before = /^(\s|\/\/.*|\/\*[\s\S]*?\*\/)*/.exec(rest)?.[0] ?? ''
  if (rest[before.length] !== ';') throw new Error(`A statement without a semicolon: ${rest.slice(0, 40)}`)
  return from + before.length
}
