/**
 * `npm run deploy -- --network NAME --expected-stake TOKENS [--guardian 0x…] [--config FILE] [--force]`
 * deploys Assay anywhere. RPC_URL names the node and DEPLOYER_KEY signs; the embedded chain needs neither.
 */
import { buildContracts, buildDomain } from '../build/steps.ts'
import { fail } from '../run/fail.ts'

await Promise.all([buildContracts(), buildDomain()]).catch(fail)

// Only now: what it imports may just have been built.
const { runDeploy } = await import('./runDeploy.ts')
await runDeploy(process.argv.slice(2), process.env, console.log).catch(fail)
process.exit(0) // a websocket to the node would keep the process alive
