import { sql, type SQL } from 'postgraphile/@dataplan/pg/pg-sql2'

/** Comparisons of a dispute's own columns with the head's time; the same windows as chain.dispute_phase and the domain's disputePhase. */
const CONDITIONS: Readonly<Record<string, (dispute: SQL) => SQL>> = {
  COMMIT: (d) => sql`(not ${d}.resolved and not ${d}.appealed and ${d}.commit_ends_at > chain.head_time())`,
  REVEAL: (d) => sql`(not ${d}.resolved and not ${d}.appealed and ${d}.commit_ends_at <= chain.head_time() and ${d}.reveal_ends_at > chain.head_time())`,
  APPEALABLE: (d) => sql`(not ${d}.resolved and not ${d}.appealed and ${d}.reveal_ends_at <= chain.head_time())`,
  APPEALED: (d) => sql`(not ${d}.resolved and ${d}.appealed)`,
  RESOLVED: (d) => sql`${d}.resolved`,
}

/** A condition that holds for disputes in one of the phases (none: never). */
export function phaseCondition(dispute: SQL, phases: readonly string[]): SQL {
  const conditions = phases.map((phase) => CONDITIONS[phase]?.(dispute) ?? sql`false`)
  return conditions.length === 0 ? sql`false` : sql`(${sql.join(conditions, ' or ')})`
}
