import { statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { SystemUser } from './databaseUser.ts'

/** Whether a user may enter every folder above a path (which need not exist yet). Folders that are not there count as fine: we make them. */
export function isReachable(path: string, { uid, gid }: SystemUser): boolean {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const found = statSync(folder, { throwIfNoEntry: false })
    if (found !== undefined) {
      const bit = found.uid === uid ? 0o100 : found.gid === gid ? 0o010 : 0o001
      if ((found.mode & bit) === 0) return false
    }
    if (folder === dirname(folder)) return true
  }
}
