import { listingRegistryAbi } from '@assay/domain/generated/listingRegistryAbi'
import { findListing } from './findListing.ts'
import type { ImportChain } from './ImportChain.ts'
import { sendAll } from './sendAll.ts'
import type { SubmittableCard } from './SubmittableCard.ts'

/** Activates the pending versions of these cards' listings whose period is over and that nobody disputes. Returns how many, and what failed. */
export async function activateDue(chain: ImportChain, cards: readonly SubmittableCard[]) {
  const { timestamp } = await chain.publicClient.getBlock()
  const calls = []
  for (const { name, salt } of cards) {
    const { listingId, activatableAt } = await findListing(chain, salt)
    if (activatableAt === null || activatableAt > Number(timestamp)) continue
    calls.push({ name, address: chain.registry, abi: listingRegistryAbi, functionName: 'activate', args: [listingId] })
  }
  const results = await sendAll(chain, calls)
  const reported = results.filter((result) => 'problem' in result)
  return { activated: results.length - reported.length, reported }
}
