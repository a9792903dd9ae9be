/** A proposal's id, of the Governor's number for it; what is no number stays as it is. */
export const idOfNumber = (number: unknown): unknown => (typeof number === 'bigint' ? `0x${number.toString(16).padStart(64, '0')}` : number)
