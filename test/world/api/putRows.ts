import type { ApiWorld } from './ApiWorld.ts'

export const NOW = 1_900_000_000
export const address = (n: number): string => `0x${n.toString(16).padStart(40, '0')}`
export const bytes32 = (n: number): string => `0x${n.toString(16).padStart(64, '0')}`

const ZERO_PROVENANCE = { block: 1, transaction: bytes32(1), log_index: 0 }

/** Puts a row into a table of `chain`. Numbers that a test does not name are zero, texts empty, truths false. */
export async function putRow(world: ApiWorld, table: string, row: Record<string, unknown>): Promise<void> {
  const columns = await world.rows<{ column_name: string; data_type: string; is_nullable: string }>(
    "select column_name, data_type, is_nullable from information_schema.columns where table_schema = 'chain' and table_name = $1",
    [table],
  )
  const filled: Record<string, unknown> = { ...ZERO_PROVENANCE, ...row }
  for (const { column_name: name, data_type: type, is_nullable: nullable } of columns) {
    if (name in filled || nullable === 'YES') continue
    filled[name] = type === 'numeric' || type === 'integer' ? 0 : type === 'boolean' ? false : ''
  }
  const known = columns.map(({ column_name: name }) => name).filter((name) => name in filled)
  await world.rows(
    `insert into chain.${table} (${known.join(', ')}) values (${known.map((_, i) => `$${i + 1}`).join(', ')})`,
    known.map((name) => filled[name]),
  )
}

/** The head, one parameter set and `count` accounts. */
export async function putBasics(world: ApiWorld, count: number): Promise<void> {
  await putRow(world, 'parameter_set', { id: '1' })
  await putRow(world, 'head', { id: 'head', height: 100, hash: bytes32(100), timestamp: NOW, parameters_id: '1', quorum_numerator: 10 })
  for (let n = 1; n <= count; n++) await putRow(world, 'account', { id: address(n) })
}

export interface ListingRow {
  n: number
  owner?: number
  status?: string
  backing?: bigint
  deposit?: bigint
  listedAt?: number | null
  card?: Record<string, unknown>
}

/** A listing with one version, its pool and its card; everything of listing n is found by n. */
export async function putListing(world: ApiWorld, { n, owner = 1, status = 'LISTED', backing = 0n, deposit = 1000n, listedAt = NOW - 1000, card }: ListingRow): Promise<void> {
  const ids = { listing: bytes32(n), version: bytes32(n + 100_000), hash: bytes32(n + 200_000) }
  await world.rows('begin')
  await world.rows('set constraints all deferred')
  await putRow(world, 'listing', {
    id: ids.listing,
    owner_id: address(owner),
    status,
    deposit: deposit.toString(),
    backing: backing.toString(),
    shown_version_id: ids.version,
    current_version_id: status === 'PENDING' ? null : ids.version,
    version_count: 1,
    submitted_at: NOW - 5000 + n,
    listed_at: listedAt,
  })
  await putRow(world, 'version', {
    id: ids.version,
    listing_id: ids.listing,
    status: 'ACTIVE',
    content_hash: ids.hash,
    parameters_id: '1',
    pending_ends_at: NOW - 1000,
    proposed_at: NOW - 5000,
  })
  await putRow(world, 'pool', { id: ids.version, version_id: ids.version, total: backing.toString(), active: backing.toString() })
  if (card !== undefined) await putCard(world, ids.hash, card)
  await world.rows('commit')
}

async function putCard(world: ApiWorld, hash: string, card: Record<string, unknown>): Promise<void> {
  const row: Record<string, unknown> = {
    hash,
    status: 'VERIFIED',
    kind: 'MODEL',
    name: 'A model',
    summary: 'It does something',
    license: 'MIT',
    publisher_name: 'Someone',
    ...card,
  }
  const columns = Object.keys(row)
  // With bytes it counts as brought; what is missing would be looked for.
  await world.rows("insert into content.documents (hash, bytes, size, source) values ($1, '', 0, 'UPLOAD')", [hash])
  await world.rows(`insert into content.cards (${columns.join(', ')}) values (${columns.map((_, i) => `$${i + 1}`).join(', ')})`, Object.values(row))
}
