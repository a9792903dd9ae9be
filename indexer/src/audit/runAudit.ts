import { setTimeout as wait } from 'node:timers/promises'
import { Audit, type AuditSettings } from './Audit.js'
import { AuditError } from './AuditError.js'
import type { BlockHeader } from './chain/Node.js'
import type { Difference } from './Difference.js'
import { allParts } from './parts/allParts.js'
import type { Part, Step, View } from './parts/Part.js'

const PAGE = 100
/** Differences that are kept one by one; beyond, they are counted. */
const MOST_KEPT = 10_000
/** How long to wait for a block that both have before giving up. */
const PATIENCE_MS = 30_000
const RETRY_MS = 250

/** What was looked at in a part. */
export interface PartReport {
  readonly name: string
  rows: number
  checks: number
  differences: number
}

/** What an audit came to. */
export interface AuditReport {
  /** The block that the audit ended at; usually the only one. */
  readonly block: BlockHeader
  /** The block that it began at. */
  readonly firstBlock: BlockHeader
  readonly checks: number
  readonly seconds: number
  /** How many in all. */
  readonly differenceCount: number
  /** The first 10 000. */
  readonly differences: readonly Difference[]
  readonly parts: readonly PartReport[]
}

export interface AuditOptions {
  /** How many rows are looked at together. */
  readonly pageSize?: number
  /** How long to wait for a block of which the node has the state, in milliseconds. */
  readonly patience?: number
  /** Told each part as it ends, and what gets in the way. */
  readonly progress?: (line: string) => void
  /** Told each difference when it is found. */
  readonly onDifference?: (difference: Difference) => void
}

/**
 * Compares the whole index with the contracts and the log, at the index's head (law L34). Goes page by page; nothing is
 * written. When the node loses the state of the block on the way, or the block is reorganised away, it goes on at the newest
 * one that both have, and says so.
 * @throws AuditError when it cannot be done, in words that name what to set
 */
export async function runAudit(
  settings: AuditSettings,
  { pageSize = PAGE, patience = PATIENCE_MS, progress = () => {}, onDifference = () => {} }: AuditOptions = {},
): Promise<AuditReport> {
  const began = performance.now()
  const audit = await Audit.open(settings)
  const views = new Views(audit, { pageSize, patience, progress })
  const differences: Difference[] = []
  const parts: PartReport[] = []
  try {
    const { chain } = await views.current()
    progress(`index and chain at block ${chain.block.height} (${chain.block.hash})`)
    for (const part of allParts) {
      const report: PartReport = { name: part.name, rows: 0, checks: 0, differences: 0 }
      parts.push(report)
      for (let from: string | undefined = ''; from !== undefined;) {
        const step: Step = await views.step(part, from)
        report.rows += step.rows
        report.checks += step.checks
        report.differences += step.found.length
        step.found.forEach(onDifference)
        differences.push(...step.found.slice(0, MOST_KEPT - differences.length))
        from = step.next
      }
      progress(`${part.name.padEnd(18)}${String(report.rows).padStart(9)} rows ${String(report.checks).padStart(9)} checks ${String(report.differences).padStart(6)} differences`)
    }
    await views.isCanonical()
    const block = (await views.current()).chain.block
    const total = (what: 'checks' | 'differences') => parts.reduce((sum, part) => sum + part[what], 0)
    return {
      block: headerOf(block),
      firstBlock: headerOf(chain.block),
      checks: total('checks'),
      seconds: (performance.now() - began) / 1000,
      differenceCount: total('differences'),
      differences,
      parts,
    }
  } finally {
    await views.end()
    await audit.close()
  }
}

const headerOf = ({ height, hash, timestamp }: BlockHeader): BlockHeader => ({ height, hash, timestamp })

/** The view in use, replaced when the node can no longer speak of its block. */
class Views {
  private view: View | undefined
  /** Since when nothing could be read (performance.now). */
  private stuckSince: number | undefined

  constructor(
    private readonly audit: Audit,
    private readonly options: Required<Pick<AuditOptions, 'pageSize' | 'patience' | 'progress'>>,
  ) {}

  /** The view; a new one where there is none, once node and index have a block in common. */
  async current(): Promise<View> {
    while (this.view === undefined) this.view = await this.unlessGone(() => this.audit.view(this.options.pageSize))
    return this.view
  }

  /** One step, made again in a newer view when need be. */
  async step(part: Part, from: string): Promise<Step> {
    for (;;) {
      const view = await this.current()
      const step = await this.unlessGone(() => part.step(view, from))
      if (step === undefined) continue
      this.stuckSince = undefined
      return step
    }
  }

  /** A whole audit of a block that was reorganised away meanwhile would be worth nothing. @throws AUDIT_STATE_GONE */
  async isCanonical(): Promise<void> {
    const { chain, node } = await this.current()
    const now = await node.header(chain.block.height)
    if (now?.hash !== chain.block.hash) throw new AuditError('AUDIT_STATE_GONE', `Block ${chain.block.height} was reorganised away during the audit. Run it again.`)
  }

  async end(): Promise<void> {
    await this.view?.snapshot.end()
    this.view = undefined
  }

  /** What the work gives; undefined, with the view given up, when the node can no longer speak of its block. */
  private async unlessGone<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof AuditError) || error.code !== 'AUDIT_STATE_GONE') throw error
      if (this.stuckSince === undefined) this.options.progress(`! ${error.message}. Going on at the newest block that both have.`)
      this.stuckSince ??= performance.now()
      if (performance.now() - this.stuckSince > this.options.patience) throw error
      await this.end()
      await wait(RETRY_MS) // the index follows the node; there is no use in asking faster
      return undefined
    }
  }
}
