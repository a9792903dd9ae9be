import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Account, GradePoint, Listing, Rating, Reputation, ReputationEntry } from '../../../indexer/lib/model/index.js'
import { addressOf, bytes32, MemoryIndex, type Emitted } from './MemoryIndex.ts'

type Hex = `0x${string}`
const T = 10n ** 18n
const EPOCH = 2_592_000
/** The first second of an epoch. */
const at = (epoch: number) => epoch * EPOCH
const [owner, ben, bea, jack, judy, jim, chad] = [101, 102, 103, 104, 105, 106, 107].map(addressOf) as [Hex, Hex, Hex, Hex, Hex, Hex, Hex]
const [listing, other, v0, v1, w0, dispute] = [1, 2, 10, 11, 12, 20].map(bytes32) as [Hex, Hex, Hex, Hex, Hex, Hex]

const staking = (event: string, args: Record<string, unknown>): Emitted => ({ contract: 'Staking', event, args })
const registry = (event: string, args: Record<string, unknown>): Emitted => ({ contract: 'ListingRegistry', event, args })
const court = (event: string, args: Record<string, unknown>): Emitted => ({ contract: 'DisputeCourt', event, args })
const governor = (event: string, args: Record<string, unknown>): Emitted => ({ contract: 'AssayGovernor', event, args })

const submitted = (id: Hex, version: Hex): Emitted[] => [
  registry('ListingSubmitted', { listingId: id, owner, salt: bytes32(9), deposit: 5000n * T, minDeposit: 1000n * T + T / 2n }),
  proposed(id, version, 0n),
]
const proposed = (id: Hex, version: Hex, index: bigint): Emitted =>
  registry('VersionProposed', { listingId: id, versionId: version, index, contentHash: bytes32(7), uri: 'u', pendingEndsAt: 500, parametersId: 1n })
const activated = (id: Hex, version: Hex, superseded = bytes32(0)): Emitted => registry('VersionActivated', { listingId: id, versionId: version, superseded })
const staked = (account: Hex, amount: bigint): Emitted => staking('Staked', { account, amount })
const unbonded = (account: Hex, amount: bigint, ticketId = 1n): Emitted => staking('UnbondRequested', { ticketId, account, amount, readyAt: 9 })
const vouched = (account: Hex, versionId: Hex, amount: bigint): Emitted => staking('Vouched', { account, versionId, amount })
const rated = (rater: Hex, score: number, weight: bigint, id: Hex = listing, version: Hex = v0): Emitted => ({
  contract: 'QualityRatings',
  event: 'Rated',
  args: { listingId: id, versionId: version, rater, score, weight, contentHash: bytes32(0), uri: '' },
})
const slashed = (versionId: Hex, slashBps: number): Emitted =>
  staking('PoolSlashed', { versionId, disputeId: dispute, bountyTo: chad, total: 1n, slashBps, slashAmount: 1n, bounty: 0n })
const opened = (stake = 2500n * T + 1n): Emitted =>
  court('DisputeOpened', {
    disputeId: dispute,
    versionId: v0,
    challenger: chad,
    listingId: listing,
    owner,
    ordinal: 0n,
    stake,
    quorum: 10n,
    openedAt: 1,
    commitEndsAt: 2,
    revealEndsAt: 3,
    appealEndsAt: 4,
    parametersId: 1n,
  })
const committed = (voter: Hex, weight: bigint): Emitted => court('VoteCommitted', { disputeId: dispute, voter, commitment: bytes32(5), weight, bond: 1n })
const revealed = (voter: Hex, choice: 'KEEP' | 'REMOVE', weight: bigint): Emitted => court('VoteRevealed', { disputeId: dispute, voter, choice: choice === 'KEEP' ? 1 : 2, weight })
const RULINGS = { UNDECIDED: 1, KEEP: 2, REMOVE: 3 }
const tallied = (ruling: keyof typeof RULINGS): Emitted => court('DisputeTallied', { disputeId: dispute, ruling: RULINGS[ruling], keepWeight: 1n, removeWeight: 1n })
const resolved = (ruling: keyof typeof RULINGS): Emitted =>
  court('DisputeResolved', {
    disputeId: dispute,
    versionId: v0,
    ruling: RULINGS[ruling],
    burned: 0n,
    returned: 0n,
    poolReward: 0n,
    voterPool: 0n,
    winningWeight: 0n,
    bondsBurned: 0n,
    losersRefund: 0n,
  })
