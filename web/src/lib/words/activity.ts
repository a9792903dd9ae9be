import { shortenHex } from '#lib/format/shortenHex.ts'
import { formatDate } from '#lib/format/formatDate.ts'
import type { ContractName } from '#lib/config/PortalConfig.ts'
import type { abis } from '@assay/domain/generated/abis'
import { common } from '#lib/words/common.ts'
import { choiceWords, rulingWords } from '#lib/words/status.ts'
import { CHOICES, enumWord, RULINGS } from '@assay/domain/enums'
import { supportWords } from '#lib/words/proposal.ts'

type EventOf<Name extends ContractName> = Extract<(typeof abis)[Name][number], { type: 'event' }>['name']
/** Every event that a contract of the deployment can emit; a new one without a sentence does not compile. */
export type EventKey = { [Name in ContractName]: `${Name}.${EventOf<Name>}` }[ContractName]

export interface EventFacts {
  /** What it is about, in words; empty if there is none. */
  amount: string
  /** The event's arguments: integers as decimal digits, addresses and bytes as hex. */
  args: Readonly<Record<string, unknown>>
  /** What known addresses are called. */
  names: Readonly<Record<string, string>>
}
type Sentence = (facts: EventFacts) => string

const text = (value: unknown) => (typeof value === 'object' && value !== null && 'text' in value ? String(value.text) : String(value ?? common.unknown))
const who = (value: unknown, names: EventFacts['names']) => (Object.hasOwn(names, text(value)) ? names[text(value)]! : shortenHex(text(value)))
const ruling = (value: unknown) => rulingWords[enumWord(RULINGS, Number(value))]
const when = (value: unknown) => formatDate(Number(value), 'UTC')
const NOBODY = /^0x0{40}$/
const isNobody = (value: unknown) => NOBODY.test(text(value))
const choice = (value: unknown) => {
  const word = enumWord(CHOICES, Number(value))
  return word === 'NONE' ? common.unknown : choiceWords[word]
}
const support = (value: unknown) => ({ '0': supportWords.AGAINST, '1': supportWords.FOR, '2': supportWords.ABSTAIN })[String(value)] ?? 'split'
const renamed: Sentence = () => 'The name that signatures are made for was changed.'

