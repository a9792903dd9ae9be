import { hash } from 'node:crypto'
import type { Row } from '../store/Row'

/** Fields that say where the index is, not what the chain says; and the sum itself. */
const LEFT_OUT: Readonly<Record<string, ReadonlySet<string>>> = {
  Head: new Set(['height', 'hash', 'timestamp', 'finalized', 'stateSum']),
}

/** Types whose rows are not part of the state: they are made of it. */
export const UNCOUNTED: ReadonlySet<string> = new Set(['StateHash'])

/**
 * The digest of one row, a number of 512 bits: SHA-512 of its type and its fields that are not empty, by name, in the order of
 * their names. Whole numbers are decimal digits, relations the id they point at.
 */
export function rowDigest(type: string, row: Row): bigint {
  const fields = row as Row & Record<string, unknown>
  const leftOut = LEFT_OUT[type]
  const told: unknown[] = [type]
  for (const name of Object.keys(fields).sort()) {
    const value = fields[name]
    if (value === null || value === undefined || leftOut?.has(name) === true) continue
    told.push(name, plain(value))
  }
  return BigInt(`0x${hash('sha512', JSON.stringify(told))}`)
}

function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString()
  return typeof value === 'object' && value !== null && 'id' in value ? value.id : value
}
