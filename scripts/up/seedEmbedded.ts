import type { Deployment } from '../deploy/Deployment.ts'
import { postDocument } from '../import/postDocument.ts'
import { seed, seedSpan } from '../seed/seed.ts'
import type { Seed } from './StackOptions.ts'

/** Unix seconds of the embedded chain's first block: far enough back for the seed's past. */
export function startOf(kind: Seed): number {
  return Math.floor(Date.now() / 1000) - seedSpan[kind]
}

/** Plays the seed: transactions to the chain, documents to the API. */
export async function seedEmbedded(kind: Seed, rpcUrl: string, deployment: Deployment, apiUrl: string): Promise<void> {
  await seed({ seed: kind, rpcUrl, deployment, store: postDocument(apiUrl) })
}