const created: Emitted = governor('ProposalCreated', {
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
const ballot = (voter: Hex): Emitted => governor('VoteCast', { voter, proposalId: 5n, support: 1, weight: 3n, reason: '' })

const gradeOf = (index: MemoryIndex, id: Hex = listing) => {
  const { grade, gradeWeight, gradeSum } = index.get(Listing, id)
  return [grade ?? null, gradeWeight, gradeSum]
}
const history = (index: MemoryIndex, id: Hex = listing) =>
  index
    .all(GradePoint)
    .filter((point) => point.listing.id === id)
    .map(({ grade, weight, block, logIndex }) => [grade ?? null, weight, `${block}.${logIndex}`])
const entries = (index: MemoryIndex) => index.all(ReputationEntry).map(({ account, role, kind, points }) => `${Number(account.id)} ${role} ${kind} ${points}`)
const points = (index: MemoryIndex, account: Hex, role: string) => {
  const { points: value, epoch } = index.get(Reputation, `${account}-${role}`)
  return [value, epoch]
}

describe('Effective stake', () => {
  it('follows units, loses at the slash what each position will lose, rounded up, and nothing more at the sync', async () => {
    const index = new MemoryIndex()
    const effective = () => [index.get(Account, ben), index.get(Account, bea)].map(({ units, effective }) => [units, effective])
    await index.apply({ at: 1, events: [...submitted(listing, v0), staked(ben, 100n), staked(bea, 50n), vouched(ben, v0, 41n), unbonded(ben, 9n)] })
    assert.deepEqual(effective(), [
      [91n, 91n],
      [50n, 50n],
    ])
    const released = staking('ReleaseStarted', { ticketId: 1n, account: ben, versionId: v0, amount: 20n, readyAt: 9 })
    // Vouched in the very batch in which it is slashed.
    await index.apply({ at: 2, events: [vouched(bea, v0, 1n), released, slashed(v0, 2500)] })
    assert.deepEqual(effective(), [
      [91n, 80n],
      [50n, 49n],
    ])
    await index.apply({ at: 3, events: [staking('PositionSlashed', { account: ben, versionId: v0, vouched: 21n, releasing: 20n, loss: 11n })] })
    assert.deepEqual(effective(), [
      [80n, 80n],
      [50n, 49n],
    ])
  })
})

describe('A grade', () => {
  it('weighs a rating by the least of its weight and what its rater has now, and says when that changed', async () => {
    const index = new MemoryIndex()
    await index.apply({ at: 1, events: [...submitted(listing, v0), activated(listing, v0), staked(jack, 500n), staked(judy, 100n)] })
    assert.deepEqual(gradeOf(index), [null, 0n, 0n])
    await index.apply({ at: 2, events: [rated(jack, 5, 300n), rated(judy, 2, 100n)] })
    assert.deepEqual(gradeOf(index), [81, 400n, 1300n]) // 25 · 1300 / 400 = 81.25
    await index.apply({ at: 3, events: [unbonded(jack, 200n)] }) // 300 are left: nothing changes
    await index.apply({ at: 4, events: [unbonded(jack, 250n, 2n)] }) // 50 are left
    assert.deepEqual(gradeOf(index), [50, 150n, 300n])
    await index.apply({ at: 5, events: [staked(jack, 10_000n)] }) // back to what the event gave, not more
    assert.deepEqual(gradeOf(index), [81, 400n, 1300n])
    await index.apply({ at: 6, events: [rated(jack, 1, 300n)] })
    assert.deepEqual(gradeOf(index), [6, 400n, 100n])
    await index.apply({ at: 7, events: [unbonded(judy, 100n, 3n), unbonded(jack, 10_050n, 4n)] })
    assert.deepEqual(gradeOf(index), [null, 0n, 0n])

    assert.deepEqual(history(index), [
      [81, 400n, '2.1'], // of a block's changes the last one holds
      [50, 150n, '4.0'],
      [81, 400n, '5.0'],
      [6, 400n, '6.0'],
      [null, 0n, '7.1'],
    ])
    assert.deepEqual([index.get(Account, jack).ratingCount, index.get(Account, jack).ratingWeight], [1, 0n])
    assert.deepEqual(
      index.all(Rating).map(({ weight, counted }) => [weight, counted]),
      [
        [300n, 0n],
        [100n, 0n],
      ],
    )
  })

  it('of several listings changes once each at a slash that hits several of their raters', async () => {
    const index = new MemoryIndex()
    await index.apply({ at: 1, events: [...submitted(listing, v0), ...submitted(other, w0), activated(listing, v0), activated(other, w0)] })
    await index.apply({ at: 2, events: [staked(jack, 100n), staked(judy, 100n), vouched(jack, v0, 100n), vouched(judy, v0, 80n)] })
    await index.apply({ at: 3, events: [rated(jack, 5, 100n), rated(judy, 1, 100n), rated(judy, 3, 90n, other, w0), rated(jack, 3, 10n, other, w0)] })
    await index.apply({ at: 4, events: [slashed(v0, 5000)] }) // jack has 50, judy 60
    assert.deepEqual(gradeOf(index), [45, 110n, 200n])
    assert.deepEqual(gradeOf(index, other), [50, 70n, 140n])
    assert.deepEqual(
      [history(index).at(-1), history(index, other).at(-1)],
      [
        [45, 110n, '4.0'],
        [50, 70n, '4.0'],
      ],
    )
    assert.deepEqual([history(index).length, history(index, other).length], [2, 2])
  })
})

describe('A reputation', () => {
  it('comes from a kept version: jurors by the final ruling, the challenger, and whoever vouches for it', async () => {
    const index = new MemoryIndex()
    await index.apply({
      at: at(700),
      events: [...submitted(listing, v0), activated(listing, v0), staked(ben, 999n * T), staked(bea, 5n * T), vouched(ben, v0, 70n * T + 1n), vouched(bea, v0, 1n)],
    })
    await index.apply({
      at: at(701),
      events: [opened(), committed(jack, 200n * T - 1n), committed(judy, 300n * T), committed(jim, 101n * T), revealed(jack, 'KEEP', 1n), revealed(judy, 'REMOVE', 1n)],
    })
    // The jury said REMOVE; the Governor overturned it.
    await index.apply({ at: at(702), events: [tallied('REMOVE'), resolved('KEEP')] })
    assert.deepEqual(entries(index), [
      '101 PUBLISHER LISTING_ACCEPTED 1000',
      '104 JUROR VOTE_COHERENT 199',
      '105 JUROR VOTE_INCOHERENT -600',
      '106 JUROR VOTE_UNREVEALED -303',
      '107 CHALLENGER CHALLENGE_LOST -2500',
      '102 BACKER VOUCH_SURVIVED 70', // bea's one wei is no point
    ])
    const [vouch] = index.all(ReputationEntry).slice(-1)
    assert.deepEqual([vouch!.dispute?.id, vouch!.listing?.id, vouch!.version?.id, vouch!.epoch, vouch!.transaction], [dispute, listing, v0, 702, '0xt3'])
    assert.equal(
      index.all(Reputation).some(({ id }) => id.startsWith(bea)),
      false,
    )
  })

  it('comes from a removed version: the owner, the challenger, and backers by their loss', async () => {
    const index = new MemoryIndex()
    // All in one batch: what a ruling needs was not in the database.
    await index.apply(
      { at: at(700), events: [...submitted(listing, v0), activated(listing, v0), staked(ben, 999n * T), vouched(ben, v0, 10n * T)] },
      { at: at(700) + 1, events: [opened(), committed(jack, 200n * T), committed(judy, 300n * T), revealed(jack, 'KEEP', 1n), revealed(judy, 'REMOVE', 1n)] },
      { at: at(701), events: [tallied('REMOVE'), resolved('REMOVE'), slashed(v0, 2501), registry('VersionRevoked', { listingId: listing, versionId: v0 })] },
    )
    assert.deepEqual(entries(index).slice(1), [
      '104 JUROR VOTE_INCOHERENT -400',
      '105 JUROR VOTE_COHERENT 300',
      '107 CHALLENGER CHALLENGE_WON 2500',
      '101 PUBLISHER VERSION_REMOVED -5000',
      '102 BACKER VOUCH_SLASHED -10', // 2.501 tokens are 2
    ])
    assert.deepEqual(points(index, owner, 'PUBLISHER'), [900n - 5000n, 701])
  })

  it('of an undecided dispute loses only by votes that were never revealed', async () => {
    const index = new MemoryIndex()
    await index.apply({
      at: at(700),
      events: [...submitted(listing, v0), staked(ben, 99n * T), vouched(ben, v0, 10n * T), opened(), committed(jack, 200n * T), committed(judy, 300n * T)],
    })
    await index.apply({ at: at(700) + 1, events: [revealed(jack, 'KEEP', 1n), tallied('UNDECIDED'), resolved('UNDECIDED')] })
    assert.deepEqual(entries(index), ['105 JUROR VOTE_UNREVEALED -900'])
  })

  it('grows once per proposal, and once per listing that was accepted', async () => {
    const index = new MemoryIndex()
    await index.apply({ at: at(700), events: [created, ballot(jack), ballot(jack)] })
    await index.apply({ at: at(700) + 1, events: [ballot(jack), ballot(judy)] })
    await index.apply({ at: at(700) + 2, events: [...submitted(listing, v0), activated(listing, v0), proposed(listing, v1, 1n), activated(listing, v1, v0)] })
    assert.deepEqual(entries(index), ['104 DELEGATE PROPOSAL_VOTED 1', '105 DELEGATE PROPOSAL_VOTED 1', '101 PUBLISHER LISTING_ACCEPTED 1000'])
  })

  it('decays by a tenth per epoch before the next component is added, in each role and in all together', async () => {
    const index = new MemoryIndex()
    const vote = (epoch: number, proposalId: bigint): { at: number; events: Emitted[] } => ({
      at: at(epoch),
      events: [governor('ProposalCreated', { ...created.args, proposalId }), governor('VoteCast', { ...ballot(owner).args, proposalId })],
    })
    await index.apply({ at: at(700) - 1, events: [...submitted(listing, v0), activated(listing, v0)] }) // epoch 699: +1000
    await index.apply(vote(700, 5n))
    assert.deepEqual(
      [points(index, owner, 'PUBLISHER'), points(index, owner, 'DELEGATE'), points(index, owner, 'TOTAL')],
      [
        [1000n, 699],
        [1n, 700],
        [901n, 700],
      ],
    )
    await index.apply(vote(702, 6n), vote(702, 7n))
    assert.deepEqual(
      [points(index, owner, 'DELEGATE'), points(index, owner, 'TOTAL')],
      [
        [2n, 702], // 1 → 0 → 0, and two more
        [731n, 702], // 901 → 810 → 729, and two more
      ],
    )
  })
})

describe('A replay', () => {
  it('gives the same bytes whether the log comes block by block, in one batch, or cut anywhere', async () => {
    const blocks = [
      { at: at(700), events: [...submitted(listing, v0), ...submitted(other, w0), activated(listing, v0), activated(other, w0), created] },
      { at: at(700) + 5, events: [staked(ben, 900n * T), staked(bea, 500n * T), staked(jack, 400n * T), staked(judy, 300n * T), staked(jim, 200n * T)] },
      { at: at(700) + 9, events: [rated(ben, 5, 800n * T), rated(jack, 2, 400n * T), rated(jack, 4, 300n * T, other, w0)] },
      { at: at(701), events: [vouched(ben, v0, 333n * T + 1n), vouched(bea, v0, 100n * T), vouched(jim, v0, 7n), ballot(ben), opened()] },
      { at: at(701) + 5, events: [committed(jack, 400n * T), staking('BondLocked', { disputeId: dispute, account: jack, amount: 8n * T }), committed(judy, 300n * T)] },
      { at: at(702), events: [revealed(jack, 'REMOVE', 400n * T), tallied('REMOVE'), ballot(ben), ballot(bea)] },
      { at: at(704), events: [resolved('REMOVE'), slashed(v0, 3333), unbonded(ben, 100n * T)] },
      {
        at: at(704) + 3,
        events: [staking('PositionSlashed', { account: ben, versionId: v0, vouched: 333n * T + 1n, releasing: 0n, loss: 110_988_900_000_000_000_001n }), staked(ben, 2n * T)],
      },
      { at: at(730), events: [staking('BondReturned', { disputeId: dispute, account: jack, amount: 8n * T }), rated(judy, 1, 100n * T, other, w0), unbonded(jack, 200n * T, 2n)] },
    ]
    const text = (index: MemoryIndex) => JSON.stringify(index.dump(), (_key, value) => (typeof value === 'bigint' ? `${value}n` : value))
    const dumps = []
    for (let cuts = 0; cuts < 2 ** (blocks.length - 1); cuts++) {
      const index = new MemoryIndex()
      let batch: typeof blocks = []
      for (const [i, block] of blocks.entries()) {
        batch.push(block)
        if (i === blocks.length - 1 || cuts & (1 << i)) {
          await index.apply(...batch)
          batch = []
        }
      }
      dumps.push(text(index))
    }
    assert.equal(dumps.length, 256)
    assert.equal(new Set(dumps).size, 1)
    for (const row of ['GradePoint', 'ReputationEntry', 'Reputation']) assert.ok(dumps[0]!.includes(`["${row}",`))
  })
})
