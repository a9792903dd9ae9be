import type { AuditSettings } from '../../../indexer/lib/audit/Audit.js'
import { runAudit } from '../../../indexer/lib/audit/runAudit.js'
import type { IndexedWorld } from './IndexedWorld.ts'

/** What `npm run audit` is told of a world. */
export function auditSettings({ databaseUrl, rpcUrl, deployment: { contracts, startBlock } }: IndexedWorld): AuditSettings {
  const lower = Object.fromEntries(Object.entries(contracts).map(([name, address]) => [name, address.toLowerCase()]))
  return { databaseUrl, rpcUrl, chainId: 31337, deployment: { contracts: lower as unknown as AuditSettings['deployment']['contracts'], startBlock: Number(startBlock) } }
}

/**
 * Compares every row with what the contracts and the log say at the indexed block, to the wei (law L34), by the audit's own code.
 * @returns one line per difference, and how many values were compared
 */
export async function differences(world: IndexedWorld): Promise<{ found: string[]; compared: number }> {
  const report = await runAudit(auditSettings(world))
  return {
    found: report.differences.map(({ table, id, field, index, chain }) => `${table} ${id}.${field}: the index says ${index}, the chain ${chain}`),
    compared: report.checks,
  }
}
