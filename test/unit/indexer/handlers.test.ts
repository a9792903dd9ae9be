import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { encodePacked, stringToHex } from 'viem'
import {
  Account,
  Activity,
  Appeal,
  Ballot,
  Dispute,
  Head,
  Listing,
  Pool,
  PowerCheckpoint,
  Proposal,
  ReleaseTicket,
  TreasuryTransfer,
  Vote,
} from '../../../indexer/lib/model/index.js'
import { addressOf, bytes32, contracts, MemoryIndex, type Emitted } from './MemoryIndex.ts'

const [owner, ben, bea, jack, judy] = [101, 102, 103, 104, 105].map(addressOf) as [`0x${string}`, `0x${string}`, `0x${string}`, `0x${string}`, `0x${string}`]
const [listing, v0, v1, dispute] = [1, 10, 11, 20].map(bytes32) as [`0x${string}`, `0x${string}`, `0x${string}`, `0x${string}`]
const zero = addressOf(0)

const staking = (event: string, args: Record<string, unknown>): Emitted => ({ contract: 'Staking', event, args })
const registry = (event: string, args: Record<string, unknown>): Emitted => ({ contract: 'ListingRegistry', event, args })
const court = (event: string, args: Record<string, unknown>): Emitted => ({ contract: 'DisputeCourt', event, args })
const governor = (event: string, args: Record<string, unknown>): Emitted => ({ contract: 'AssayGovernor', event, args })

const submitted: Emitted[] = [
  registry('ListingSubmitted', { listingId: listing, owner, salt: bytes32(9), deposit: 1000n, minDeposit: 900n }),
  registry('VersionProposed', { listingId: listing, versionId: v0, index: 0n, contentHash: bytes32(7), uri: 'u', pendingEndsAt: 500, parametersId: 1n }),
]
const activated = registry('VersionActivated', { listingId: listing, versionId: v0, superseded: bytes32(0) })
const opened = court('DisputeOpened', {
  disputeId: dispute,
  versionId: v0,
  challenger: bea,
  listingId: listing,
  owner,
  ordinal: 0n,
  stake: 100n,
  quorum: 10n,
  openedAt: 1,
  commitEndsAt: 2,
  revealEndsAt: 3,
  appealEndsAt: 4,
  parametersId: 1n,
})
const committed = (voter: string, bond: bigint): Emitted[] => [
  court('VoteCommitted', { disputeId: dispute, voter, commitment: bytes32(5), weight: bond * 10n, bond }),
  staking('BondLocked', { disputeId: dispute, account: voter, amount: bond }),
]

