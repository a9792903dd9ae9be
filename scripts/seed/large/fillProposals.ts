import type { ClientBase } from 'pg'
import { fill } from './fill.ts'
import { NOW, DAY, TOKEN, address, bytes32, place, series } from './sql.ts'

/** Fifty proposals, each with as many ballots as a page of 100 needs. */
export async function fillProposals(client: ClientBase, accounts: number): Promise<void> {
  const start = `${NOW} - i * 3 * ${DAY}`
  await fill(
    client,
    'chain.proposal',
    {
      id: bytes32('proposal', 'i'),
      number: 'i',
      proposer_id: address('i'),
      description: `'# Proposal ' || i || E'\\n\\nSomething that somebody wants.'`,
      vote_start: start,
      vote_end: `${start} + 5 * ${DAY}`,
      status: "'CREATED'",
      for_votes: `5000000 * ${TOKEN}`,
      operation_id: bytes32('operation', 'i'),
      created_at: `${start} - ${DAY}`,
      ...place('i'),
    },
    series(50),
  )
  const voter = address(`b`)
  await fill(
    client,
    'chain.ballot',
    {
      id: `${bytes32('proposal', 'i')} || '-' || ${voter}`,
      proposal_id: bytes32('proposal', 'i'),
      voter_id: voter,
      for_votes: `1000 * ${TOKEN}`,
      reason: "'Because.'",
      at: start,
      ...place('i'),
    },
    `${series(50)}, generate_series(1, ${Math.min(120, accounts)}) b`,
  )
}
