import { AssayError } from '@assay/domain/errors/AssayError'
import { asAddress, asBytes32, type Address } from '@assay/domain/ids'
import type { Account, Chain, PublicClient, Transport, WalletClient } from 'viem'
import { abiHash } from './abiHash.ts'
import { checkEconomics } from './checkEconomics.ts'
import { checkExisting } from './checkExisting.ts'
import { checkGenesis } from './checkGenesis.ts'
import { checkParameters } from './checkParameters.ts'
import { checkPurse } from './checkPurse.ts'
import { checkRoles } from './checkRoles.ts'
import { checkValues } from './checkValues.ts'
import { checkWires } from './checkWires.ts'
import { constructorArguments, type Plan } from './constructorArguments.ts'
import { CONTRACT_NAMES, type ContractName } from './contractNames.ts'
import type { Deployment } from './Deployment.ts'
import { EMBEDDED_CHAIN_ID } from './deploymentFile.ts'
import { DEFAULT_GENESIS, type GenesisShare } from './genesis.ts'
import { parameterSet, type ParameterSet } from './parameters.ts'
import { predictAddresses } from './predictAddresses.ts'
import { readArtifact, type Artifact } from './readArtifact.ts'
import { sendContracts } from './sendContracts.ts'
import { writeDeployment } from './writeDeployment.ts'

export interface DeployOptions {
  readonly publicClient: PublicClient
  /** Signs as the deployer. */
  readonly walletClient: WalletClient<Transport, Chain | undefined, Account>
  /** How much is going to be staked in all, base units; sMax and the floors are checked against it. */
  readonly expectedStake: bigint
  /** Holder of the guardian's veto; the deployer by default. */
  readonly guardian?: Address | undefined
  readonly genesis?: readonly GenesisShare[] | undefined
  /** Changes to the default parameters. */
  readonly parameters?: Partial<ParameterSet> | undefined
  /** Where to write the deployment file. */
  readonly file: string
  /** Deploy anew although the file names a deployment that exists. */
  readonly force?: boolean | undefined
  /** Told each contract as it stands. */
  readonly report?: ((line: string) => void) | undefined
}

/**
 * Deploys and wires the nine contracts, asserts every wire, role and constant, and only then writes the deployment file.
 * @throws DEPLOY_REFUSED before anything is sent, DEPLOY_STOPPED when a transaction fails, DEPLOY_MISWIRED when the
 * chain does not hold what was planned
 */
export async function deploy(options: DeployOptions): Promise<Deployment> {
  const { publicClient, walletClient, expectedStake, genesis = DEFAULT_GENESIS, file, report = () => {} } = options
  const deployer = asAddress(walletClient.account.address)
  const guardian = options.guardian ?? deployer
  const parameters = parameterSet(options.parameters)

  const chainId = await publicClient.getChainId()
  refuse([...checkGenesis(genesis), ...checkParameters(parameters), ...checkEconomics(parameters, expectedStake, genesis)])
  if (options.force !== true) refuse(await checkExisting(publicClient, chainId, file))

  const artifacts = Object.fromEntries(CONTRACT_NAMES.map((name) => [name, readArtifact(name)])) as Record<ContractName, Artifact>
  refuse(await checkPurse(publicClient, deployer, Object.values(artifacts)))

  const nonce = await settledNonce(publicClient, deployer)
  const at = predictAddresses(deployer, nonce)
  const plan: Plan = { at, deployer, guardian, genesis, parameters }
  const receipts = await sendContracts({
    publicClient,
    walletClient,
    artifacts,
    constructorArguments: constructorArguments(plan),
    at,
    nonce,
    pollingInterval: chainId === EMBEDDED_CHAIN_ID ? 50 : 2000,
    report,
  })
  const [first, last] = [receipts.at(0), receipts.at(-1)]
  if (first === undefined || last === undefined) throw new Error('no contract was deployed')

  const faults = [
    ...(await checkWires(publicClient, at, artifacts, guardian)),
    ...(await checkRoles(publicClient, at, artifacts, first.blockNumber)),
    ...(await checkValues(publicClient, plan, artifacts)),
  ]
  if (faults.length > 0) {
    throw new AssayError('DEPLOY_MISWIRED', `The chain does not hold what was planned; do not use these contracts.\n${faults.join('\n')}`)
  }

  const { timestamp } = await publicClient.getBlock({ blockNumber: last.blockNumber })
  const deployment: Deployment = {
    chainId,
    startBlock: Number(first.blockNumber),
    transaction: asBytes32(first.transactionHash),
    abiHash: abiHash(Object.fromEntries(CONTRACT_NAMES.map((name) => [name, artifacts[name].abi])) as Record<ContractName, Artifact['abi']>),
    deployedAt: Number(timestamp),
    expectedStake: String(expectedStake),
    guardian,
    contracts: at,
  }
  writeDeployment(file, deployment)
  return deployment
}

function refuse(problems: readonly string[]): void {
  if (problems.length > 0) throw new AssayError('DEPLOY_REFUSED', `Nothing was sent.\n${problems.join('\n')}`)
}

/** The deployer's next nonce, once none of its transactions is under way: they would take the predicted addresses. */
async function settledNonce(client: PublicClient, deployer: Address): Promise<number> {
  const [mined, pending] = await Promise.all([
    client.getTransactionCount({ address: deployer, blockTag: 'latest' }),
    client.getTransactionCount({ address: deployer, blockTag: 'pending' }),
  ])
  if (pending !== mined) refuse([`The deployer ${deployer} has ${pending - mined} transactions under way: wait until they are mined, or use another key.`])
  return mined
}
