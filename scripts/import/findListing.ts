import { listingRegistryAbi } from '@assay/domain/generated/listingRegistryAbi'
import { enumWord, LISTING_STATUSES, type ListingStatus } from '@assay/domain/enums'
import { asContentHash, asListingId, listingIdOf, asAddress, type Bytes32, type ContentHash, type ListingId } from '@assay/domain/ids'
import { zeroHash } from 'viem'
import type { ImportChain } from './ImportChain.ts'

/** What the chain says about the importer's listing under a salt. */
export interface FoundListing {
  readonly listingId: ListingId
  readonly status: ListingStatus
  /** Of its newest version; null when there is no such listing. */
  readonly contentHash: ContentHash | null
  /** Unix seconds at which its pending version may be activated; null when nothing waits for that, or a dispute is open. */
  readonly activatableAt: number | null
}

/** Looks up the listing that the importer would own under this salt. */
export async function findListing({ publicClient, walletClient, registry }: ImportChain, salt: Bytes32): Promise<FoundListing> {
  const owner = asAddress(walletClient.account.address)
  const listingId = asListingId(listingIdOf(walletClient.chain.id, registry, owner, salt))
  const contract = { address: registry, abi: listingRegistryAbi } as const
  const [, statusNumber, , , current, pending, openDispute] = await publicClient.readContract({ ...contract, functionName: 'listingOf', args: [listingId] })
  const status = enumWord(LISTING_STATUSES, statusNumber)
  if (status === 'NONE') return { listingId, status, contentHash: null, activatableAt: null }

  // A listing that was removed before it was ever listed has neither: its first version tells what it was.
  const newest = [pending, current].find((id) => id !== zeroHash) ?? (await publicClient.readContract({ ...contract, functionName: 'versionAt', args: [listingId, 0n] }))
  const [, , , contentHash, pendingEndsAt] = await publicClient.readContract({ ...contract, functionName: 'versionOf', args: [newest] })
  const waits = pending !== zeroHash && openDispute === zeroHash
  return { listingId, status, contentHash: asContentHash(contentHash), activatableAt: waits ? pendingEndsAt : null }
}
