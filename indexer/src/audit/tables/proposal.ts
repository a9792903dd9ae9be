import { bytesToHex, hexToBytes, keccak256, stringToBytes, zeroHash, type Hex } from 'viem'
import type { ChainAt } from '../chain/ChainAt.js'
import { eventSql } from './eventSql.js'
import { textOf } from './version.js'
import type { Row, TableAudit } from './TableAudit.js'

/** The Governor's own words, in its own order. */
const STATES = ['PENDING', 'ACTIVE', 'CANCELED', 'DEFEATED', 'SUCCEEDED', 'QUEUED', 'EXPIRED', 'EXECUTED']

/** A proposal: times, votes, quorum and state as the Governor says them; its text and calls by the hash that is its id. */
export const proposal: TableAudit = {
  table: 'proposal',
  extras: {
    state: 'chain.proposal_state(r)::text',
    quorum: 'chain.proposal_quorum(r)',
    created: eventSql({ contract: 'AssayGovernor', event: 'ProposalCreated', where: 'a.proposal_id = r.id' }),
    calls: `(select coalesce(json_agg(json_build_object('target', c.target, 'value', c.value::text, 'data', c.calldata) order by c.index), '[]')
      from chain.proposal_action c where c.proposal_id = r.id)`,
  },
  async check(row, look, chain) {
    const ofGovernor = (name: string) => chain.read('AssayGovernor', name, BigInt(row.id))
    const [[against, inFavour, abstain], snapshot, deadline, eta, proposer, state, quorum, [id, operation]] = await Promise.all([
      chain.readAll(3, 'AssayGovernor', 'proposalVotes', BigInt(row.id)),
      ofGovernor('proposalSnapshot'),
      ofGovernor('proposalDeadline'),
      ofGovernor('proposalEta'),
      ofGovernor('proposalProposer'),
      ofGovernor('state'),
      quorumOf(row, chain),
      hashesOf(row, chain),
    ])
    look.columns({
      against_votes: against,
      for_votes: inFavour,
      abstain_votes: abstain,
      vote_start: snapshot,
      vote_end: deadline,
      proposer_id: proposer,
      state: typeof state === 'number' ? STATES[state] : state,
      quorum,
      number: BigInt(row.id),
      operation_id: operation,
      description: textOf(row.created?.args.description),
      created_at: row.created?.at,
      status: statusOf(state, eta),
    })
    look.same('eta', row.eta ?? 0, eta)
    look.same('id', BigInt(row.id), id)
  },
}

/** What the log has said, by what the Governor says: time alone takes a proposal through the other states. */
function statusOf(state: unknown, eta: unknown): unknown {
  if (typeof state !== 'number') return state
  const word = STATES[state]!
  if (word === 'CANCELED' || word === 'EXECUTED' || word === 'QUEUED') return word
  return eta === 0n ? 'CREATED' : 'QUEUED'
}

/** The quorum at the time by which it is measured (PROTOCOL §6.6); before that time has come, as it is now. */
async function quorumOf(row: Row, chain: ChainAt): Promise<unknown> {
  const appealed = await chain.read('DisputeCourt', 'snapshotOfProposal', BigInt(row.id))
  const at = typeof appealed === 'bigint' || typeof appealed === 'number' ? BigInt(appealed) : 0n
  const measured = at === 0n ? BigInt(row.vote_start) : at
  if (measured < BigInt(chain.block.timestamp)) return chain.read('AssayGovernor', 'quorum', measured)
  const [total, numerator, denominator, floor] = await Promise.all([
    chain.read('Staking', 'totalSupply'),
    chain.read('AssayGovernor', 'quorumNumerator'),
    chain.read('AssayGovernor', 'quorumDenominator'),
    chain.read('AssayGovernor', 'quorumFloor'),
  ])
  const share = (total * numerator) / denominator
  return share > floor ? share : floor
}

/** The ids that Governor and timelock give to these calls with this text. */
async function hashesOf(row: Row, chain: ChainAt): Promise<[id: unknown, operation: unknown]> {
  const calls: readonly { target: Hex; value: string; data: Hex }[] = row.calls
  const [targets, values, data] = [calls.map(({ target }) => target), calls.map(({ value }) => BigInt(value)), calls.map((call) => call.data)]
  const text = row.created?.args.description
  // A text that no database takes as it is has its bytes in the log.
  const hash = keccak256(typeof text === 'object' && text !== null ? text.bytes : stringToBytes(row.description))
  const salt = hexToBytes(hash)
  hexToBytes(chain.contracts.AssayGovernor as Hex).forEach((byte, place) => (salt[place] = salt[place]! ^ byte))
  return Promise.all([
    chain.read('AssayGovernor', 'hashProposal', targets, values, data, hash),
    chain.read('AssayTimelock', 'hashOperationBatch', targets, values, data, zeroHash, bytesToHex(salt)),
  ])
}
