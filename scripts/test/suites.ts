import { checkSuite } from './checkSuite.ts'
import { nodeSuite } from './nodeSuite.ts'
import { soliditySuite } from './soliditySuite.ts'
import type { Tally } from './Tally.ts'

const minute = 60_000

/** Every suite in the order it runs: cheap and telling first, one heavy thing at a time. */
export const suites: Record<string, () => Promise<Tally>> = {
  checks: checkSuite,
  solidity: soliditySuite,
  unit: () => nodeSuite(['test/unit/**/*.test.ts'], { concurrency: 2, timeout: minute }),
  parity: () => nodeSuite(['test/parity/**/*.test.ts'], { concurrency: 1, timeout: 3 * minute }),
  scenarios: () => nodeSuite(['test/scenarios/**/*.test.ts'], { concurrency: 1, timeout: 3 * minute }),
  e2e: () => nodeSuite(['test/e2e/**/*.test.ts'], { concurrency: 1, timeout: 5 * minute }),
}
