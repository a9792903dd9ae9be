/** A whole number with narrow no-break spaces between thousands, so that it never breaks over a line. */
export function groupDigits(whole: bigint | number): string {
  return whole.toString().replace(/\B(?=(\d{3})+(?!\d))/g, '\u202f')
}
