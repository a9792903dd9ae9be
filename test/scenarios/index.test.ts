import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { addressOf } from '../../scripts/seed/actors.ts'
import { tokens } from '../../scripts/seed/tokens.ts'
import { rpc } from '../../scripts/up/rpc.ts'
import { waitUntil } from '../../scripts/up/waitUntil.ts'
import { differences } from '../world/indexed/differences.ts'
import { IndexedWorld } from '../world/indexed/IndexedWorld.ts'
import { Story } from '../world/indexed/story.ts'

describe('The index', () => {
  let world: IndexedWorld
  let story: Story

  before(async () => {
    world = await IndexedWorld.start()
    await world.startIndexer()
    story = new Story(world)
  })
  after(() => world?.stop())

  const agrees = async (least: number) => {
    const { found, compared } = await differences(world)
    assert.deepEqual(found, [])
    assert.ok(compared >= least, `only ${compared} values were compared`)
  }

  it('says what the contracts say, to the wei, after a long story', { timeout: 120_000 }, async () => {
    await story.tell()
    await world.indexed()
    await agrees(300)

    const events = await world.rows<{ event: string }>('select distinct event from chain.activity')
    assert.ok(events.length > 50, `the story has ${events.length} kinds of events`)
    const [text] = await world.rows(
      "select description, a.arguments::jsonb -> 'description' as raw from chain.proposal p join chain.activity a on a.proposal_id = p.id and a.event = 'ProposalCreated' where description like 'Pay%'",
    )
    assert.match(text!.description, /^Pay \\u0000 nobody/)
    assert.match(text!.raw.bytes, /^0x50617920002/)
  })

  it('has added everything up, by day and in all, as the rows say', async () => {
    const counts = `
      select (select total_units from chain.head) units, (select bonded from chain.head) bonded, (select supply from chain.head) supply, (select treasury from chain.head) treasury,
        (select coalesce(sum(active), 0) from chain.pool where not slashed) vouched,
        ${['PENDING', 'LISTED', 'EXITING', 'WITHDRAWN', 'REMOVED'].map((status) => `(select count(*)::integer from chain.listing where status = '${status}') ${status.toLowerCase()}_listings`).join(', ')},
        (select count(*)::integer from chain.dispute where not resolved) open_disputes,
        (select count(*)::integer from chain.listing) submitted, (select count(*)::integer from chain.listing where listed_at is not null) accepted,
        (select count(*)::integer from chain.dispute) disputes_opened,
        ${['KEEP', 'REMOVE', 'UNDECIDED'].map((ruling, place) => `(select count(*)::integer from chain.dispute where resolved and ruling = '${ruling}') disputes_${['kept', 'removed', 'undecided'][place]}`).join(', ')},
        (select count(*)::integer from chain.vote) votes_sealed, (select count(*)::integer from chain.vote where revealed_at is not null) votes_revealed,
        (select coalesce(sum(keep_weight + remove_weight), 0) from chain.dispute where resolved) revealed_weight, (select coalesce(sum(units_at_opening), 0) from chain.dispute where resolved) resolved_units,
        (select count(*)::integer from chain.proposal) proposals, (select count(*)::integer from chain.activity where event like 'VoteCast%') ballots,
        (select count(*)::integer from chain.activity where event = 'Rated') ratings, (select coalesce(sum(amount), 0) from chain.pool_funding) rewards,
        (select 100000000000000000000000000 - supply from chain.head) burned, (select count(*)::integer from chain.activity) events`
    const [recounted] = await world.rows(counts)
    const [totals] = await world.rows('select * from chain.summary')
    for (const [name, value] of Object.entries(recounted!)) assert.equal(String(totals![name]), String(value), name)
    assert.ok(Number(totals!.disputes_opened) >= 2 && Number(totals!.removed_listings) >= 1 && Number(totals!.burned) > 0)

    const days = await world.rows('select * from chain.day order by at')
    assert.ok(days.length > 5)
    for (const day of days) assert.equal(Number(day.at) % 86_400, 0)
    for (const flow of ['submitted', 'accepted', 'disputes_opened', 'disputes_removed', 'votes_revealed', 'revealed_weight', 'ballots', 'rewards', 'burned', 'events']) {
      assert.equal(
        days.reduce((sum, day) => sum + BigInt(day[flow]), 0n),
        BigInt(totals![flow]),
        flow,
      )
    }
    const last = days.at(-1)!
    for (const level of ['units', 'vouched', 'supply', 'listed_listings', 'open_disputes']) assert.equal(last[level], totals![level], level)
    assert.equal(
      last.units,
      (await world.rows("select value from chain.power_checkpoint where kind = 'TOTAL' and timepoint < $1::numeric + 86400 order by timepoint desc limit 1", [last.at]))[0]!.value,
    )
  })

  it('knows which proposal a timelock operation carries out', async () => {
    const [counts] = await world.rows(
      "select count(*) as all, count(proposal_id) as known from chain.activity where contract = 'AssayTimelock' and event in ('CallScheduled', 'CallExecuted', 'CallSalt')",
    )
    assert.deepEqual(counts, { all: '3', known: '3' })
  })

  it('follows the chain through reorganisations and ends where a straight sync ends', { timeout: 120_000 }, async () => {
    for (const [round, depth] of [3, 7, 1].entries()) {
      const snapshot = await rpc(world.rpcUrl, 'evm_snapshot')
      for (let block = 0; block < depth; block++) await world.chain.send('Mira', 'Staking', 'stake', [tokens(1 + block)])
      await world.indexed()
      const [before] = await world.rows('select units from chain.account where id = $1', [addressOf('Mira')])

      await rpc(world.rpcUrl, 'evm_revert', [snapshot])
      await world.chain.send('Mira', 'Staking', 'stake', [tokens(1000 + round)])
      await world.chain.send('Mira', 'Staking', 'delegate', [addressOf('Jonas')])
      await world.mine(depth + 1)
      await world.indexed()
      const [now] = await world.rows('select units from chain.account where id = $1', [addressOf('Mira')])
      assert.notEqual(now!.units, before!.units)
    }
    await agrees(300)
    await isAsAfterAStraightSync()
  })

  it('follows the chain through a reorganisation that comes while it reads the chain from its beginning', { timeout: 120_000 }, async () => {
    const snapshot = await rpc(world.rpcUrl, 'evm_snapshot')
    for (let block = 0; block < 4; block++) await world.chain.send('Mira', 'Staking', 'stake', [tokens(7 + block)])
    await world.indexed()
    const [before] = await world.rows('select units from chain.account where id = $1', [addressOf('Mira')])
    world.killIndexer()
    await world.forgetIndex()
    await world.startIndexer()
    await waitUntil(async () => ((await height()) > 0 ? true : undefined), { timeout: 20_000, what: 'The first batch', every: 2 })
    await rpc(world.rpcUrl, 'evm_revert', [snapshot])
    await world.chain.send('Mira', 'Staking', 'stake', [tokens(5000)])
    await world.mine(5)
    await world.indexed()
    const [now] = await world.rows('select units from chain.account where id = $1', [addressOf('Mira')])
    assert.notEqual(now!.units, before!.units)
    await agrees(300)
    await isAsAfterAStraightSync()
  })

  it('loses and doubles nothing when it is killed at any moment', { timeout: 120_000 }, async () => {
    world.killIndexer()
    await world.forgetIndex()
    await world.startIndexer()
    for (let crash = 0; crash < 6; crash++) {
      const from = await height()
      await world.mine(2)
      // Not after a batch but in the midst of one: as soon as anything new is seen, or a moment later.
      await waitUntil(async () => ((await height()) > from ? true : undefined), { timeout: 20_000, what: 'Progress', every: 5 })
      await delay(crash * 7)
      if (crash % 2 === 0) {
        world.killIndexer()
        await world.startIndexer()
      } else {
        await world.rows("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'assay-indexer'")
      }
    }
    await world.indexed()
    await agrees(300)
    await isAsAfterAStraightSync()
  })

  it('tells of each head, in the commit that brings its rows, and of what changed', { timeout: 30_000 }, async () => {
    const heard: { height: number; hash: string; changed: { accounts: string[]; listings: string[] } | null }[] = []
    const listener = new pg.Client({ connectionString: world.databaseUrl })
    await listener.connect()
    listener.on('notification', ({ payload }) => heard.push(JSON.parse(payload!)))
    await listener.query('listen assay_head')

    await world.chain.send('Noor', 'Staking', 'stake', [tokens(3)])
    const { height: at } = await world.head()
    const news = await waitUntil(() => heard.find((each) => each.height === at), { timeout: 20_000, what: 'The news of the head' })
    const [head] = await world.rows('select height from chain.head')
    assert.ok(head!.height >= at, 'the rows are there when the news is')
    assert.ok(news.changed?.accounts.includes(addressOf('Noor')))
    await listener.end()
  })

  it('starts over when a reorganisation goes deeper than what it took for final', { timeout: 60_000 }, async () => {
    const snapshot = await rpc(world.rpcUrl, 'evm_snapshot')
    await world.chain.send('Mira', 'Staking', 'stake', [tokens(5)])
    await world.mine(15)
    await world.indexed()
    const since = (await state())!.since

    await rpc(world.rpcUrl, 'evm_revert', [snapshot])
    await world.chain.send('Mira', 'Staking', 'stake', [tokens(6)])
    await world.mine(20)
    await waitUntil(async () => (String((await state())!.since) === String(since) ? undefined : true), { timeout: 30_000, what: 'Starting over' })
    await world.indexed()
    await agrees(300)
    await isAsAfterAStraightSync()
  })

  it('starts over when the chain is another one, and says so meanwhile', { timeout: 120_000 }, async () => {
    world.processes.kill('chain')
    await waitUntil(
      () =>
        rpc(world.rpcUrl, 'eth_chainId').then(
          () => undefined,
          () => true,
        ),
      { timeout: 10_000, what: 'The end of the chain' },
    )
    await world.startChain(2_000_000_000)
    await waitUntil(async () => ((await state())!.rebuilding ? true : undefined), { timeout: 30_000, what: 'The rebuilding', every: 10 })

    await story.approve('Jonas', 'Importer')
    await story.stake({ Jonas: tokens(10) })
    await story.submit('again')
    await world.mine(12)
    await world.indexed()
    assert.equal((await state())!.rebuilding, false)
    assert.deepEqual(
      (await world.rows('select id from chain.listing')).map(({ id }) => id),
      [story.listing('again')],
    )
    await agrees(50)
  })

  async function state() {
    return (await world.rows('select * from app.indexer_state'))[0]
  }

  async function height(): Promise<number> {
    return (await world.rows('select height from chain.head'))[0]?.height ?? -1
  }

  async function isAsAfterAStraightSync(): Promise<void> {
    const lived = await world.stateHash()
    world.killIndexer()
    await world.forgetIndex()
    await world.startIndexer()
    await world.indexed()
    assert.equal(await world.stateHash(), lived)
  }
})
