import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { assayGovernorAbi } from '@assay/domain/generated/assayGovernorAbi'
import { disputeCourtAbi } from '@assay/domain/generated/disputeCourtAbi'
import { listingRegistryAbi } from '@assay/domain/generated/listingRegistryAbi'
import { stakingAbi } from '@assay/domain/generated/stakingAbi'
import { encodeFunctionData, keccak256, stringToBytes, zeroHash, type Abi, type Hex } from 'viem'
import { addressOf, type ActorName } from '../../scripts/seed/actors.ts'
import { days } from '../../scripts/seed/days.ts'
import { tokens } from '../../scripts/seed/tokens.ts'
import { waitUntil } from '../../scripts/up/waitUntil.ts'
import { ApiClient } from '../world/api/ApiClient.ts'
import { freePorts } from '../world/indexed/freePorts.ts'
import { IndexedWorld } from '../world/indexed/IndexedWorld.ts'
import { Story } from '../world/indexed/story.ts'

const INBOX = `query ($account: Address!, $first: Int, $after: String) { inbox(account: $account, first: $first, after: $after) {
  nodes { kind until amount listingId listingName versionId disputeId proposalId proposalTitle ticketId cursor } pageInfo { hasNextPage endCursor } totalCount } }`

interface Item {
  kind: string
  until: number | null
  amount: string | null
  listingId: Hex | null
  versionId: Hex | null
  disputeId: Hex | null
  proposalId: Hex | null
  ticketId: string | null
  cursor: string
}

const EVERYBODY = ['Importer', 'Mira', 'Jonas', 'Aiko', 'Tomás', 'Leila', 'Femi', 'Ingrid', 'Noor'] as const

