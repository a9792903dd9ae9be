import { createRequire } from 'node:module'
import type { AstNode } from './AstNode.ts'

interface Compiler {
  compile: (input: string, callbacks: { import: () => { contents: string } }) => string
}

interface Output {
  errors?: { severity: string; formattedMessage: string }[]
  sources?: Record<string, { ast: AstNode }>
}

const require = createRequire(import.meta.url)

/** The syntax tree of one Solidity source, by the compiler itself. Nothing is resolved, so what it imports need not be there. */
export function parseSource(file: string, source: string): AstNode {
  const compiler = require('solc') as Compiler
  const input = {
    language: 'Solidity',
    sources: { [file]: { content: source } },
    settings: { stopAfter: 'parsing', outputSelection: { '*': { '': ['ast'] } } },
  }
  const { errors = [], sources } = JSON.parse(compiler.compile(JSON.stringify(input), { import: () => ({ contents: '' }) })) as Output
  const error = errors.find(({ severity }) => severity === 'error')
  const ast = sources?.[file]?.ast
  if (error !== undefined || ast === undefined) throw new Error(`${file} cannot be parsed. ${error?.formattedMessage ?? ''}`)
  return ast
}
