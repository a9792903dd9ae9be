import type { ClientBase } from 'pg'
import { fill } from './fill.ts'
import { NOW, DAY, TOKEN, address, bytes32, dice, place, series } from './sql.ts'

/** Vouches, ratings, tickets and the activity feed. */
export async function fillStakes(client: ClientBase, listings: number, accounts: number): Promise<void> {
  const backer = address(`(1 + (i * 7 + b * 13) % ${accounts})`)
  const two = `${series(listings)}, generate_series(1, 2) b`
  await fill(
    client,
    'chain.position',
    {
      id: `${backer} || '-' || ${bytes32('version', 'i')}`,
      account_id: backer,
      version_id: bytes32('version', 'i'),
      pool_id: bytes32('version', 'i'),
      vouched: `${dice('vouched', 'i', 1000)} * ${TOKEN}`,
      ...place('i'),
    },
    two,
  )
  const rater = address(`(1 + (i * 11) % ${accounts})`)
  await fill(
    client,
    'chain.rating',
    {
      id: `${bytes32('listing', 'i')} || '-' || ${rater}`,
      listing_id: bytes32('listing', 'i'),
      version_id: bytes32('version', 'i'),
      rater_id: rater,
      score: `1 + ${dice('score', 'i', 5)}`,
      weight: `1000 * ${TOKEN}`,
      at: String(NOW - DAY),
      ...place('i'),
    },
    series(listings),
  )
  const owner = address(`(1 + i % ${accounts})`)
  await fill(
    client,
    'chain.unbond_ticket',
    { id: 'i::text', account_id: owner, amount: `10 * ${TOKEN}`, ready_at: `${NOW} + (i % 20 - 10) * ${DAY}`, ...place('i') },
    series(listings / 10),
  )
  await fill(
    client,
    'chain.activity',
    {
      id: `lpad(((i * 3 + b) % 500000)::text, 10, '0') || '-' || lpad(i::text, 9, '0') || b`,
      contract: "'Staking'",
      event: `(array['Vouched','Staked','Harvested'])[b]`,
      account_id: backer,
      listing_id: bytes32('listing', 'i'),
      amount: `10 * ${TOKEN}`,
      arguments: `'{"amount":"10"}'`,
      at: `${NOW} - ${dice('at', 'i', 300)} * ${DAY}`,
      ...place('i'),
    },
    `${series(listings)}, generate_series(1, 3) b`,
  )
}
