import { readFileSync } from 'node:fs'

export interface SystemUser {
  uid: number
  gid: number
}

/**
 * Whom the database runs as. Postgres refuses to run as root, so root hands it to the user `postgres` where there is one,
 * else to `nobody`.
 * @returns undefined when it can run as we do
 */
export function databaseUser(passwd = readPasswd(), uid = process.getuid?.()): SystemUser | undefined {
  if (uid !== 0) return undefined
  for (const wanted of ['postgres', 'nobody']) {
    const line = passwd.split('\n').find((entry) => entry.startsWith(`${wanted}:`))
    const [, , userId, groupId] = line?.split(':') ?? []
    if (userId !== undefined && groupId !== undefined) return { uid: Number(userId), gid: Number(groupId) }
  }
  throw new Error('The database cannot run as root, and this system has neither a user postgres nor nobody. Start Assay as another user, or set DATABASE_URL.')
}

function readPasswd(): string {
  try {
    return readFileSync('/etc/passwd', 'utf8')
  } catch {
    return ''
  }
}
