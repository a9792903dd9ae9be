import { AssayError } from '@assay/domain/errors/AssayError'
import { assayTokenAbi } from '@assay/domain/generated/assayTokenAbi'
import { curationParametersAbi } from '@assay/domain/generated/curationParametersAbi'
import { listingRegistryAbi } from '@assay/domain/generated/listingRegistryAbi'
import { cidOf, contentHashOf, type ListingId } from '@assay/domain/ids'
import { formatTokenAmount } from '@assay/domain/units'
import { StackError } from '../up/StackError.ts'
import { findListing, type FoundListing } from './findListing.ts'
import type { ImportChain } from './ImportChain.ts'
import type { StoreDocument } from './postDocument.ts'
import { sendAll } from './sendAll.ts'
import type { SubmittableCard } from './SubmittableCard.ts'

/** What became of each card; every card is in exactly one list. */
export interface SubmitReport {
  readonly submitted: readonly { readonly name: string; readonly listingId: ListingId }[]
  /** Listed before with the same card. */
  readonly unchanged: readonly { readonly name: string; readonly listingId: ListingId }[]
  /** Listed before with another card; nothing was sent, its owner may propose a version. */
  readonly changed: readonly { readonly name: string; readonly listingId: ListingId }[]
  readonly reported: readonly { readonly name: string; readonly problem: string }[]
}

type Planned = SubmittableCard & { readonly listing: FoundListing }

/**
 * Stores and submits cards in the name of the wallet's account, which pays minDeposit for each and becomes the owner.
 * What is listed already is not submitted again. Approves exactly the sum that is needed; when a submission fails, the rest
 * of the allowance is taken back.
 * Throws a StackError when nothing can be done at all: too few tokens, node or document store away.
 */
export async function submitCards(chain: ImportChain, cards: readonly SubmittableCard[], storeDocument: StoreDocument): Promise<SubmitReport> {
  const planned: Planned[] = []
  for (const card of cards) planned.push({ ...card, listing: await findListing(chain, card.salt) })
  const isNew = ({ listing }: Planned) => listing.contentHash === null
  const isSame = ({ listing, bytes }: Planned) => listing.contentHash === contentHashOf(bytes)

  const minDeposit = await readMinDeposit(chain)
  await requireTokens(chain, minDeposit, planned.filter(isNew).length)

  const { stored, refused } = await storeAll(
    planned.filter((card) => isNew(card) || isSame(card)),
    storeDocument,
  )
  const fresh = stored.filter(isNew)
  const results = await submitAll(chain, fresh, minDeposit)
  return {
    submitted: fresh.filter((_, i) => !('problem' in (results[i] ?? {}))).map(outline),
    unchanged: stored.filter((card) => !isNew(card)).map(outline),
    changed: planned.filter((card) => !isNew(card) && !isSame(card)).map(outline),
    reported: [...refused, ...results.filter((result) => 'problem' in result)],
  }
}

const outline = ({ name, listing }: Planned) => ({ name, listingId: listing.listingId })

const readMinDeposit = async ({ publicClient, parameters }: ImportChain): Promise<bigint> =>
  (await publicClient.readContract({ address: parameters, abi: curationParametersAbi, functionName: 'current' })).minDeposit

async function requireTokens({ publicClient, walletClient, token }: ImportChain, minDeposit: bigint, count: number): Promise<void> {
  const { address } = walletClient.account
  const balance = await publicClient.readContract({ address: token, abi: assayTokenAbi, functionName: 'balanceOf', args: [address] })
  const needed = minDeposit * BigInt(count)
  if (balance >= needed) return
  throw new StackError(
    `The importer ${address} has ${formatTokenAmount(balance)} ASSAY, but ${count} deposits of ${formatTokenAmount(minDeposit)} need ${formatTokenAmount(needed)}. Send it some, or set IMPORTER_KEY to another account.`,
    { variable: 'IMPORTER_KEY' },
  )
}

/** Also what is listed already: the store may have lost it, and storing twice changes nothing. */
async function storeAll(cards: readonly Planned[], storeDocument: StoreDocument) {
  const stored: Planned[] = []
  const refused: { name: string; problem: string }[] = []
  for (const card of cards) {
    try {
      await storeDocument(card.bytes)
      stored.push(card)
    } catch (error) {
      if (!(error instanceof AssayError)) throw error
      refused.push({ name: card.name, problem: error.message })
    }
  }
  return { stored, refused }
}

async function submitAll(chain: ImportChain, cards: readonly Planned[], minDeposit: bigint) {
  if (cards.length === 0) return []
  await approve(chain, minDeposit * BigInt(cards.length))
  const results = await sendAll(
    chain,
    cards.map(({ name, salt, bytes }) => {
      const contentHash = contentHashOf(bytes)
      const args = [salt, contentHash, `ipfs://${cidOf(contentHash)}`, minDeposit] as const
      return { name, address: chain.registry, abi: listingRegistryAbi, functionName: 'submit', args }
    }),
  )
  if (results.some((result) => 'problem' in result)) await approve(chain, 0n)
  return results
}

async function approve(chain: ImportChain, amount: bigint): Promise<void> {
  const call = { name: 'approval', address: chain.token, abi: assayTokenAbi, functionName: 'approve', args: [chain.registry, amount] }
  const [result] = await sendAll(chain, [call])
  if (result !== undefined && 'problem' in result) throw new StackError(`The deposit could not be approved: ${result.problem}`)
}
