import { ref, type Ref } from '../../chain/store/ref'
import type { LogRows } from '../../chain/store/LogRows'
import { Listing, Pool, Version } from '../../model'

/** A listing with the pools that may come to be shown as its backing. */
export function listingReads(listingId: string): Ref[] {
  return [
    ref(Listing, listingId, ({ currentVersion, pendingVersion, shownVersion }) =>
      [currentVersion, pendingVersion, shownVersion].flatMap((version) => (version ? [ref(Pool, version.id)] : [])),
    ),
  ]
}

/** A version with its pool and its listing. */
export function versionReads(versionId: string): Ref[] {
  return [ref(Version, versionId, ({ listing }) => listingReads(listing.id)), ref(Pool, versionId)]
}

/** The listing that a version belongs to. */
export const listingOf = (rows: LogRows, versionId: string): string => rows.get(Version, versionId).listing.id

/** Points the listing at what a visitor should see: the current version, else the pending one, else the last; with its backing. */
export function showVersion(rows: LogRows, listingId: string): void {
  const listing = rows.change(Listing, listingId)
  const shown = listing.currentVersion ?? listing.pendingVersion ?? listing.shownVersion
  if (!shown) return
  listing.shownVersion = shown
  listing.backing = rows.get(Pool, shown.id).active
}

/** After a pool's active amount changed: its listing shows it if the version is the shown one. */
export function showBacking(rows: LogRows, versionId: string): void {
  const listingId = listingOf(rows, versionId)
  if (rows.get(Listing, listingId).shownVersion?.id !== versionId) return
  rows.change(Listing, listingId).backing = rows.get(Pool, versionId).active
}
