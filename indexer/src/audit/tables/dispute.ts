import { PHASES, RULINGS } from '@assay/domain/enums'
import { encodeAbiParameters, keccak256, zeroAddress, type Hex } from 'viem'
import { eventSql } from './eventSql.js'
import type { Row, TableAudit } from './TableAudit.js'
import { wordOf } from './wordOf.js'

const PARTS = [{ type: 'address' }, { type: 'bytes32' }, { type: 'uint256' }] as const
const TALLY = ['committed_weight', 'keep_weight', 'remove_weight', 'committed_bonds', 'keep_bonds', 'remove_bonds']
/** Columns that only the settlement's event tells, by its argument. */
const SETTLED = {
  burned: 'burned',
  returned: 'returned',
  pool_reward: 'poolReward',
  voter_pool: 'voterPool',
  winning_weight: 'winningWeight',
  bonds_burned: 'bondsBurned',
  losers_refund: 'losersRefund',
}
/** By how much everybody's units had moved in the very second of the opening before it. */
const MOVED = `(select coalesce(sum(case when a.event in ('Staked', 'BondReturned') then 1 else -1 end * coalesce((a.arguments::json ->> 'loss'), (a.arguments::json ->> 'amount'))::numeric), 0)
  from chain.activity a where a.at = r.opened_at and a.contract = 'Staking' and a.event in ('Staked', 'UnbondRequested', 'BondLocked', 'BondReturned', 'PositionSlashed')
    and a.id < (select min(o.id) from chain.activity o where o.dispute_id = r.id and o.event = 'DisputeOpened'))`
const inDispute = (event: string) => eventSql({ contract: 'DisputeCourt', event, where: 'a.dispute_id = r.id' })

/** A dispute: escrow, ruling, tally and phase as the court says them, and its votes counted. */
export const dispute: TableAudit = {
  table: 'dispute',
  extras: {
    phase: 'chain.dispute_phase(r)',
    votes: "(select json_build_object('all', count(*), 'revealed', count(v.revealed_at)) from chain.vote v where v.dispute_id = r.id)",
    opened: inDispute('DisputeOpened'),
    moved: MOVED,
    counted: inDispute('DisputeTallied'),
    settled: inDispute('DisputeResolved'),
  },
  async check(row, look, chain) {
    const [fields, tally, phase, snapshot] = await Promise.all([
      chain.readAll(16, 'DisputeCourt', 'disputeOf', row.id),
      chain.readAll(TALLY.length, 'DisputeCourt', 'tallyOf', row.id),
      chain.read('DisputeCourt', 'phaseOf', row.id),
      chain.read('DisputeCourt', 'snapshotOf', row.id),
    ])
    const [versionId, owner, challenger, stake, openedAt, commitEndsAt, revealEndsAt, appealEndsAt, quorum, ruling, resolved, escrow, appellant] = fields
    const [[listingId], total] = await Promise.all([
      chain.readAll(6, 'ListingRegistry', 'versionOf', versionId),
      typeof openedAt === 'number' ? chain.read('Staking', 'getPastTotalSupply', BigInt(openedAt) - 1n) : openedAt,
    ])
    look.columns({
      version_id: versionId,
      listing_id: listingId,
      owner_id: owner,
      challenger_id: challenger,
      stake,
      opened_at: openedAt,
      commit_ends_at: commitEndsAt,
      reveal_ends_at: revealEndsAt,
      appeal_ends_at: appealEndsAt,
      quorum,
      units_at_opening: typeof total === 'bigint' ? total + BigInt(row.moved) : total,
      ruling: wordOf(RULINGS, ruling),
      resolved,
      escrow,
      appealed: appellant !== zeroAddress,
      phase: wordOf(PHASES, phase),
      ...Object.fromEntries(TALLY.map((column, place) => [column, tally[place]])),
    })
    look.same('snapshot', BigInt(row.opened_at) - 1n, snapshot)
    look.same('id', row.id, keccak256(encodeAbiParameters(PARTS, [chain.contracts.DisputeCourt as Hex, row.version_id, BigInt(row.ordinal)])))
    look.columns(logged(row))
  },
}

/** What its votes and the log say of it. */
const logged = (row: Row): Record<string, unknown> => ({
  parameters_id: row.opened?.args.parametersId,
  committed_votes: row.votes.all,
  revealed_votes: row.votes.revealed,
  tallied: row.counted !== null,
  first_ruling: row.counted === null ? null : RULINGS[Number(row.counted.args.ruling)],
  resolved_at: row.settled?.at,
  ...Object.fromEntries(Object.entries(SETTLED).map(([column, argument]) => [column, row.settled?.args[argument] ?? 0])),
})
