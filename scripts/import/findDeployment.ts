import type { Deployment } from '../deploy/Deployment.ts'
import { readDeployment } from '../deploy/readDeployment.ts'
import { StackError } from '../up/StackError.ts'

/** The deployment on a chain. Throws a StackError that names the variable to set when there is none or its file is broken. */
export function findDeployment(file: string, chainId: number): Deployment {
  const variable = chainId === 31337 ? 'ASSAY_DATA_DIR' : 'CHAIN_ID'
  let deployment: Deployment | undefined
  try {
    deployment = readDeployment(file)
  } catch (cause) {
    throw new StackError(`The deployment file ${file} cannot be read. Restore it, or set ${variable} to where Assay is deployed.`, { variable, cause })
  }
  if (deployment === undefined) {
    throw new StackError(`Assay is not deployed on chain ${chainId}: ${file} is missing. Run npm start or npm run deploy, or set ${variable} to where it is.`, { variable })
  }
  if (deployment.chainId !== chainId) {
    throw new StackError(`The deployment file ${file} is about chain ${deployment.chainId}, not ${chainId}. Set ${variable} to where Assay is deployed.`, { variable })
  }
  return deployment
}
