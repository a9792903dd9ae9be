import { assayGovernorAbi } from '@assay/domain/generated/assayGovernorAbi'
import { assayTokenAbi } from '@assay/domain/generated/assayTokenAbi'
import { encodeFunctionData, keccak256, stringToBytes } from 'viem'
import { addressOf } from '../actors.ts'
import { days, hours } from '../days.ts'
import type { Moment, SeedWorld } from '../Moment.ts'
import { tokens } from '../tokens.ts'

const description = `# Pay for measured evaluations of the first twenty entries

Most cards in the catalog name no evaluation. This grant of 25 000 ASSAY lets Ravi measure each of the twenty first models
and datasets with public benchmarks, publish scripts and results under an open licence, and propose them to the publishers.`

/** A grant from the treasury, proposed two days ago: voting has begun and lasts four more days. */
export const proposed: Moment = {
  before: days(2),
  async act({ chain }) {
    const { targets, values, calls } = action(chain)
    await chain.send('Aiko', 'AssayGovernor', 'propose', [targets, values, calls, description])
  },
}

/** The first vote is cast; the quorum (4 % of the supply) is not reached yet. */
export const firstBallot: Moment = {
  before: hours(9),
  async act({ chain }) {
    const { targets, values, calls } = action(chain)
    const proposalId = await chain.publicClient.readContract({
      address: chain.deployment.contracts.AssayGovernor,
      abi: assayGovernorAbi,
      functionName: 'getProposalId',
      args: [targets, values, calls, keccak256(stringToBytes(description))],
    })
    await chain.send('Leila', 'AssayGovernor', 'castVoteWithReason', [proposalId, 1, 'Numbers that everybody can check are what this catalog is for.'])
  },
}

function action(chain: SeedWorld['chain']) {
  const transfer = encodeFunctionData({ abi: assayTokenAbi, functionName: 'transfer', args: [addressOf('Ravi'), tokens(25_000)] })
  return { targets: [chain.deployment.contracts.AssayToken], values: [0n], calls: [transfer] } as const
}
