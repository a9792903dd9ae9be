import { AssayError } from '@assay/domain/errors/AssayError'
import { decodeAbiParameters, keccak256, parseAbiParameters, toEventSelector, type Hex } from 'viem'
import { abis } from '#lib/contracts/abis.ts'
import type { CallStep, FlowContext } from '#lib/transactions/Flow.ts'

export interface ProposalInput {
  /** The Governor's id. */
  number: bigint
  title: string
  /** The transaction that made the proposal. */
  createdIn: string
}

const CREATED = toEventSelector(abis.AssayGovernor.find((item) => item.type === 'event' && item.name === 'ProposalCreated') as Parameters<typeof toEventSelector>[0])
// As the event, but the description as bytes: its hash is of what was emitted, which need not be valid text.
const EVENT_DATA = parseAbiParameters('uint256, address, address[], uint256[], string[], bytes[], uint256, uint256, bytes')

/**
 * A call of the Governor that names a proposal by all it consists of. That is read from the chain, not from the index.
 * @throws PROPOSAL_NOT_FOUND
 */
export async function proposalCall(
  functionName: 'queue' | 'execute' | 'cancel',
  { number, createdIn }: ProposalInput,
  { node, config }: FlowContext,
  says: string,
): Promise<CallStep> {
  const { logs } = await node.getTransactionReceipt({ hash: createdIn as Hex })
  for (const log of logs) {
    if (log.address.toLowerCase() !== config.contracts.AssayGovernor || log.topics[0] !== CREATED) continue
    const [proposalId, , targets, values, , calldatas, , , description] = decodeAbiParameters(EVENT_DATA, log.data)
    if (proposalId === number) return { kind: 'call', contract: 'AssayGovernor', functionName, args: [targets, values, calldatas, keccak256(description)], says }
  }
  throw new AssayError('PROPOSAL_NOT_FOUND', 'The chain’s node does not know the transaction that made this proposal. Try again in a moment.', {
    details: createdIn,
    retryable: true,
  })
}
