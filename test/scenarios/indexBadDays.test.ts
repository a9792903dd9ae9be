import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { createPublicClient, createWalletClient, http, maxUint256, toHex, zeroHash, type Hex } from 'viem'
import { hardhat } from 'viem/chains'
import { deploy } from '../../scripts/deploy/deploy.ts'
import { root } from '../../scripts/run/root.ts'
import { accountOf, addressOf } from '../../scripts/seed/actors.ts'
import { days } from '../../scripts/seed/days.ts'
import { demoGenesis, demoStake } from '../../scripts/seed/demoGenesis.ts'
import { tokens } from '../../scripts/seed/tokens.ts'
import { waitUntil } from '../../scripts/up/waitUntil.ts'
import { differences } from '../world/indexed/differences.ts'
import { IndexedWorld } from '../world/indexed/IndexedWorld.ts'
import { LyingNode } from '../world/indexed/LyingNode.ts'
import { rawCall } from '../world/indexed/rawCall.ts'
import { Story } from '../world/indexed/story.ts'

/** What nobody sends by accident: NUL, a lone continuation byte, a cut-off character, a byte order mark, direction marks, an escape sequence. */
const ODD = toHex(Buffer.concat([Buffer.from('\ufeffa\0b\u202e\u200b\\u0000"%_'), Uint8Array.from([0x80, 0xff, 0xc3, 0x28, 0xe2, 0x82])]))
const ODD_TEXT = '\ufeffa\\u0000b\u202e\u200b\\u0000"%_\ufffd\ufffd\ufffd(\ufffd'

