import { RowLook } from '../tables/RowLook.js'
import type { Row } from '../tables/TableAudit.js'
import type { Part } from './Part.js'
import { stepOf } from './tablePart.js'

/** Sums over whole tables, each made in the database. Tickets and parameter sets are numbered without gaps. */
const SUMS = `select
  (select coalesce(sum(units), 0) from chain.account)::text as units,
  (select coalesce(sum(free + recorded), 0) from chain.account)::text as stake,
  (select coalesce(sum(balance), 0) from chain.account)::text as balances,
  (select coalesce(sum(deposit), 0) from chain.listing)::text as deposits,
  (select coalesce(sum(claimable_registry), 0) from chain.account)::text as claimable_registry,
  (select coalesce(sum(escrow), 0) from chain.dispute)::text as escrows,
  (select coalesce(sum(claimable_court), 0) from chain.account)::text as claimable_court,
  (select count(*) from chain.parameter_set)::text as sets,
  (select count(*) from chain.release_ticket)::text as releases,
  (select coalesce(max(id::bigint), 0) from chain.release_ticket)::text as last_release,
  (select count(*) from chain.unbond_ticket)::text as unbonds,
  (select coalesce(max(id::bigint), 0) from chain.unbond_ticket)::text as last_unbond`

/** What all rows of a table come to, where a contract knows it: a row too many or too few shows here. */
export const sumsPart: Part = {
  name: 'sums',
  tables: ['sums'],
  counts: false,
  async step({ snapshot, chain }) {
    const [sums] = await snapshot.rows<Row>(SUMS)
    const look = new RowLook('sums', { id: 'all', ...sums }, undefined)
    const [totalUnits, supply, sets, inRegistry, inCourt, nextRelease, nextUnbond] = await Promise.all([
      chain.read('Staking', 'totalSupply'),
      chain.read('AssayToken', 'totalSupply'),
      chain.read('CurationParameters', 'currentId'),
      chain.read('AssayToken', 'balanceOf', chain.contracts.ListingRegistry),
      chain.read('AssayToken', 'balanceOf', chain.contracts.DisputeCourt),
      chain.readAll(4, 'Staking', 'releaseTicketOf', BigInt(sums!.last_release) + 1n),
      chain.readAll(3, 'Staking', 'unbondTicketOf', BigInt(sums!.last_unbond) + 1n),
    ])
    look.columns({ units: totalUnits, stake: totalUnits, balances: supply, sets })
    look.same('releases, then open after the last', `${sums!.releases}, 0`, `${sums!.last_release}, ${String(nextRelease[2])}`)
    look.same('unbonds, then open after the last', `${sums!.unbonds}, 0`, `${sums!.last_unbond}, ${String(nextUnbond[1])}`)
    // Laws L3 and L4; what is above was sent there by plain transfer and belongs to nobody.
    const isCovered = (held: unknown, owed: bigint) => (typeof held === 'bigint' && held >= owed ? owed : held)
    const deposits = BigInt(sums!.deposits) + BigInt(sums!.claimable_registry)
    const escrows = BigInt(sums!.escrows) + BigInt(sums!.claimable_court)
    look.same('deposits and claimables', deposits, isCovered(inRegistry, deposits))
    look.same('escrows and claimables', escrows, isCovered(inCourt, escrows))
    return stepOf([look], undefined)
  },
  again: (view) => sumsPart.step(view, ''),
}
