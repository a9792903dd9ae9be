import { globSync, readFileSync } from 'node:fs'
import { root } from '../run/root.ts'

/** Below the protocol's hard limit of 24 576 bytes (EIP-170), with room to notice in time. */
const LIMIT_BYTES = 24_000

interface Artifact {
  contractName: string
  deployedBytecode: string
}

/** Every production contract's deployed code stays within the limit. @returns the problems */
export async function checkSizes(): Promise<string[]> {
  const files = globSync('artifacts/contracts/!(mocks)/**/*.json', { cwd: root })
  if (files.length === 0) return ['artifacts/contracts has no contracts: run npm run build']
  return files.flatMap((file) => {
    const { contractName, deployedBytecode } = JSON.parse(readFileSync(`${root}/${file}`, 'utf8')) as Artifact
    const bytes = (deployedBytecode.length - 2) / 2
    return bytes > LIMIT_BYTES ? [`${contractName} has ${bytes} bytes, ${bytes - LIMIT_BYTES} above the limit of ${LIMIT_BYTES}`] : []
  })
}
