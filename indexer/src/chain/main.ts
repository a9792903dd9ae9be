/** `node indexer/lib/chain/main.js`: indexes the chain into the database, for ever. Settings: env.ts. */
import { failed } from './failed'
import { migrateDatabase } from './migrateDatabase'
import { readDeployment } from './readDeployment'
import { readEnv } from './env'
import { Supervisor } from './Supervisor'

async function main(): Promise<void> {
  const env = readEnv()
  readDeployment(env.deploymentFile, env.chainId) // refused before anything is touched
  await migrateDatabase(env.databaseUrl)

  const supervisor = new Supervisor(env, (line) => console.log(line))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => supervisor.stop())
  await supervisor.run()
}

main().then(() => process.exit(0), failed)