describe('An inbox says what an account can still do', () => {
  let world: IndexedWorld
  let story: Story
  let api: ApiClient
  const seen = new Map<string, number>()

  before(async () => {
    world = await IndexedWorld.start()
    await world.startIndexer()
    story = new Story(world)
    const [port] = await freePorts(1)
    api = new ApiClient(`http://127.0.0.1:${port}`)
    const env = { DATABASE_URL: world.databaseUrl, RPC_URL: world.rpcUrl, API_PORT: String(port), RATE_LIMIT: '0' }
    await world.processes.start({ name: 'api', command: process.execPath, args: ['indexer/lib/api/main.js'], env }, () =>
      waitUntil(async () => ((await api.ask('{ __typename }').catch(() => undefined))?.status === 200 ? true : undefined), { timeout: 30_000, what: 'GraphQL’s first answer' }),
    )
    await story.approve(...EVERYBODY)
    await story.stake({
      Jonas: tokens(4_000_000),
      Aiko: tokens(2_000_000),
      Tomás: tokens(1_500_000),
      Leila: tokens(1_200_000),
      Femi: tokens(1_000_000),
      Mira: tokens(500_000),
      Ingrid: tokens(800_000),
    })
  })
  after(() => world?.stop())

  const send = (actor: ActorName, contract: string, name: string, args: readonly unknown[]) => world.chain.send(actor, contract as 'Staking', name as 'stake', args as never)
  const inboxOf = async (actor: ActorName): Promise<Item[]> => (await api.data(INBOX, { account: addressOf(actor), first: 100 })).inbox.nodes
  const kindsOf = async (actor: ActorName) => (await inboxOf(actor)).map(({ kind }) => kind)
  const contracts = () => world.deployment.contracts

  /** The call that does what an item says. */
  function callOf({ kind, versionId, listingId, disputeId, proposalId, ticketId }: Item, actor: ActorName): { to: Hex; data: Hex } {
    const { Staking, ListingRegistry, DisputeCourt, AssayGovernor } = contracts()
    const call = (to: Hex, abi: Abi, functionName: string, args: readonly unknown[]) => ({ to, data: encodeFunctionData({ abi, functionName, args }) })
    switch (kind) {
      case 'SEAL_VOTE':
        return call(DisputeCourt, disputeCourtAbi, 'commit', [disputeId, `0x${'5a'.repeat(32)}`])
      case 'REVEAL_VOTE':
        return call(DisputeCourt, disputeCourtAbi, 'reveal', [disputeId, addressOf(actor), 2, keccak256(stringToBytes('salt of 1'))])
      case 'CLAIM_VOTE':
        return call(DisputeCourt, disputeCourtAbi, 'claimVote', [disputeId, addressOf(actor)])
      case 'APPEAL':
        return call(DisputeCourt, disputeCourtAbi, 'appeal', [disputeId])
      case 'RESOLVE_DISPUTE':
        return call(DisputeCourt, disputeCourtAbi, 'resolve', [disputeId])
      case 'ANSWER_CHALLENGE':
        return call(DisputeCourt, disputeCourtAbi, 'submitEvidence', [disputeId, `0x${'0e'.repeat(32)}`, ''])
      case 'VOTE_ON_PROPOSAL':
        return call(AssayGovernor, assayGovernorAbi, 'castVote', [BigInt(proposalId!), 1])
      case 'QUEUE_PROPOSAL':
      case 'EXECUTE_PROPOSAL':
        return call(AssayGovernor, assayGovernorAbi, kind === 'QUEUE_PROPOSAL' ? 'queue' : 'execute', story.appealProposal(disputeId as never))
      case 'ACTIVATE_LISTING':
        return call(ListingRegistry, listingRegistryAbi, 'activate', [listingId])
      case 'FINALIZE_EXIT':
        return call(ListingRegistry, listingRegistryAbi, 'finalizeExit', [listingId])
      case 'WITHDRAW':
        return call(Staking, stakingAbi, 'withdraw', [BigInt(ticketId!)])
      case 'COMPLETE_RELEASE':
        return call(Staking, stakingAbi, 'completeRelease', [BigInt(ticketId!)])
      case 'HARVEST':
        return call(Staking, stakingAbi, 'harvest', [addressOf(actor), versionId])
      case 'SYNC':
        return call(Staking, stakingAbi, 'sync', [addressOf(actor)])
      case 'CLAIM_STAKING':
        return call(Staking, stakingAbi, 'claim', [])
      case 'CLAIM_REGISTRY':
        return call(ListingRegistry, listingRegistryAbi, 'claim', [])
      case 'CLAIM_COURT':
        return call(DisputeCourt, disputeCourtAbi, 'claim', [])
      default:
        throw new Error(`${kind} is not known here`)
    }
  }

  /** Everybody's items hold: each named call is accepted by the contracts at the head. */
  async function everythingHolds(): Promise<void> {
    await world.indexed()
    for (const actor of EVERYBODY) {
      const items = await inboxOf(actor)
      for (const item of items) {
        seen.set(item.kind, (seen.get(item.kind) ?? 0) + 1)
        const call = callOf(item, actor)
        await world.chain.publicClient.call({ account: addressOf(actor), ...call }).catch((error: Error) => {
          throw new Error(`${actor}: ${JSON.stringify(item)} is refused: ${error.message.slice(0, 300)}`)
        })
        if (item.kind === 'SEAL_VOTE') {
          const weight = await world.chain.publicClient.readContract({
            address: contracts().DisputeCourt,
            abi: disputeCourtAbi,
            functionName: 'weightOf',
            args: [item.disputeId!, addressOf(actor)],
          })
          assert.equal(item.amount, String(weight), `${actor}'s weight`)
        }
      }
      const ends = items.map(({ until }) => until ?? Infinity)
      assert.deepEqual(
        ends,
        ends.toSorted((a, b) => a - b),
        'the most urgent first',
      )
    }
  }

  it('through listing, vouching and a dispute that removes', { timeout: 120_000 }, async () => {
    for (const name of ['stolen', 'honest', 'leaving']) await story.submit(name)
    await story.vouch('Mira', 'stolen', tokens(100_000))
    await everythingHolds()
    assert.deepEqual(await kindsOf('Importer'), [])
    await world.pass(days(5))
    await everythingHolds()
    assert.deepEqual(await kindsOf('Importer'), ['ACTIVATE_LISTING', 'ACTIVATE_LISTING', 'ACTIVATE_LISTING'])
    for (const name of ['stolen', 'honest', 'leaving']) await send('Keeper', 'ListingRegistry', 'activate', [story.listing(name)])
    await story.vouch('Ingrid', 'honest', tokens(70_000))
    await send('Ingrid', 'Staking', 'requestUnbond', [tokens(10_000)])
    await story.vouch('Ingrid', 'leaving', tokens(30_000))
    await send('Ingrid', 'Staking', 'startRelease', [story.version('leaving'), tokens(20_000)])
    await send('Noor', 'Staking', 'fund', [story.version('honest'), tokens(1000), tokens(1_000_000)])
    await story.challenge('Noor', 'stolen')
    await everythingHolds()
    assert.ok((await kindsOf('Jonas')).includes('SEAL_VOTE'))
    assert.ok(!(await kindsOf('Noor')).includes('SEAL_VOTE'), 'the challenger is barred')
    assert.deepEqual(await kindsOf('Importer'), ['ANSWER_CHALLENGE'])
    assert.ok((await kindsOf('Ingrid')).includes('HARVEST'))

    const dispute = story.dispute('stolen')
    for (const juror of ['Jonas', 'Aiko'] as const) await story.commit(juror, dispute, 'REMOVE')
    await story.commit('Tomás', dispute, 'REMOVE')
    await everythingHolds()
    assert.ok(!(await kindsOf('Jonas')).includes('SEAL_VOTE'), 'sealed is sealed')
    assert.ok(!(await kindsOf('Jonas')).includes('REVEAL_VOTE'), 'not yet')
    await world.pass(days(2))
    await everythingHolds()
    assert.ok((await kindsOf('Jonas')).includes('REVEAL_VOTE'))
    assert.ok(!(await kindsOf('Leila')).includes('SEAL_VOTE'), 'too late')
    for (const juror of ['Jonas', 'Aiko'] as const) await story.reveal(juror, dispute, 'REMOVE')
    await world.pass(days(2))
    await everythingHolds()
    assert.ok(!(await kindsOf('Tomás')).includes('REVEAL_VOTE'), 'too late')
    assert.deepEqual(await kindsOf('Importer'), ['APPEAL'])
    assert.ok(!(await kindsOf('Noor')).includes('APPEAL'), 'the winner has nothing to appeal')
    await world.pass(days(2))
    await everythingHolds()
    for (const party of ['Importer', 'Noor', 'Jonas'] as const) assert.ok((await kindsOf(party)).includes('RESOLVE_DISPUTE'), party)
    await send('Keeper', 'DisputeCourt', 'resolve', [dispute])
    await everythingHolds()
    assert.deepEqual(new Set(await kindsOf('Noor')), new Set(['CLAIM_COURT', 'CLAIM_STAKING']))
    assert.ok((await kindsOf('Importer')).includes('CLAIM_REGISTRY'))
    assert.ok((await kindsOf('Mira')).includes('SYNC'))
    assert.ok((await kindsOf('Jonas')).includes('CLAIM_VOTE'))
    assert.ok(!(await kindsOf('Tomás')).includes('CLAIM_VOTE'), 'nothing to claim for a vote never opened')
  })

  it('through an appeal that the Governor decides, an exit, tickets and claims', { timeout: 120_000 }, async () => {
    const dispute = story.dispute('honest')
    await story.challenge('Noor', 'honest')
    await world.pass(days(4))
    await everythingHolds()
    assert.ok((await kindsOf('Noor')).includes('APPEAL'), 'undecided hurts the challenger')
    await send('Noor', 'DisputeCourt', 'appeal', [dispute])
    await send('Importer', 'ListingRegistry', 'initiateExit', [story.listing('leaving')])
    await world.pass(days(1) + 1)
    await everythingHolds()
    assert.ok((await kindsOf('Jonas')).includes('VOTE_ON_PROPOSAL'))
    const [{ id: proposal }] = (await world.rows('select id from chain.proposal')) as [{ id: Hex }]
    for (const voter of ['Jonas', 'Aiko'] as const) await send(voter, 'AssayGovernor', 'castVote', [BigInt(proposal), 1])
    await everythingHolds()
    assert.ok(!(await kindsOf('Jonas')).includes('VOTE_ON_PROPOSAL'), 'voted')
    await world.pass(days(6))
    await everythingHolds()
    assert.ok(!(await kindsOf('Leila')).includes('VOTE_ON_PROPOSAL'), 'too late')
    assert.ok((await kindsOf('Noor')).includes('QUEUE_PROPOSAL'))
    await send('Keeper', 'AssayGovernor', 'queue', story.appealProposal(dispute))
    await everythingHolds()
    assert.ok(!(await kindsOf('Noor')).includes('EXECUTE_PROPOSAL'), 'not yet')
    await world.pass(days(2))
    await everythingHolds()
    assert.ok((await kindsOf('Noor')).includes('EXECUTE_PROPOSAL'))
    assert.ok((await kindsOf('Importer')).includes('FINALIZE_EXIT'))
    await world.pass(days(8))
    await everythingHolds()
    assert.ok((await kindsOf('Ingrid')).includes('WITHDRAW'))
    const kinds = [
      'ACTIVATE_LISTING',
      'ANSWER_CHALLENGE',
      'APPEAL',
      'CLAIM_COURT',
      'CLAIM_REGISTRY',
      'CLAIM_STAKING',
      'CLAIM_VOTE',
      'EXECUTE_PROPOSAL',
      'FINALIZE_EXIT',
      'HARVEST',
      'QUEUE_PROPOSAL',
      'RESOLVE_DISPUTE',
      'REVEAL_VOTE',
      'SEAL_VOTE',
      'SYNC',
      'VOTE_ON_PROPOSAL',
      'WITHDRAW',
      'COMPLETE_RELEASE',
    ]
    assert.deepEqual([...seen.keys()].toSorted(), kinds.toSorted(), 'every kind was tried on the chain')
  })

  it('in pages, with names, by one statement, and for nobody nothing', { timeout: 30_000 }, async () => {
    const all = await inboxOf('Noor')
    const paged: Item[] = []
    for (let after: string | null = null; ;) {
      const { inbox } = await api.data(INBOX, { account: addressOf('Noor'), first: 1, after })
      assert.equal(inbox.totalCount, all.length)
      paged.push(...inbox.nodes)
      if (!inbox.pageInfo.hasNextPage) break
      after = inbox.pageInfo.endCursor
    }
    assert.deepEqual(paged, all)
    assert.deepEqual((await api.data(INBOX, { account: `0x${'9'.repeat(40)}` })).inbox.nodes, [])
    assert.equal((await api.ask(INBOX, { account: addressOf('Noor'), after: 'x' })).errors?.[0]?.extensions.code, 'CURSOR')
    assert.equal((await api.ask(INBOX, { account: '0x1' })).errors?.[0]?.extensions.code, 'VARIABLE')
    assert.equal((await api.ask(INBOX, { account: addressOf('Noor'), first: 101 })).errors?.[0]?.extensions.code, 'PAGE_SIZE')
    const beside = await api.data(`{ inbox(account: "${addressOf('Noor')}") { nodes { kind dispute { phase } listing { id } proposal { state } } } }`)
    assert.ok(beside.inbox.nodes.some(({ dispute }: { dispute: unknown }) => dispute !== null))
    assert.notEqual(zeroHash, all[0]!.disputeId)
  })
})
