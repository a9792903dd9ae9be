import type { ContractName } from '#lib/config/PortalConfig.ts'
import { formatBps } from '#lib/format/formatBps.ts'
import { formatDuration } from '#lib/format/formatDuration.ts'
import { amountWords } from '#lib/words/amountWords.ts'

/** What a call of a proposal does. Addresses stand whole: one that looks alike must not pass for another. */
export const actionWords = {
  unknownTarget: (target: string, wei: bigint) => `Calls ${target}${wei > 0n ? ` and sends it ${wei} wei` : ''}.`,
  unknownTargetWarning: 'This is none of Assay’s contracts. Nobody here can say what the call does; ask its proposer before you vote.',
  unknownCall: (contract: string) => `Calls ${contract} with bytes that are none of its functions.`,
  unknownCallWarning: 'The contract does not know this call, so carrying the proposal out will most likely fail.',
  moreBytesWarning: 'The call carries bytes beyond what is shown here. Compare the raw call before you vote.',
  valueWarning: (wei: bigint) => `It also sends ${wei} wei.`,
  alwaysFails: new Set(['AssayGovernor.relay', 'AssayGovernor.updateTimelock', 'AssayGovernor.setLateQuorumVoteExtension', 'AssayTimelock.updateDelay']) as ReadonlySet<string>,
  alwaysFailsWarning: 'The contract refuses this for ever, so the proposal can never be carried out.',
} as const

/** keccak256 of the roles’ names. */
const ROLES: Readonly<Record<string, string>> = {
  '0xb09aa5aeb3702cfd50b6b62bc4532604938f21248a27a1d5ca736082b6819cc1': 'of putting operations into the timelock',
  '0xd8aa0f3194971a2a116679f7c2090f6939c8d4e01a2a8d7e41d55e5351469e63': 'of carrying operations out',
  '0xfd643c72710c63c0180259aba6b2d05451e3591a24e58b62239378085726f783': 'of cancelling operations',
  '0x0000000000000000000000000000000000000000000000000000000000000000': 'of granting and revoking roles',
}
const role = (hash: unknown) => ROLES[String(hash)] ?? `with the hash ${String(hash)}`
const amount = (value: unknown) => amountWords(BigInt(String(value)))

const sentences: Readonly<Record<string, (args: readonly unknown[]) => string>> = {
  'AssayToken.transfer': ([to, value]) => `Pays ${amount(value)} from the treasury to ${to}.`,
  'AssayToken.approve': ([spender, value]) => `Lets ${spender} take up to ${amount(value)} of the treasury’s tokens.`,
  'AssayToken.transferFrom': ([from, to, value]) => `Moves ${amount(value)} from ${from} to ${to}, as far as the treasury may.`,
  'CurationParameters.setParameters': () => 'Sets the whole set of parameters. Disputes and versions that exist keep the ones they began with.',
  'DisputeCourt.executeAppeal': ([dispute]) => `Overturns the first ruling of dispute ${dispute}.`,
  'AssayGovernor.updateQuorumNumerator': ([percent]) => `Sets the Governor’s quorum to ${percent}\u202f% of all stake.`,
  'AssayTimelock.grantRole': ([hash, account]) => `Grants ${account} the role ${role(hash)}.`,
  'AssayTimelock.revokeRole': ([hash, account]) => `Takes the role ${role(hash)} from ${account}.`,
}

/** One call of a known contract as a sentence. */
export const actionSentence = (contract: ContractName, functionName: string, args: readonly unknown[]): string =>
  sentences[`${contract}.${functionName}`]?.(args) ?? `Calls ${functionName} of ${contract}.`

const AMOUNTS = /^(minDeposit|sMax|amount|value|deposit|maxStake)$/
const PERIODS = /^(applyPeriod|commitPeriod|revealPeriod|appealWindow|releaseDelay|unbonding|exitDelay|warmUp)$/

/** An argument as people say it, by its name; null where it says itself. */
export function fieldWords(name: string, value: unknown): string | null {
  if (typeof value !== 'bigint' && typeof value !== 'number') return null
  if (AMOUNTS.test(name)) return amountWords(BigInt(value))
  if (PERIODS.test(name)) return formatDuration(Number(value))
  if (name.endsWith('Bps')) return formatBps(Number(value))
  return null
}
