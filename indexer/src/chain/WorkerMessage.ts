/** What the worker tells its supervisor: that it wrote (once), or why it could not. */
export type WorkerMessage = { kind: 'written' } | { kind: 'failed'; why: string }
