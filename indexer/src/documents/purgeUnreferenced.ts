import type { Pool } from 'pg'

/**
 * Removes uploads that nothing in chain has referred to for 24 hours. Must only run while the index is whole:
 * a rebuilding index refers to nothing yet.
 * @returns how many went
 */
export async function purgeUnreferenced(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ hash: string }>(`
    delete from content.documents d
    where d.received_at < now() - interval '24 hours'
      and not exists (select from chain.version v where v.content_hash = d.hash)
      and not exists (select from chain.evidence e where e.content_hash = d.hash)
      and not exists (select from chain.rating r where r.content_hash = d.hash)
    returning d.hash`)
  if (rows.length > 0)
    await pool.query('delete from content.cards c where c.hash = any($1) and not exists (select from content.documents d where d.hash = c.hash)', [rows.map(({ hash }) => hash)])
  return rows.length
}
