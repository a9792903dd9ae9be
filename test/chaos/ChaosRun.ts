import assert from 'node:assert/strict'
import { setTimeout as delay } from 'node:timers/promises'
import { rpc } from '../../scripts/up/rpc.ts'
import { IndexedWorld } from '../world/indexed/IndexedWorld.ts'
import { Story } from '../world/indexed/story.ts'
import { actions, tellBeginning } from './actions.ts'
import { Random } from './Random.ts'

/** How many of each kind of step happened of how many that were tried. */
export type Kinds = Record<string, [accepted: number, tried: number]>

const STEPS = 10
const DISTURBANCES = ['kill', 'killWorker', 'cut', 'restartElsewhere'] as const

/**
 * Random schedules of what people do, reorganisations and crashes, on one real node and one real Postgres. After each the index
 * that lived through it is compared, block by block, with one that read the final chain straight (law L35).
 */
export class ChaosRun {
  readonly #world: IndexedWorld
  readonly #story: Story
  #base: string
  #env: Record<string, string> = {}

  private constructor(world: IndexedWorld, story: Story, base: string) {
    this.#world = world
    this.#story = story
    this.#base = base
  }

  static async start(): Promise<ChaosRun> {
    const world = await IndexedWorld.start()
    try {
      const story = new Story(world)
      await tellBeginning(world, story)
      return new ChaosRun(world, story, await rpc<string>(world.rpcUrl, 'evm_snapshot'))
    } catch (error) {
      await world.stop()
      throw error
    }
  }

  /** One schedule. Throws what differs. @returns what happened in it */
  async schedule(seed: number): Promise<Kinds> {
    const random = new Random(seed)
    const kinds: Kinds = {}
    const finality = random.whole(2, 9)
    await this.#begin(this.#settings(random, finality))
    for (let step = 0; step < STEPS; step++) {
      const dice = random.next()
      if (dice < 0.5) await this.#act(random, kinds)
      else if (dice < 0.8) await this.#reorg(random, kinds, finality)
      else await this.#disturb(random, kinds, finality)
    }
    await this.#compare()
    return kinds
  }

  stop(): Promise<void> {
    return this.#world.stop()
  }

  /** How the chain is read: by which transport, and how much of it at a time. */
  #settings(random: Random, finality: number): Record<string, string> {
    const polling: Record<string, string> = random.next() < 0.25 ? { RPC_URL: this.#world.rpcUrl } : {}
    return { FINALITY: String(finality), READ_AHEAD: random.of(['1', '40', '5000']), ...polling }
  }

  /** Chain and index as if nothing had happened since the beginning. */
  async #begin(env: Record<string, string>): Promise<void> {
    const world = this.#world
    world.killIndexer()
    await rpc(world.rpcUrl, 'evm_revert', [this.#base])
    this.#base = await rpc<string>(world.rpcUrl, 'evm_snapshot')
    await world.forgetIndex()
    await this.#start(env)
  }

  /** Starts the indexer, as whoever runs it does: again when it could not start. */
  async #start(env: Record<string, string>): Promise<void> {
    this.#env = env
    for (let attempt = 0; ; attempt++) {
      try {
        return await this.#world.startIndexer(env)
      } catch (error) {
        if (attempt === 3) throw error
      }
    }
  }

  async #act(random: Random, kinds: Kinds): Promise<void> {
    const name = random.of(Object.keys(actions))
    const count = (kinds[name] ??= [0, 0])
    count[1]++
    await actions[name]!(random, this.#world, this.#story).then(
      () => count[0]++,
      () => undefined, // refused by the contracts: that is theirs
    )
  }

  /** Blocks come, are seen or not, are taken back, and other ones come, one more. */
  async #reorg(random: Random, kinds: Kinds, finality: number): Promise<void> {
    const world = this.#world
    const snapshot = await rpc(world.rpcUrl, 'evm_snapshot')
    const from = (await world.head()).height
    const depth = random.whole(1, finality)
    while ((await world.head()).height < from + depth) await this.#block(random, kinds, from + depth)
    if (random.next() < 0.7) await this.#seen()
    if (random.next() < 0.3) await this.#disturb(random, kinds, finality)
    await rpc(world.rpcUrl, 'evm_revert', [snapshot])
    while ((await world.head()).height < from + depth + 1) await this.#block(random, kinds, from + depth + 1)
    const count = (kinds.reorg ??= [0, 0])
    count[0]++
    count[1]++
  }

  /** One block more at least, but none beyond `most`: an action may bring several. */
  async #block(random: Random, kinds: Kinds, most: number): Promise<void> {
    const before = (await this.#world.head()).height
    if (most - before > 3) await this.#act(random, kinds)
    if ((await this.#world.head()).height === before) await this.#world.mine()
  }

  /** Until the index has come to the head, or a moment that is too short for it. */
  async #seen(): Promise<void> {
    const { hash } = await this.#world.head()
    for (let look = 0; look < 20; look++) {
      if ((await this.#world.rows('select from chain.head where hash = $1', [hash]).catch(() => [])).length > 0) return
      await delay(25)
    }
  }

  async #disturb(random: Random, kinds: Kinds, finality: number): Promise<void> {
    const world = this.#world
    const what = random.of(DISTURBANCES)
    const count = (kinds[what] ??= [0, 0])
    count[0]++
    count[1]++
    await delay(random.whole(0, 40)) // anywhere within a batch
    if (what === 'cut') {
      await world.rows("select pg_terminate_backend(pid) from pg_stat_activity where application_name in ('assay-indexer', 'assay-claim')")
      return
    }
    if (what === 'killWorker') return void world.killWorker()
    world.killIndexer()
    await this.#start(what === 'kill' ? this.#env : this.#settings(random, finality))
  }

  async #compare(): Promise<void> {
    const world = this.#world
    await this.#indexed()
    const [lived, livedHash] = [await this.#hashes(), await world.stateHash()]
    world.killIndexer()
    await world.forgetIndex()
    await world.startIndexer()
    await world.indexed()
    assert.deepEqual(lived, await this.#hashes(), 'the state hashes differ from those of a straight sync')
    assert.equal(livedHash, await world.stateHash())
  }

  /** Waits for the index. A connection that is cut while the indexer starts ends it: it is started again, as npm start does. */
  async #indexed(): Promise<void> {
    const hasEnded = () => this.#world.processes.pidOf('indexer') === undefined
    if (hasEnded()) await this.#start(this.#env)
    try {
      await this.#world.indexed()
    } catch (error) {
      // It may end after we looked, and nobody comes to the head then.
      if (!hasEnded()) throw error
      await this.#start(this.#env)
      await this.#world.indexed()
    }
  }

  #hashes() {
    return this.#world.rows('select block, block_hash, hash from chain.state_hash order by id')
  }
}
