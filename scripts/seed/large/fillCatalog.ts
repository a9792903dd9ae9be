import type { ClientBase } from 'pg'
import { fill } from './fill.ts'
import { NOW, DAY, TOKEN, address, bytes32, dice, zipf, place, series } from './sql.ts'

/** Listings, one version and pool each, and their cards. */
export async function fillCatalog(client: ClientBase, listings: number, accounts: number): Promise<void> {
  const status = `(array['LISTED','LISTED','LISTED','LISTED','LISTED','LISTED','LISTED','PENDING','EXITING','REMOVED'])[1 + ${dice('status', 'i', 10)}]`
  const backing = `${dice('backing', 'i', 1_000_000)} * ${TOKEN}`
  await fill(
    client,
    'chain.listing',
    {
      id: bytes32('listing', 'i'),
      owner_id: address(`(1 + ${zipf('owner', 'i', accounts)})`),
      status,
      deposit: `(1000 + ${dice('deposit', 'i', 5000)}) * ${TOKEN}`,
      min_deposit: `1000 * ${TOKEN}`,
      shown_version_id: bytes32('version', 'i'),
      current_version_id: bytes32('version', 'i'),
      version_count: '1',
      backing,
      grade: `nullif(${dice('grade', 'i', 110)}, 105)`,
      submitted_at: `${NOW} - ${dice('submitted', 'i', 300)} * ${DAY}`,
      listed_at: `${NOW} - ${dice('submitted', 'i', 300)} * ${DAY} + 5 * ${DAY}`,
      salt: bytes32('salt', 'i'),
      ...place('i'),
    },
    series(listings),
  )
  await client.query('update chain.listing set grade = null where grade > 100')
  await fill(
    client,
    'chain.version',
    {
      id: bytes32('version', 'i'),
      listing_id: bytes32('listing', 'i'),
      status: "'ACTIVE'",
      content_hash: bytes32('content', 'i'),
      parameters_id: "'1'",
      pending_ends_at: String(NOW - DAY),
      proposed_at: String(NOW - 9 * DAY),
      ...place('i'),
    },
    series(listings),
  )
  await fill(client, 'chain.pool', { id: bytes32('version', 'i'), version_id: bytes32('version', 'i'), total: backing, active: backing, ...place('i') }, series(listings))
  const word = (salt: string) => `'word' || ${zipf(salt, 'i', 20_000)}`
  const words = (salt: string, count: number) => Array.from({ length: count }, (_, n) => word(`${salt}${n}`)).join(` || ' ' || `)
  const lists = (name: string, sides: number) => `array['${name}' || ${zipf(`${name}1`, 'i', sides)}, '${name}' || ${zipf(`${name}2`, 'i', sides)}]`
  await fill(
    client,
    'content.cards',
    {
      hash: bytes32('content', 'i'),
      status: "'VERIFIED'",
      kind: `(array['MODEL','MODEL','MODEL','DATASET','AGENT','COMPUTE'])[1 + ${dice('kind', 'i', 6)}]`,
      name: `initcap(${words('name', 2)}) || ' ' || i`,
      summary: words('summary', 8),
      description: words('description', 40),
      license: `(array['MIT','Apache-2.0','CC-BY-4.0','OpenRAIL-M','llama3','GPL-3.0'])[1 + ${zipf('license', 'i', 6)}]`,
      publisher_name: `'Publisher ' || ${zipf('publisher', 'i', 2000)}`,
      tasks: lists('task', 40),
      tags: lists('tag', 500),
      languages: lists('lang', 30),
    },
    series(listings),
  )
  await client.query(`insert into content.documents (hash, bytes, size, source) select hash, '', 0, 'UPLOAD' from content.cards`)
}
