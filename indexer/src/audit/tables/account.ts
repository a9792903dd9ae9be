import { zeroAddress } from 'viem'
import type { TableAudit } from './TableAudit.js'

const VOTE_BONDS = `(select coalesce(sum(v.bond), 0)::text from chain.vote v join chain.dispute d on d.id = v.dispute_id
  where v.voter_id = r.id and (v.status = 'REVEALED' or (v.status = 'COMMITTED' and not d.resolved)))`

/** Wallet, stake, votes, delegate and the claimables of all three custodians; sums over the account's own rows. */
export const account: TableAudit = {
  table: 'account',
  extras: {
    held: VOTE_BONDS,
    leaving: '(select coalesce(sum(u.amount), 0)::text from chain.unbond_ticket u where u.account_id = r.id and not u.withdrawn)',
    rated: "(select json_build_object('count', count(*), 'weight', coalesce(sum(x.counted), 0)::text) from chain.rating x where x.rater_id = r.id)",
  },
  async check(row, look, chain) {
    const ofStaking = (name: string) => chain.read('Staking', name, row.id)
    const [balance, free, units, effective, votes, delegate, rewards, deposits, stakes] = await Promise.all([
      chain.read('AssayToken', 'balanceOf', row.id),
      ofStaking('freeOf'),
      ofStaking('balanceOf'),
      ofStaking('effectiveOf'),
      ofStaking('getVotes'),
      ofStaking('delegates'),
      ofStaking('claimableOf'),
      chain.read('ListingRegistry', 'claimableOf', row.id),
      chain.read('DisputeCourt', 'claimableOf', row.id),
    ])
    look.columns({
      balance,
      free,
      units,
      effective,
      votes,
      recorded: typeof units === 'bigint' && typeof free === 'bigint' ? units - free : units,
      claimable_staking: rewards,
      claimable_registry: deposits,
      claimable_court: stakes,
      bonded: row.held,
      unbonding: row.leaving,
      rating_count: row.rated.count,
      rating_weight: row.rated.weight,
    })
    look.same('delegate_id', row.delegate_id ?? zeroAddress, delegate)

    // Of somebody who has nothing, only the log can say that it was ever there.
    const hasAnything = [balance, units, votes, rewards, deposits, stakes].some((value) => value !== 0n)
    if (!hasAnything) look.same('row', 'there', JSON.stringify(look.event?.args ?? '').includes(row.id) ? 'there' : 'named by no event')
  },
}
