import type { Difference } from '../../indexer/lib/audit/Difference.js'
import type { AuditReport } from '../../indexer/lib/audit/runAudit.js'

/** A difference for whoever has to look into it. */
export function differenceInWords({ table, id, field, index, chain, transaction }: Difference): string {
  const value = (what: string | null): string => what ?? 'nothing'
  return [
    `${table} ${id}: ${field}`,
    `  index  ${value(index)}`,
    `  chain  ${value(chain)}`,
    `  ${transaction === null ? 'no transaction tells of it' : `look at transaction ${transaction}`}`,
  ].join('\n')
}

/** How an audit ended, in one line. */
export function endInWords({ block, firstBlock, checks, seconds, differenceCount, differences }: AuditReport): string {
  const where = firstBlock.hash === block.hash ? `at block ${block.height}` : `at blocks ${firstBlock.height} to ${block.height}`
  const took = `${checks} checks ${where}, ${seconds.toFixed(1)} s`
  if (differenceCount === 0) return `✓ Index and chain agree: ${took}.`
  const more = differenceCount > differences.length ? ` (of which the first ${differences.length} are listed with --json)` : ''
  return `✗ ${differenceCount} difference${differenceCount === 1 ? '' : 's'}${more}: ${took}. What to do: docs/runbooks/audit.md.`
}
