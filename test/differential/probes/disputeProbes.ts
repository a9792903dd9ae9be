import { CHOICES, enumIndex, PHASES, RULINGS } from '@assay/domain/enums'
import type { Address, DisputeId } from '@assay/domain/ids'
import type { Model } from '../../model/Model.ts'
import type { Probe } from './Probe.ts'

const index = (words: readonly string[], word: string): bigint => BigInt(enumIndex(words, word))

/** A dispute with all its fields, tallies and votes; `stranger` has perhaps not voted. */
export function disputeProbes(m: Model, id: DisputeId, accounts: readonly Address[], stranger: Address): Probe[] {
  const d = m.court.disputes.of(id)
  const court = (read: string, args: Probe['args'], expected: Probe['expected']): Probe => ({ contract: 'DisputeCourt', read, args, expected })
  const opening = [d.version, d.owner, d.challenger, d.stake, d.openedAt, d.commitEndsAt, d.revealEndsAt, d.appealEndsAt, d.quorum]
  const outcome = [index(RULINGS, d.ruling), d.resolved, d.escrow, d.appellant, d.appealBond, d.appealDeadline, d.proposalId]
  return [
    court('disputeOf', [id], [...opening, ...outcome]),
    court('tallyOf', [id], [d.committedWeight, d.keepWeight, d.removeWeight, d.committedBonds, d.keepBonds, d.removeBonds]),
    court('phaseOf', [id], [index(PHASES, m.court.phase(id))]),
    court('snapshotOf', [id], [d.openedAt - 1n]),
    ...(d.resolved ? [] : accounts).map((account) => court('weightOf', [id, account], [m.jury.weight(id, account)])),
    ...accounts.flatMap((account) => {
      const { commitment, weight, bond, revealed, choice, claimed } = m.jury.vote(id, account)
      if (weight === 0n && account !== stranger) return []
      return [court('voteOf', [id, account], [commitment, weight, bond, revealed, index(CHOICES, choice), claimed])]
    }),
  ]
}