/** What happened, with the account whose activity it is as the one who did or met it. */
export const eventWords: Record<EventKey, Sentence> = {
  'AssayToken.Transfer': ({ amount, args, names }) =>
    isNobody(args['from']) ? `Received ${amount}, newly minted.` : isNobody(args['to']) ? `Burned ${amount}.` : `Sent ${amount} to ${who(args['to'], names)}.`,
  'AssayToken.Approval': ({ amount, args, names }) => `Let ${who(args['spender'], names)} take up to ${amount}.`,
  'AssayToken.EIP712DomainChanged': renamed,

  'Staking.Staked': ({ amount }) => `Staked ${amount}.`,
  'Staking.UnbondRequested': ({ amount, args }) => `Asked for ${amount} of stake back; ready ${when(args['readyAt'])}.`,
  'Staking.Withdrawn': ({ amount }) => `Withdrew ${amount} of stake to the wallet.`,
  'Staking.Vouched': ({ amount }) => `Vouched ${amount}.`,
  'Staking.ReleaseStarted': ({ amount, args }) => `Began to release ${amount} of a vouch; free ${when(args['readyAt'])}.`,
  'Staking.ReleaseCompleted': ({ amount }) => `Finished releasing ${amount} of a vouch.`,
  'Staking.Harvested': ({ amount }) => `Collected ${amount} of rewards.`,
  'Staking.Claimed': ({ amount }) => `Claimed ${amount} from Staking.`,
  'Staking.PoolFunded': ({ amount }) => `Rewarded backers with ${amount}.`,
  'Staking.PoolSlashed': ({ amount }) => `A pool of backers was slashed: ${amount}.`,
  'Staking.PoolEmptied': ({ amount }) => `What was left of a slashed pool was burned: ${amount}.`,
  'Staking.PositionSlashed': ({ amount }) => `Lost ${amount} of a vouch to a slash.`,
  'Staking.BondLocked': ({ amount }) => `Locked a bond of ${amount} with a vote.`,
  'Staking.BondReturned': ({ amount }) => `Got ${amount} of a vote’s bond back.`,
  'Staking.BondsBurned': ({ amount }) => `Bonds of ${amount} were burned.`,
  'Staking.DelegateChanged': ({ args, names }) =>
    isNobody(args['toDelegate'])
      ? 'Took its votes from everybody.'
      : text(args['toDelegate']) === text(args['delegator'])
        ? 'Took its votes to itself.'
        : `Delegated its votes to ${who(args['toDelegate'], names)}.`,
  'Staking.DelegateVotesChanged': ({ amount }) => `Has ${amount} of votes from here on.`,
  'Staking.EIP712DomainChanged': renamed,

  'ListingRegistry.ListingSubmitted': ({ amount }) => `Submitted a listing with a deposit of ${amount}.`,
  'ListingRegistry.DepositToppedUp': ({ amount }) => `Added ${amount} to a deposit.`,
  'ListingRegistry.VersionProposed': ({ args }) => `Proposed version ${Number(args['index']) + 1}.`,
  'ListingRegistry.VersionActivated': () => 'A version became the listed one.',
  'ListingRegistry.VersionRejected': () => 'A version was rejected.',
  'ListingRegistry.VersionRevoked': () => 'A listed version was removed by a ruling.',
  'ListingRegistry.PendingExtended': ({ args }) => `A version stays pending until ${when(args['pendingEndsAt'])}.`,
  'ListingRegistry.ExitInitiated': ({ args }) => `Began to leave the catalog; over ${when(args['exitReadyAt'])}.`,
  'ListingRegistry.ExitExtended': ({ args }) => `Leaving the catalog was put off until ${when(args['exitReadyAt'])}.`,
  'ListingRegistry.ExitFinalized': ({ amount }) => `Left the catalog; ${amount} of deposit can be claimed.`,
  'ListingRegistry.ListingRemoved': ({ amount }) => `A listing was removed; ${amount} of deposit can be claimed.`,
  'ListingRegistry.DepositEscrowed': ({ amount }) => `${amount} of a deposit answer for a dispute.`,
  'ListingRegistry.DisputeClosed': ({ args }) => `A dispute about a listing was closed: ${ruling(args['ruling'])}.`,
  'ListingRegistry.Claimed': ({ amount }) => `Claimed ${amount} from ListingRegistry.`,

  'DisputeCourt.DisputeOpened': ({ amount }) => `Challenged a listing and posted ${amount}.`,
  'DisputeCourt.EvidenceSubmitted': () => 'Brought evidence in a dispute.',
  'DisputeCourt.VoteCommitted': ({ amount }) => `Sealed a vote with a weight of ${amount}.`,
  'DisputeCourt.VoteReplaced': () => 'Replaced a sealed vote.',
  'DisputeCourt.VoteRevealed': ({ amount, args }) => `Revealed the vote “${choice(args['choice'])}” with a weight of ${amount}.`,
  'DisputeCourt.VoteClaimed': ({ amount }) => `Settled a vote; the reward is ${amount}.`,
  'DisputeCourt.DisputeTallied': ({ args }) => `The votes of a dispute were counted: ${ruling(args['ruling'])}.`,
  'DisputeCourt.DisputeAppealed': ({ amount }) => `Appealed a ruling and posted ${amount}.`,
  'DisputeCourt.DisputeOverturned': ({ args }) => `An appeal overturned a ruling: ${ruling(args['ruling'])}.`,
  'DisputeCourt.DisputeResolved': ({ args }) => `A dispute was settled: ${ruling(args['ruling'])}.`,
  'DisputeCourt.AppealSettled': ({ amount }) => `Is owed ${amount} of an appeal’s bond.`,
  'DisputeCourt.Credited': ({ amount }) => `Is owed ${amount} from a dispute.`,
  'DisputeCourt.Claimed': ({ amount }) => `Claimed ${amount} from DisputeCourt.`,

  'QualityRatings.Rated': ({ amount, args }) => `Rated a listing ${text(args['score'])} of 5, with a weight of ${amount}.`,

  'AssayGovernor.ProposalCreated': () => 'Made a proposal.',
  'AssayGovernor.ProposalExtended': ({ args }) => `Voting goes on until ${when(args['extendedDeadline'])}, because the quorum was reached late.`,
  'AssayGovernor.ProposalQueued': ({ args }) => `A proposal was queued; it can be carried out from ${when(args['etaSeconds'])}.`,
  'AssayGovernor.ProposalExecuted': () => 'A proposal was carried out.',
  'AssayGovernor.ProposalCanceled': () => 'A proposal was cancelled.',
  'AssayGovernor.VoteCast': ({ amount, args }) => `Voted “${support(args['support'])}” on a proposal with ${amount}.`,
  'AssayGovernor.VoteCastWithParams': ({ amount, args }) => `Voted “${support(args['support'])}” on a proposal with ${amount}.`,
  'AssayGovernor.QuorumNumeratorUpdated': ({ args }) => `The Governor’s quorum became ${text(args['newQuorumNumerator'])}\u202f% of all stake.`,
  'AssayGovernor.LateQuorumVoteExtensionSet': () => 'The extension for a late quorum was set.',
  'AssayGovernor.TimelockChange': ({ args, names }) => `The Governor’s timelock became ${who(args['newTimelock'], names)}.`,
  'AssayGovernor.EIP712DomainChanged': renamed,

  'AssayTimelock.CallScheduled': ({ args, names }) => `A call of ${who(args['target'], names)} was put into the timelock.`,
  'AssayTimelock.CallSalt': () => 'An operation in the timelock got its salt.',
  'AssayTimelock.CallExecuted': ({ args, names }) => `The timelock called ${who(args['target'], names)}.`,
  'AssayTimelock.Cancelled': () => 'An operation in the timelock was cancelled.',
  'AssayTimelock.MinDelayChange': () => 'The timelock’s delay was set.',
  'AssayTimelock.RoleGranted': ({ args, names }) => `Was given a role in the timelock by ${who(args['sender'], names)}.`,
  'AssayTimelock.RoleRevoked': ({ args, names }) => `Lost a role in the timelock by ${who(args['sender'], names)}.`,
  'AssayTimelock.RoleAdminChanged': () => 'Who grants a role in the timelock was changed.',

  'CurationParameters.ParametersSet': ({ args }) => `Parameter set ${text(args['id'])} came into force.`,

  'ExpiringGuardian.GuardianAppointed': ({ args }) => `Became guardian until ${when(args['expiresAt'])}.`,
  'ExpiringGuardian.GuardianRenounced': () => 'The guardian gave up its veto.',
  'ExpiringGuardian.OperationVetoed': () => 'The guardian vetoed an operation.',
}

/** A line of the activity as a sentence. An event of contracts newer than this page is named instead. */
export function activitySentence(contract: string, event: string, facts: EventFacts): string {
  const key = `${contract}.${event}`
  return Object.hasOwn(eventWords, key) ? eventWords[key as EventKey](facts) : `${contract}: ${event}.`
}
