import { readEnv as readStackEnv } from '../up/env.ts'
import { embeddedUrl } from '../up/postgres.ts'

/** Where an audit finds what it compares. */
export interface AuditEnv {
  readonly databaseUrl: string
  readonly rpcUrl: string
  readonly chainId: number
  readonly deploymentFile: string
}

/** The variables of the indexer; those that are not set are as `npm start` on this machine has them. @throws StackError that names the variable */
export function readEnv(variables: NodeJS.ProcessEnv = process.env): AuditEnv {
  const { databaseUrl, rpcUrl, chainId, deploymentFile, ports } = readStackEnv(variables)
  return {
    databaseUrl: databaseUrl ?? embeddedUrl(ports.database),
    rpcUrl: rpcUrl ?? `http://127.0.0.1:${ports.chain}`,
    chainId,
    deploymentFile: variables.DEPLOYMENT_FILE || deploymentFile,
  }
}
