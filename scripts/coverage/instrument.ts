import { createHash } from 'node:crypto'
import { getCoverageLibrary } from '@nomicfoundation/edr/coverage'
import type { AstNode } from './AstNode.ts'
import { childrenOf } from './childrenOf.ts'
import { decidingOperands, isShortCircuit } from './decidingOperands.ts'
import { endOfStatement } from './endOfStatement.ts'
import { Insertions } from './Insertions.ts'
import { parseSource } from './parseSource.ts'
import type { Probe } from './Probe.ts'

/** The library by which a contract tells EDR that it was somewhere; it works in pure functions. Hardhat adds it to every compilation. */
const LIBRARY = '__NomicFoundationCoverage'

/**
 * Puts a probe at the start of every function and statement, into every arm of try, and around every operand that decides
 * something: what is tested by if, loops, ?:, require and assert, and both sides of && and || wherever they stand.
 * Every line keeps its number. The same source always gets the same tags, so that compiled code can be kept.
 */
export function instrument(file: string, source: string): { source: string; probes: Probe[] } {
  const instrumenter = new Instrumenter(file, Buffer.from(source))
  instrumenter.visit(parseSource(file, source), '')
  return { source: instrumenter.text(), probes: instrumenter.probes }
}

class Instrumenter {
  readonly probes: Probe[] = []
  readonly #insertions = new Insertions()
  readonly #source: Buffer
  readonly #decided = new Set<number>()
  #nextTag: bigint
  #decisions = 0

  constructor(file: string, source: Buffer) {
    this.#source = source
    this.#nextTag = BigInt(`0x${createHash('sha256').update(file).digest('hex').slice(0, 16)}`) << 32n
  }

  text(): string {
    return `${this.#insertions.into(this.#source)}
import {${LIBRARY}} from "${getCoverageLibrary().filename}";
function __decided(bool outcome, uint256 tag) pure returns (bool) { ${LIBRARY}.sendHit(outcome ? tag : tag + 1); return outcome; }
`
  }

  visit(node: AstNode, contract: string): void {
    // A constant is computed by the compiler, which calls nothing.
    if (node['constant'] === true) return
    this.#probe(node, contract)
    for (const child of childrenOf(node)) this.visit(child, node.nodeType === 'ContractDefinition' ? String(node['name']) : contract)
  }

  #probe(node: AstNode, contract: string): void {
    switch (node.nodeType) {
      case 'FunctionDefinition':
      case 'ModifierDefinition':
        return this.#probeFunction(node, contract)
      case 'Block':
      case 'UncheckedBlock':
        for (const statement of node['statements'] as AstNode[]) this.#probeStatement(statement)
        return
      case 'IfStatement':
        this.#probeCondition(node['condition'])
        this.#probeBody(node['trueBody'])
        return this.#probeBody(node['falseBody'])
      case 'ForStatement':
      case 'WhileStatement':
      case 'DoWhileStatement':
        this.#probeCondition(node['condition'])
        return this.#probeBody(node['body'])
      case 'Conditional':
        return this.#probeCondition(node['condition'])
      case 'BinaryOperation':
        return isShortCircuit(node) ? this.#probeCondition(node) : undefined
      case 'FunctionCall':
        return isGuard(node) ? this.#probeCondition((node['arguments'] as AstNode[])[0]) : undefined
      case 'TryStatement':
        return this.#probeArms(node)
    }
  }

  #probeFunction(node: AstNode, contract: string): void {
    const body = node['body'] as AstNode | null | undefined
    if (body == null) return
    const name = String(node['name'] || node['kind'])
    const tag = this.#add({ kind: 'function', line: this.#lineOf(node), what: contract === '' ? name : `${contract}.${name}`, decision: 0 })
    this.#insertions.open(startOf(body) + 1, hit(tag))
  }

  #probeStatement(statement: AstNode, before = ''): void {
    if (/Block$/.test(statement.nodeType)) return
    const text = this.#textOf(statement).split('\n', 1)[0]!.trim()
    const tag = this.#add({ kind: 'statement', line: this.#lineOf(statement), what: text, decision: 0 })
    this.#insertions.open(startOf(statement), before + hit(tag))
  }

  /** A statement that stands alone where a block could stand becomes a block. */
  #probeBody(body: unknown): void {
    if (body == null || /Block$/.test((body as AstNode).nodeType)) return
    this.#probeStatement(body as AstNode, '{')
    this.#insertions.close(endOfStatement(body as AstNode, this.#source), '}')
  }

  #probeCondition(condition: unknown): void {
    if (condition == null) return // for (;;)
    for (const operand of decidingOperands(condition as AstNode)) {
      if (this.#decided.has(operand.id)) continue
      this.#decided.add(operand.id)
      const about = { kind: 'branch', line: this.#lineOf(operand), decision: ++this.#decisions } as const
      const text = this.#textOf(operand).replaceAll(/\s+/g, ' ')
      const tag = this.#add({ ...about, what: `"${text}" is true` })
      this.#add({ ...about, what: `"${text}" is false` })
      const start = startOf(operand)
      this.#insertions.open(start, '__decided(')
      this.#insertions.close(start + lengthOf(operand), `, ${tag})`)
    }
  }

  #probeArms(node: AstNode): void {
    const text = this.#textOf(node['externalCall'] as AstNode).replaceAll(/\s+/g, ' ')
    const decision = ++this.#decisions
    for (const [index, { block }] of (node['clauses'] as { block: AstNode }[]).entries()) {
      const what = index === 0 ? `"${text}" succeeds` : `"${text}" fails (catch ${index})`
      const tag = this.#add({ kind: 'branch', line: this.#lineOf(block), what, decision })
      this.#insertions.open(startOf(block) + 1, hit(tag))
    }
  }

  #add(probe: Omit<Probe, 'tag'>): bigint {
    const tag = this.#nextTag++
    this.probes.push({ tag, ...probe })
    return tag
  }

  #lineOf(node: AstNode): number {
    return this.#source.toString('latin1', 0, startOf(node)).split('\n').length
  }

  #textOf(node: AstNode): string {
    return this.#source.toString('utf8', startOf(node), startOf(node) + lengthOf(node))
  }
}

function hit(tag: bigint): string {
  return `${LIBRARY}.sendHit(${tag});`
}

/** `require(…)` and `assert(…)` */
function isGuard(call: AstNode): boolean {
  const { nodeType, name } = call['expression'] as AstNode
  return nodeType === 'Identifier' && (name === 'require' || name === 'assert')
}

function startOf(node: AstNode): number {
  return Number(node.src.split(':')[0])
}

function lengthOf(node: AstNode): number {
  return Number(node.src.split(':')[1])
}
