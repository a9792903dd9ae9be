import type { Store } from '@subsquid/typeorm-store'
import type { ChangeTracker } from '@subsquid/typeorm-store/lib/hot'
import type { EntityManager } from 'typeorm'

/** What a Subsquid store keeps private. */
interface Inside {
  readonly em: () => EntityManager
  readonly changes?: ChangeTracker
}

/**
 * The TypeORM manager of the transaction that a Subsquid store writes in. We need it for what the store does not offer: relation
 * ids without joins, many rows in one statement, and NOTIFY in the same commit.
 */
export function managerOf(store: Store): EntityManager {
  return (store as unknown as Inside).em()
}

/** Notes how to take back what a block changes; none for blocks that are final. */
export function changesOf(store: Store): ChangeTracker | undefined {
  return (store as unknown as Inside).changes
}
