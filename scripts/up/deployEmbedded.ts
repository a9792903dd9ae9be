import { rmSync } from 'node:fs'
import { privateKeyToAccount } from 'viem/accounts'
import { connect } from '../deploy/connect.ts'
import { deploy } from '../deploy/deploy.ts'
import type { Deployment } from '../deploy/Deployment.ts'
import { accountOf, addressOf } from '../seed/actors.ts'
import { demoGenesis, demoStake } from '../seed/demoGenesis.ts'
import type { StackOptions } from './StackOptions.ts'

/** Deploys to the fresh embedded chain; the actors receive their tokens. The chain is a new one, so an older file says nothing. */
export async function deployEmbedded(rpcUrl: string, { keys, chainId, deploymentFile }: StackOptions): Promise<Deployment> {
  rmSync(deploymentFile, { force: true })
  const deployer = keys.deployer === undefined ? accountOf('Deployer') : privateKeyToAccount(keys.deployer)
  const clients = await connect(rpcUrl, deployer, chainId)
  return deploy({ ...clients, expectedStake: demoStake(), genesis: demoGenesis(), guardian: addressOf('Deployer'), file: deploymentFile })
}
