import { assayGovernorAbi } from '@assay/domain/generated/assayGovernorAbi'
import { assayTokenAbi } from '@assay/domain/generated/assayTokenAbi'
import { curationParametersAbi } from '@assay/domain/generated/curationParametersAbi'
import { disputeCourtAbi } from '@assay/domain/generated/disputeCourtAbi'
import { CHOICES, LISTING_STATUSES, RULINGS, VERSION_STATUSES } from '@assay/domain/enums'
import { listingRegistryAbi } from '@assay/domain/generated/listingRegistryAbi'
import { qualityRatingsAbi } from '@assay/domain/generated/qualityRatingsAbi'
import { stakingAbi } from '@assay/domain/generated/stakingAbi'
import { zeroAddress, zeroHash, type Abi, type Hex } from 'viem'
import type { IndexedWorld } from './IndexedWorld.ts'

const abis = {
  AssayToken: assayTokenAbi,
  Staking: stakingAbi,
  ListingRegistry: listingRegistryAbi,
  DisputeCourt: disputeCourtAbi,
  AssayGovernor: assayGovernorAbi,
  QualityRatings: qualityRatingsAbi,
  CurationParameters: curationParametersAbi,
}

/**
 * Compares every row with what the contracts say at the indexed block, to the wei (law L34).
 * @returns one line per difference, and how many values were compared
 */
