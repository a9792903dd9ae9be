import { SafeError } from 'postgraphile/grafast'

/** Where a hit stands in the order of a search. */
export interface Position {
  readonly rank: number
  /** Base units, digits. */
  readonly backing: string
  readonly id: string
}

/** A position as a cursor: opaque to clients. */
export const cursorOf = ({ rank, backing, id }: Position): string => Buffer.from(JSON.stringify([rank, backing, id])).toString('base64url')

/** The position that a cursor tells. @throws CURSOR for anything that cursorOf did not make */
export function positionOf(cursor: string): Position {
  try {
    const [rank, backing, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [number, string, string]
    if (Number.isInteger(rank) && Math.abs(rank) < 1e6 && /^\d{1,78}$/.test(backing) && /^0x[0-9a-f]{64}$/.test(id)) return { rank, backing, id }
  } catch {
    // said below
  }
  throw new SafeError('search: after is not a cursor of a search.', { code: 'CURSOR', http: { status: 400 } })
}
