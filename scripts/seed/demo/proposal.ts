import { encodeAbiParameters, encodePacked, hexToBigInt, keccak256, numberToHex, parseAbiParameters, stringToBytes, zeroHash, type Hex } from 'viem'
import type { Address } from '@assay/domain/ids'
import { call, type Call } from '../Call.ts'
import { hours } from '../days.ts'
import type { Moment } from '../Moment.ts'
import type { SeedPlace } from '../SeedPlace.ts'
import type { BallotFacts, ProposalFacts } from './ProposalFacts.ts'

/** Hours after a proposal: voting lasts from 24 to 144, the timelock takes 48 more. */
const CALENDAR = { cancel: 3, firstBallot: 30, betweenBallots: 8, queue: 145, veto: 160, execute: 194 }

/** One call that the timelock would make, and the text that it is proposed with. */
export interface Batch {
  readonly targets: readonly [Address]
  readonly values: readonly [bigint]
  readonly payloads: readonly [Hex]
  readonly description: string
}

const descriptionHash = ({ description }: Batch): Hex => keccak256(stringToBytes(description))

/** As OpenZeppelin’s Governor hashes it. */
export function proposalIdOf(batch: Batch): bigint {
  const { targets, values, payloads } = batch
  return hexToBigInt(keccak256(encodeAbiParameters(parseAbiParameters('address[], uint256[], bytes[], bytes32'), [targets, values, payloads, descriptionHash(batch)])))
}

/** The whole life of a proposal; what lies after the demo’s end has not happened yet. */
export function proposal(place: SeedPlace, { by, proposed, description, action, ballots, then }: ProposalFacts): Moment[] {
  const { target, data } = action(place)
  const batch: Batch = { targets: [target], values: [0n], payloads: [data], description }
  const { targets, values, payloads } = batch
  const propose: Moment = { before: proposed, calls: [call(by, 'AssayGovernor', 'propose', [targets, values, payloads, description])] }
  return [propose, ...votes(proposalIdOf(batch), proposed, ballots), ...ending(place, batch, proposed, by, then)]
}

/** Ballots on a proposal that was made at a time, one after the other. */
export function votes(proposalId: bigint, proposed: number, ballots: readonly BallotFacts[]): Moment[] {
  return ballots.map(([voter, support, reason], index) => ({
    before: proposed - hours(CALENDAR.firstBallot + index * CALENDAR.betweenBallots),
    calls: [ballot(proposalId, voter, support, reason)],
  }))
}

function ballot(proposalId: bigint, voter: BallotFacts[0], support: BallotFacts[1], reason: string | undefined): Call {
  const number = { AGAINST: 0, FOR: 1, ABSTAIN: 2 }[support]
  return reason === undefined ? call(voter, 'AssayGovernor', 'castVote', [proposalId, number]) : call(voter, 'AssayGovernor', 'castVoteWithReason', [proposalId, number, reason])
}

/** What comes after the voting, as far as it is taken. */
export function ending(place: SeedPlace, batch: Batch, proposed: number, by: ProposalFacts['by'], then: ProposalFacts['then']): Moment[] {
  const { targets, values, payloads } = batch
  const args = [targets, values, payloads, descriptionHash(batch)] as const
  const at = (step: keyof typeof CALENDAR, made: Call): Moment => ({ before: proposed - hours(CALENDAR[step]), calls: [made] })
  if (then === undefined) return []
  if (then === 'cancel') return [at('cancel', call(by, 'AssayGovernor', 'cancel', args))]
  const queue = at('queue', call('Keeper', 'AssayGovernor', 'queue', args))
  if (then === 'execute') return [queue, at('execute', call('Keeper', 'AssayGovernor', 'execute', args))]
  if (then === 'queue') return [queue]
  return [queue, at('veto', call('Deployer', 'ExpiringGuardian', 'cancel', [targets, values, payloads, zeroHash, timelockSalt(place, batch)]))]
}

/** The salt that OpenZeppelin’s Governor gives an operation: its own address over the description’s hash. */
const timelockSalt = ({ contracts }: SeedPlace, batch: Batch): Hex =>
  numberToHex(hexToBigInt(descriptionHash(batch)) ^ hexToBigInt(encodePacked(['address', 'bytes12'], [contracts.AssayGovernor, `0x${'00'.repeat(12)}`])), { size: 32 })
