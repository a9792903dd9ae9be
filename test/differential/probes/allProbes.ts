import type { Address } from '@assay/domain/ids'
import type { Model } from '../../model/Model.ts'
import { accountProbes } from './accountProbes.ts'
import { listingProbes, ticketProbes, versionProbes } from './catalogProbes.ts'
import { disputeProbes } from './disputeProbes.ts'
import type { Probe } from './Probe.ts'
import { proposalProbes } from './proposalProbes.ts'
import { systemProbes } from './systemProbes.ts'

/**
 * Everything that the model knows of, read from the chain. Where an account has nothing the chain is asked too, but only for
 * one account at a time.
 * @param past a second that is over
 */
export function allProbes(m: Model, accounts: readonly Address[], stranger: Address, past: bigint): Probe[] {
  return [
    ...systemProbes(m, past),
    ...accounts.flatMap((account) => accountProbes(m, account, past)),
    ...m.registry.listings.keys().flatMap((id) => listingProbes(m, id, accounts, stranger)),
    ...m.registry.versions.keys().flatMap((id) => versionProbes(m, id, accounts, stranger)),
    ...ticketProbes(m),
    ...m.court.disputes.keys().flatMap((id) => disputeProbes(m, id, accounts, stranger)),
    ...m.governor.proposals.keys().flatMap((id) => proposalProbes(m, BigInt(id), accounts, stranger)),
  ]
}
