import type { Address } from '@assay/domain/ids'
import type { Model } from '../../model/Model.ts'
import { accountProbes } from './accountProbes.ts'
import { listingProbes, ticketProbes, versionProbes } from './catalogProbes.ts'
import { disputeProbes } from './disputeProbes.ts'
import type { Probe } from './Probe.ts'
import { proposalProbes } from './proposalProbes.ts'
import { systemProbes } from './systemProbes.ts'

/** Everything that can be read of the world the model is in. @param past a second that is over */
export function allProbes(m: Model, accounts: readonly Address[], past: bigint): Probe[] {
  return [
    ...systemProbes(m, past),
    ...accounts.flatMap((account) => accountProbes(m, account, past)),
    ...m.registry.listings.keys().flatMap((id) => listingProbes(m, id, accounts)),
    ...m.registry.versions.keys().flatMap((id) => versionProbes(m, id, accounts)),
    ...ticketProbes(m),
    ...m.court.disputes.keys().flatMap((id) => disputeProbes(m, id, accounts)),
    ...m.governor.proposals.keys().flatMap((id) => proposalProbes(m, BigInt(id), accounts)),
  ]
}
