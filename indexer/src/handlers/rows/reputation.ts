import { epochOf } from '@assay/domain/rules/epochOf'
import { reputationAfter } from '@assay/domain/rules/reputationAfter'
import { REPUTATION_RULES, reputationPoints, type ReputationKind as Kind, type ReputationRole as Role } from '@assay/domain/rules/reputationPoints'
import { standingOf } from '@assay/domain/rules/standingOf'
import type { LogPlace } from '../../chain/LogPlace'
import { link } from '../../chain/store/link'
import { ref, type Ref } from '../../chain/store/ref'
import type { LogRows } from '../../chain/store/LogRows'
import { Account, Dispute, Listing, Proposal, Reputation, ReputationEntry, ReputationKind, ReputationRole, Version } from '../../model'
import { reputationEntryId, reputationId } from './ids'

/**
 * What `addReputation` needs. Whoever brings a row to life that a later event gives points for declares it too: both may be
 * in one batch.
 */
export const reputationReads = (account: string, role: Role): Ref[] => [
  ref(Reputation, reputationId(account, ReputationRole[role])),
  ref(Reputation, reputationId(account, ReputationRole.TOTAL)),
]

/** What somebody did, and what it is about. */
interface Component {
  account: string
  kind: Kind
  /** Whole tokens, or 1 for a proposal. */
  count: bigint
  dispute?: string
  listing?: string
  version?: string
  proposal?: string
}

/** Adds one component to an account's reputation in its role and in all; one that gives no point leaves no trace. */
export function addReputation(rows: LogRows, log: LogPlace, { account, kind, count, dispute, listing, version, proposal }: Component): void {
  const points = reputationPoints(kind, count)
  if (points === 0n) return
  const role = ReputationRole[REPUTATION_RULES[kind].role]
  const epoch = epochOf(log.timestamp)
  rows.insert(ReputationEntry, {
    id: reputationEntryId(log, account, ReputationKind[kind]),
    account: link(Account, account),
    role,
    kind: ReputationKind[kind],
    points,
    epoch,
    dispute: dispute === undefined ? null : link(Dispute, dispute),
    listing: listing === undefined ? null : link(Listing, listing),
    version: version === undefined ? null : link(Version, version),
    proposal: proposal === undefined ? null : link(Proposal, proposal),
    at: log.timestamp,
  })
  for (const scope of [role, ReputationRole.TOTAL]) raise(rows, account, scope, points, epoch)
}

/** Per epoch R = R·9/10 toward zero, plus the epoch's points (PROTOCOL §10). */
function raise(rows: LogRows, account: string, role: ReputationRole, points: bigint, epoch: number): void {
  const id = reputationId(account, role)
  if (rows.find(Reputation, id) === undefined) {
    rows.insert(Reputation, { id, account: link(Account, account), role, points, epoch, standing: standingOf(points, epoch) })
    return
  }
  const reputation = rows.change(Reputation, id)
  reputation.points = reputationAfter(reputation.points, epoch - reputation.epoch) + points
  reputation.epoch = epoch
  reputation.standing = standingOf(reputation.points, epoch)
}
