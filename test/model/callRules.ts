import type { Address } from '@assay/domain/ids'
import type { CallName, Calls } from './Call.ts'
import type { Model } from './Model.ts'
import { Refused } from './Refused.ts'
import { refuseIf } from './refuseIf.ts'

type Rules = { readonly [Name in CallName]: (model: Model, by: Address, ...args: Calls[Name]) => void }

/** What nobody of these tests may ever do. */
const never = (kind: string) => (): never => {
  throw new Refused(kind)
}

/** Which rule answers which call. */
export const callRules: Rules = {
  'AssayToken.transfer': (m, by, to, amount) => m.token.donate(by, to, amount),
  'AssayToken.approve': (m, by, spender, amount) => m.token.approve(by, spender, amount),
  'AssayToken.burn': (m, by, amount) => m.token.burn(by, amount),

  'Staking.stake': (m, by, amount) => m.staking.stake(by, amount),
  'Staking.stakeWithPermit': (m, by, amount, permit) => {
    // One that fails is ignored; then the allowance has to suffice.
    if (permit === 'right') m.token.approve(by, m.contracts.Staking, amount)
    m.staking.stake(by, amount)
  },
  'Staking.requestUnbond': (m, by, amount) => m.staking.requestUnbond(by, amount),
  'Staking.withdraw': (m, by, ticket) => m.staking.withdraw(by, ticket),
  'Staking.vouch': (m, by, version, amount) => m.staking.vouch(by, version, amount),
  'Staking.startRelease': (m, by, version, amount) => m.staking.startRelease(by, version, amount),
  'Staking.completeRelease': (m, _by, ticket) => m.staking.completeRelease(ticket),
  'Staking.fund': (m, by, version, amount, maxActive) => m.staking.fund(by, version, amount, maxActive),
  'Staking.harvest': (m, _by, account, version) => m.staking.harvest(account, version),
  'Staking.sync': (m, _by, account) => m.pools.sync(account),
  'Staking.claim': (m, by) => m.staking.claim(by),
  'Staking.delegate': (m, by, to) => m.staking.delegate(by, to),
  'Staking.delegateBySig': (m, _by, account, to, signature) => {
    refuseIf(signature !== 'right', 'signature: does not hold')
    m.staking.delegate(account, to)
  },
  'Staking.slash': never('only the court'),
  'Staking.lockBond': never('only the court'),
  'Staking.returnBond': never('only the court'),
  'Staking.burnBonds': never('only the court'),
  'Staking.reward': never('only the court'),

  'ListingRegistry.submit': (m, by, ...args) => m.registry.submit(by, ...args),
  'ListingRegistry.proposeVersion': (m, by, ...args) => m.registry.proposeVersion(by, ...args),
  'ListingRegistry.activate': (m, _by, listing) => m.registry.activate(listing),
  'ListingRegistry.topUp': (m, by, listing, amount) => m.registry.topUp(by, listing, amount),
  'ListingRegistry.initiateExit': (m, by, listing) => m.registry.initiateExit(by, listing),
  'ListingRegistry.finalizeExit': (m, _by, listing) => m.registry.finalizeExit(listing),
  'ListingRegistry.claim': (m, by) => m.registry.claim(by),
  'ListingRegistry.openDispute': never('only the court'),
  'ListingRegistry.closeDispute': never('only the court'),

  'DisputeCourt.challenge': (m, by, ...args) => m.court.challenge(by, ...args),
  'DisputeCourt.submitEvidence': (m, _by, ...args) => m.court.submitEvidence(...args),
  'DisputeCourt.commit': (m, by, dispute, commitment) => m.jury.commit(by, dispute, commitment),
  'DisputeCourt.reveal': (m, _by, ...args) => m.jury.reveal(...args),
  'DisputeCourt.tally': (m, _by, dispute) => m.court.tally(dispute),
  'DisputeCourt.appeal': (m, by, dispute) => m.court.appeal(by, dispute),
  'DisputeCourt.executeAppeal': (m, by, dispute) => m.court.executeAppeal(by, dispute),
  'DisputeCourt.resolve': (m, _by, dispute) => m.court.resolve(dispute),
  'DisputeCourt.claimVote': (m, _by, dispute, voter) => m.jury.claimVote(dispute, voter),
  'DisputeCourt.claimVotes': (m, _by, disputes, voter) => m.jury.claimVotes(disputes, voter),
  'DisputeCourt.claim': (m, by) => m.court.claim(by),

  'QualityRatings.rate': (m, by, listing, score, _contentHash, uri) => m.ratings.rate(by, listing, score, uri),

  'CurationParameters.setParameters': (m, by, next) => {
    m.parameters.setParameters(by, next)
    m.reached('parameters changed')
  },

  'AssayGovernor.propose': (m, by, calls, description) => m.governor.propose(by, calls, description),
  'AssayGovernor.castVote': (m, by, proposal, support) => m.governor.castVote(by, proposal, support),
  'AssayGovernor.castVoteBySig': (m, _by, proposal, support, voter, signature) => {
    refuseIf(signature !== 'right', 'signature: does not hold')
    m.governor.castVote(voter, proposal, support)
  },
  'AssayGovernor.castVoteWithReasonAndParams': (m, by, ...args) => m.governor.castFractions(by, ...args),
  'AssayGovernor.queue': (m, _by, calls, description) => m.governor.queue(calls, description),
  'AssayGovernor.execute': (m, _by, calls, description) => m.governor.execute(calls, description),
  'AssayGovernor.cancel': (m, by, calls, description) => m.governor.cancel(by, calls, description),
  'AssayGovernor.updateQuorumNumerator': (m, by, numerator) => {
    // OpenZeppelin: by the timelock, and only as part of a proposal that the Governor itself executes.
    refuseIf(by !== m.contracts.AssayTimelock || !m.isGoverning, 'governor: only by proposal')
    m.governor.setNumerator(numerator)
    m.reached('a quorum changed')
  },
  'AssayGovernor.updateTimelock': never('governor: fixed for ever'),
  'AssayGovernor.setLateQuorumVoteExtension': never('governor: fixed for ever'),
  'AssayGovernor.relay': never('governor: fixed for ever'),

  'AssayTimelock.executeBatch': (m, _by, calls, description) => {
    m.timelock.execute(calls, description)
    m.reached('an operation executed at the timelock')
  },
  'AssayTimelock.scheduleBatch': (m, by, calls, description) => void m.timelock.schedule(by, calls, description),
  'AssayTimelock.updateDelay': never('timelock: fixed for ever'),
  'AssayTimelock.grantRole': (m, by, role, account) => m.timelock.changeRole(by, role, account, true),
  'AssayTimelock.revokeRole': (m, by, role, account) => m.timelock.changeRole(by, role, account, false),

  'ExpiringGuardian.cancel': (m, by, calls, description) => {
    m.guardian.cancel(by, calls, description)
    m.reached('an operation vetoed')
  },
  'ExpiringGuardian.renounceIfExpired': (m) => m.guardian.renounceIfExpired(),
}
