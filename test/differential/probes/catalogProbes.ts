import { enumIndex, LISTING_STATUSES, VERSION_STATUSES } from '@assay/domain/enums'
import type { Address, ListingId, VersionId } from '@assay/domain/ids'
import type { Model } from '../../model/Model.ts'
import type { Probe } from './Probe.ts'

const index = (words: readonly string[], word: string): bigint => BigInt(enumIndex(words, word))

/** A listing, and what raters last said of it; `stranger` has perhaps said nothing. */
export function listingProbes(m: Model, id: ListingId, accounts: readonly Address[], stranger: Address): Probe[] {
  const { owner, status, deposit, minDeposit, currentVersion, pendingVersion, openDispute, exitReadyAt } = m.registry.listings.of(id)
  const expected = [owner, index(LISTING_STATUSES, status), deposit, minDeposit, currentVersion, pendingVersion, openDispute, exitReadyAt]
  return [
    { contract: 'ListingRegistry', read: 'listingOf', args: [id], expected },
    ...accounts.flatMap((account): Probe[] => {
      const { score, ratedAt } = m.ratings.ratings.of(`${account}/${id}`)
      if (score === 0n && account !== stranger) return []
      return [{ contract: 'QualityRatings', read: 'ratingOf', args: [account, id], expected: [score, ratedAt] }]
    }),
  ]
}

/** A version, its pool and the positions in it; `stranger` has perhaps none. */
export function versionProbes(m: Model, id: VersionId, accounts: readonly Address[], stranger: Address): Probe[] {
  const version = m.registry.versions.of(id)
  const pool = m.pools.pools.of(id)
  const row = [version.listing, version.index, index(VERSION_STATUSES, version.status), version.contentHash, version.pendingEndsAt, version.parametersId]
  return [
    { contract: 'ListingRegistry', read: 'versionOf', args: [id], expected: row },
    { contract: 'ListingRegistry', read: 'versionAt', args: [version.listing, version.index], expected: [id] },
    { contract: 'ListingRegistry', read: 'isVouchable', args: [id], expected: [m.registry.isVouchable(id)] },
    { contract: 'ListingRegistry', read: 'isVersionOver', args: [id], expected: [m.registry.isOver(id)] },
    { contract: 'DisputeCourt', read: 'challengeStakeOf', args: [id], expected: [m.court.stakeAskedFor(id)] },
    {
      contract: 'Staking',
      read: 'poolOf',
      args: [id],
      expected: [pool.total, pool.active, pool.slashed, pool.slashBps, pool.slashAmount, pool.collected, pool.acc, pool.rewards],
    },
    { contract: 'DisputeCourt', read: 'openDisputeOpenedAt', args: [id], expected: [m.court.openDisputeOpenedAt(id) ?? 0n] },
    ...accounts.flatMap((account): Probe[] => {
      const { vouched, releasing } = m.pools.position(account, id)
      if (vouched + releasing === 0n && account !== stranger) return []
      const position: Probe = { contract: 'Staking', read: 'positionOf', args: [account, id], expected: [vouched, releasing] }
      return [position, { contract: 'Staking', read: 'pendingRewardOf', args: [account, id], expected: [m.pools.pendingReward(account, id)] }]
    }),
  ]
}

/** Every ticket there ever was. */
export function ticketProbes(m: Model): Probe[] {
  const release = m.staking.releaseTickets.entries().map(([id, { account, version, amount, readyAt }]): Probe => {
    // A slash voids them at once; the owner's sync settles the position.
    const left = m.pools.pools.of(version).slashed ? 0n : amount
    return { contract: 'Staking', read: 'releaseTicketOf', args: [BigInt(id)], expected: [account, version, left, readyAt] }
  })
  const unbond = m.staking.unbondTickets.entries().map(([id, { account, amount, readyAt }]): Probe => {
    return { contract: 'Staking', read: 'unbondTicketOf', args: [BigInt(id)], expected: [account, amount, readyAt] }
  })
  return [...release, ...unbond]
}
