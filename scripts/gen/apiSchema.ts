/** `npm run gen -w indexer`: indexer/api.graphql, the public schema, out of a database that exists only for this. */
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fail } from '../run/fail.ts'
import { root } from '../run/root.ts'
import { run } from '../run/run.ts'
import { startPostgres } from '../up/postgres.ts'
import { Processes } from '../up/Processes.ts'
import { genApiEntities } from './apiEntities.ts'

await genApiEntities()
  .then(() => run(join(root, 'node_modules/.bin/tsc'), ['-p', 'indexer']))
  .then(exportSchema)
  .catch(fail)

async function exportSchema(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'assay-api-schema-'))
  const processes = new Processes(folder, () => undefined)
  try {
    const url = await startPostgres(processes, { dataDir: folder, port: await freePort() })
    await run(process.execPath, [join(root, 'indexer/lib/api/gen/main.js')], { env: { DATABASE_URL: url } })
  } finally {
    await processes.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('No free port was found.')
  return address.port
}
