import { assertNever } from '../errors/assertNever.ts'
import { BPS } from '../units.ts'
import type { FirstRuling } from './rulingOf.ts'

/** Everything that a settlement's amounts follow from (PROTOCOL §7). Base units and parts of ten thousand. */
export interface SettlementInput {
  readonly ruling: FirstRuling
  /** S: what the challenger paid in and what the deposit put up, each. */
  readonly stake: bigint
  readonly voterBps: bigint
  readonly voucherBps: bigint
  readonly burnBps: bigint
  readonly undecidedBps: bigint
  readonly incoherentBps: bigint
  /** Of the version's own parameter set. */
  readonly slashBps: bigint
  readonly bountyBps: bigint
  readonly keepWeight: bigint
  readonly removeWeight: bigint
  readonly keepBonds: bigint
  readonly removeBonds: bigint
  /** Bonds of those who committed and never revealed. */
  readonly unrevealedBonds: bigint
  readonly poolTotal: bigint
  readonly poolActive: bigint
  /** Absent when nobody appealed. */
  readonly appeal?: { readonly bond: bigint; readonly overturned: boolean }
}

/** Where every base unit goes. */
export interface Settlement {
  /** Burned by the court out of the two stakes: the burn share or the undecided fee, and the voter pool when nobody won. */
  readonly stakeBurned: bigint
  /** Burned out of a failed appeal's bond. */
  readonly appealBurned: bigint
  /** vs: what the winning jurors share; stays in escrow until claimed. */
  readonly voterPool: bigint
  /** u: to the backers of the version, through its pool. */
  readonly poolReward: bigint
  /** The owner's S, back into the deposit. */
  readonly depositReturned: bigint
  readonly ownerCredit: bigint
  readonly challengerCredit: bigint
  readonly appellantCredit: bigint
  /** Burned in Staking: unrevealed bonds and the losers' forfeit. */
  readonly bondsBurned: bigint
  /** What the losing side shares back, by bond. */
  readonly losersRefund: bigint
  readonly slashAmount: bigint
  /** Of slashAmount, to the challenger, claimable in Staking; the rest is burned. */
  readonly bounty: bigint
}

/** The expected settlement; parity-tested against the court. */
export function settle(input: SettlementInput): Settlement {
  const appeal = settleAppeal(input)
  const main = settleRuling(input)
  return {
    ...main,
    appealBurned: appeal.burned,
    appellantCredit: appeal.toAppellant,
    ownerCredit: main.ownerCredit + appeal.toOwner,
    challengerCredit: main.challengerCredit + appeal.toChallenger,
  }
}

const part = (amount: bigint, bps: bigint): bigint => (amount * bps) / BPS
const least = (a: bigint, b: bigint): bigint => (a < b ? a : b)

function settleRuling(input: SettlementInput): Settlement {
  const { ruling, stake } = input
  const none = { appealBurned: 0n, appellantCredit: 0n, poolReward: 0n, slashAmount: 0n, bounty: 0n }

  switch (ruling) {
    case 'UNDECIDED': {
      const fee = part(stake, input.undecidedBps)
      return {
        ...none,
        stakeBurned: fee,
        voterPool: 0n,
        depositReturned: stake,
        ownerCredit: 0n,
        challengerCredit: stake - fee,
        bondsBurned: input.unrevealedBonds,
        losersRefund: 0n,
      }
    }
    case 'KEEP': {
      const burn = part(stake, input.burnBps)
      const voters = part(stake, input.voterBps)
      // Never more than the pool could have lost (law L33), and nothing where nobody would receive it.
      const reward = input.poolActive === 0n ? 0n : least(part(stake, input.voucherBps), part(input.poolActive, input.slashBps))
      return {
        ...none,
        ...votersShare(voters, burn, input.keepWeight),
        ...losersShare(input, input.removeBonds),
        poolReward: reward,
        depositReturned: stake,
        ownerCredit: stake - voters - burn - reward,
        challengerCredit: 0n,
      }
    }
    case 'REMOVE': {
      const burn = part(stake, input.burnBps)
      const voters = part(stake, input.voterBps)
      const slashAmount = part(input.poolTotal, input.slashBps)
      return {
        ...none,
        ...votersShare(voters, burn, input.removeWeight),
        ...losersShare(input, input.keepBonds),
        depositReturned: 0n,
        ownerCredit: 0n,
        challengerCredit: 2n * stake - voters - burn,
        slashAmount,
        bounty: least(part(slashAmount, input.bountyBps), burn),
      }
    }
    default:
      return assertNever(ruling, 'ruling')
  }
}

/** The pool of the winners, or one more burn when there are none. */
function votersShare(voters: bigint, burn: bigint, winnersWeight: bigint): Pick<Settlement, 'voterPool' | 'stakeBurned'> {
  return winnersWeight === 0n ? { voterPool: 0n, stakeBurned: burn + voters } : { voterPool: voters, stakeBurned: burn }
}

function losersShare(input: SettlementInput, losersBonds: bigint): Pick<Settlement, 'bondsBurned' | 'losersRefund'> {
  const forfeit = part(losersBonds, input.incoherentBps)
  return { bondsBurned: input.unrevealedBonds + forfeit, losersRefund: losersBonds - forfeit }
}

function settleAppeal({ appeal, ruling }: SettlementInput): { burned: bigint; toOwner: bigint; toChallenger: bigint; toAppellant: bigint } {
  if (appeal === undefined) return { burned: 0n, toOwner: 0n, toChallenger: 0n, toAppellant: 0n }
  if (appeal.overturned) return { burned: 0n, toOwner: 0n, toChallenger: 0n, toAppellant: appeal.bond }
  const half = appeal.bond / 2n
  const toChallenger = ruling === 'REMOVE' ? half : 0n
  return { burned: appeal.bond - half, toOwner: half - toChallenger, toChallenger, toAppellant: 0n }
}
