import { AssayError } from '@assay/domain/errors/AssayError'
import type { Account } from 'viem'
import { mnemonicToAccount, privateKeyToAccount } from 'viem/accounts'
import { connect } from './connect.ts'
import { deploy } from './deploy.ts'
import type { Deployment } from './Deployment.ts'
import { deploymentFile, EMBEDDED_CHAIN_ID } from './deploymentFile.ts'
import { readArguments } from './readArguments.ts'
import { readConfig } from './readConfig.ts'
import { readEnv, type DeployEnv } from './readEnv.ts'
import { resolveNetwork } from './resolveNetwork.ts'

/** Public on purpose: the ready accounts of every hardhat node. */
const EMBEDDED_MNEMONIC = 'test test test test test test test test test test test junk'

/** `npm run deploy` from its arguments and environment to the written file. Everything is refused before anything is sent. */
export async function runDeploy(argv: readonly string[], environment: Readonly<Record<string, string | undefined>>, report: (line: string) => void): Promise<Deployment> {
  const given = readArguments(argv)
  const env = readEnv(environment)
  const config = given.config === undefined ? {} : readConfig(given.config)
  const chainId = await resolveNetwork(given.network)
  const clients = await connect(rpcUrlOf(env, chainId), deployerOf(env, chainId), chainId)

  const guardian = given.guardian ?? config.guardian
  if (guardian === undefined) report('! no --guardian is given: the deployer holds the veto')
  if (config.genesis === undefined) report('! no genesis recipients are given: the deployer receives what the treasury does not')

  const file = deploymentFile(chainId, env.dataDir)
  const deployment = await deploy({
    ...clients,
    expectedStake: given.expectedStake,
    guardian,
    genesis: config.genesis,
    parameters: config.parameters,
    file,
    force: given.force,
    report: (line) => report(`· ${line}`),
  })
  report(`✓ every wire, role and constant is as planned; written to ${file}`)
  return deployment
}

function rpcUrlOf(env: DeployEnv, chainId: number): string {
  if (env.rpcUrl !== undefined) return env.rpcUrl
  if (chainId === EMBEDDED_CHAIN_ID) return `http://127.0.0.1:${env.chainPort}`
  throw new AssayError('RPC_MISSING', `Set RPC_URL to a node of chain ${chainId}.`)
}

function deployerOf(env: DeployEnv, chainId: number): Account {
  if (env.deployerKey !== undefined) return privateKeyToAccount(env.deployerKey)
  if (chainId === EMBEDDED_CHAIN_ID) return mnemonicToAccount(EMBEDDED_MNEMONIC)
  throw new AssayError('KEY_MISSING', 'Set DEPLOYER_KEY to the private key that pays for the deployment.')
}
