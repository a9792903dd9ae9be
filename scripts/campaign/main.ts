/**
 * `npm run campaign [-- --runs n --depth n --only part --fresh]`: the laws at release size, in chunks that each print their seed.
 * Stopped, it goes on where it was. Exit 1 on a counterexample, or when some kind of move hardly ever happened.
 */
import { availableParallelism } from 'node:os'
import { buildContracts, buildDomain } from '../build/steps.ts'
import { bin } from '../run/bin.ts'
import { fail } from '../run/fail.ts'
import { fingerprint } from '../run/fingerprint.ts'
import { run } from '../run/run.ts'
import { campaignDir } from './env.ts'
import { parts } from './parts.ts'
import { Progress } from './Progress.ts'
import { readArguments } from './readArguments.ts'
import { report } from './report.ts'
import { runChunks } from './runChunks.ts'

const CODE = [
  'contracts/**/*.sol',
  'test/invariants/**/*.sol',
  'test/model/*.ts',
  'test/differential/**/*.ts',
  'test/world/*.sol',
  'hardhat.config.ts',
  'scripts/campaign/*.ts',
  'package-lock.json',
]

try {
  const names = parts.map((part) => part.name)
  const { runs, depth, only, fresh } = readArguments(process.argv.slice(2), names)
  const chosen = parts.filter(({ name }) => only.length === 0 || only.includes(name)).map((part) => ({ part, chunks: part.chunks({ runs, depth }) }))
  const dir = campaignDir(process.env)

  await Promise.all([buildContracts(), buildDomain()])
  await run(bin('hardhat'), ['build', '--quiet', 'test/invariants/StrictLaws.t.sol', 'test/invariants/LooseLaws.t.sol'])
  const progress = new Progress(dir, fingerprint(CODE), { fresh })
  await runChunks(
    chosen.flatMap(({ chunks }) => chunks),
    progress,
    { dir, atOnce: availableParallelism() },
  )

  const problems = chosen.flatMap(({ part, chunks }) => report(part, chunks, progress))
  console.log(problems.length === 0 ? '\nNo counterexample.' : `\n${problems.length} problems:`)
  for (const problem of problems) console.log(`✗ ${problem}`)
  process.exit(problems.length === 0 ? 0 : 1)
} catch (error) {
  fail(error)
}
