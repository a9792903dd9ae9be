import type { Store } from '@subsquid/typeorm-store'
import { managerOf } from './managerOf'

/** The rows have caught up with the chain: together with them it becomes known that nothing is being rebuilt any more. */
export async function endRebuild(store: Store): Promise<void> {
  await managerOf(store).query('update app.indexer_state set rebuilding = false, since = now() where rebuilding')
}
