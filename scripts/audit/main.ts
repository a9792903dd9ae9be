/**
 * `npm run audit [-- --json]`: compares everything in the index with the contracts and the log at the indexed block.
 * Exit 0: no difference. 1: differences, each printed. 2: it could not be done, and why.
 */
import { buildIndexer } from '../build/steps.ts'
import { readEnv } from './env.ts'
import { readArguments } from './readArguments.ts'

const json = process.argv.includes('--json')
try {
  readArguments(process.argv.slice(2))
  const { deploymentFile, ...env } = readEnv()
  await buildIndexer()
  // Only now: what is imported may just have been built.
  const { readDeployment } = await import('../../indexer/lib/chain/readDeployment.js')
  const { runAudit } = await import('../../indexer/lib/audit/runAudit.js')
  const { differenceInWords, endInWords } = await import('./inWords.ts')

  const report = await runAudit(
    { ...env, deployment: readDeployment(deploymentFile, env.chainId) },
    { progress: (line) => console.error(line), onDifference: (difference) => void (json || console.log(differenceInWords(difference))) },
  )
  console.log(json ? JSON.stringify({ agrees: report.differenceCount === 0, ...report }, null, 2) : endInWords(report))
  process.exitCode = report.differenceCount === 0 ? 0 : 1
} catch (error) {
  const { message, code = 'AUDIT_FAILED' } = error as Error & { code?: string }
  console.error(`✗ ${message}`)
  if (json) console.log(JSON.stringify({ error: { code, message } }, null, 2))
  process.exitCode = 2
}
