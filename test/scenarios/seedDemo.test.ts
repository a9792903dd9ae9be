import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { disputeCourtAbi } from '@assay/domain/generated/disputeCourtAbi'
import { asAddress } from '@assay/domain/ids'
import { jurorKeyMessage, jurorKeyOf, voteSaltOf } from '@assay/domain/salt'
import { postDocument } from '../../scripts/import/postDocument.ts'
import { accountOf, addressOf } from '../../scripts/seed/actors.ts'
import { seed, seedSpan } from '../../scripts/seed/seed.ts'
import { waitUntil } from '../../scripts/up/waitUntil.ts'
import { ApiClient } from '../world/api/ApiClient.ts'
import { differences } from '../world/indexed/differences.ts'
import { freePorts } from '../world/indexed/freePorts.ts'
import { IndexedWorld } from '../world/indexed/IndexedWorld.ts'

const unixNow = () => Math.floor(Date.now() / 1000)
/** The distinct values of a field, sorted. */
const kinds = <Row>(rows: readonly Row[], of: (row: Row) => string | number | null) => [...new Set(rows.map(of).filter((value) => value !== null))].sort()

describe('SEED=demo is a living past', () => {
  let world: IndexedWorld
  let api: ApiClient
  /** Unix seconds around the seed, and of the block that it ended in. */
  let began: number
  let ended: number
  let now: number

  before(async () => {
    began = unixNow()
    world = await IndexedWorld.start(began - seedSpan.demo)
    await world.startIndexer()
    const [port] = await freePorts(1)
    api = new ApiClient(`http://127.0.0.1:${port}`)
    const env = { DATABASE_URL: world.databaseUrl, RPC_URL: world.rpcUrl, API_PORT: String(port), RATE_LIMIT: '0' }
    await world.processes.start({ name: 'api', command: process.execPath, args: ['indexer/lib/api/main.js'], env }, () =>
      waitUntil(async () => ((await api.ask('{ __typename }').catch(() => undefined))?.status === 200 ? true : undefined), { timeout: 30_000, what: 'GraphQL’s first answer' }),
    )
    await seed({ seed: 'demo', rpcUrl: world.rpcUrl, deployment: world.deployment, store: postDocument(api.url) })
    now = (await world.head()).timestamp
    ended = unixNow()
    await world.indexed()
  })
  after(() => world?.stop())

  const list = async (connection: string, fields: string): Promise<any[]> => (await api.data(`{ ${connection}(first: 100) { nodes { ${fields} } } }`))[connection].nodes

  it('ends now: the last block has the time at which it was mined', () => {
    assert.ok(began <= now && now <= ended, `${began} ≤ ${now} ≤ ${ended}`)
  })

  it('has sixty listings and more of every kind, in every status, each with a verified card', async () => {
    const listings = await list('listings', 'status card { kind } versionCount')
    assert.ok(listings.length >= 60, `${listings.length} listings`)
    assert.deepEqual(
      kinds(listings, ({ status }) => status),
      ['EXITING', 'LISTED', 'PENDING', 'REMOVED', 'WITHDRAWN'],
    )
    assert.deepEqual(
      kinds(listings, ({ card }) => card?.kind ?? null),
      ['AGENT', 'COMPUTE', 'DATASET', 'MODEL'],
    )
    const versions = await list('versions', 'status cid card { name }')
    assert.deepEqual(
      kinds(versions, ({ status }) => status),
      ['ACTIVE', 'PENDING', 'REJECTED', 'REVOKED', 'SUPERSEDED'],
    )
    for (const { card, cid } of versions) assert.ok(card, `${cid} has no card`)
  })

  it('has new versions, exits, releases and unbonding under way', async () => {
    const listings = await list('listings', 'status exitReadyAt pendingVersion { pendingEndsAt index }')
    assert.ok(listings.some(({ pendingVersion }) => pendingVersion?.index > 0 && pendingVersion.pendingEndsAt > now))
    assert.ok(listings.some(({ status, exitReadyAt }) => status === 'EXITING' && exitReadyAt > now))
    const releases = await list('releaseTickets', 'completed readyAt')
    assert.ok(releases.some(({ completed }) => completed) && releases.some(({ completed, readyAt }) => !completed && readyAt > now))
    const unbonding = await list('unbondTickets', 'withdrawn readyAt')
    assert.ok(unbonding.some(({ withdrawn }) => withdrawn))
    assert.ok(unbonding.some(({ withdrawn, readyAt }) => !withdrawn && readyAt <= now))
    assert.ok(unbonding.some(({ withdrawn, readyAt }) => !withdrawn && readyAt > now))
  })

  it('has disputes in every phase and of every outcome: a tie, too few votes, kept, removed, overturned, and an appeal that failed', async () => {
    const disputes = await list('disputes', 'phase ruling firstRuling keepWeight removeWeight quorum committedVotes revealedVotes appeal { outcome }')
    assert.deepEqual(
      kinds(disputes, ({ phase }) => phase),
      ['APPEALABLE', 'APPEALED', 'COMMIT', 'RESOLVED', 'REVEAL'],
    )
    const over = disputes.filter(({ phase }) => phase === 'RESOLVED')
    assert.deepEqual(
      kinds(over, ({ ruling }) => ruling),
      ['KEEP', 'REMOVE', 'UNDECIDED'],
    )
    const undecided = over.filter(({ ruling }) => ruling === 'UNDECIDED').map(({ keepWeight, removeWeight, quorum }) => [BigInt(keepWeight), BigInt(removeWeight), BigInt(quorum)])
    assert.ok(
      undecided.some(([keep = 0n, remove = 0n, quorum = 0n]) => keep === remove && keep + remove >= quorum),
      'a tie',
    )
    assert.ok(
      undecided.some(([keep = 0n, remove = 0n, quorum = 0n]) => keep + remove < quorum),
      'too few votes',
    )
    assert.ok(over.some(({ ruling, firstRuling, appeal }) => ruling === 'REMOVE' && firstRuling === 'KEEP' && appeal?.outcome === 'OVERTURNED'))
    assert.ok(over.some(({ ruling, firstRuling, appeal }) => ruling === firstRuling && appeal?.outcome === 'FAILED'))
    assert.ok(disputes.some(({ appeal }) => appeal?.outcome === 'OPEN'))
    assert.ok(
      over.some(({ committedVotes, revealedVotes }) => revealedVotes < committedVotes),
      'a vote that was never opened',
    )
  })

  it('has proposals in every state that this Governor can reach; its timelock lets nothing expire', async () => {
    const proposals = await list('proposals', 'state')
    assert.deepEqual(
      kinds(proposals, ({ state }) => state),
      ['ACTIVE', 'CANCELED', 'DEFEATED', 'EXECUTED', 'PENDING', 'QUEUED', 'SUCCEEDED'],
    )
    assert.ok((await list('treasuryTransfers', 'direction')).some(({ direction }) => direction === 'OUT'))
    assert.ok((await list('guardianActions', 'kind')).some(({ kind }) => kind === 'VETOED'))
    assert.equal((await list('parameterSets', 'id')).length, 2)
  })

  it('has forty accounts and more; delegations to oneself, to others and to others still; ratings from 1 to 5; slashed backers', async () => {
    const accounts = await list('accounts', 'id units effective delegate { id }')
    assert.ok(accounts.length >= 40, `${accounts.length} accounts`)
    assert.ok(accounts.some(({ id, delegate }) => delegate?.id === id) && accounts.some(({ id, delegate }) => delegate && delegate.id !== id))
    assert.ok(
      accounts.some(({ units, effective }) => BigInt(effective) < BigInt(units)),
      'a slash that is not settled yet',
    )
    const delegations = await list('delegations', 'delegator { id } from { id } to { id }')
    assert.ok(delegations.some(({ delegator, from, to }) => from && from.id !== delegator.id && to.id !== from.id))
    const ratings = await list('ratings', 'score')
    assert.deepEqual(
      kinds(ratings, ({ score }) => score),
      [1, 2, 3, 4, 5],
    )
    const grades = kinds(await list('listings', 'grade'), ({ grade }) => grade).map(Number)
    assert.ok(Math.min(...grades) <= 25 && Math.max(...grades) >= 90, grades.join(' '))
  })

  it('leaves a visitor something to do within the hour: a seal, an opening, an appeal, a ballot', async () => {
    const soon = (at: number) => at > now && at <= now + 3600
    const disputes = await list('disputes', 'phase commitEndsAt revealEndsAt appealEndsAt')
    for (const [phase, end] of [
      ['COMMIT', 'commitEndsAt'],
      ['REVEAL', 'revealEndsAt'],
      ['APPEALABLE', 'appealEndsAt'],
    ] as const)
      assert.ok(
        disputes.some((dispute) => dispute.phase === phase && soon(dispute[end])),
        phase,
      )
    assert.ok((await list('proposals', 'state voteEnd')).some(({ state, voteEnd }) => state === 'ACTIVE' && soon(voteEnd)))
  })

  it('leaves Jonas a proposal to vote on, Aiko a dispute to judge, and Leila an inbox', async () => {
    const [jonas, aiko, leila] = [addressOf('Jonas'), addressOf('Aiko'), addressOf('Leila')]
    const proposals = await list('proposals', 'state appeal(first: 1) { nodes { id } } ballots { nodes { voter { id } } }')
    const votable = proposals.filter(({ state, appeal, ballots }) => state === 'ACTIVE' && appeal.nodes.length === 0 && ballots.nodes.every(({ voter }: any) => voter.id !== jonas))
    assert.ok(votable.length > 0)
    const disputes = await list('disputes', 'phase challenger { id } owner { id } votes { nodes { voter { id } } }')
    for (const { challenger, owner, votes } of disputes.filter(({ phase }) => phase === 'COMMIT')) {
      const barred = [challenger.id, owner.id, ...votes.nodes.map(({ voter }: any) => voter.id)]
      assert.ok(!barred.includes(aiko) && !barred.includes(leila))
    }
    const { inbox } = await api.data('query ($account: Address!) { inbox(account: $account) { totalCount } }', { account: leila })
    assert.ok(inbox.totalCount > 0)
  })

  it('has sealed its votes as a wallet does, so that whoever acts as Ravi can open his', async () => {
    const { chain, deployment } = world
    const court = asAddress(deployment.contracts.DisputeCourt)
    const ravi = accountOf('Ravi')
    const [vote] = (await list('votes', 'status choice voter { id } dispute { id phase }')).filter(
      ({ status, voter, dispute }) => status === 'COMMITTED' && voter.id === addressOf('Ravi') && dispute.phase === 'REVEAL',
    )
    assert.ok(vote, 'Ravi has a vote to open')
    const salt = voteSaltOf(jurorKeyOf(await ravi.signTypedData(jurorKeyMessage(31_337, court))), vote.dispute.id)
    const REMOVE = 2
    await chain.publicClient.simulateContract({
      account: ravi.address,
      address: court,
      abi: disputeCourtAbi,
      functionName: 'reveal',
      args: [vote.dispute.id, ravi.address, REMOVE, salt],
    })
  })

  it('is indexed without a difference from the chain', async () => {
    const { found, compared } = await differences(world)
    assert.deepEqual(found, [])
    assert.ok(compared > 5000, `${compared} checks`)
  })
})
