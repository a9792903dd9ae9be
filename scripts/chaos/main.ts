/**
 * `npm run chaos [-- --schedules n | --seed n] [--fresh]`: random schedules of reorganisations and crashes (law L35), on real
 * nodes and databases. Stopped, it goes on where it was. Exit 1 when an index differed from a straight sync.
 */
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { buildContracts, buildIndexer } from '../build/steps.ts'
import { campaignDir } from '../campaign/env.ts'
import { Progress } from '../campaign/Progress.ts'
import { report } from '../campaign/report.ts'
import { runChunks } from '../campaign/runChunks.ts'
import { fail } from '../run/fail.ts'
import { fingerprint } from '../run/fingerprint.ts'
import { chaosPart } from './chaosPart.ts'
import { readArguments } from './readArguments.ts'

const CODE = [
  'contracts/**/*.sol',
  'indexer/src/{chain,handlers,model}/**/*.ts',
  'indexer/db/**/*.js',
  'indexer/sql/*.sql',
  'schema.graphql',
  'domain/*.ts',
  'domain/!(dist|node_modules)/**/*.ts',
  'scripts/{seed,deploy,up}/**/*.ts',
  'test/chaos/*.ts',
  'test/world/indexed/*.ts',
  'package-lock.json',
]

try {
  const choice = readArguments(process.argv.slice(2))
  const { part, chunks } = chaosPart(choice)
  // A seed alone leaves the progress of a long run as it is.
  const dir = join(campaignDir(process.env), '..', choice.first === choice.last ? `chaos-seed-${choice.first}` : 'chaos')
  await Promise.all([buildContracts(), buildIndexer()])
  const progress = new Progress(dir, fingerprint(CODE), { fresh: choice.fresh })
  await runChunks(chunks, progress, { dir, atOnce: availableParallelism() })
  const problems = report(part, chunks, progress).filter((problem) => choice.last - choice.first > 50 || !problem.includes('was accepted'))
  console.log(problems.length === 0 ? '\nNo difference.' : `\n${problems.length} problems:`)
  for (const problem of problems) console.log(`✗ ${problem}`)
  process.exit(problems.length === 0 ? 0 : 1)
} catch (error) {
  fail(error)
}
