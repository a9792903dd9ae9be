/** `node indexer/lib/chain/main.js`: indexes the chain into the database, for ever. Settings: readEnv. */
import { failed } from './failed'
import { migrateDatabase } from './migrateDatabase'
import { readDeployment } from './readDeployment'
import { readEnv } from './readEnv'
import { Supervisor } from './Supervisor'

async function main(): Promise<void> {
  const env = readEnv(process.env)
  const deployment = readDeployment(env.deploymentFile, env.chainId)
  await migrateDatabase(env.databaseUrl)

  const supervisor = new Supervisor(env, deployment, (line) => console.log(line))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => supervisor.stop())
  await supervisor.run()
}

main().then(() => process.exit(0), failed)
