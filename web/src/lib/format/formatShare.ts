/** A part of a whole as a percentage with at most one decimal, cut; an empty whole is "–". */
export function formatShare(part: bigint, whole: bigint): string {
  if (whole <= 0n) return '–'
  const tenths = (part * 1000n) / whole
  const fraction = tenths % 10n
  return `${tenths / 10n}${fraction ? `.${fraction}` : ''}\u202f%`
}
