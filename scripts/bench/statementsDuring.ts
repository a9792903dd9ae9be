import { readFileSync } from 'node:fs'
import type { Processes } from '../up/Processes.ts'
import { waitUntil } from '../up/waitUntil.ts'

/** A database of ours whose log can be read. */
interface Logged {
  readonly processes: Processes
  rows(sql: string): Promise<Record<string, unknown>[]>
}

/** The statements that the API's public requests run while `work` is under way, without transaction control, from the database's log. */
export async function statementsDuring(world: Logged, work: () => Promise<unknown>): Promise<string[]> {
  const marker = `select 'marker ${Math.random()}'`
  await world.rows("alter system set log_line_prefix = '%a|'")
  await world.rows("alter system set log_statement = 'all'")
  await world.rows('select pg_reload_conf()')
  await waitUntil(async () => ((await world.rows('show log_statement'))[0]?.log_statement === 'all' ? true : undefined), { timeout: 5000, what: 'Logging of statements' })
  // Connections of the API read the setting before their next statement.
  await world.rows(marker)
  await work()
  await world.rows(`${marker} as done`)
  const log = () => readFileSync(world.processes.logOf('database'), 'utf8')
  await waitUntil(() => (log().includes(`${marker} as done`) ? true : undefined), { timeout: 5000, what: 'The log of statements' })
  await world.rows("alter system set log_statement = 'none'")
  await world.rows('select pg_reload_conf()')
  return (
    log()
      .split(`${marker}\n`)[1]!
      // A client without a name is [unknown].
      .split(/\n(?=[\w\s[\]-]*\|)/)
      .filter((line) => line.startsWith('assay-api reader|'))
      .map((line) => line.replace(/^assay-api reader\|LOG:\s+(statement|execute [^:]*): /, ''))
      .filter((text) => !/^(commit$|rollback$|set role|deallocate )/.test(text) && !text.startsWith('assay-api reader|DETAIL'))
  )
}
