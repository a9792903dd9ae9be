import { zeroAddress } from 'viem'
import type { RowLook } from './RowLook.js'
import type { RowEvent, TableAudit } from './TableAudit.js'
import { textOf } from './version.js'

/** Compares a row that is one event with it: the event's name, its time and what the columns take from its arguments. */
function sameAsEvent(look: RowLook, name: string | readonly string[], columns: (said: RowEvent['args']) => Readonly<Record<string, unknown>>): void {
  const { event } = look
  const given = event === undefined ? null : `${event.contract}.${event.event}`
  const names = [name].flat()
  look.same('row', given !== null && names.includes(given) ? given : names[0], given)
  if (event === undefined) return
  look.columns({ at: event.at, ...columns(event.args) })
}

/** What parties brought before the court: on the chain it is an event only. */
export const evidence: TableAudit = {
  table: 'evidence',
  isEvent: true,
  check: (_row, look) =>
    sameAsEvent(look, 'DisputeCourt.EvidenceSubmitted', (said) => ({
      dispute_id: said.disputeId,
      party_id: said.party,
      content_hash: said.contentHash,
      uri: textOf(said.uri),
    })),
}

/** What a pool was given: an event only; its sum is in the pool's reward index. */
export const poolFunding: TableAudit = {
  table: 'pool_funding',
  isEvent: true,
  check: (_row, look) => sameAsEvent(look, 'Staking.PoolFunded', (said) => ({ pool_id: said.versionId, funder_id: said.funder, amount: said.amount })),
}

/** A change of a delegate; the contract keeps whom somebody delegated to at the end of each second. */
export const delegation: TableAudit = {
  table: 'delegation',
  isEvent: true,
  extras: { is_last: 'not exists (select from chain.delegation d where d.delegator_id = r.delegator_id and d.at = r.at and d.id > r.id)' },
  async check(row, look, chain) {
    const someone = (address: string) => (address === zeroAddress ? null : address)
    sameAsEvent(look, 'Staking.DelegateChanged', (said) => ({ delegator_id: said.delegator, from_id: someone(said.fromDelegate), to_id: someone(said.toDelegate) }))
    if (row.is_last !== true) return
    const past = Number(row.at) < chain.block.timestamp
    look.same(
      'delegate then',
      row.to_id ?? zeroAddress,
      past ? await chain.read('Staking', 'getPastDelegate', row.delegator_id, BigInt(row.at)) : await chain.read('Staking', 'delegates', row.delegator_id),
    )
  },
}

/** Tokens into or out of the timelock: events only; their sum is the treasury's balance. */
export const treasuryTransfer: TableAudit = {
  table: 'treasury_transfer',
  isEvent: true,
  check: (_row, look, chain) =>
    sameAsEvent(look, 'AssayToken.Transfer', (said) => {
      const isIn = said.to === chain.contracts.AssayTimelock
      return { direction: isIn ? 'IN' : 'OUT', counterparty_id: isIn ? said.from : said.to, amount: said.value }
    }),
}

const GUARDIAN_KINDS: Readonly<Record<string, string>> = { GuardianAppointed: 'APPOINTED', OperationVetoed: 'VETOED', GuardianRenounced: 'RENOUNCED' }

/** What a guardian did: events only. Its role and its end are read with the head. */
export const guardianAction: TableAudit = {
  table: 'guardian_action',
  isEvent: true,
  check: (_row, look) =>
    sameAsEvent(
      look,
      Object.keys(GUARDIAN_KINDS).map((name) => `ExpiringGuardian.${name}`),
      (said) => ({ kind: GUARDIAN_KINDS[look.event?.event ?? ''], operation_id: said.operationId }),
    ),
}
