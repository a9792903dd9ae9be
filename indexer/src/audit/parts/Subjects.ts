import type { Snapshot } from '../Snapshot.js'
import { idOfNumber } from '../tables/idOfNumber.js'

type Arguments = Readonly<Record<string, unknown>>

/** What events are about, where they name it by something that belongs to it: a version of a listing, an operation of a proposal. */
export class Subjects {
  private constructor(
    private readonly listings: ReadonlyMap<unknown, string>,
    private readonly proposals: ReadonlyMap<unknown, string>,
  ) {}

  /** Looks up, at once, what all these events name. */
  static async lookUp(snapshot: Snapshot, events: readonly Arguments[]): Promise<Subjects> {
    const named = (...names: string[]): unknown[] => [...new Set(events.flatMap((args) => names.map((name) => args[name])).filter((value) => value !== undefined))]
    const [listings, proposals] = await Promise.all([
      snapshot.rows<{ id: string; owner: string }>(
        'select id, listing_id as owner from chain.version where id = any($1) union all select id, listing_id from chain.dispute where id = any($2)',
        [named('versionId'), named('disputeId')],
      ),
      snapshot.rows<{ id: string; owner: string }>('select operation_id as id, id as owner from chain.proposal where operation_id = any($1)', [named('id', 'operationId')]),
    ])
    const byId = (rows: readonly { id: string; owner: string }[]) => new Map(rows.map(({ id, owner }) => [id, owner]))
    return new Subjects(byId(listings), byId(proposals))
  }

  /** The columns of an activity that say what it is about. */
  of(contract: string, { listingId, versionId, disputeId, proposalId, id, operationId }: Arguments): Arguments {
    const operation = contract === 'AssayTimelock' ? id : operationId
    return {
      dispute_id: disputeId,
      listing_id: listingId ?? this.listings.get(versionId) ?? this.listings.get(disputeId),
      proposal_id: proposalId === undefined ? this.proposals.get(operation) : idOfNumber(BigInt(proposalId as string)),
    }
  }
}
