import { events } from '../../abi/assayGovernor'
import { ref } from '../../chain/store/ref'
import { Proposal } from '../../model'
import { onEvent } from '../onEvent'
import { ballotReads, castBallot } from '../rows/castBallot'
import { proposalId } from '../rows/ids'

/** A whole vote on a proposal (or all that was left of one). */
export const voteCast = onEvent('AssayGovernor', events.VoteCast, {
  reads: ({ args }) => [ref(Proposal, proposalId(args.proposalId)), ...ballotReads(args)],
  apply: ({ args, log, rows }) => castBallot(rows, log, { ...args, params: '0x' }),
  about: ({ args }) => ({ account: args.voter, proposal: proposalId(args.proposalId), amount: args.weight }),
})
