/** One campaign of Hardhat with its own size and seed, told to the parent process as a ChunkResult. Started by runSociety. */
import type { SuiteResult } from '@nomicfoundation/edr'
import { createHardhatRuntimeEnvironment, importUserConfig } from 'hardhat/hre'
import { root } from '../run/root.ts'
import type { ChunkResult } from './Part.ts'
import { countKinds } from './countKinds.ts'

export interface SocietyRun {
  readonly file: string
  readonly law: string
  readonly runs: number
  readonly depth: number
  readonly seed: string
}

// Whoever waits for the result has gone.
process.once('disconnect', () => process.exit(1))

const task = JSON.parse(process.argv[2] ?? '') as SocietyRun
const config = await importUserConfig(`${root}/hardhat.config.ts`)
const given = config.test?.solidity ?? {}
const solidity = 'profiles' in given ? given.profiles.default : given
const hre = await createHardhatRuntimeEnvironment(
  {
    ...config,
    test: {
      solidity: {
        ...solidity,
        fuzz: { ...solidity?.fuzz, seed: task.seed },
        invariant: { ...solidity?.invariant, runs: task.runs, depth: task.depth },
      },
    },
  },
  { config: `${root}/hardhat.config.ts` },
  root,
)
const ended = await hre.tasks.getTask(['test', 'solidity']).run({ testFiles: [task.file], grep: task.law, noCompile: true })
const { suiteResults } = (ended.success ? ended.value : ended.error) as { readonly suiteResults: readonly SuiteResult[] }
const results = suiteResults.flatMap((suite) => suite.testResults)
const failed = results.find((result) => result.status === 'Failure')
const kinds = countKinds(results)
const moves = Object.values(kinds).reduce((sum, [accepted]) => sum + accepted, 0)
const failure = results.length === 0 ? `no ${task.law} in ${task.file}` : failed && `${failed.name}: ${failed.reason ?? 'failed'}`
const result: ChunkResult = { runs: task.runs, moves, kinds, ...(failure !== undefined && { failure }) }
process.send?.(result, () => process.exit(0))
