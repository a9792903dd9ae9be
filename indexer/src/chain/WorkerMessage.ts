import type { Written } from './store/ChainDatabase'

/** What the worker tells its supervisor: what it wrote, or why it could not. */
export type WorkerMessage = { kind: 'written'; what: Written } | { kind: 'failed'; why: string }
