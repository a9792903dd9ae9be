/** A long hex or CID text as its two ends: "0x3c44…93bc". Short texts stay whole. */
export function shortenHex(text: string, ends = 4): string {
  const lead = text.startsWith('0x') ? ends + 2 : ends
  return text.length <= lead + ends + 1 ? text : `${text.slice(0, lead)}…${text.slice(-ends)}`
}
