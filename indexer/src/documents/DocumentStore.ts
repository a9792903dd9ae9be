import { contentHashOf } from '@assay/domain/ids'
import type { Pool, PoolClient } from 'pg'
import { cardRow, unverified, type CardRow } from './cardRow.js'

export type DocumentSource = 'UPLOAD' | 'FETCH'

/** The bytes of documents and what was read from them, by content hash. The only writer of schema `content`. */
export class DocumentStore {
  readonly #pool: Pool

  constructor(pool: Pool) {
    this.#pool = pool
  }

  /** Keeps bytes and reads them as a card. The same bytes again only count as received again. @returns their hash */
  async put(bytes: Uint8Array, source: DocumentSource): Promise<string> {
    const hash = contentHashOf(bytes)
    const card = cardRow(hash, bytes)
    const client = await this.#pool.connect()
    try {
      await client.query('begin')
      await client.query('insert into content.documents (hash, bytes, size, source) values ($1, $2, $3, $4) on conflict (hash) do update set received_at = now()', [
        hash,
        Buffer.from(bytes),
        bytes.length,
        source,
      ])
      await putCard(client, card)
      await client.query('delete from content.fetches where hash = $1', [hash])
      await client.query('commit')
      client.release()
    } catch (error) {
      await client.query('rollback').catch(() => undefined)
      client.release(error as Error)
      throw error
    }
    return hash
  }

  /** Says why the bytes of a content hash are not here. Bytes that arrive later replace it; never the other way round. */
  async putReason(hash: string, reason: string): Promise<void> {
    const client = await this.#pool.connect()
    try {
      const { rowCount } = await client.query('select from content.documents where hash = $1', [hash])
      if (rowCount === 0) await putCard(client, unverified(hash, reason))
    } finally {
      client.release()
    }
  }
}

async function putCard(client: PoolClient, card: CardRow): Promise<void> {
  const columns = Object.keys(card)
  const values = columns.map((_, i) => `$${i + 1}`)
  await client.query('delete from content.cards where hash = $1', [card.hash])
  await client.query(`insert into content.cards (${columns.join(', ')}) values (${values.join(', ')}) on conflict (hash) do nothing`, Object.values(card))
  // Whoever listens to answers with this card in them hears of it when it is there.
  await client.query("select pg_notify('assay_content', '')")
}
