import { CHOICES, type Choice } from '@assay/domain/enums'
import { encodeCall } from '../../model/encodeCall.ts'
import type { Society } from '../Society.ts'
import type { Move } from './Move.ts'

/** A sensible move with something wrong: another caller, another object, another amount. It may happen to be right again. */
export function spoil(society: Society, move: Move): Move {
  const { random } = society
  const by = random.chance(0.5) ? society.anyone() : move.by
  const args = move.call.args as readonly unknown[]
  const at = random.below(args.length)
  const call = { name: move.call.name, args: args.map((value, i) => (i === at && random.chance(0.8) ? spoiled(society, value) : value)) } as unknown as Move['call']
  return fits(society, call) ? { weight: 1, by, call } : move
}

function spoiled(society: Society, value: unknown): unknown {
  const { random, model } = society
  if (typeof value === 'bigint') return random.pick([0n, value + 1n, value > 0n ? value - 1n : 0n, value * 2n, value * 1_000_000n, 2n ** 127n])
  if (typeof value !== 'string') return value
  if (CHOICES.includes(value as Choice)) return random.pick(CHOICES)
  if (value.length === 42 && value.startsWith('0x')) return random.pick([...society.actors, ...Object.values(model.contracts)])
  if (value.length === 66 && value.startsWith('0x')) {
    return random.pick([society.fresh(), ...model.registry.listings.keys(), ...model.registry.versions.keys(), ...model.court.disputes.keys()])
  }
  return ['right', 'wrong', 'late'].includes(value) ? value : 'x'.repeat(random.pick([0, 512, 513]))
}

/** Whether the ABI can carry it (2 ** 127 is no score), and who has to sign can. */
function fits({ model, actors }: Society, call: Move['call']): boolean {
  if (call.name === 'Staking.stakeWithPermit') return true
  if (call.name === 'Staking.delegateBySig') return actors.includes(call.args[0])
  if (call.name === 'AssayGovernor.castVoteBySig' && !actors.includes(call.args[2])) return false
  try {
    encodeCall(call.name === 'AssayGovernor.castVoteBySig' ? { name: 'AssayGovernor.castVote', args: [call.args[0], call.args[1]] } : call, model.contracts)
    return true
  } catch {
    return false
  }
}
