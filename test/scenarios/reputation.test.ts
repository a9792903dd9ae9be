import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { stakingAbi } from '@assay/domain/generated/stakingAbi'
import { disputeCourtAbi } from '@assay/domain/generated/disputeCourtAbi'
import { zeroAddress, zeroHash, type Hex } from 'viem'
import { addressOf, type ActorName } from '../../scripts/seed/actors.ts'
import { days } from '../../scripts/seed/days.ts'
import { tokens } from '../../scripts/seed/tokens.ts'
import { Batch } from '../world/indexed/Batch.ts'
import { differences } from '../world/indexed/differences.ts'
import { epochAt, FromTheLog, pointsAt } from '../world/indexed/fromTheLog.ts'
import { IndexedWorld } from '../world/indexed/IndexedWorld.ts'
import { Story } from '../world/indexed/story.ts'

const text = (value: unknown) => JSON.stringify(value, (_key, each) => (typeof each === 'bigint' ? String(each) : each))

describe('Voting power, grades and reputations over a real chain', () => {
  let world: IndexedWorld
  let story: Story
  let batch: Batch

  before(async () => {
    world = await IndexedWorld.start()
    await world.startIndexer()
    story = new Story(world)
    await story.approve('Importer', 'Jonas', 'Aiko', 'Leila', 'Femi', 'Ingrid', 'Ravi', 'Noor')
    await story.stake({ Jonas: tokens(4_500_000), Aiko: tokens(2_000_000), Leila: tokens(1_200_000), Femi: tokens(1_000_000), Ingrid: tokens(800_000), Ravi: tokens(500_000) })
    batch = await Batch.deploy(world)
    await world.chain.send('Noor', 'AssayToken', 'transfer', [batch.address, tokens(5000)])
    for (const name of ['graded', 'sunk', 'tried']) await story.submit(name)
    await story.vouch('Femi', 'sunk', 123_456_789_012_345_678_901n)
    await story.vouch('Ravi', 'sunk', tokens(499_999) + 7n)
    await story.vouch('Ravi', 'graded', 7n)
    await world.pass(days(5))
    for (const name of ['graded', 'sunk', 'tried']) await world.chain.send('Keeper', 'ListingRegistry', 'activate', [story.listing(name)])
  })
  after(() => world?.stop())

  const delegate = (actor: ActorName, to: Hex) => world.chain.send(actor, 'Staking', 'delegate', [to])
  const read = (functionName: string, ...args: unknown[]): Promise<any> =>
    world.chain.publicClient.readContract({ address: world.deployment.contracts.Staking, abi: stakingAbi, functionName, args } as never)

  /** The index against the contracts, with every account's past at every second at which anything changed and at those beside it. */
  const agrees = async () => {
    await world.mine() // the contracts tell the past only
    await world.indexed()
    const { found, compared } = await differences(world)
    assert.deepEqual(found, [])
    assert.ok(compared > 150, `only ${compared} values were compared`)

    const checkpoints = await world.rows<{ kind: string; account_id: string | null; timepoint: string; value: string }>('select * from chain.power_checkpoint order by timepoint')
    const [head] = await world.rows('select timestamp from chain.head')
    const seconds = [...new Set(checkpoints.map(({ timepoint }) => BigInt(timepoint)))].slice(-4).flatMap((second) => [second - 1n, second, second + 1n])
    const accounts = [...new Set(checkpoints.flatMap(({ account_id }) => account_id ?? []))]
    for (const second of seconds.filter((each) => each < BigInt(head!.timestamp))) {
      const at = (kind: string, account: string | null) =>
        checkpoints.findLast((each) => each.kind === kind && each.account_id === account && BigInt(each.timepoint) <= second)?.value ?? '0'
      assert.equal(at('TOTAL', null), String(await read('getPastTotalSupply', second)), `total at ${second}`)
      for (const account of accounts) {
        assert.equal(at('UNITS', account), String(await read('getPastBalanceOf', account, second)), `units of ${account} at ${second}`)
        assert.equal(at('VOTES', account), String(await read('getPastVotes', account, second)), `votes of ${account} at ${second}`)
      }
    }
  }

  it('follows a delegation to oneself, to nobody, to somebody, and to the same again', { timeout: 120_000 }, async () => {
    const [self, aiko] = [addressOf('Ingrid'), addressOf('Aiko')]
    for (const to of [self, aiko, aiko, zeroAddress, zeroAddress, aiko, self]) {
      await delegate('Ingrid', to)
      await agrees()
    }
    const kinds = await world.rows('select count(*) as all, count(*) filter (where from_id is not distinct from to_id) as same from chain.delegation where delegator_id = $1', [
      self,
    ])
    assert.deepEqual(kinds[0], { all: '8', same: '3' })
    await delegate('Ravi', self) // has no votes of its own any more, and Ingrid those of two
    await delegate('Ingrid', zeroAddress) // hers go, Ravi's stay
    await agrees()
    const [ingrid] = await world.rows('select votes from chain.account where id = $1', [self])
    assert.equal(ingrid!.votes, tokens(500_000).toString())
  })

  it('follows several stakes, delegations and signatures of several accounts in one transaction', { timeout: 120_000 }, async () => {
    const { Staking } = world.deployment.contracts
    const staked = (amount: bigint) => ['Staking', 'stake', [amount]] as const
    const delegated = (to: Hex) => ['Staking', 'delegate', [to]] as const
    const [leila, jonas, aiko, femi] = [addressOf('Leila'), addressOf('Jonas'), addressOf('Aiko'), addressOf('Femi')]
    await batch.run(
      ['AssayToken', 'approve', [Staking, tokens(5000)]],
      staked(tokens(1000)),
      delegated(leila),
      await batch.delegationOf('Leila', batch.address),
      delegated(leila),
      staked(5n),
      delegated(zeroAddress),
      staked(tokens(7)),
      await batch.delegationOf('Leila', leila, 1),
      await batch.delegationOf('Femi', jonas),
      delegated(batch.address),
      await batch.delegationOf('Femi', batch.address, 1),
      ['Staking', 'requestUnbond', [tokens(3)]],
      delegated(aiko),
      staked(1n),
    )
    await agrees()
    const [account] = await world.rows('select units, votes, delegate_id from chain.account where id = $1', [batch.address.toLowerCase()])
    assert.deepEqual(account, { units: (tokens(1004) + 6n).toString(), votes: tokens(1_000_000).toString(), delegate_id: aiko })
    // Several checkpoints of that second became one each.
    const doubled = await world.rows('select kind, account_id, timepoint from chain.power_checkpoint group by 1, 2, 3 having count(*) > 1')
    assert.deepEqual(doubled, [])
    await batch.run(await batch.delegationOf('Femi', femi), ['Staking', 'requestUnbond', [tokens(1004) + 6n]])
    await agrees()
  })

  it('grades by the stake that raters have at each moment, also when a slash takes it and nobody says so', { timeout: 120_000 }, async () => {
    await world.pass(days(3))
    const rate = (actor: ActorName, name: string, score: number) => world.chain.send(actor, 'QualityRatings', 'rate', [story.listing(name), score, zeroHash, ''])
    await rate('Ravi', 'graded', 5)
    await rate('Femi', 'graded', 1)
    await rate('Ravi', 'tried', 2)
    await story.challenge('Noor', 'sunk')
    const dispute = story.dispute('sunk')
    for (const [juror, choice] of [
      ['Jonas', 'REMOVE'],
      ['Aiko', 'REMOVE'],
      ['Leila', 'KEEP'],
      ['Ingrid', 'KEEP'],
    ] as const)
      await story.commit(juror, dispute, choice)
    await agrees()
    await world.pass(days(2))
    for (const juror of ['Jonas', 'Aiko', 'Leila'] as const) await story.reveal(juror, dispute, juror === 'Leila' ? 'KEEP' : 'REMOVE')
    await world.pass(days(4))
    const gradeOf = async () => (await world.rows('select grade from chain.listing where id = $1', [story.listing('graded')]))[0]!.grade as number
    await world.indexed()
    const before = await gradeOf()
    await world.chain.send('Keeper', 'DisputeCourt', 'resolve', [dispute])
    await agrees()
    const backer = async (actor: ActorName) => (await world.rows('select units, effective, votes from chain.account where id = $1', [addressOf(actor)]))[0]!
    const slashed = await backer('Ravi')
    // ⌈(499 999 tokens and 7) · 20 %⌉
    assert.equal(BigInt(slashed.units) - BigInt(slashed.effective), (tokens(499_999) + 7n + 4n) / 5n)
    assert.ok((await gradeOf()) < before, 'the slashed rater counts less')

    await delegate('Femi', addressOf('Aiko')) // settles the slash by the way
    await agrees()
    assert.equal((await backer('Femi')).units, (await backer('Femi')).effective)
    await world.chain.send('Keeper', 'Staking', 'sync', [addressOf('Ravi')])
    await agrees()
    assert.deepEqual([(await backer('Ravi')).units, (await backer('Ravi')).effective], [slashed.effective, slashed.effective])
    for (const juror of ['Jonas', 'Leila', 'Ingrid'] as const) await world.chain.send('Keeper', 'DisputeCourt', 'claimVote', [dispute, addressOf(juror)])
    await agrees()
    await world.chain.send('Femi', 'Staking', 'requestUnbond', [await read('freeOf', addressOf('Femi'))])
    await rate('Ravi', 'graded', 3)
    await agrees()
    assert.equal(await gradeOf(), 50) // Ravi alone, with a three
  })

  it('gives points for what was kept, left undecided, never revealed and overturned, over many epochs', { timeout: 120_000 }, async () => {
    const kept = story.dispute('graded')
    await story.vouch('Ingrid', 'graded', tokens(50) + 1n)
    await story.challenge('Noor', 'graded')
    await story.commit('Jonas', kept, 'KEEP')
    await story.commit('Leila', kept, 'REMOVE')
    await world.pass(days(2))
    await story.reveal('Jonas', kept, 'KEEP')
    await story.reveal('Leila', kept, 'REMOVE')
    await world.pass(days(31)) // the window to appeal is long over
    await world.chain.send('Keeper', 'DisputeCourt', 'resolve', [kept])

    await story.vouch('Ingrid', 'tried', tokens(1000) + 1n)
    await story.challenge('Noor', 'tried')
    const undecided = story.dispute('tried')
    await story.commit('Ingrid', undecided, 'KEEP')
    await story.commit('Aiko', undecided, 'KEEP')
    await world.pass(days(2))
    await story.reveal('Ingrid', undecided, 'KEEP') // less than a tenth of the stake
    await world.pass(days(65))
    await world.chain.send('Keeper', 'DisputeCourt', 'resolve', [undecided])

    // The jury keeps it, the Governor overturns: what counts is the end.
    await story.challenge('Noor', 'tried')
    const appealed = story.dispute('tried', 1)
    await story.commit('Jonas', appealed, 'KEEP')
    await story.commit('Leila', appealed, 'REMOVE')
    await world.pass(days(2))
    await story.reveal('Jonas', appealed, 'KEEP')
    await story.reveal('Leila', appealed, 'REMOVE')
    await world.pass(days(2))
    await world.chain.send('Noor', 'DisputeCourt', 'appeal', [appealed])
    const [targets, values, calls, description] = story.appealProposal(appealed)
    const fields = await world.chain.publicClient.readContract({
      address: world.deployment.contracts.DisputeCourt,
      abi: disputeCourtAbi,
      functionName: 'disputeOf',
      args: [appealed],
    })
    await world.pass(days(1))
    await world.chain.send('Jonas', 'AssayGovernor', 'castVoteWithReasonAndParams', [fields[15], 255, '', story.fractions(0n, tokens(1_000_000), 0n)])
    await world.chain.send('Jonas', 'AssayGovernor', 'castVoteWithReasonAndParams', [fields[15], 255, '', story.fractions(0n, tokens(2_500_000), 1n)])
    await world.chain.send('Aiko', 'AssayGovernor', 'castVoteWithReason', [fields[15], 1, ''])
    await world.pass(days(6))
    await world.chain.send('Keeper', 'AssayGovernor', 'queue', [targets, values, calls, description])
    await world.pass(days(2))
    await world.chain.send('Keeper', 'AssayGovernor', 'execute', [targets, values, calls, description])
    await world.pass(days(95))
    await agrees()

    const kinds = await world.rows<{ kind: string }>('select distinct kind from chain.reputation_entry order by 1')
    assert.deepEqual(
      kinds.map(({ kind }) => kind),
      [
        'CHALLENGE_LOST',
        'CHALLENGE_WON',
        'LISTING_ACCEPTED',
        'PROPOSAL_VOTED',
        'VERSION_REMOVED',
        'VOTE_COHERENT',
        'VOTE_INCOHERENT',
        'VOTE_UNREVEALED',
        'VOUCH_SLASHED',
        'VOUCH_SURVIVED',
      ],
    )
    const rulings = await world.rows('select first_ruling, ruling from chain.dispute order by opened_at')
    assert.deepEqual(
      rulings.map(({ first_ruling, ruling }) => `${first_ruling} ${ruling}`),
      ['REMOVE REMOVE', 'KEEP KEEP', 'UNDECIDED UNDECIDED', 'KEEP REMOVE'],
    )
  })

  it('has the reputations and the grades that follow from the log by PROTOCOL §10, now and at every block', { timeout: 180_000 }, async () => {
    const log = await FromTheLog.read(world)
    const components = await log.components()
    const entries = await world.rows('select account_id, role, points, epoch, transaction from chain.reputation_entry')
    const sorted = (all: readonly unknown[]) => all.map(text).sort()
    assert.deepEqual(
      sorted(entries.map(({ account_id, role, points, epoch, transaction }) => ({ account: account_id, role, points, epoch, transaction }))),
      sorted(components.map(({ account, role, points, epoch, transaction }) => ({ account, role, points, epoch, transaction }))),
    )

    const epoch = epochAt((await world.head()).timestamp)
    assert.ok(epoch > Math.max(...components.map((each) => each.epoch)), 'time has passed since')
    const reputations = await world.rows('select account_id, role, chain.reputation_points_now(r) as now from chain.reputation r')
    for (const { account_id, role, now } of reputations) {
      const own = components.filter((each) => each.account === account_id && (role === 'TOTAL' || each.role === role))
      assert.equal(now, String(pointsAt(own, epoch)), `${role} ${account_id}`)
    }
    const accounts = new Set(components.map(({ account }) => account))
    assert.equal(reputations.filter(({ role }) => role === 'TOTAL').length, accounts.size)
    const leaders = await world.rows("select chain.reputation_points_now(r) as now from chain.reputation r where role = 'TOTAL' order by standing desc")
    const order = leaders.map(({ now }) => BigInt(now))
    assert.deepEqual(
      order,
      [...order].sort((a, b) => (a < b ? 1 : a > b ? -1 : 0)),
    )

    let points = 0
    for (const name of ['graded', 'tried', 'sunk']) {
      const listing = story.listing(name)
      const history = await world.rows('select block, grade, weight from chain.grade_point where listing_id = $1 order by id', [listing])
      points += history.length
      for (const block of log.blocks) {
        const indexed = history.findLast((each) => BigInt(each.block) <= block)
        assert.equal(text({ grade: indexed?.grade ?? null, weight: BigInt(indexed?.weight ?? 0) }), text(await log.gradeAt(listing, block)), `${name} at ${block}`)
      }
      const [row] = await world.rows('select grade, grade_weight from chain.listing where id = $1', [listing])
      assert.deepEqual([row!.grade, row!.grade_weight], [history.at(-1)?.grade ?? null, history.at(-1)?.weight ?? '0'])
      for (const [i, point] of history.entries())
        assert.ok(i === 0 || text([history[i - 1]!.grade, history[i - 1]!.weight]) !== text([point.grade, point.weight]), 'each point is a change')
    }
    assert.ok(points >= 6, `only ${points} changes of grades`)
  })

  it('has the same rows after a straight sync', { timeout: 60_000 }, async () => {
    const lived = await world.stateHash()
    world.killIndexer()
    await world.forgetIndex()
    await world.startIndexer()
    await world.indexed()
    assert.equal(await world.stateHash(), lived)
  })
})
