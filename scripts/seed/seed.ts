import type { Deployment } from '../deploy/Deployment.ts'
import type { StoreDocument } from '../import/postDocument.ts'
import type { Seed } from '../up/StackOptions.ts'
import { readSeedCards } from './cards/readSeedCards.ts'
import { days } from './days.ts'
import { demoSchedule } from './demo/schedule.ts'
import type { Moment } from './Moment.ts'
import { SeedChain } from './SeedChain.ts'
import { seedListing } from './SeedListing.ts'

/** How long before now the embedded chain's first block lies, seconds: the seed's past fits in. */
export const seedSpan: Readonly<Record<Seed, number>> = { demo: days(21), empty: 0, large: 0 }

const schedules: Readonly<Record<Seed, readonly Moment[]>> = { demo: demoSchedule, empty: [], large: [] }

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
  const chain = new SeedChain(rpcUrl, deployment)
  const listings = readSeedCards().map((card) => seedListing(card, deployment))
  for (const { before, act } of schedules[seed]) {
    await chain.setTime(end - before)
    await act({ chain, store, listings })
  }
  if (schedules[seed].length === 0) return
  await chain.setTime(Math.max(end, unixNow()))
  await chain.mine()
}

const unixNow = (): number => Math.floor(Date.now() / 1000)
