import type { WantedPort } from './readyPorts.ts'
import type { StackOptions } from './StackOptions.ts'

const loopback = '127.0.0.1'

/** The ports that a stack with these options listens on. */
export function wantedPorts({ ports, host, rpcUrl, databaseUrl }: StackOptions): WantedPort[] {
  return [
    ...(rpcUrl === undefined ? [{ port: ports.chain, host: loopback, variable: 'CHAIN_PORT', what: 'the embedded chain' }] : []),
    ...(databaseUrl === undefined ? [{ port: ports.database, host: loopback, variable: 'DB_PORT', what: 'the embedded database' }] : []),
    { port: ports.api, host, variable: 'API_PORT', what: 'the API' },
    { port: ports.web, host, variable: 'WEB_PORT', what: 'the portal' },
  ]
}
