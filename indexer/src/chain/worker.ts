/** The indexer proper, started by main.js in a process of its own: Subsquid ends its process when it cannot go on. */
import { failed } from './failed'
import { follow } from './processor'
import { readDeployment } from './readDeployment'
import { readEnv } from './env'
import { ChainDatabase } from './store/ChainDatabase'
import { endRebuild } from './store/endRebuild'
import type { WorkerMessage } from './WorkerMessage'
import { writeBatch } from './writeBatch'

function main(): void {
  // Without its supervisor nobody would restart or stop it.
  process.on('disconnect', () => process.exit(0))

  const env = readEnv()
  const deployment = readDeployment(env.deploymentFile, env.chainId)
  const database = new ChainDatabase(env.databaseUrl, {
    written: (what) => tell({ kind: 'written', what }),
    failed: ({ message }) => tell({ kind: 'failed', why: message }),
  })

  follow(env, deployment, database, async (batch) => {
    await writeBatch(batch, { contracts: deployment.contracts, finality: env.finality, afterRollback: database.afterRollback })
    if (batch.isHead) await endRebuild(batch.store)
  })
}

const tell = (message: WorkerMessage): void => void process.send?.(message)

try {
  main()
} catch (error) {
  failed(error)
}
