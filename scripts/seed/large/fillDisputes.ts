import type { ClientBase } from 'pg'
import { fill } from './fill.ts'
import { NOW, DAY, TOKEN, address, bytes32, dice, zipf, place, series } from './sql.ts'

/** Disputes on one listing of fifty, with votes. */
export async function fillDisputes(client: ClientBase, listings: number, accounts: number): Promise<void> {
  const disputes = listings / 50
  const opened = `${NOW} - ${dice('opened', 'i', 60)} * ${DAY}`
  await fill(
    client,
    'chain.dispute',
    {
      id: bytes32('dispute', 'i'),
      version_id: bytes32('version', 'i * 37'),
      listing_id: bytes32('listing', 'i * 37'),
      challenger_id: address(`(1 + (i * 3) % ${accounts})`),
      owner_id: address(`(1 + ${zipf('owner', '(i * 37)', accounts)})`),
      stake: `2500 * ${TOKEN}`,
      quorum: `1000000 * ${TOKEN}`,
      parameters_id: "'1'",
      opened_at: opened,
      commit_ends_at: `${opened} + 2 * ${DAY}`,
      reveal_ends_at: `${opened} + 4 * ${DAY}`,
      appeal_ends_at: `${opened} + 6 * ${DAY}`,
      resolved: `${dice('opened', 'i', 60)} > 6`,
      ruling: `case when ${dice('opened', 'i', 60)} > 6 then 'KEEP' end`,
      ...place('i'),
    },
    series(disputes),
  )
  await client.query('delete from chain.dispute where version_id not in (select id from chain.version)')
  const voter = address(`(1 + (i * 5 + b * 17) % ${accounts})`)
  await fill(
    client,
    'chain.vote',
    {
      id: `${bytes32('dispute', 'i')} || '-' || ${voter}`,
      dispute_id: bytes32('dispute', 'i'),
      voter_id: voter,
      commitment: bytes32('seal', 'i'),
      weight: `500 * ${TOKEN}`,
      bond: `10 * ${TOKEN}`,
      status: "'COMMITTED'",
      committed_at: opened,
      ...place('i'),
    },
    `${series(disputes)}, generate_series(1, 5) b where exists (select from chain.dispute d where d.id = ${bytes32('dispute', 'i')})`,
  )
}
