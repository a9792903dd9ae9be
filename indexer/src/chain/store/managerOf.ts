import type { Store } from '@subsquid/typeorm-store'
import type { EntityManager } from 'typeorm'

/**
 * The TypeORM manager of the transaction that a Subsquid store writes in. The store keeps it private; we need it for what it
 * does not offer: relation ids without joins, and NOTIFY in the same commit.
 */
export function managerOf(store: Store): EntityManager {
  return (store as unknown as { em: () => EntityManager }).em()
}
