import type { Bytes32, ContentHash, DisputeId, VersionId } from '@assay/domain/ids'
import { zeroHash } from 'viem'
import { TOKEN } from '../../model/integers.ts'
import { roles } from '../../model/roles.ts'
import type { Society } from '../Society.ts'
import type { Move } from './Move.ts'

/** Calls that are nobody's to make (those that only court, timelock or Governor may), with plausible arguments. */
export function hostileMoves(society: Society): Move[] {
  const { model, random } = society
  const by = society.anyone()
  const version = random.pick(model.registry.versions.keys()) ?? (zeroHash as VersionId)
  const dispute = random.pick(model.court.disputes.keys()) ?? (zeroHash as DisputeId)
  const account = society.anyone()
  const amount = random.between(1n, 1000n * TOKEN)
  const calls: Move['call'][] = [
    { name: 'Staking.slash', args: [version, dispute, 1000n, 1000n, amount, account] },
    { name: 'Staking.lockBond', args: [dispute, account, amount] },
    { name: 'Staking.returnBond', args: [dispute, account, amount] },
    { name: 'Staking.burnBonds', args: [dispute, amount] },
    { name: 'Staking.reward', args: [version, amount] },
    { name: 'ListingRegistry.openDispute', args: [version, dispute, amount] },
    { name: 'ListingRegistry.closeDispute', args: [version, dispute, 3n, 0n] },
    { name: 'DisputeCourt.executeAppeal', args: [dispute] },
    { name: 'CurationParameters.setParameters', args: [model.parameters.current] },
    { name: 'AssayGovernor.updateQuorumNumerator', args: [10n] },
    { name: 'AssayGovernor.updateTimelock', args: [account] },
    { name: 'AssayGovernor.relay', args: [account, 0n, '0x'] },
    { name: 'AssayTimelock.scheduleBatch', args: [[{ name: 'DisputeCourt.executeAppeal', args: [dispute] }], 'out of order'] },
    { name: 'AssayTimelock.updateDelay', args: [0n] },
    { name: 'AssayTimelock.grantRole', args: [roles.proposer, account] },
    { name: 'AssayTimelock.revokeRole', args: [roles.canceller, model.contracts.ExpiringGuardian] },
    { name: 'ListingRegistry.submit', args: [society.fresh(), zeroHash as ContentHash, '', model.parameters.current.minDeposit] },
    { name: 'ListingRegistry.submit', args: [society.fresh(), society.fresh() as string as ContentHash, 'é'.repeat(257), model.parameters.current.minDeposit] },
    { name: 'DisputeCourt.commit', args: [dispute, zeroHash as Bytes32] },
  ]
  return calls.map((call) => ({ weight: 1, by, call }))
}
