import { GraphQLError, print, type DocumentNode, type ExecutionResult } from 'graphql'
import { LiveQuery } from './LiveQuery.js'

/** Queries that run at a time. */
const AT_ONCE = 4

/** An operation to be answered again and again. */
export interface LiveOperation {
  readonly document: DocumentNode
  readonly operationName?: string | null | undefined
  readonly variableValues?: Readonly<Record<string, unknown>> | null | undefined
}

/**
 * Subscriptions to any query. Whatever changed (a block, a reorganisation, a document), all of them run again: a phase
 * changes by time alone, so no list of changed ids could say which may rest. Equal operations run once for all who listen,
 * and what changes while one runs makes it run once more.
 */
export class LiveQueries<Args extends LiveOperation> {
  readonly #run: (args: Args) => Promise<ExecutionResult>
  readonly #byKey = new Map<string, LiveQuery<Args>>()
  readonly #due = new Set<LiveQuery<Args>>()
  #workers = 0

  /** @param run answers an operation in a snapshot of its own */
  constructor(run: (args: Args) => Promise<ExecutionResult>) {
    this.#run = run
  }

  /** Answers at once, and again after each change that alters the answer. */
  subscribe(args: Args): AsyncGenerator<ExecutionResult> {
    const key = JSON.stringify([args.operationName ?? null, print(args.document), args.variableValues ?? null])
    let query = this.#byKey.get(key)
    if (query === undefined) {
      query = new LiveQuery(args, () => this.#byKey.delete(key))
      this.#byKey.set(key, query)
    }
    const reader = query.join()
    this.#ask(query)
    return reader
  }

  /** Something changed. */
  changed(): void {
    for (const query of this.#byKey.values()) this.#ask(query)
  }

  /** Ends every subscription. */
  stop(): void {
    for (const query of [...this.#byKey.values()]) query.end()
  }

  #ask(query: LiveQuery<Args>): void {
    if (query.isRunning) query.isDueAgain = true
    else this.#due.add(query)
    if (this.#workers < AT_ONCE) void this.#work()
  }

  async #work(): Promise<void> {
    this.#workers++
    for (const query of this.#due) {
      this.#due.delete(query)
      if (!query.isRead) continue
      query.isRunning = true
      query.tell(await this.#run(query.args).catch(asResult))
      query.isRunning = false
      if (query.isDueAgain) this.#due.add(query)
      query.isDueAgain = false
    }
    this.#workers--
  }
}

/** What a query throws (the database is away) is an answer too. */
const asResult = (error: unknown): ExecutionResult => ({ errors: [error instanceof GraphQLError ? error : new GraphQLError('failed', { originalError: error as Error })] })
