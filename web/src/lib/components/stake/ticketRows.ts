import type { ListingStatus, VersionStatus } from '@assay/domain/enums'
import { visibleText } from '#lib/format/visibleText.ts'

interface UnbondTicket {
  readonly id: string
  readonly amount: bigint
  readonly readyAt: number
}
interface ReleaseTicket extends UnbondTicket {
  readonly version: {
    readonly id: string
    readonly status: VersionStatus
    readonly card: { readonly name: string | null } | null
    readonly listing: { readonly status: ListingStatus }
  }
}

export interface TicketRow {
  key: string
  kind: 'unbond' | 'release'
  ticketId: string
  /** Base units. */
  amount: bigint
  readyAt: number
  /** May be asked for now; an open dispute can still refuse it, and then says so. */
  ready: boolean
  name: string
}

/** Both kinds of tickets, the next one that is ready first. A release is ready early when its version or listing is over. */
export function ticketRows(releases: readonly ReleaseTicket[], unbonds: readonly UnbondTicket[], now: number): TicketRow[] {
  const rows = [
    ...unbonds.map(({ id, amount, readyAt }): TicketRow => ({ key: `unbond-${id}`, kind: 'unbond', ticketId: id, amount, readyAt, ready: readyAt <= now, name: '' })),
    ...releases.map(({ id, amount, readyAt, version }): TicketRow => {
      const over = ['SUPERSEDED', 'REJECTED'].includes(version.status) || ['WITHDRAWN', 'REMOVED'].includes(version.listing.status)
      return { key: `release-${id}`, kind: 'release', ticketId: id, amount, readyAt, ready: over || readyAt <= now, name: visibleText(version.card?.name ?? 'a version') }
    }),
  ]
  return rows.sort((a, b) => Number(b.ready) - Number(a.ready) || a.readyAt - b.readyAt)
}
