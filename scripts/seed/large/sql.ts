import type { Columns } from './fill.ts'

/** What the tables' made-up values are written with. `of` is SQL: the number of the row. */

export const NOW = 1_790_000_000
export const DAY = 86_400
export const TOKEN = '1000000000000000000::numeric'

/** Made-up ids that are spread like real ones. */
export const address = (of: string) => `'0x' || substr(md5('account' || ${of}) || md5('a' || ${of}), 1, 40)`
export const bytes32 = (kind: string, of: string) => `'0x' || md5('${kind}' || ${of}) || md5('${kind}2' || ${of})`
/** A whole number from 0, always the same for the same row. */
export const dice = (salt: string, of: string, sides: number) => `(abs(hashtext('${salt}' || ${of})) % ${sides})`
/** The smaller the more often, as words and owners are (Zipf's law, roughly). */
export const zipf = (salt: string, of: string, sides: number) => `floor(power(${sides}::float, ${dice(salt, of, 1_000_000)} / 1000000.0) - 1)::integer`
export const place = (of: string): Columns => ({ block: `(${of} % 500000)::integer`, transaction: bytes32('tx', of), log_index: `(${of} % 200)::integer` })
export const series = (count: number, of = 'i') => `generate_series(1, ${Math.max(1, Math.round(count))}) ${of}`
