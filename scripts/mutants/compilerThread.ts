/** A thread that compiles one standard JSON input and ends: the compiler holds its thread until it is done. */
import { createRequire } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'

const solc = createRequire(import.meta.url)('solc') as { compile(input: string): string }
parentPort?.postMessage(solc.compile(workerData as string))
