import type { Deployment } from '../deploy/Deployment.ts'
import type { StoreDocument } from '../import/postDocument.ts'
import type { Seed } from '../up/StackOptions.ts'
import { toBlocks } from './toBlocks.ts'
import { days } from './days.ts'
import { demoSchedule } from './demo/schedule.ts'
import { SeedChain } from './SeedChain.ts'
import { seedPlace } from './SeedPlace.ts'

/** How long before now the embedded chain's first block lies, seconds: the seed's past fits in. */
export const seedSpan: Readonly<Record<Seed, number>> = { demo: days(61), empty: 0, large: 0 }

export interface SeedOptions {
  seed: Seed
  rpcUrl: string
  deployment: Deployment
  store: StoreDocument
  /** Unix seconds at which the past ends; now by default. */
  end?: number
}

/**
 * Plays a seed's past on a fresh embedded chain: real transactions and documents, in the order of time, then sets the clock
 * to now.
 */
export async function seed({ seed, rpcUrl, deployment, store, end = unixNow() }: SeedOptions): Promise<void> {
  if (seed !== 'demo') return
  const chain = new SeedChain(rpcUrl, deployment)
  const moments = demoSchedule(await seedPlace(deployment))
  for (const document of moments.flatMap(({ documents = [] }) => documents)) await store(document)
  await chain.mineBlocks(toBlocks(moments, end))
  await chain.setTime(Math.max(end, unixNow()))
  await chain.mine()
}

const unixNow = (): number => Math.floor(Date.now() / 1000)
