import { events } from '../../abi/assayGovernor'
import { ref } from '../../chain/store/ref'
import { Proposal } from '../../model'
import { onEvent } from '../onEvent'
import { ballotReads, castBallot } from '../rows/castBallot'
import { proposalId } from '../rows/ids'

/** A fractional vote on a proposal. */
export const voteCastWithParams = onEvent('AssayGovernor', events.VoteCastWithParams, {
  reads: ({ args }) => [ref(Proposal, proposalId(args.proposalId)), ...ballotReads(args)],
  apply: ({ args, log, rows }) => castBallot(rows, log, args),
  about: ({ args }) => ({ account: args.voter, proposal: proposalId(args.proposalId), amount: args.weight }),
})
