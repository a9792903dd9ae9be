import './graphileEnvironment.js'
import { createApi } from './createApi.js'
import { readEnvironment } from './environment.js'
import { StartError } from './StartError.js'

const log = (line: string, details?: unknown): void => console.error(new Date().toISOString(), line, ...(details === undefined ? [] : [details]))

async function main(): Promise<void> {
  const env = readEnvironment()
  const api = await createApi(env, log)
  console.log(`API on http://${env.host}:${env.port}`)
  const stop = (): void => void api.stop().finally(() => process.exit(0))
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  await api.graphqlReady
  console.log(`GraphQL on http://${env.host}:${env.port}/graphql`)
}

main().catch((error: unknown) => {
  if (error instanceof StartError) console.error(`✗ ${error.message}`)
  else console.error('✗ The API stopped:', error)
  process.exit(1)
})
