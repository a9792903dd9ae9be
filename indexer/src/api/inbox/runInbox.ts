import { SafeError } from 'postgraphile/grafast'
import { DEFAULT_PAGE } from '../limits/pageLimits.js'
import type { Ask } from '../schema/asked.js'

export interface InboxRequest {
  readonly account: string
  readonly first?: number | null
  readonly after?: string | null
}

interface Row {
  readonly kind: string
  readonly until: string | null
  readonly amount: string | null
  readonly key: string
  readonly total: number
}

/** What an account can still do, in the shape of InboxConnection. */
export interface Inbox {
  readonly nodes: readonly (Omit<Row, 'until'> & { readonly until: number | null; readonly cursor: string })[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  readonly totalCount: number
}

/**
 * The most urgent first; what has no end comes last. `key` makes the order total. The limit is no parameter: for each number the
 * planner would think that another plan is worth its while, and plan at every request.
 */
const statement = (most: number): string => `
  with items as (
    select i.*, concat_ws('-', i.dispute_id, i.proposal_id, i.ticket_id, i.version_id, i.listing_id) as key, count(*) over ()::integer as total from chain.inbox_lines($1) i
  ),
  page as (
    select * from items i
    where $2::text is null or (coalesce(i.until, 'Infinity'), i.kind, i.key) > ($2::numeric, $3::text, $4::text)
    order by coalesce(i.until, 'Infinity'), i.kind, i.key limit ${most}
  )
  select i.kind, i.until::text, i.amount::text, i.listing_id as "listingId", i.version_id as "versionId", i.dispute_id as "disputeId", i.proposal_id as "proposalId", i.ticket_id as "ticketId", i.key, i.total,
    c.name as "listingName", left(split_part(p.description, E'\\n', 1), 200) as "proposalTitle"
  from page i
    left join chain.listing l on l.id = i.listing_id left join chain.version v on v.id = l.shown_version_id left join content.cards c on c.hash = v.content_hash and c.status = 'VERIFIED'
    left join chain.proposal p on p.id = i.proposal_id
  order by coalesce(i.until, 'Infinity'), i.kind, i.key`

/** Asks by one statement. @throws CURSOR */
export async function runInbox(request: InboxRequest, ask: Ask): Promise<Inbox> {
  const size = request.first ?? DEFAULT_PAGE
  const after = request.after == null ? [null, null, null] : positionOf(request.after)
  const rows = (await ask({ text: statement(size + 1), values: [request.account, ...after] })) as readonly Row[]
  const nodes = rows.slice(0, size).map((row) => ({ ...row, until: row.until === null ? null : Number(row.until), cursor: cursorOf(row) }))
  return {
    nodes,
    pageInfo: { hasNextPage: rows.length > size, endCursor: nodes.at(-1)?.cursor ?? null },
    totalCount: rows[0]?.total ?? 0,
  }
}

const cursorOf = ({ until, kind, key }: Row): string => Buffer.from(JSON.stringify([until ?? 'Infinity', kind, key])).toString('base64url')

function positionOf(cursor: string): readonly [until: string, kind: string, key: string] {
  try {
    const [until, kind, key] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [string, string, string]
    if (/^(\d{1,20}|Infinity)$/.test(until) && /^[A-Z_]{1,40}$/.test(kind) && /^[0-9a-fx-]{0,300}$/.test(key)) return [until, kind, key]
  } catch {
    // said below
  }
  throw new SafeError('inbox: after is not a cursor of an inbox.', { code: 'CURSOR', http: { status: 400 } })
}
