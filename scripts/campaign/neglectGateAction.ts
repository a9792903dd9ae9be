import type { SuiteResult } from '@nomicfoundation/edr'
import type { TaskOverrideActionFunction } from 'hardhat/types/tasks'
import { countKinds } from './countKinds.ts'
import { neglectedKinds } from './neglectedKinds.ts'

/** Fewer moves than this are somebody looking at one law; they are not asked for all kinds. */
const WHOLE_SUITE_MOVES = 3000

interface Outcome {
  readonly success: boolean
  readonly value?: unknown
  readonly error?: unknown
}

/** Runs the Solidity tests, then looks at what their campaigns were made of. */
const action: TaskOverrideActionFunction = async (given, _hre, runSuper) => {
  const outcome = (await runSuper(given)) as Outcome
  const told = (outcome.success ? outcome.value : outcome.error) as { readonly suiteResults: readonly SuiteResult[] }
  const neglected = told.suiteResults.flatMap(({ id, testResults }) => {
    const kinds = countKinds(testResults)
    const moves = Object.values(kinds).reduce((sum, [accepted]) => sum + accepted, 0)
    return moves < WHOLE_SUITE_MOVES ? [] : neglectedKinds(kinds).map((kind) => `${id.name}: ${kind}`)
  })
  for (const kind of neglected) console.error(`✗ ${kind}`)
  return neglected.length > 0 ? { success: false, error: told } : outcome
}

export default action
