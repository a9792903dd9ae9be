import { checkSuite } from './checkSuite.ts'
import { nodeSuite } from './nodeSuite.ts'
import { soliditySuite } from './soliditySuite.ts'
import type { Tally } from './Tally.ts'

const minute = 60_000

interface Suite {
  run: (write: (chunk: Buffer) => void) => Promise<Tally>
  /** Runs beside the suites after it and is told last: the compiler of the Solidity tests keeps one core busy for minutes. */
  alongside?: boolean
}

/** Every suite in the order it starts: cheap and telling first. */
export const suites: Record<string, Suite> = {
  checks: { run: checkSuite },
  solidity: { run: soliditySuite, alongside: true },
  unit: { run: () => nodeSuite(['test/unit/**/*.test.ts'], { concurrency: 1, timeout: minute }) },
  parity: { run: () => nodeSuite(['test/parity/**/*.test.ts'], { concurrency: 1, timeout: 3 * minute }) },
  scenarios: { run: () => nodeSuite(['test/scenarios/**/*.test.ts'], { concurrency: 1, timeout: 3 * minute }) },
  e2e: { run: () => nodeSuite(['test/e2e/**/*.test.ts'], { concurrency: 1, timeout: 5 * minute }) },
}
