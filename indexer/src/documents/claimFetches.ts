import type { Pool } from 'pg'

/** A content hash whose bytes are not here, with the chain's hint. */
export interface WantedDocument {
  readonly hash: string
  readonly uri: string
}

/**
 * Takes up to `limit` documents whose bytes are not here and that are due for a try. Taking one postpones its next try
 * (1 min, doubling, at most a day), so several API processes never try the same one at once and a failure needs no note.
 */
export async function claimFetches(pool: Pool, limit: number): Promise<readonly WantedDocument[]> {
  const { rows } = await pool.query<WantedDocument>(
    `with wanted as (
      select content_hash as hash, min(uri) as uri from (
        select content_hash, uri from chain.version union all select content_hash, uri from chain.evidence union all select content_hash, uri from chain.rating
      ) named
      where content_hash ~ '^0x[0-9a-f]{64}$' and content_hash !~ '^0x0{64}$'
        and not exists (select from content.documents d where d.hash = content_hash)
        and not exists (select from content.fetches f where f.hash = content_hash and f.next_at > now())
      group by content_hash order by content_hash limit $1
    ), taken as (
      insert into content.fetches (hash, attempts, next_at) select hash, 1, now() + interval '1 minute' from wanted
      on conflict (hash) do update set attempts = fetches.attempts + 1, next_at = now() + least(interval '1 day', interval '1 minute' * power(2, least(fetches.attempts, 11)))
        where fetches.next_at <= now()
      returning hash
    )
    select wanted.hash, wanted.uri from wanted join taken using (hash)`,
    [limit],
  )
  return rows
}
