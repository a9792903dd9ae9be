import { assayGovernorAbi } from '@assay/domain/generated/assayGovernorAbi'
import { assayTokenAbi } from '@assay/domain/generated/assayTokenAbi'
import { disputeCourtAbi } from '@assay/domain/generated/disputeCourtAbi'
import { encodeFunctionData, keccak256, stringToBytes, type Hash, type Hex } from 'viem'
import { days } from '../seed/days.ts'
import { ACTOR } from './actors.ts'
import type { GasCity, GasListing } from './GasCity.ts'
import type { Sent } from './GasWorld.ts'
import { Jury } from './Jury.ts'
import type { Ledger } from './Ledger.ts'

const { whale, voter, laterVoter, lastVoter, challenger, juror, laterJuror } = ACTOR
const FOR = 1

/** What each step of a proposal took. */
export type ProposalSteps = Readonly<Record<'propose' | 'castVoteFirst' | 'castVote' | 'castVoteAfterQuorum' | 'queue' | 'execute', Sent>>

/** One ordinary proposal by our Governor, and one appeal. */
export async function measureGovernance(city: GasCity, ledger: Ledger): Promise<void> {
  for (const actor of [voter, laterVoter, lastVoter]) await city.stake(actor, 100_000)
  const steps = await carryOut(city, city.world.contracts.AssayGovernor)
  for (const step of Object.keys(steps) as (keyof ProposalSteps)[]) ledger.record(step, [steps[step]])
  await measureAppeal(city, ledger)
}

/** A proposal of one call that changes nothing, from beginning to end: two voters below the quorum, one that reaches it, one after. */
export async function carryOut(city: GasCity, governor: Hex): Promise<ProposalSteps> {
  const { world } = city
  const call = encodeFunctionData({ abi: assayTokenAbi, functionName: 'approve', args: [world.address(voter), 0n] })
  const description = 'Take a grant back'
  const proposal = [[world.contracts.AssayToken], [0n], [call]] as const
  const finish = [...proposal, keccak256(stringToBytes(description))] as const
  const data = (functionName: 'queue' | 'execute') => encodeFunctionData({ abi: assayGovernorAbi, functionName, args: finish })
  const proposalId = await world.publicClient.readContract({ address: governor, abi: assayGovernorAbi, functionName: 'getProposalId', args: finish })
  const vote = (actor: number) => world.call(actor, governor, encodeFunctionData({ abi: assayGovernorAbi, functionName: 'castVote', args: [proposalId, FOR] }))

  const propose = await world.call(whale, governor, encodeFunctionData({ abi: assayGovernorAbi, functionName: 'propose', args: [...proposal, description] }))
  world.wait(days(1))
  const castVoteFirst = await vote(voter)
  const castVote = await vote(laterVoter)
  await vote(whale)
  const castVoteAfterQuorum = await vote(lastVoter)
  world.wait(days(5))
  const queue = await world.call(whale, governor, data('queue'))
  world.wait(days(2))
  const execute = await world.call(whale, governor, data('execute'))
  return { propose, castVoteFirst, castVote, castVoteAfterQuorum, queue, execute }
}

async function measureAppeal(city: GasCity, ledger: Ledger): Promise<void> {
  const { world } = city
  const [listing] = (await city.listed(1)) as [GasListing]
  const { disputeId } = await city.challenge(listing)
  const jury = new Jury(city)
  const ballots = [juror, laterJuror].map((who) => ({ juror: who, disputeId, choice: 'KEEP' as const }))
  await jury.commit(ballots)
  world.wait(days(2))
  await jury.reveal(ballots)
  world.wait(days(2))
  await city.approve(challenger, 'DisputeCourt', 2_000)
  const appealed = await ledger.one('appeal', world.send(challenger, 'DisputeCourt', 'appeal', [disputeId]))

  const { proposalId, description } = await proposalIn(city, appealed.hash)
  const proposal = [
    [world.contracts.DisputeCourt],
    [0n],
    [encodeFunctionData({ abi: disputeCourtAbi, functionName: 'executeAppeal', args: [disputeId] })],
    keccak256(stringToBytes(description)),
  ] as const
  world.wait(days(1))
  await ledger.one('appealVote', world.send(voter, 'AssayGovernor', 'castVote', [proposalId, FOR]))
  await world.send(whale, 'AssayGovernor', 'castVote', [proposalId, FOR])
  world.wait(days(5))
  await world.send(whale, 'AssayGovernor', 'queue', proposal)
  world.wait(days(2))
  await ledger.one('executeAppeal', world.send(whale, 'AssayGovernor', 'execute', proposal))
}

/** The proposal that a transaction made, as the Governor told it. */
async function proposalIn({ world }: GasCity, hash: Hash): Promise<{ proposalId: bigint; description: string }> {
  const { blockNumber } = await world.publicClient.getTransactionReceipt({ hash })
  const [event] = await world.publicClient.getContractEvents({
    address: world.contracts.AssayGovernor,
    abi: assayGovernorAbi,
    eventName: 'ProposalCreated',
    fromBlock: blockNumber,
    toBlock: blockNumber,
    strict: true,
  })
  if (event === undefined) throw new Error('the appeal made no proposal')
  return event.args
}
