/** The light audit: started by the indexer's supervisor in a process of its own, so that nothing it does can slow or end the indexer. */
import { setPriority, constants } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { readEnv } from '../../chain/env'
import { readDeployment } from '../../chain/readDeployment'
import type { Difference } from '../Difference.js'
import { AuditStore } from './AuditStore.js'
import { LightAudit } from './LightAudit.js'

/** Between rounds while none can be made, at most. */
const LONGEST_MS = 60_000

async function main(): Promise<void> {
  // Without its supervisor nobody would restart or stop it.
  process.on('disconnect', () => process.exit(0))
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL)

  const env = readEnv()
  const { interval, requests, rpcUrl } = env.audit
  const store = new AuditStore(env.databaseUrl)
  const audit = new LightAudit({
    settings: { databaseUrl: env.databaseUrl, rpcUrl, chainId: env.chainId, deployment: readDeployment(env.deploymentFile, env.chainId) },
    store,
    requests,
    onFound: (difference) => console.error(`✗ AUDIT: index and chain differ. ${inWords(difference)}`),
    onHealed: ({ table, id, field }) => console.error(`✓ AUDIT: ${table} ${id}, ${field}: agrees again`),
  })
  for (;;) {
    // A database that is away cannot be told so, and is seen by everybody.
    await audit.round().catch((error: Error) => store.problem(`${error.message.replace(/\.$/, '')}.`).catch(() => undefined))
    await wait(Math.min(LONGEST_MS, interval * 2 ** Math.min(audit.failures, 10)))
  }
}

const inWords = ({ table, id, field, index, chain, transaction }: Difference): string =>
  `${table} ${id}, ${field}: the index says ${index ?? 'nothing'}, the chain ${chain ?? 'nothing'}; look at transaction ${transaction ?? '(none)'}. What to do: docs/runbooks/audit.md`

main().catch((error: unknown) => {
  console.error('✗ The light audit stopped:', error instanceof Error ? error.message : error)
  process.exit(1)
})
