import { listingIdOf, versionIdOf, type Address, type Bytes32, type ContentHash, type DisputeId, type ListingId, type VersionId } from '@assay/domain/ids'
import type { ListingStatus, VersionStatus } from '@assay/domain/enums'
import { NO_DISPUTE, NO_HASH, NO_VERSION, NOBODY } from './absent.ts'
import { Amounts } from './Amounts.ts'
import type { Model } from './Model.ts'
import { refuseIf } from './refuseIf.ts'
import { Table } from './Table.ts'

const MAX_URI_BYTES = 512

interface Listing {
  readonly owner: Address
  readonly status: ListingStatus
  readonly deposit: bigint
  readonly minDeposit: bigint
  readonly currentVersion: VersionId
  readonly pendingVersion: VersionId
  readonly openDispute: DisputeId
  readonly exitReadyAt: bigint
  readonly versions: bigint
  readonly exitExtensions: bigint
}

interface Version {
  readonly listing: ListingId
  readonly index: bigint
  readonly status: VersionStatus
  readonly contentHash: ContentHash
  readonly pendingEndsAt: bigint
  readonly parametersId: bigint
  /** How often a dispute on it ended UNDECIDED while it was pending. */
  readonly undecided: bigint
}

const NO_LISTING: Listing = {
  owner: NOBODY,
  status: 'NONE',
  deposit: 0n,
  minDeposit: 0n,
  currentVersion: NO_VERSION,
  pendingVersion: NO_VERSION,
  openDispute: NO_DISPUTE,
  exitReadyAt: 0n,
  versions: 0n,
  exitExtensions: 0n,
}

/** Listings, immutable versions, deposits (§4); what a ruling does to them is RulingsModel's. */
export class RegistryModel {
  readonly listings: Table<ListingId, Listing>
  readonly versions: Table<VersionId, Version>
  readonly claimable: Amounts<Address>
  readonly #m: Model

  constructor(model: Model) {
    this.#m = model
    this.listings = new Table(model.journal, NO_LISTING)
    this.versions = new Table<VersionId, Version>(model.journal, { status: 'NONE' } as Version)
    this.claimable = new Amounts(model.journal)
  }

  listingOf(version: VersionId): Listing {
    return this.listings.of(this.versions.of(version).listing)
  }

  /** PENDING or ACTIVE. */
  isLive(version: VersionId): boolean {
    return ['PENDING', 'ACTIVE'].includes(this.versions.of(version).status)
  }

  isVouchable(version: VersionId): boolean {
    const { status, openDispute } = this.listingOf(version)
    return this.isLive(version) && ['PENDING', 'LISTED'].includes(status) && openDispute === NO_DISPUTE
  }

  /** Releases of it need not wait any more. */
  isOver(version: VersionId): boolean {
    return ['SUPERSEDED', 'REJECTED'].includes(this.versions.of(version).status) || isFinal(this.listingOf(version))
  }

