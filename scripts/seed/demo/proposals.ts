import { assayTokenAbi } from '@assay/domain/generated/assayTokenAbi'
import { curationParametersAbi } from '@assay/domain/generated/curationParametersAbi'
import { encodeFunctionData } from 'viem'
import { parameterSet, type ParameterSet } from '../../deploy/parameters.ts'
import { addressOf, type ActorName } from '../actors.ts'
import { days, hours, minutes } from '../days.ts'
import type { Moment } from '../Moment.ts'
import type { SeedPlace } from '../SeedPlace.ts'
import { tokens } from '../tokens.ts'
import { proposal } from './proposal.ts'
import type { ProposalFacts } from './ProposalFacts.ts'

/** Spends from the treasury, whole tokens. */
const pay =
  (to: ActorName, whole: number): ProposalFacts['action'] =>
  ({ contracts }) => ({ target: contracts.AssayToken, data: encodeFunctionData({ abi: assayTokenAbi, functionName: 'transfer', args: [addressOf(to), tokens(whole)] }) })

/** Changes the parameters of the deployment. */
const set =
  (changes: Partial<ParameterSet>): ProposalFacts['action'] =>
  ({ contracts }) => ({
    target: contracts.CurationParameters,
    data: encodeFunctionData({ abi: curationParametersAbi, functionName: 'setParameters', args: [parameterSet(changes) as never] }),
  })

/** One in every state that a Governor with this timelock can reach: what the timelock holds never expires. */
const proposalTable: readonly ProposalFacts[] = [
  {
    by: 'Tomás',
    proposed: days(52),
    description: '# Pay for a mirror of every document\n\nVera keeps a second copy of all cards, evidence and statements for a year, for 40 000 ASSAY.',
    action: pay('Vera', 40_000),
    ballots: [
      ['Jonas', 'FOR', 'One copy is no copy.'],
      ['Aiko', 'FOR'],
      ['Stefan', 'AGAINST', 'Half of it would do.'],
      ['Thandi', 'ABSTAIN'],
    ],
    then: 'execute',
  },
  {
    by: 'Aiko',
    proposed: days(43),
    description: '# Lower the cap on backing to 8 %\n\nOne version should not hold a tenth of all stake. This sets `vouchCapBps` from 1 000 to 800.',
    action: set({ vouchCapBps: 800n }),
    ballots: [
      ['Leila', 'FOR'],
      ['Jonas', 'FOR', 'Spread it.'],
      ['Tomás', 'FOR'],
      ['Femi', 'AGAINST', 'It hurts nobody today and ties our hands tomorrow.'],
    ],
    then: 'execute',
  },
  {
    by: 'Femi',
    proposed: days(34),
    description: '# Halve the deposit\n\nMore people would publish for 500 ASSAY. This sets `minDeposit` to 500.',
    action: set({ vouchCapBps: 800n, minDeposit: tokens(500) }),
    ballots: [
      ['Femi', 'FOR', 'The door is too narrow.'],
      ['Jonas', 'AGAINST', 'A challenge of 500 pays no juror.'],
      ['Aiko', 'AGAINST'],
    ],
  },
  {
    by: 'Thandi',
    proposed: days(28),
    description: '# A meeting in person\n\nPays 80 000 ASSAY to Thandi for rooms, food and trains.',
    action: pay('Thandi', 80_000),
    ballots: [
      ['Stefan', 'FOR'],
      ['Ingrid', 'FOR', 'It would be good to see faces.'],
    ],
  },
  {
    by: 'Leila',
    proposed: days(21),
    description: '# Burn a part of the treasury\n\nWithdrawn within hours: the sums were wrong.',
    action: pay('Leila', 1),
    ballots: [],
    then: 'cancel',
  },
  {
    by: 'Aiko',
    proposed: days(17),
    description: '# A grant for whoever proposes it\n\nPays 900 000 ASSAY to Aiko. The guardian stopped it in the timelock.',
    action: pay('Aiko', 900_000),
    ballots: [
      ['Aiko', 'FOR'],
      ['Jonas', 'FOR', 'I misread the number.'],
      ['Ingrid', 'AGAINST', 'Nine hundred thousand?'],
    ],
    then: 'veto',
  },
  {
    by: 'Leila',
    proposed: hours(145 + 48) - minutes(10),
    description: '# Reward whoever runs a keeper\n\nPays 12 000 ASSAY to Xavi, who has poked the contracts since the first day.',
    action: pay('Xavi', 12_000),
    ballots: [
      ['Jonas', 'FOR'],
      ['Leila', 'FOR', 'Work that nobody sees.'],
      ['Umar', 'AGAINST'],
    ],
    then: 'queue',
  },
  {
    by: 'Tomás',
    proposed: hours(149),
    description: '# Translate the portal’s words\n\nPays 18 000 ASSAY to Fatou for French and Wolof.',
    action: pay('Fatou', 18_000),
    ballots: [
      ['Tomás', 'FOR'],
      ['Jonas', 'FOR', 'People should read this in their language.'],
      ['Femi', 'FOR'],
    ],
  },
  {
    by: 'Jonas',
    proposed: hours(144) - minutes(20),
    description: '# Lengthen the warm-up to five days\n\nStake should be older than a weekend before it judges. This sets `warmUp` from 3 to 5 days.',
    action: set({ vouchCapBps: 800n, warmUp: BigInt(days(5)) }),
    ballots: [
      ['Jonas', 'FOR'],
      ['Vera', 'AGAINST', 'Newcomers wait long enough.'],
    ],
  },
  {
    by: 'Aiko',
    proposed: days(2),
    description:
      '# Pay for measured evaluations of the first twenty entries\n\nMost cards in the catalog name no evaluation. This grant of 25 000 ASSAY lets Ravi measure each of the twenty first models and datasets with public benchmarks, publish scripts and results under an open licence, and propose them to the publishers.',
    action: pay('Ravi', 25_000),
    ballots: [
      ['Leila', 'FOR', 'Numbers that everybody can check are what this catalog is for.'],
      ['Xavi', 'ABSTAIN'],
    ],
  },
  {
    by: 'Tomás',
    proposed: hours(10),
    description: '# Pay more to coherent jurors\n\nThis sets `voterBps` from 3 000 to 3 500, at the cost of nobody but the losing side.',
    action: set({ vouchCapBps: 800n, voterBps: 3500n }),
    ballots: [],
  },
]

export const proposals = (place: SeedPlace): Moment[] => proposalTable.flatMap((facts) => proposal(place, facts))
