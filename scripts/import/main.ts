/**
 * `npm run import -- --from onnx-hub FILE | --from open-llms FILE | --card FILE [--activate]`
 * turns real catalogs into cards, stores them and submits them. IMPORTER_KEY owns the listings and pays.
 */
import { buildDomain } from '../build/steps.ts'
import { fail } from '../run/fail.ts'

await buildDomain().catch(fail)

// Only now: what it imports may just have been built.
const { runImport } = await import('./runImport.ts')
const reported = await runImport(process.argv.slice(2), console.log).catch(fail)
process.exit(reported > 0 ? 1 : 0) // a websocket to the node would keep the process alive