describe('An index of logs', () => {
  it('moves tokens between wallets, counts the supply, and notes what the treasury gets and gives', async () => {
    const index = new MemoryIndex()
    const transfer = (from: string, to: string, value: bigint): Emitted => ({ contract: 'AssayToken', event: 'Transfer', args: { from, to, value } })
    await index.apply({
      at: 1,
      events: [transfer(zero, contracts.AssayTimelock, 100n), transfer(contracts.AssayTimelock, ben, 30n), transfer(ben, bea, 10n), transfer(bea, zero, 4n)],
    })

    const head = index.get(Head, 'head')
    assert.deepEqual([head.supply, head.treasury], [96n, 70n])
    assert.deepEqual([index.get(Account, ben).balance, index.get(Account, bea).balance], [20n, 6n])
    assert.deepEqual(
      index.all(TreasuryTransfer).map(({ direction, counterparty, amount }) => [direction, counterparty.id, amount]),
      [
        ['IN', zero, 100n],
        ['OUT', ben, 30n],
      ],
    )
  })

  it('keeps one checkpoint per second: the last of it', async () => {
    const index = new MemoryIndex()
    await index.apply({ at: 7, events: [staking('Staked', { account: ben, amount: 5n }), staking('Staked', { account: ben, amount: 6n })] })
    await index.apply(
      { at: 7, events: [staking('UnbondRequested', { ticketId: 1n, account: ben, amount: 1n, readyAt: 9 })] },
      { at: 8, events: [staking('Staked', { account: bea, amount: 2n })] },
    )

    const values = index.all(PowerCheckpoint).map(({ kind, timepoint, value }) => `${kind} ${timepoint} ${value}`)
    assert.deepEqual(values.sort(), ['TOTAL 7 10', 'TOTAL 8 12', 'UNITS 7 10', 'UNITS 8 2'])
    assert.equal(index.get(Head, 'head').totalUnits, 12n)
  })

  it('sees within a batch what earlier logs of it made', async () => {
    const index = new MemoryIndex()
    await index.apply({ at: 1, events: [...submitted, staking('Staked', { account: ben, amount: 9n }), staking('Vouched', { account: ben, versionId: v0, amount: 9n })] })
    assert.equal(index.get(Listing, listing).backing, 9n)
  })

  it('gives the same rows whether the logs come in one batch or one by one', async () => {
    const story: Emitted[] = [
      ...submitted,
      staking('Staked', { account: ben, amount: 50n }),
      staking('Vouched', { account: ben, versionId: v0, amount: 20n }),
      activated,
      staking('ReleaseStarted', { ticketId: 1n, account: ben, versionId: v0, amount: 5n, readyAt: 99 }),
      opened,
      ...committed(jack, 3n),
      staking('PoolFunded', { versionId: v0, funder: bea, amount: 30n, acc: 2n }),
      staking('Harvested', { account: ben, versionId: v0, amount: 30n }),
    ]
    const together = new MemoryIndex()
    await together.apply(...story.map((event, at) => ({ at, events: [event] })))
    const apart = new MemoryIndex()
    for (const [at, event] of story.entries()) await apart.apply({ at, events: [event] })

    assert.deepEqual(together.dump(), apart.dump())
  })

  it('stops at a log whose parent is missing, and names block, transaction and log', async () => {
    const index = new MemoryIndex()
    await assert.rejects(index.apply({ at: 1, events: [activated] }), (error: Error & { code?: string }) => {
      assert.match(error.message, /^ListingRegistry\.VersionActivated at block 1, transaction 0xt1, log 0: .*should exist by now/)
      assert.equal(error.code, 'INDEX_MISSING_ROW')
      return true
    })
    assert.deepEqual(index.all(Listing), [])
  })

  it('shows the current version, else the pending one, else the last, each with its own backing', async () => {
    const index = new MemoryIndex()
    const shown = () => [index.get(Listing, listing).shownVersion?.id, index.get(Listing, listing).backing]
    const proposed = registry('VersionProposed', { listingId: listing, versionId: v1, index: 1n, contentHash: bytes32(8), uri: '', pendingEndsAt: 9, parametersId: 1n })

    await index.apply({ at: 1, events: [...submitted, staking('Staked', { account: ben, amount: 9n }), staking('Vouched', { account: ben, versionId: v0, amount: 4n })] })
    assert.deepEqual(shown(), [v0, 4n])
    await index.apply({ at: 2, events: [activated, proposed, staking('Vouched', { account: ben, versionId: v1, amount: 3n })] })
    assert.deepEqual(shown(), [v0, 4n])
    await index.apply({ at: 3, events: [registry('VersionActivated', { listingId: listing, versionId: v1, superseded: v0 })] })
    assert.deepEqual(shown(), [v1, 3n])
    await index.apply({
      at: 4,
      events: [registry('VersionRevoked', { listingId: listing, versionId: v1 }), registry('ListingRemoved', { listingId: listing, owner, credited: 1000n })],
    })
    assert.deepEqual(shown(), [v1, 3n])
    assert.equal(index.get(Account, owner).claimableRegistry, 1000n)
  })

  it('voids the open releases of a slashed position, and leaves the completed ones', async () => {
    const index = new MemoryIndex()
    const released = (ticketId: bigint) => staking('ReleaseStarted', { ticketId, account: ben, versionId: v0, amount: 10n, readyAt: 9 })
    await index.apply({
      at: 1,
      events: [
        ...submitted,
        staking('Staked', { account: ben, amount: 100n }),
        staking('Vouched', { account: ben, versionId: v0, amount: 100n }),
        released(1n),
        released(2n),
        staking('ReleaseCompleted', { ticketId: 1n, account: ben, versionId: v0, amount: 10n }),
      ],
    })
    await index.apply({
      at: 2,
      events: [
        released(3n),
        staking('PoolSlashed', { versionId: v0, disputeId: dispute, bountyTo: bea, total: 90n, slashBps: 2000, slashAmount: 18n, bounty: 1n }),
        staking('PositionSlashed', { account: ben, versionId: v0, vouched: 70n, releasing: 20n, loss: 18n }),
      ],
    })

    assert.deepEqual(
      index.all(ReleaseTicket).map(({ id, completed, void: voided }) => [id, completed, voided]),
      [
        ['1', true, false],
        ['2', false, true],
        ['3', false, true],
      ],
    )
    const backer = index.get(Account, ben)
    assert.deepEqual([backer.free, backer.recorded, backer.units], [82n, 0n, 82n])
    assert.deepEqual([index.get(Pool, v0).total, index.get(Pool, v0).collected, index.get(Account, bea).claimableStaking], [0n, 18n, 1n])
  })

  it('holds a bond until it comes back, is forfeited at the claim, or was never revealed at the settlement', async () => {
    const index = new MemoryIndex()
    await index.apply({
      at: 1,
      events: [...submitted, activated, opened, ...[jack, judy, ben].flatMap((voter) => [staking('Staked', { account: voter, amount: 100n }), ...committed(voter, 20n)])],
    })
    const revealed = (voter: string, choice: number) => court('VoteRevealed', { disputeId: dispute, voter, choice, weight: 200n })
    const bonded = () => [index.get(Account, jack).bonded, index.get(Account, judy).bonded, index.get(Account, ben).bonded, index.get(Head, 'head').bonded]
    await index.apply({
      at: 2,
      events: [
        revealed(jack, 2),
        revealed(judy, 1),
        court('DisputeTallied', { disputeId: dispute, ruling: 3, keepWeight: 200n, removeWeight: 200n }),
        court('DisputeResolved', {
          disputeId: dispute,
          versionId: v0,
          ruling: 3,
          burned: 1n,
          returned: 0n,
          poolReward: 0n,
          voterPool: 30n,
          winningWeight: 200n,
          bondsBurned: 30n,
          losersRefund: 10n,
        }),
        staking('BondsBurned', { disputeId: dispute, amount: 30n }),
      ],
    })
    assert.deepEqual(bonded(), [20n, 20n, 0n, 30n])

    const claimed = (voter: string, bond: bigint, reward: bigint) => [
      court('VoteClaimed', { disputeId: dispute, voter, bond, reward }),
      ...(bond > 0n ? [staking('BondReturned', { disputeId: dispute, account: voter, amount: bond })] : []),
    ]
    await index.apply({ at: 3, events: [...claimed(jack, 20n, 30n), ...claimed(judy, 10n, 0n), ...claimed(ben, 0n, 0n)] })
    assert.deepEqual(bonded(), [0n, 0n, 0n, 0n])
    assert.deepEqual([index.get(Dispute, dispute).escrow, index.get(Account, jack).claimableCourt, index.get(Account, judy).free], [0n, 30n, 90n])
    assert.deepEqual(
      index.all(Vote).map(({ status }) => status),
      ['CLAIMED', 'CLAIMED', 'CLAIMED'],
    )
  })

  it('joins an appeal and its proposal, though the court speaks first', async () => {
    const index = new MemoryIndex()
    const id = bytes32(77)
    await index.apply({
      at: 5,
      events: [
        ...submitted,
        activated,
        opened,
        court('DisputeAppealed', { disputeId: dispute, appellant: bea, bond: 200n, proposalId: 77n, deadline: 99 }),
        governor('ProposalCreated', {
          proposalId: 77n,
          proposer: contracts.DisputeCourt,
          targets: [contracts.DisputeCourt],
          values: [0n],
          signatures: [''],
          calldatas: ['0x12'],
          voteStart: 6n,
          voteEnd: 9n,
          description: 'd',
        }),
      ],
    })
    assert.equal(index.get(Appeal, dispute).proposal?.id, id)
    assert.equal(index.get(Proposal, id).status, 'CREATED')
    assert.equal(index.get(Dispute, dispute).escrow, 400n)
  })

  it('adds up the fractions of a ballot', async () => {
    const index = new MemoryIndex()
    const created = governor('ProposalCreated', {
      proposalId: 5n,
      proposer: ben,
      targets: [],
      values: [],
      signatures: [],
      calldatas: [],
      voteStart: 1n,
      voteEnd: 2n,
      description: '',
    })
    const fraction = (a: bigint, f: bigint, s: bigint) =>
      governor('VoteCastWithParams', {
        voter: ben,
        proposalId: 5n,
        support: 255,
        weight: a + f + s,
        reason: 'r',
        params: encodePacked(['uint128', 'uint128', 'uint128'], [a, f, s]),
      })
    await index.apply({
      at: 1,
      events: [created, fraction(1n, 2n, 3n), fraction(10n, 20n, 30n), governor('VoteCast', { voter: ben, proposalId: 5n, support: 0, weight: 100n, reason: 'rest' })],
    })

    const ballot = index.all(Ballot)[0]!
    assert.deepEqual([ballot.againstVotes, ballot.forVotes, ballot.abstainVotes, ballot.reason], [111n, 22n, 33n, 'rest'])
    assert.equal(index.get(Proposal, bytes32(5)).againstVotes, 111n)
  })

  it('cancels the proposal whose operation a guardian cancels', async () => {
    const index = new MemoryIndex()
    await index.apply({
      at: 1,
      events: [
        governor('ProposalCreated', {
          proposalId: 5n,
          proposer: ben,
          targets: [ben],
          values: [1n],
          signatures: [''],
          calldatas: ['0x'],
          voteStart: 1n,
          voteEnd: 2n,
          description: 'pay',
        }),
      ],
    })
    const { operationId } = index.get(Proposal, bytes32(5))
    await index.apply({ at: 2, events: [{ contract: 'AssayTimelock', event: 'Cancelled', args: { id: operationId } }] })
    assert.equal(index.get(Proposal, bytes32(5)).status, 'CANCELED')
  })

  it('keeps the meaning of texts that a database refuses', async () => {
    const index = new MemoryIndex()
    const uri = `${stringToHex('a\u0000b').slice(2)}ff`
    const data = `0x${bytes32(3).slice(2)}${'40'.padStart(64, '0')}${'4'.padStart(64, '0')}${uri.padEnd(64, '0')}` as const
    await index.apply({ at: 1, events: [...submitted, activated, opened, { ...court('EvidenceSubmitted', { disputeId: dispute, party: ben }), data }] })

    const activity = index.all(Activity).find(({ event }) => event === 'EvidenceSubmitted')!
    assert.deepEqual(JSON.parse(activity.arguments).uri, { text: 'a\\u0000b\ufffd', bytes: '0x610062ff' })
    assert.ok(!activity.arguments.includes('\0') && !/(?<!\\)\\u0000/.test(activity.arguments))
  })

  it('names what a batch changed, listings that were only spoken about included', async () => {
    const index = new MemoryIndex()
    await index.apply({ at: 1, events: [...submitted, activated] })
    const rated: Emitted = {
      contract: 'QualityRatings',
      event: 'Rated',
      args: { listingId: listing, versionId: v0, rater: ben, score: 5, weight: 100n, contentHash: bytes32(0), uri: '' },
    }
    assert.deepEqual(await index.apply({ at: 2, events: [rated] }), { listings: [listing], disputes: [], accounts: [ben], proposals: [] })
  })

  it('refuses an event that it does not know, so that nothing is missed in silence', async () => {
    const index = new MemoryIndex()
    const unknown: Emitted = { ...staking('Staked', { account: ben, amount: 1n }), topics: [bytes32(1)] }
    await assert.rejects(index.apply({ at: 1, events: [unknown] }), /Staking emitted an event that the index does not know .* at block 1, transaction 0xt1, log 0/)
  })
})
