import type { ClientBase } from 'pg'
import { fill, type Columns } from './fill.ts'

/** Rows of all tables for each listing, about: what `rows` is divided by. */
const ROWS_PER_LISTING = 12
const NOW = 1_790_000_000
const DAY = 86_400
const TOKEN = '1000000000000000000::numeric'

/** Made-up ids that are spread like real ones. */
const address = (of: string) => `'0x' || substr(md5('account' || ${of}) || md5('a' || ${of}), 1, 40)`
const bytes32 = (kind: string, of: string) => `'0x' || md5('${kind}' || ${of}) || md5('${kind}2' || ${of})`
/** A whole number from 0, always the same for the same row. */
const dice = (salt: string, of: string, sides: number) => `(abs(hashtext('${salt}' || ${of})) % ${sides})`
/** The smaller the more often, as words and owners are (Zipf's law, roughly). */
const zipf = (salt: string, of: string, sides: number) => `floor(power(${sides}::float, ${dice(salt, of, 1_000_000)} / 1000000.0) - 1)::integer`
const place = (of: string): Columns => ({ block: `(${of} % 500000)::integer`, transaction: bytes32('tx', of), log_index: `(${of} % 200)::integer` })
const series = (count: number, of = 'i') => `generate_series(1, ${Math.max(1, Math.round(count))}) ${of}`

/**
 * Fills the tables with a made-up but consistent index of about so many rows: for load tests, never for an index that a chain
 * feeds. Deterministic. Needs a superuser (foreign keys are true by construction and not checked).
 */
export async function fillLarge(client: ClientBase, rows: number): Promise<{ listings: number; rows: number }> {
  const listings = Math.max(100, Math.round(rows / ROWS_PER_LISTING))
  const accounts = Math.max(50, Math.round(listings / 4))
  await client.query('set session_replication_role = replica')
  try {
    await fillBasics(client, accounts)
    await fillCatalog(client, listings, accounts)
    await fillStakes(client, listings, accounts)
    await fillDisputes(client, listings, accounts)
    await fillProposals(client, accounts)
  } finally {
    await client.query('set session_replication_role = default')
  }
  await client.query('analyze')
  const { rows: counts } = await client.query<{ sum: string }>("select sum(n_live_tup) from pg_stat_user_tables where schemaname in ('chain', 'content')")
  return { listings, rows: Number(counts[0]!.sum) }
}

async function fillBasics(client: ClientBase, accounts: number): Promise<void> {
  await fill(
    client,
    'chain.parameter_set',
    { id: "'1'", at: String(NOW - 400 * DAY), warm_up: '259200', bond_bps: '200', appeal_multiplier: '2', ...place('1') },
    'generate_series(1, 1) i',
  )
  await fill(
    client,
    'chain.head',
    {
      id: "'head'",
      height: '500000',
      hash: bytes32('head', "'h'"),
      timestamp: String(NOW),
      finalized: '499995',
      parameters_id: "'1'",
      quorum_numerator: '10',
      state_sum: `repeat('0', 128)`,
      total_units: `12000000 * ${TOKEN}`,
    },
    'generate_series(1, 1) i',
  )
  const stake = `(1 + ${dice('stake', 'i', 100_000)}) * ${TOKEN}`
  await fill(
    client,
    'chain.account',
    { id: address('i'), balance: `1000 * ${TOKEN}`, free: stake, units: stake, effective: stake, votes: stake, delegate_id: address('i'), ...place('i') },
    series(accounts),
  )
  for (const kind of ['UNITS', 'VOTES']) {
    const at = String(NOW - 300 * DAY)
    await fill(
      client,
      'chain.power_checkpoint',
      { id: `'${kind}-' || ${address('i')} || '-${at}'`, kind: `'${kind}'`, account_id: address('i'), timepoint: at, value: stake, ...place('i') },
      series(accounts),
    )
  }
  await fill(
    client,
    'chain.power_checkpoint',
    { id: `'TOTAL-total-1'`, kind: "'TOTAL'", timepoint: String(NOW - 300 * DAY), value: `12000000 * ${TOKEN}`, ...place('1') },
    'generate_series(1, 1) i',
  )
}

async function fillCatalog(client: ClientBase, listings: number, accounts: number): Promise<void> {
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

async function fillStakes(client: ClientBase, listings: number, accounts: number): Promise<void> {
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

async function fillDisputes(client: ClientBase, listings: number, accounts: number): Promise<void> {
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

async function fillProposals(client: ClientBase, accounts: number): Promise<void> {
  const start = `${NOW} - i * 3 * ${DAY}`
  await fill(
    client,
    'chain.proposal',
    {
      id: bytes32('proposal', 'i'),
      number: 'i',
      proposer_id: address('i'),
      description: `'# Proposal ' || i || E'\\n\\nSomething that somebody wants.'`,
      vote_start: start,
      vote_end: `${start} + 5 * ${DAY}`,
      status: "'CREATED'",
      for_votes: `5000000 * ${TOKEN}`,
      operation_id: bytes32('operation', 'i'),
      created_at: `${start} - ${DAY}`,
      ...place('i'),
    },
    series(50),
  )
  const voter = address(`b`)
  await fill(
    client,
    'chain.ballot',
    {
      id: `${bytes32('proposal', 'i')} || '-' || ${voter}`,
      proposal_id: bytes32('proposal', 'i'),
      voter_id: voter,
      for_votes: `1000 * ${TOKEN}`,
      reason: "'Because.'",
      at: start,
      ...place('i'),
    },
    `${series(50)}, generate_series(1, ${Math.min(120, accounts)}) b`,
  )
}
