import type { Deployment } from '../deploy/Deployment.ts'
import { fillTables } from '../seed/large/fillTables.ts'
import { mineRegularly, startChain } from './chain.ts'
import { checkChain } from './checkChain.ts'
import { checkDatabase } from './checkDatabase.ts'
import { deployEmbedded } from './deployEmbedded.ts'
import { socketUrl, startPostgres } from './postgres.ts'
import { Processes } from './Processes.ts'
import { Progress } from './Progress.ts'
import { readyPorts } from './readyPorts.ts'
import { seedEmbedded, startOf } from './seedEmbedded.ts'
import { prepareDatabase, startApi, startIndexer, startKeeper, startPortal } from './services.ts'
import type { StackOptions } from './StackOptions.ts'
import { takeDataDir } from './takeDataDir.ts'
import { wantedPorts } from './wantedPorts.ts'

export interface Stack {
  urls: { api: string; web: string; rpc: string; database: string }
  deployment: Deployment
  /** Ends one process as a crash would; the supervisor starts it again. */
  kill: (name: 'indexer' | 'api' | 'keeper' | 'portal') => void
  /** Stops everything; nothing is left when it returns. */
  stop: () => Promise<void>
}

export interface StartOptions extends StackOptions {
  /** Told each step, one line. */
  report?: (line: string) => void
  /** Builds what is needed; called once it is sure that nothing is in the way. */
  build?: () => Promise<void>
  /** Ends the start half-way: whatever runs by then is stopped. */
  signal?: AbortSignal
}

/**
 * Starts everything that was built: database, chain, deployment, seed, index, API, keeper, portal.
 * Throws, having stopped what was started, when something is in the way: a StackError when the person can change it.
 */
export async function startStack(options: StartOptions): Promise<Stack> {
  const { dataDir, report = () => undefined, build = async () => undefined, signal = new AbortController().signal } = options
  const giveBack = await takeDataDir(dataDir, report)
  let processes: Processes | undefined
  const stop = async (): Promise<void> => {
    await processes?.stop()
    giveBack()
  }
  try {
    await readyPorts(wantedPorts(options))
    await unlessAborted(signal, build())
    processes = new Processes(dataDir, report)
    const { urls, deployment } = await unlessAborted(signal, startAll(options, processes, new Progress(report)))
    return { urls, deployment, kill: (name) => processes?.kill(name), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** What was begun goes on unheard: it can start nothing any more once the processes are stopped. */
function unlessAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  work.catch(() => undefined)
  return Promise.race([
    work,
    new Promise<never>((_, reject) => {
      const abort = () => reject(signal.reason)
      if (signal.aborted) abort()
      signal.addEventListener('abort', abort, { once: true })
    }),
  ])
}

/** Chain and database come up side by side; the seed needs both, since its documents go through the API. */
async function startAll(options: StackOptions, processes: Processes, progress: Progress): Promise<Pick<Stack, 'urls' | 'deployment'>> {
  const embedded = options.rpcUrl === undefined
  const [{ rpcUrl, deployment }, databaseUrl] = await both(
    () => (embedded ? startEmbeddedChain(options, processes, progress) : checkChain(options.rpcUrl ?? '', options)),
    () => startDatabase(options, processes, progress),
  )
  const apiDatabaseUrl = options.databaseUrl ?? socketUrl({ dataDir: options.dataDir, port: options.ports.database })
  const services = { options, processes, rpcUrl, databaseUrl, apiDatabaseUrl }
  await progress.step('tables ready', () => prepareDatabase(services))
  const api = await progress.step('API started', () => startApi(services))
  if (embedded) {
    await progress.step(`chain seeded (${options.seed})`, () => seedEmbedded(options.seed, rpcUrl, deployment, api))
    await mineRegularly(rpcUrl)
  }
  if (options.seed === 'large') await progress.step('tables filled with made-up rows', () => fillTables(databaseUrl, options.seedRows))
  else await progress.step('index up to date', () => startIndexer(services))
  if (options.keys.keeper !== undefined && options.seed !== 'large') await progress.step('keeper started', () => startKeeper(services))
  const web = await progress.step('portal started', () => startPortal(services))
  return { urls: { api, web, rpc: rpcUrl, database: databaseUrl }, deployment }
}

async function startEmbeddedChain(options: StackOptions, processes: Processes, progress: Progress) {
  const rpcUrl = await progress.step('chain started', () => startChain(processes, { port: options.ports.chain, startsAt: startOf(options.seed) }))
  const deployment = await progress.step('contracts deployed and checked', () => deployEmbedded(rpcUrl, options))
  return { rpcUrl, deployment }
}

async function startDatabase(options: StackOptions, processes: Processes, progress: Progress): Promise<string> {
  if (options.databaseUrl !== undefined) return checkDatabase(options.databaseUrl)
  return progress.step('database started', () => startPostgres(processes, { dataDir: options.dataDir, port: options.ports.database }))
}

/** Both, side by side; a failure of one waits for the other, so that nothing starts after the end. */
async function both<A, B>(first: () => Promise<A>, second: () => Promise<B>): Promise<[A, B]> {
  const [a, b] = await Promise.allSettled([first(), second()])
  if (a.status === 'rejected') throw a.reason
  if (b.status === 'rejected') throw b.reason
  return [a.value, b.value]
}