describe('On a bad day the index', () => {
  let world: IndexedWorld
  let story: Story
  let node: LyingNode

  before(async () => {
    world = await IndexedWorld.start()
    node = await LyingNode.start(world.rpcUrl)
    story = new Story(world)
    await story.approve('Importer', 'Mira', 'Jonas', 'Aiko', 'Tomás', 'Leila', 'Ingrid', 'Noor')
    await story.stake({ Jonas: tokens(4_500_000), Aiko: tokens(2_000_000), Tomás: tokens(1_500_000), Leila: tokens(1_200_000), Mira: tokens(1000) })
    await world.startIndexer({ RPC_URL: node.url })
    await world.indexed()
  })
  after(async () => {
    await world?.stop()
    await node?.stop()
  })

  const alarm = async () => (await world.rows('select alarm from app.indexer_state'))[0]?.alarm as string | null
  const alarmed = (why: RegExp) =>
    waitUntil(async () => (why.test((await alarm().catch(() => null)) ?? '') ? true : undefined), { timeout: 30_000, what: `The alarm ${String(why)}` }).catch(
      async (error: Error) => {
        throw new Error(`${error.message} It is: ${String(await alarm())}\n${world.indexerLog().slice(-1500)}`)
      },
    )
  const lied = () => waitUntil(() => (node.told > 0 ? true : undefined), { timeout: 20_000, what: 'A lie' })
  const units = async () => BigInt((await world.rows('select units from chain.account where id = $1', [addressOf('Mira')]))[0]!.units)
  const stakeOnce = () => world.chain.send('Mira', 'Staking', 'stake', [tokens(1)])
  const recovers = async (expected: bigint) => {
    node.beHonest()
    await world.indexed()
    assert.equal(await units(), expected)
    await waitUntil(async () => ((await alarm()) === null ? true : undefined), { timeout: 10_000, what: 'The end of the alarm' })
  }

  const stakingLogs = (log: { address: string }) => log.address === world.deployment.contracts.Staking.toLowerCase()
  for (const [what, bend] of Object.entries({
    'misses one log among others': (logs: any[]) => logs.filter((log) => !(stakingLogs(log) && log.logIndex !== '0x0')),
    'misses the first log of a block': (logs: any[]) => logs.filter(({ logIndex }) => logIndex !== '0x0'),
    'gives a log twice': (logs: any[]) => [...logs, ...logs.slice(-1)],
    'gives logs of another block as this one’s': (logs: any[]) => logs.map((log) => ({ ...log, topics: [...log.topics.slice(0, -1), zeroHash] })),
  })) {
    it(`refuses a node that ${what}, raises the alarm, and goes on when the node is honest`, { timeout: 60_000 }, async () => {
      const before = await units()
      node.lie = ({ method }, result) => (method === 'eth_getLogs' ? bend(result) : result)
      await stakeOnce()
      await alarmed(/cannot be right.*RPC_URL/)
      assert.equal(await units(), before)
      await recovers(before + tokens(1))
    })
  }

  it('waits for a node that gives the logs of a sibling block only', { timeout: 60_000 }, async () => {
    const before = await units()
    node.lie = ({ method }, result) => (method === 'eth_getLogs' ? result.map((log: object) => ({ ...log, blockHash: `0x${'5b'.repeat(32)}` })) : result)
    await stakeOnce()
    await lied()
    assert.equal(await units(), before)
    await recovers(before + tokens(1))
  })

  it('takes logs in any order', { timeout: 30_000 }, async () => {
    const before = await units()
    node.lie = ({ method }, result) => (method === 'eth_getLogs' ? result.toReversed() : result)
    await stakeOnce()
    await waitUntil(async () => ((await units()) === before + tokens(1) ? true : undefined), { timeout: 20_000, what: 'The stake' })
    assert.ok(node.told > 0)
    await recovers(before + tokens(1))
  })

  it('refuses a block that does not hang on the one before', { timeout: 60_000 }, async () => {
    const before = await units()
    const { height } = await world.head()
    node.lie = ({ method }, result) => (method === 'eth_getBlockByNumber' && Number(result?.number) > height ? { ...result, parentHash: `0x${'ab'.repeat(32)}` } : result)
    await stakeOnce()
    await lied()
    assert.equal(await units(), before)
    await recovers(before + tokens(1))
  })

  it('keeps what it knows while a node’s head goes backwards', { timeout: 30_000 }, async () => {
    const before = await units()
    node.lie = ({ method }, result) => (method === 'eth_blockNumber' ? toHex(Number(result) - 4) : result)
    await lied()
    assert.equal(await units(), before)
    await stakeOnce()
    await recovers(before + tokens(1))
  })

  for (const [what, status, body, type] of [
    ['answers with a page of HTML', 200, '<!doctype html><title>Bad gateway</title>', 'text/html'],
    ['cuts its answers off', 200, '{"jsonrpc":"2.0","id":1,"res', 'application/json'],
    ['says that it is asked too often', 429, 'slow down', 'text/plain'],
    ['is out of order', 503, '<html>', 'text/html'],
    ['answers with something that is no block', 200, '{"jsonrpc":"2.0","id":1,"result":{"number":"soon"}}', 'application/json'],
  ] as const) {
    it(`outlives a node that ${what}`, { timeout: 60_000 }, async () => {
      const before = await units()
      node.silence = (response) => {
        response.writeHead(status, { 'content-type': type }).end(body)
        return true
      }
      await stakeOnce()
      await waitUntil(() => (node.told > 2 ? true : undefined), { timeout: 30_000, what: 'Three answers' })
      assert.equal(await units(), before)
      await recovers(before + tokens(1))
    })
  }

  it('does not index a node that turns out to be of another chain', { timeout: 60_000 }, async () => {
    const before = await units()
    node.lie = ({ method }, result) => (method === 'eth_chainId' ? '0x1' : result)
    await alarmed(/is of chain 1, not 31337/)
    await stakeOnce()
    await world.mine(3)
    assert.equal(await units(), before)
    await recovers(before + tokens(1))
  })

  it('drops no row because one answer says that the chain is another', { timeout: 60_000 }, async () => {
    const since = async () => String((await world.rows('select since from app.indexer_state'))[0]!.since)
    const before = await since()
    let left = 1
    node.lie = ({ method, params }, result) => (method === 'eth_getBlockByNumber' && params[0] === '0x0' && left-- > 0 ? { ...result, hash: zeroHash } : result)
    await lied()
    await stakeOnce()
    await world.indexed()
    assert.equal(await since(), before)
    node.beHonest()
  })

  it('lets one indexer work at a time; the second takes over when the first dies', { timeout: 60_000 }, async () => {
    await world.startIndexer({}, 'second')
    await waitUntil(() => (/Another indexer works on this database/.test(world.indexerLog('second')) ? true : undefined), { timeout: 20_000, what: 'The second’s waiting' })
    const before = await units()
    await stakeOnce()
    await world.indexed()
    assert.ok(!/processing blocks/.test(world.indexerLog('second')), 'the second indexes nothing')
    world.processes.kill('indexer')
    await stakeOnce()
    await waitUntil(() => (/processing blocks/.test(world.indexerLog('second')) ? true : undefined), { timeout: 20_000, what: 'The second’s work' })
    await world.indexed()
    assert.equal(await units(), before + tokens(2))
  })

  it('goes on after the database was killed and started again', { timeout: 90_000 }, async () => {
    const before = await units()
    world.processes.kill('database')
    await stakeOnce()
    await world.startDatabase()
    await world.indexed()
    assert.equal(await units(), before + tokens(1))
  })

  it('writes nothing by halves when the disk is full, says so, and goes on when it is not', { timeout: 60_000 }, async () => {
    const before = await units()
    await world.rows(`create function pg_temp_full() returns trigger language plpgsql as $$ begin
      raise exception 'could not extend file "base/1/2": No space left on device' using errcode = 'disk_full'; end $$`)
    await world.rows('create trigger full_disk before insert on chain.activity for each row execute function pg_temp_full()')
    await stakeOnce()
    await alarmed(/No space left on device/)
    assert.equal(await units(), before)
    await world.rows('drop trigger full_disk on chain.activity')
    await world.rows('drop function pg_temp_full()')
    await recovers(before + tokens(1))
  })

  it('ignores contracts that only look like ours', { timeout: 60_000 }, async () => {
    const transport = http(world.rpcUrl, { retryCount: 3 })
    const others = await deploy({
      publicClient: createPublicClient({ transport, pollingInterval: 20 }),
      walletClient: createWalletClient({ transport, account: accountOf('Deployer') }),
      expectedStake: demoStake(),
      genesis: demoGenesis(),
      file: join(world.folder, 'others.json'),
      force: true,
    })
    const before = await units()
    const events = async () => Number((await world.rows('select count(*) from chain.activity'))[0]!.count)
    const eventsBefore = await events()
    await transact('Mira', others.contracts.AssayToken, rawCall('function approve(address, uint256)', [others.contracts.Staking, maxUint256]))
    await transact('Mira', others.contracts.Staking, rawCall('function stake(uint256)', [tokens(50)]))
    await world.indexed()
    assert.equal(await units(), before)
    assert.equal(await events(), eventsBefore)
  })

  it('stores every text that anybody can write, whatever bytes it has', { timeout: 90_000 }, async () => {
    const { ListingRegistry, DisputeCourt, QualityRatings, AssayGovernor, AssayToken } = world.deployment.contracts
    const salt = `0x${'0d'.repeat(32)}` as Hex
    await transact('Importer', ListingRegistry, rawCall('function submit(bytes32, bytes32, string, uint256)', [salt, salt, ODD, tokens(5000)]))
    await world.indexed()
    const [{ id: listing, shown_version_id: version }] = (await world.rows('select id, shown_version_id from chain.listing')) as [{ id: Hex; shown_version_id: Hex }]
    await world.pass(days(5))
    await world.chain.send('Keeper', 'ListingRegistry', 'activate', [listing])
    await transact('Jonas', QualityRatings, rawCall('function rate(bytes32, uint8, bytes32, string)', [listing, 3, zeroHash, ODD]))
    await transact('Importer', ListingRegistry, rawCall('function proposeVersion(bytes32, bytes32, string)', [listing, `0x${'0e'.repeat(32)}`, ODD]))
    await transact('Noor', DisputeCourt, rawCall('function challenge(bytes32, uint256, bytes32, string)', [version, tokens(2500), salt, ODD]))
    await world.indexed()
    const [{ id: dispute }] = (await world.rows('select id from chain.dispute')) as [{ id: Hex }]
    await transact('Ingrid', DisputeCourt, rawCall('function submitEvidence(bytes32, bytes32, string)', [dispute, salt, ODD]))
    const description = toHex(Buffer.concat([Buffer.from(ODD.slice(2), 'hex'), Buffer.alloc(100_000, 'é')]))
    await transact('Jonas', AssayGovernor, rawCall('function propose(address[], uint256[], bytes[], string)', [[AssayToken], [maxUint256], ['0x'], description]))
    await world.pass(days(1) + 1)
    await world.indexed()
    const [{ id: proposal }] = (await world.rows('select id from chain.proposal')) as [{ id: Hex }]
    await transact('Jonas', AssayGovernor, rawCall('function castVoteWithReason(uint256, uint8, string)', [BigInt(proposal), 1, ODD]))
    await transact('Mira', AssayToken, rawCall('function approve(address, uint256)', [DisputeCourt, maxUint256]))
    await world.indexed()

    const texts = await world.rows(`
      select 'version' as of, uri as text from chain.version union all select 'rating', uri from chain.rating
      union all select 'evidence', uri from chain.evidence union all select 'ballot', reason from chain.ballot`)
    assert.deepEqual([...new Set(texts.map(({ of }) => of))].sort(), ['ballot', 'evidence', 'rating', 'version'])
    for (const { of, text } of texts) assert.equal(text, ODD_TEXT, of)
    const [{ description: told, value }] = (await world.rows('select p.description, a.value from chain.proposal p join chain.proposal_action a on a.proposal_id = p.id')) as [
      { description: string; value: string },
    ]
    assert.ok(told.startsWith(ODD_TEXT) && told.length === ODD_TEXT.length + 50_000)
    assert.equal(value, String(maxUint256))
    const [approval] = await world.rows("select amount, arguments from chain.activity where event = 'Approval' order by id desc limit 1")
    assert.ok(approval!.arguments.includes(String(maxUint256)))
    const raw = await world.rows('select event, arguments from chain.activity where arguments like \'%"bytes":"0x%\'')
    assert.ok(raw.length >= 6, 'the bytes themselves are kept beside')
    for (const { event, arguments: text } of raw) assert.ok(text.includes(ODD.slice(2)), event)
  })

  it('agrees with the contracts after all of that, and with an undisturbed run on a machine whose clock is a day off', { timeout: 90_000 }, async () => {
    await world.indexed()
    assert.deepEqual((await differences(world)).found, [])
    const lived = await world.stateHash()
    world.processes.kill('second')
    await world.forgetIndex()
    await world.startIndexer({ NODE_OPTIONS: `--require ${join(root, 'test/world/indexed/dayOff.cjs')}` })
    await world.indexed()
    assert.equal(await world.stateHash(), lived)
  })

  async function transact(actor: Parameters<typeof accountOf>[0], to: Hex, data: Hex): Promise<void> {
    const wallet = createWalletClient({ chain: hardhat, transport: http(world.rpcUrl, { retryCount: 3 }), account: accountOf(actor) })
    const hash = await wallet.sendTransaction({ to, data })
    const { status } = await world.chain.publicClient.waitForTransactionReceipt({ hash })
    assert.equal(status, 'success')
  }
})
