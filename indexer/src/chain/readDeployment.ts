import { readFileSync } from 'node:fs'
import { type Deployment, deploymentSchema } from './Deployment'
import { IndexError } from './IndexError'

/** Reads and checks a deployment file. @throws INDEX_DEPLOYMENT, naming the variable to set */
export function readDeployment(file: string, chainId: number): Deployment {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (cause) {
    throw new IndexError('INDEX_DEPLOYMENT', `There is no deployment file at ${file}. Deploy the contracts first, or set DEPLOYMENT_FILE.`, { cause })
  }
  const parsed = deploymentSchema.safeParse(json(text))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new IndexError(
      'INDEX_DEPLOYMENT',
      `${file} is no deployment file (${issue?.path.join('.') || 'it'}: ${issue?.message}). Set DEPLOYMENT_FILE to the one that the deployment wrote.`,
    )
  }
  if (parsed.data.chainId !== chainId) {
    throw new IndexError('INDEX_DEPLOYMENT', `${file} is of chain ${parsed.data.chainId}, but CHAIN_ID is ${chainId}. Set DEPLOYMENT_FILE or CHAIN_ID.`)
  }
  return parsed.data
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
