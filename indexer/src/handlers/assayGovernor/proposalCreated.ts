import { hexToBytes } from 'viem'
import { events } from '../../abi/assayGovernor'
import { link } from '../../chain/store/link'
import { ref } from '../../chain/store/ref'
import { Account, Proposal, ProposalAction, ProposalStatus } from '../../model'
import { onEvent } from '../onEvent'
import { actionId, proposalId } from '../rows/ids'
import { operationIdOf } from '../rows/operationIdOf'

/** A proposal came to be, with its calls; the operation that the timelock will know it by follows from them. */
export const proposalCreated = onEvent('AssayGovernor', events.ProposalCreated, {
  reads: ({ args }) => [ref(Proposal, proposalId(args.proposalId))],
  apply: ({ args: { proposalId: number, proposer, targets, values, calldatas, voteStart, voteEnd, description }, bytes, log, rows, contracts }) => {
    const id = proposalId(number)
    rows.mention(proposer)
    rows.insert(Proposal, {
      id,
      number,
      proposer: link(Account, proposer),
      description,
      voteStart,
      voteEnd,
      status: ProposalStatus.CREATED,
      forVotes: 0n,
      againstVotes: 0n,
      abstainVotes: 0n,
      operationId: operationIdOf({ governor: contracts.AssayGovernor, targets, values, calldatas, description: hexToBytes(bytes('description')) }),
      createdAt: log.timestamp,
    })
    targets.forEach((target, index) => {
      rows.insert(ProposalAction, {
        id: actionId(id, index),
        proposal: link(Proposal, id),
        index,
        target,
        value: values[index]!,
        calldata: calldatas[index]!,
      })
    })
  },
  about: ({ args }) => ({ account: args.proposer, proposal: proposalId(args.proposalId) }),
})
