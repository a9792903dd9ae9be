/** `npm run check`: the repository checks alone. */
import { buildAll } from '../build/buildAll.ts'
import { fail } from '../run/fail.ts'
import { checkSuite } from '../test/checkSuite.ts'

await buildAll(console.log).catch(fail)
const { failed } = await checkSuite()
process.exit(failed === 0 ? 0 : 1)
