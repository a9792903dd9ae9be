import { SUPPLY, type GenesisShare } from './genesis.ts'
import { inWords } from './inWords.ts'

const ZERO: string = '0x0000000000000000000000000000000000000000'
const TREASURY = (SUPPLY * 40n) / 100n

/** Whether the genesis recipients are what the protocol says, one sentence for each fault. */
export function checkGenesis(shares: readonly GenesisShare[]): string[] {
  const problems: string[] = []

  const total = shares.reduce((sum, { amount }) => sum + amount, 0n)
  if (total !== SUPPLY) {
    problems.push(`The genesis shares are ${inWords(total, 'tokens')} together, but exactly ${inWords(SUPPLY, 'tokens')} are minted.`)
  }
  const treasury = shares.filter(({ to }) => to === 'treasury').reduce((sum, { amount }) => sum + amount, 0n)
  if (treasury !== TREASURY) {
    problems.push(`The treasury's genesis share is ${inWords(treasury, 'tokens')}, but must be ${inWords(TREASURY, 'tokens')} (40 %).`)
  }

  const seen = new Set<string>()
  for (const { to, amount } of shares) {
    if (amount <= 0n) problems.push(`The genesis share of ${to} is ${amount}; leave a recipient without tokens out.`)
    if (to === ZERO) problems.push('A genesis share goes to the zero address, where nobody could use it.')
    if (seen.has(to)) problems.push(`${to} is among the genesis recipients more than once; add the shares up.`)
    seen.add(to)
  }
  return problems
}
