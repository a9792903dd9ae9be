import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readyKeys } from '../../scripts/seed/readyKeys.ts'
import { startStack, type Stack, type StartOptions } from '../../scripts/up/startStack.ts'

export interface TestStack extends Stack {
  dataDir: string
}

/** The whole stack as `npm start` runs it, on ports and a data folder of its own. `base` is the first of four ports. */
export async function startTestStack(base: number, choices: Partial<StartOptions> = {}): Promise<TestStack> {
  const dataDir = mkdtempSync(join(tmpdir(), 'assay-stack-'))
  const ports = { chain: base, database: base + 1, api: base + 2, web: base + 3 }
  const stack = await startStack({
    ports,
    host: '127.0.0.1',
    origin: `http://127.0.0.1:${ports.web}`,
    publicApiUrl: `http://127.0.0.1:${ports.api}`,
    publicRpcUrl: `http://127.0.0.1:${ports.chain}`,
    databaseUrl: undefined,
    rpcUrl: undefined,
    chainId: 31_337,
    finality: 5,
    keys: readyKeys(),
    dataDir,
    deploymentFile: join(dataDir, 'deployments/31337.json'),
    seed: 'demo',
    seedRows: 1000,
    ...choices,
  })
  const stop = async () => {
    await stack.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { ...stack, dataDir, stop }
}
