import { LISTING_STATUSES } from '@assay/domain/enums'
import { gradeOf } from '@assay/domain/rules/gradeOf'
import { encodeAbiParameters, keccak256, zeroHash, type Hex } from 'viem'
import { eventSql } from './eventSql.js'
import type { TableAudit } from './TableAudit.js'
import { wordOf } from './wordOf.js'

const PARTS = [{ type: 'uint256' }, { type: 'address' }, { type: 'address' }, { type: 'bytes32' }] as const
const inListing = (contract: string, event: string, which: 'first' | 'last') => eventSql({ contract, event, where: 'a.listing_id = r.id', which })

/** A listing: its books in the registry, what it shows, and what its versions, disputes and ratings come to. */
export const listing: TableAudit = {
  table: 'listing',
  extras: {
    last_version: '(select v.id from chain.version v where v.listing_id = r.id order by v.index desc limit 1)',
    versions: '(select count(*)::integer from chain.version v where v.listing_id = r.id)',
    disputes: '(select count(*)::integer from chain.dispute d where d.listing_id = r.id)',
    rated: `(select json_build_object('weight', coalesce(sum(x.counted), 0)::text, 'sum', coalesce(sum(x.counted * (x.score - 1)), 0)::text)
      from chain.rating x where x.listing_id = r.id)`,
    last_point: "(select json_build_object('grade', g.grade, 'weight', g.weight::text) from chain.grade_point g where g.listing_id = r.id order by g.id desc limit 1)",
    submitted: inListing('ListingRegistry', 'ListingSubmitted', 'first'),
    accepted: inListing('ListingRegistry', 'VersionActivated', 'first'),
    is_disputed: 'chain.listing_disputed(r)',
  },
  async check(row, look, chain) {
    const [[owner, status, deposit, minDeposit, current, pending, dispute, exitReadyAt], [, active], next] = await Promise.all([
      chain.readAll(8, 'ListingRegistry', 'listingOf', row.id),
      chain.readAll(2, 'Staking', 'poolOf', row.shown_version_id ?? zeroHash),
      chain.read('ListingRegistry', 'versionAt', row.id, BigInt(row.version_count)),
    ])
    look.columns({ owner_id: owner, status: wordOf(LISTING_STATUSES, status), deposit, min_deposit: minDeposit, backing: active })
    const { current_version_id: ours, pending_version_id: waiting, open_dispute_id: open } = row
    look.same('current_version_id', ours ?? zeroHash, current)
    look.same('pending_version_id', waiting ?? zeroHash, pending)
    look.same('open_dispute_id', open ?? zeroHash, dispute)
    look.same('disputed', row.is_disputed, dispute !== zeroHash)
    look.same('exit_ready_at', row.exit_ready_at ?? 0, exitReadyAt)
    look.same('version_count', row.version_count, row.versions)
    look.same('version after the last', zeroHash, next)
    look.same('id', row.id, keccak256(encodeAbiParameters(PARTS, [BigInt(chain.chainId), chain.contracts.ListingRegistry as Hex, row.owner_id, row.salt])))
    look.same('newest grade point', [row.last_point?.grade, row.last_point?.weight ?? 0], [row.grade, row.grade_weight])
    look.columns({
      shown_version_id: ours ?? waiting ?? row.last_version,
      dispute_count: row.disputes,
      grade_weight: row.rated.weight,
      grade_sum: row.rated.sum,
      grade: gradeOf(BigInt(row.rated.weight), BigInt(row.rated.sum)),
      submitted_at: row.submitted?.at,
      listed_at: row.accepted?.at,
    })
  },
}
