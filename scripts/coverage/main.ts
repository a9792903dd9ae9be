/**
 * `npm run coverage [-- test files…]`: runs the Solidity unit tests (or those named) on contracts with probes, writes lcov.info,
 * and tells every line and branch of production code that no test reached. Exit 1 when there is one, or when a test failed.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bin } from '../run/bin.ts'
import { fail } from '../run/fail.ts'
import { root } from '../run/root.ts'
import { run } from '../run/run.ts'
import { coverFile } from './coverFile.ts'
import { instrument } from './instrument.ts'
import { lcov } from './lcov.ts'
import { productionSources } from './productionSources.ts'
import { readHits } from './readHits.ts'
import { table } from './table.ts'

const named = process.argv.slice(2)
const tests = named.length > 0 ? named : globSync('test/unit/**/*.t.sol', { cwd: root }).sort()

// Tests ask for deployed code by name, so Hardhat does not see that they need it compiled.
console.log('· compiling contracts with probes …')
await hardhat('build', '--no-tests')
// Fuzz tests are left out: what only a lucky input reaches is not covered.
console.log('· running the tests …')
const told = await hardhat('test', 'solidity', '--grep-exclude', '^testFuzz', ...tests)
console.log(`✓ ${/\d+ passing/.exec(told)?.[0] ?? 'no test ran'}\n`)

const hits = readHits(join(root, 'coverage/data/solidity'))
const files = productionSources()
  .map((file) => coverFile(file, instrument(file, readFileSync(join(root, file), 'utf8')).probes, hits))
  .filter(({ functions }) => functions.length > 0)
writeFileSync(join(root, 'lcov.info'), lcov(files))
console.log(table(files))

const gaps = files.flatMap((file) => file.gaps)
if (gaps.length > 0) fail(new Error(`${gaps.length} places that no test reached:\n${gaps.join('\n')}`))
console.log('\n✓ every line and every branch was reached; lcov.info says how often')

function hardhat(...task: readonly string[]): Promise<string> {
  return run(bin('hardhat'), ['--config', 'scripts/coverage/hardhat.config.ts', '--coverage', ...task]).catch(fail)
}
