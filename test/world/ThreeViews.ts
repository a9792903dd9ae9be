import assert from 'node:assert/strict'
import { assayTokenAbi } from '@assay/domain/generated/assayTokenAbi'
import { disputeCourtAbi } from '@assay/domain/generated/disputeCourtAbi'
import { listingStatusWords, phaseWords, rulingWords } from '@assay/domain/generated/enums'
import { listingRegistryAbi } from '@assay/domain/generated/listingRegistryAbi'
import { stakingAbi } from '@assay/domain/generated/stakingAbi'
import { createPublicClient, http, type Hex } from 'viem'
import { hardhat } from 'viem/chains'
import type { Stack } from '../../scripts/up/startStack.ts'
import { graphql } from './graphql.ts'
import type { Portal } from './Portal.ts'

type Facts = Record<string, bigint | string>

/** Contract reads, the GraphQL answer and the page, compared to the wei. Each method returns what all three agree on. */
export class ThreeViews {
  readonly #stack: Stack
  readonly #portal: Portal
  readonly #client

  constructor(stack: Stack, portal: Portal) {
    this.#stack = stack
    this.#portal = portal
    this.#client = createPublicClient({ chain: hardhat, transport: http(stack.urls.rpc) })
  }

  /** An account's purse; the portal must be acting as it. */
  async account(address: Hex) {
    const { AssayToken, Staking, ListingRegistry, DisputeCourt } = this.#stack.deployment.contracts
    const staking = { address: Staking, abi: stakingAbi, args: [address] } as const
    const chain = {
      balance: await this.#client.readContract({ address: AssayToken, abi: assayTokenAbi, functionName: 'balanceOf', args: [address] }),
      free: await this.#client.readContract({ ...staking, functionName: 'freeOf' }),
      units: await this.#client.readContract({ ...staking, functionName: 'balanceOf' }),
      votes: await this.#client.readContract({ ...staking, functionName: 'getVotes' }),
      effective: await this.#client.readContract({ ...staking, functionName: 'effectiveOf' }),
      claimableStaking: await this.#client.readContract({ ...staking, functionName: 'claimableOf' }),
      claimableRegistry: await this.#client.readContract({ address: ListingRegistry, abi: listingRegistryAbi, functionName: 'claimableOf', args: [address] }),
      claimableCourt: await this.#client.readContract({ address: DisputeCourt, abi: disputeCourtAbi, functionName: 'claimableOf', args: [address] }),
    }
    await this.#agree('account', address, chain)

    await this.#portal.open('/stake')
    for (const fact of ['balance', 'free', 'votes'] as const) await this.#portal.shows(fact, chain[fact])
    await this.#portal.shows('recorded', chain.units - chain.free)
    await this.#portal.showsIfAny('claimableStaking', chain.claimableStaking)
    await this.#portal.showsIfAny('claimableListingRegistry', chain.claimableRegistry)
    await this.#portal.showsIfAny('claimableDisputeCourt', chain.claimableCourt)
    return chain
  }

  /** A listing and the backing of its shown version. */
  async listing(id: Hex, versionId: Hex) {
    const { ListingRegistry, Staking } = this.#stack.deployment.contracts
    const [owner, status, deposit, minDeposit] = await this.#client.readContract({ address: ListingRegistry, abi: listingRegistryAbi, functionName: 'listingOf', args: [id] })
    const [, active] = await this.#client.readContract({ address: Staking, abi: stakingAbi, functionName: 'poolOf', args: [versionId] })
    const chain = { status: listingStatusWords[status] ?? String(status), deposit, minDeposit, backing: active }
    await this.#agree('listing', id, chain)

    await this.#portal.open(`/listing/${id}`)
    await this.#portal.page.locator(`[data-status="${chain.status}"]`).first().waitFor()
    await this.#portal.shows('deposit', deposit)
    await this.#portal.shows('backing', active)
    return { ...chain, owner }
  }

  /** A dispute with its counted votes. */
  async dispute(id: Hex) {
    const court = { address: this.#stack.deployment.contracts.DisputeCourt, abi: disputeCourtAbi, args: [id] } as const
    const row = await this.#client.readContract({ ...court, functionName: 'disputeOf' })
    const [committedWeight, keepWeight, removeWeight, committedBonds, keepBonds, removeBonds] = await this.#client.readContract({ ...court, functionName: 'tallyOf' })
    const phase = await this.#client.readContract({ ...court, functionName: 'phaseOf', blockTag: 'latest' })
    const chain = {
      phase: phaseWords[phase] ?? String(phase),
      stake: row[3],
      quorum: row[8],
      escrow: row[11],
      committedWeight,
      keepWeight,
      removeWeight,
      committedBonds,
      keepBonds,
      removeBonds,
      ...(row[9] === 0 ? {} : { ruling: rulingWords[row[9]] ?? String(row[9]) }),
    }
    await this.#agree('dispute', id, chain)

    await this.#portal.open(`/dispute/${id}`)
    await this.#portal.page.locator(`[data-phase="${chain.phase}"]`).waitFor()
    await this.#portal.shows('stake', chain.stake)
    await this.#portal.showsWeight('Keep', keepWeight)
    await this.#portal.showsWeight('Remove', removeWeight)
    await this.#portal.showsWeight('Still sealed', committedWeight - keepWeight - removeWeight)
    await this.#portal.showsWeight('Quorum', chain.quorum)
    return chain
  }

  /** The API says the same as the contracts, about every given fact. The portal has followed the index, so it is there. */
  async #agree(entity: string, id: string, chain: Facts): Promise<void> {
    const { data } = await graphql(
      this.#stack.urls.api,
      `query ($id: ${entity === 'account' ? 'Address' : 'Bytes32'}!) { ${entity}(id: $id) { ${Object.keys(chain).join(' ')} } }`,
      { id: id.toLowerCase() },
    )
    const row = data[entity] as Record<string, string>
    const told = Object.fromEntries(Object.entries(chain).map(([name, value]) => [name, typeof value === 'bigint' ? BigInt(row[name] ?? '-1') : row[name]]))
    assert.deepEqual(told, chain, `${entity} ${id}: the GraphQL answer differs from the contracts`)
  }
}
