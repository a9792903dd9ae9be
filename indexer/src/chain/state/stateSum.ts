import { createHash } from 'node:crypto'

const BITS = 512

/** Of a chain without a row. */
export const EMPTY_SUM = '0'.repeat(BITS / 4)

/** Adds to a sum modulo 2^512; what is taken away is given as a negative number. */
export const addToSum = (sum: string, change: bigint): string =>
  BigInt.asUintN(BITS, BigInt(`0x${sum}`) + change)
    .toString(16)
    .padStart(BITS / 4, '0')

/** The state hash that is published of a sum: SHA-256 of its 64 bytes. */
export const hashOfSum = (sum: string): string => `0x${createHash('sha256').update(Buffer.from(sum, 'hex')).digest('hex')}`