export async function differences(world: IndexedWorld): Promise<{ found: string[]; compared: number }> {
  const found: string[] = []
  let compared = 0
  const [head] = await world.rows('select * from chain.head')
  const blockNumber = BigInt(head!.height)
  const read = (contract: keyof typeof abis, functionName: string, ...args: unknown[]): Promise<any> =>
    world.chain.publicClient.readContract({ address: world.deployment.contracts[contract], abi: abis[contract] as Abi, functionName, args, blockNumber })
  const same = (what: string, indexed: unknown, chain: unknown) => {
    compared++
    if (String(indexed) !== String(chain)) found.push(`${what}: the index says ${String(indexed)}, the chain ${String(chain)}`)
  }
  const all = (table: string) => world.rows(`select * from chain.${table}`)

  const treasury = world.deployment.contracts.AssayTimelock
  same('supply', head!.supply, await read('AssayToken', 'totalSupply'))
  same('treasury', head!.treasury, await read('AssayToken', 'balanceOf', treasury))
  same('totalUnits', head!.total_units, await read('Staking', 'totalSupply'))
  same('bonded', head!.bonded, await read('Staking', 'bonded'))
  same('parameters', head!.parameters_id, await read('CurationParameters', 'currentId'))
  same('quorumNumerator', head!.quorum_numerator, await read('AssayGovernor', 'quorumNumerator'))

  for (const a of await all('account')) {
    const who = (field: string) => `account ${a.id}.${field}`
    if (a.id !== zeroAddress) same(who('balance'), a.balance, await read('AssayToken', 'balanceOf', a.id))
    same(who('free'), a.free, await read('Staking', 'freeOf', a.id))
    same(who('units'), a.units, await read('Staking', 'balanceOf', a.id))
    same(who('free+recorded'), BigInt(a.free) + BigInt(a.recorded), await read('Staking', 'balanceOf', a.id))
    same(who('effective'), a.effective, await read('Staking', 'effectiveOf', a.id))
    same(who('votes'), a.votes, await read('Staking', 'getVotes', a.id))
    same(who('delegate'), a.delegate_id ?? zeroAddress, lower(await read('Staking', 'delegates', a.id)))
    same(who('claimableStaking'), a.claimable_staking, await read('Staking', 'claimableOf', a.id))
    same(who('claimableRegistry'), a.claimable_registry, await read('ListingRegistry', 'claimableOf', a.id))
    same(who('claimableCourt'), a.claimable_court, await read('DisputeCourt', 'claimableOf', a.id))
  }
  for (const p of await all('position')) {
    const [vouched, releasing] = await read('Staking', 'positionOf', p.account_id, p.version_id)
    same(`position ${p.id}.vouched`, p.vouched, vouched)
    same(`position ${p.id}.releasing`, p.releasing, releasing)
    const [pool] = await world.rows('select acc from chain.pool where id = $1', [p.pool_id])
    const pending = (BigInt(p.vouched) * (BigInt(pool!.acc) - BigInt(p.reward_index))) / 10n ** 18n
    same(`position ${p.id}.pending`, pending, await read('Staking', 'pendingRewardOf', p.account_id, p.version_id))
  }
  for (const p of await all('pool')) {
    const fields = ['total', 'active', 'slashed', 'slash_bps', 'slash_amount', 'collected', 'acc', 'rewards']
    const chain: unknown[] = await read('Staking', 'poolOf', p.id)
    fields.forEach((field, index) => same(`pool ${p.id}.${field}`, p[field], chain[index]))
  }
  for (const t of await all('release_ticket')) {
    const [account, versionId, amount, readyAt] = await read('Staking', 'releaseTicketOf', BigInt(t.id))
    const slashed = (await world.rows('select slashed from chain.pool where id = $1', [t.version_id]))[0]!.slashed
    same(`release ${t.id}.amount`, t.completed || t.void || slashed ? 0 : t.amount, amount)
    if (amount > 0n) same(`release ${t.id}`, [t.account_id, t.version_id, t.ready_at], [lower(account), versionId, readyAt])
  }
  for (const t of await all('unbond_ticket')) {
    const [, amount, readyAt] = await read('Staking', 'unbondTicketOf', BigInt(t.id))
    same(`unbond ${t.id}.amount`, t.withdrawn ? 0 : t.amount, amount)
    if (amount > 0n) same(`unbond ${t.id}.readyAt`, t.ready_at, readyAt)
  }
  for (const l of await all('listing')) {
    const indexed = [
      l.owner_id,
      l.status,
      l.deposit,
      l.min_deposit,
      l.current_version_id ?? zeroHash,
      l.pending_version_id ?? zeroHash,
      l.open_dispute_id ?? zeroHash,
      l.exit_ready_at ?? 0,
    ]
    const [owner, status, ...rest] = await read('ListingRegistry', 'listingOf', l.id)
    same(`listing ${l.id}`, indexed, [lower(owner), LISTING_STATUSES[status], ...rest])
    const shown = (await world.rows('select active from chain.pool where id = $1', [l.shown_version_id]))[0]!.active
    same(`listing ${l.id}.backing`, l.backing, shown)
  }
  for (const v of await all('version')) {
    const [listingId, index, status, contentHash, pendingEndsAt, parametersId] = await read('ListingRegistry', 'versionOf', v.id)
    same(
      `version ${v.id}`,
      [v.listing_id, v.index, v.status, v.content_hash, v.pending_ends_at, v.parameters_id],
      [listingId, index, VERSION_STATUSES[status], contentHash, pendingEndsAt, parametersId],
    )
  }
  for (const d of await all('dispute')) {
    const [appeal] = await world.rows('select * from chain.appeal where dispute_id = $1', [d.id])
    const chain = await read('DisputeCourt', 'disputeOf', d.id)
    const [versionId, owner, challenger, stake, openedAt, commitEndsAt, revealEndsAt, appealEndsAt, quorum, ruling, resolved, escrow, appellant, bond, deadline, proposalId] = chain
    same(
      `dispute ${d.id}`,
      [d.version_id, d.owner_id, d.challenger_id, d.stake, d.opened_at, d.commit_ends_at, d.reveal_ends_at, d.appeal_ends_at, d.quorum, d.ruling ?? 'NONE', d.resolved, d.escrow],
      [versionId, lower(owner), lower(challenger), stake, openedAt, commitEndsAt, revealEndsAt, appealEndsAt, quorum, RULINGS[ruling], resolved, escrow],
    )
    same(
      `appeal ${d.id}`,
      [appeal?.appellant_id ?? zeroAddress, appeal?.bond ?? 0, appeal?.deadline ?? 0, BigInt(appeal?.proposal_id ?? 0)],
      [lower(appellant), bond, deadline, proposalId],
    )
    same(
      `dispute ${d.id}.tally`,
      [d.committed_weight, d.keep_weight, d.remove_weight, d.committed_bonds, d.keep_bonds, d.remove_bonds],
      await read('DisputeCourt', 'tallyOf', d.id),
    )
  }
  for (const v of await all('vote')) {
    const [commitment, weight, bond, revealed, choice, claimed] = await read('DisputeCourt', 'voteOf', v.dispute_id, v.voter_id)
    same(
      `vote ${v.id}`,
      [v.commitment, v.weight, v.bond, v.revealed_at !== null, v.choice ?? 'NONE', v.status === 'CLAIMED'],
      [commitment, weight, bond, revealed, CHOICES[choice], claimed],
    )
  }
  for (const p of await all('proposal')) {
    same(`proposal ${p.id}.votes`, [p.against_votes, p.for_votes, p.abstain_votes], await read('AssayGovernor', 'proposalVotes', BigInt(p.id)))
    same(
      `proposal ${p.id}.times`,
      [p.vote_start, p.vote_end, p.eta ?? 0],
      [
        await read('AssayGovernor', 'proposalSnapshot', BigInt(p.id)),
        await read('AssayGovernor', 'proposalDeadline', BigInt(p.id)),
        await read('AssayGovernor', 'proposalEta', BigInt(p.id)),
      ],
    )
    same(`proposal ${p.id}.proposer`, p.proposer_id, lower(await read('AssayGovernor', 'proposalProposer', BigInt(p.id))))
  }
  for (const r of await all('rating')) {
    const [score, ratedAt] = await read('QualityRatings', 'ratingOf', r.rater_id, r.listing_id)
    same(`rating ${r.id}`, [r.score, r.at], [score, ratedAt])
  }
  for (const c of await all('power_checkpoint')) {
    if (BigInt(c.timepoint) >= BigInt(head!.timestamp)) continue // the contracts tell the past only
    const [call, ...args] = c.kind === 'TOTAL' ? ['getPastTotalSupply'] : [c.kind === 'UNITS' ? 'getPastBalanceOf' : 'getPastVotes', c.account_id]
    same(`checkpoint ${c.id}`, c.value, await read('Staking', call!, ...args, BigInt(c.timepoint)))
  }
  return { found, compared }
}

const lower = (address: Hex) => address.toLowerCase()
