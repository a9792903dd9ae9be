import { fork, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Auditor } from './Auditor'
import { Claim } from './Claim'
import { IndexError } from './IndexError'
import { fingerprintOf, IndexerState, type Identity } from './IndexerState'
import { IndexerStats } from './IndexerStats'
import { probeChain } from './probeChain'
import { readDeployment } from './readDeployment'
import type { IndexerEnv } from './env'
import type { WorkerMessage } from './WorkerMessage'

const WATCH_MS = 3000
const STATS_MS = 2000
/** Between two looks that have to agree before the rows are dropped. */
const CONFIRM_MS = 500
const FIRST_DELAY_MS = 250
const LONGEST_DELAY_MS = 30_000

/**
 * Keeps one worker running on the chain that the rows are of. When the chain is another one (a restarted local chain, another
 * deployment, a reorganisation deeper than finality) the rows are dropped and indexed anew. Works only while it holds the
 * claim on its database.
 */
export class Supervisor {
  private readonly state: IndexerState
  private worker: ChildProcess | undefined
  private claim: Claim | undefined
  private readonly stopping = new AbortController()
  private readonly stats = new IndexerStats()

  constructor(
    private readonly env: IndexerEnv,
    private readonly say: (line: string) => void,
  ) {
    this.state = new IndexerState(env.databaseUrl)
  }

  /** Runs until `stop`. @throws INDEX_DEPLOYMENT, INDEX_RPC, INDEX_CHAIN_ID when it cannot start */
  async run(): Promise<void> {
    const { signal } = this.stopping
    const telling = setInterval(() => this.tellStats(), STATS_MS)
    try {
      await this.prepare()
      for (let delay = FIRST_DELAY_MS; !signal.aborted;) {
        const hasWritten = this.claim !== undefined && (await this.work())
        delay = hasWritten ? FIRST_DELAY_MS : Math.min(delay * 2, LONGEST_DELAY_MS)
        await wait(delay, undefined, { signal }).catch(() => {})
        // Not ready to work (the node is of another chain, the database is away): no worker until it is.
        if (!signal.aborted) await this.prepare().catch((error: Error) => this.giveUp(error))
      }
    } finally {
      clearInterval(telling)
      await this.claim?.release()
    }
  }

  stop(): void {
    this.stopping.abort()
    this.worker?.kill('SIGTERM')
  }

  /** Sees to it that nobody else indexes here, and that the rows are of this chain: starts over if not. */
  private async prepare(): Promise<void> {
    this.claim ??= await Claim.take({
      databaseUrl: this.env.databaseUrl,
      signal: this.stopping.signal,
      onWaiting: () => this.say('· Another indexer works on this database: waiting until it ends'),
      onLost: () => {
        this.claim = undefined
        this.worker?.kill('SIGKILL')
      },
    })
    if (this.claim === undefined) return
    const chain = await this.lookAtChain()
    if (chain.sameAsRows) return
    if (chain.why !== undefined) {
      // One answer of one node is too little to drop every row for.
      await wait(CONFIRM_MS, undefined, { signal: this.stopping.signal }).catch(() => {})
      if ((await this.lookAtChain()).why !== chain.why) return this.prepare()
      this.say(`· ${chain.why}: indexing from the start`)
    }
    if (!this.stopping.signal.aborted) await this.state.startOver(chain.identity)
  }

  /** Leaves the work for a while. Another indexer may take it up. */
  private async giveUp(error: Error): Promise<void> {
    this.say(`· ${error.message}`)
    await this.raiseAlarm(error.message)
    await this.claim?.release()
    this.claim = undefined
  }

  /** One worker's life. @returns whether it wrote anything */
  private async work(): Promise<boolean> {
    const worker = fork(join(__dirname, 'worker.js'), { stdio: 'inherit' })
    const auditor = new Auditor()
    if (this.env.audit.interval > 0) auditor.start()
    this.worker = worker
    let why: string | undefined
    let hasWritten = false
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'failed') why = message.why
      else {
        if (!hasWritten) void this.raiseAlarm(null)
        hasWritten = true
        this.stats.written(message.what)
      }
    })
    const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
    const watching = new AbortController()
    const watch = this.watch(worker, watching.signal)
    await ended
    auditor.stop()
    watching.abort()
    await watch
    this.worker = undefined
    if (!this.stopping.signal.aborted) this.stats.restarted()
    if (!worker.killed) await this.raiseAlarm(why ?? 'The indexer ended by itself; its log says why.')
    return hasWritten
  }

  /** Subsquid follows a head only upwards and would wait for ever on a new, shorter chain, or on a node of another one. */
  private async watch(worker: ChildProcess, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await wait(WATCH_MS, undefined, { signal }).catch(() => {})
      if (signal.aborted) return
      const isRight = await this.lookAtChain().then(
        (chain) => chain.sameAsRows,
        (error: IndexError) => error.code !== 'INDEX_CHAIN_ID', // the worker itself waits for a node that is away
      )
      if (!isRight && !signal.aborted) worker.kill('SIGKILL')
    }
  }

  private tellStats(): void {
    if (!this.stats.isNew || this.claim === undefined) return
    this.stats.isNew = false
    this.state.stats(this.stats.row).catch(() => {
      this.stats.isNew = true // tried again
    })
  }

  /** Says to whoever watches the index why it does not go on, or that it does again. */
  private raiseAlarm(why: string | null): Promise<void> {
    return this.state.alarm(why).catch(() => {}) // a database that is away is seen by everybody
  }

  private async lookAtChain(): Promise<{ sameAsRows: boolean; why?: string; identity: Identity }> {
    const { rpcUrl, chainId, deploymentFile } = this.env
    const deployment = readDeployment(deploymentFile, chainId) // read anew: a restarted chain gets another one
    const place = new URL(rpcUrl).origin // its path may hold a key
    const [known, finalized] = await Promise.all([this.state.identity(), this.state.finalized()])
    const node = await probeChain(rpcUrl, finalized?.height ?? 0).catch((cause: Error) => {
      throw new IndexError('INDEX_RPC', `The node at ${place} does not answer. Start it, or set RPC_URL.`, { cause })
    })
    if (node.chainId !== chainId) {
      throw new IndexError('INDEX_CHAIN_ID', `The node at ${place} is of chain ${node.chainId}, not ${chainId}. Set RPC_URL or CHAIN_ID.`)
    }
    const identity = { chainId, genesisHash: node.genesisHash, deployment: fingerprintOf(deployment) }
    const why = difference(known, identity, finalized, node.hashAtHeight)
    return why === undefined ? { sameAsRows: known !== undefined, identity } : { sameAsRows: false, why, identity }
  }
}

/** In words, why the rows are of another chain; undefined when they are of this one or there are none. */
function difference(known: Identity | undefined, now: Identity, finalized: { height: number; hash: string } | undefined, hashNow: string | null): string | undefined {
  if (known === undefined) return undefined
  if (known.chainId !== now.chainId) return `the rows are of chain ${known.chainId}, not ${now.chainId}`
  if (known.genesisHash !== now.genesisHash) return 'the chain was started anew'
  if (known.deployment !== now.deployment) return 'the contracts were deployed anew'
  // A node that has not come so far yet is not another chain: it is waited for.
  if (finalized !== undefined && hashNow !== null && finalized.hash !== hashNow) return `block ${finalized.height} was reorganised away`
  return undefined
}