  submit(by: Address, salt: Bytes32, contentHash: ContentHash, uri: string, deposit: bigint): void {
    const id = listingIdOf(this.#m.genesis.chainId, this.#m.contracts.ListingRegistry, by, salt)
    const { minDeposit } = this.#m.parameters.current
    refuseIf(this.listings.has(id), 'submit: exists')
    refuseIf(deposit < minDeposit, 'submit: deposit too low')
    this.listings.set(id, { ...NO_LISTING, owner: by, status: 'PENDING', deposit, minDeposit })
    this.#addVersion(id, contentHash, uri)
    this.#m.token.pull(by, this.#m.contracts.ListingRegistry, deposit)
  }

  proposeVersion(by: Address, id: ListingId, contentHash: ContentHash, uri: string): void {
    const listing = this.#ownedBy(by, id)
    refuseIf(listing.status !== 'LISTED', 'registry: wrong status')
    refuseIf(listing.openDispute !== NO_DISPUTE, 'registry: disputed')
    refuseIf(listing.pendingVersion !== NO_VERSION, 'propose: one is pending')
    refuseIf(listing.deposit < listing.minDeposit, 'propose: deposit too low')
    this.#addVersion(id, contentHash, uri)
  }

  activate(id: ListingId): void {
    const listing = this.listings.of(id)
    refuseIf(listing.pendingVersion === NO_VERSION, 'activate: nothing pending')
    refuseIf(listing.openDispute !== NO_DISPUTE, 'registry: disputed')
    refuseIf(this.#m.now < this.versions.of(listing.pendingVersion).pendingEndsAt, 'activate: too early')
    this.replaceCurrent(id)
  }

  topUp(by: Address, id: ListingId, amount: bigint): void {
    const listing = this.#ownedBy(by, id)
    refuseIf(amount === 0n, 'zero amount')
    refuseIf(isFinal(listing), 'registry: wrong status')
    this.listings.change(id, { deposit: listing.deposit + amount })
    this.#m.token.pull(by, this.#m.contracts.ListingRegistry, amount)
  }

  initiateExit(by: Address, id: ListingId): void {
    const listing = this.#ownedBy(by, id)
    refuseIf(listing.status !== 'LISTED', 'registry: wrong status')
    if (listing.pendingVersion !== NO_VERSION) {
      refuseIf(this.#m.court.openDisputeOpenedAt(listing.pendingVersion) !== undefined, 'registry: disputed')
      this.endPending(id, 'REJECTED')
    }
    const { exitDelay } = this.#m.parameters.of(this.versions.of(listing.currentVersion).parametersId)
    this.listings.change(id, { status: 'EXITING', exitReadyAt: this.#m.now + exitDelay })
  }

  finalizeExit(id: ListingId): void {
    const listing = this.listings.of(id)
    refuseIf(listing.status !== 'EXITING', 'registry: wrong status')
    refuseIf(listing.openDispute !== NO_DISPUTE, 'registry: disputed')
    refuseIf(this.#m.now < listing.exitReadyAt, 'exit: too early')
    this.versions.change(listing.currentVersion, { status: 'SUPERSEDED' })
    this.payOut(id, 'WITHDRAWN')
  }

  claim(by: Address): void {
    const amount = this.claimable.of(by)
    refuseIf(amount === 0n, 'claim: nothing')
    this.claimable.set(by, 0n)
    this.#m.token.transfer(this.#m.contracts.ListingRegistry, by, amount)
  }

  openDispute(version: VersionId, dispute: DisputeId, stake: bigint): void {
    const { listing } = this.versions.of(version)
    this.listings.change(listing, { openDispute: dispute, deposit: this.listings.of(listing).deposit - stake })
    this.#m.token.transfer(this.#m.contracts.ListingRegistry, this.#m.contracts.DisputeCourt, stake)
  }

  #addVersion(id: ListingId, contentHash: ContentHash, uri: string): void {
    refuseIf(contentHash === NO_HASH, 'version: no content hash')
    refuseIf(new TextEncoder().encode(uri).length > MAX_URI_BYTES, 'uri too long')
    const index = this.listings.of(id).versions
    const version = versionIdOf(id, index, contentHash)
    const { applyPeriod } = this.#m.parameters.current
    const row = { listing: id, index, status: 'PENDING', contentHash, parametersId: this.#m.parameters.currentId, undecided: 0n } as const
    this.versions.set(version, { ...row, pendingEndsAt: this.#m.now + applyPeriod })
    this.listings.change(id, { pendingVersion: version, versions: index + 1n })
  }

  /** The pending version becomes the ACTIVE one. */
  replaceCurrent(id: ListingId): void {
    const { currentVersion, pendingVersion } = this.listings.of(id)
    if (currentVersion !== NO_VERSION) this.versions.change(currentVersion, { status: 'SUPERSEDED' })
    this.listings.change(id, { status: 'LISTED', currentVersion: pendingVersion })
    this.endPending(id, 'ACTIVE')
  }

  endPending(id: ListingId, status: VersionStatus): void {
    this.versions.change(this.listings.of(id).pendingVersion, { status })
    this.listings.change(id, { pendingVersion: NO_VERSION })
  }

  /** The listing ends; what is left of its deposit is its owner's. */
  payOut(id: ListingId, status: ListingStatus): void {
    const { owner, deposit } = this.listings.of(id)
    this.listings.change(id, { status, deposit: 0n })
    this.claimable.add(owner, deposit)
  }

  #ownedBy(by: Address, id: ListingId): Listing {
    const listing = this.listings.of(id)
    refuseIf(listing.owner !== by, 'registry: not the owner')
    return listing
  }
}

function isFinal({ status }: Listing): boolean {
  return status === 'WITHDRAWN' || status === 'REMOVED'
}
