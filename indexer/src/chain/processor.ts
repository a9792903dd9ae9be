import { EvmBatchProcessor } from '@subsquid/evm-processor'
import type { Store } from '@subsquid/typeorm-store'
import type { Block } from './Batch'
import type { Deployment } from './Deployment'
import type { IndexerEnv } from './env'
import { readAhead, type Read } from './readAhead'
import type { ChainDatabase } from './store/ChainDatabase'
import { verifyBlocks } from './verifyBlocks'

/** A node that is silent for so long is asked anew. */
const SILENCE_MS = 60_000

export interface ProcessedBatch {
  store: Store
  blocks: Block[]
  /** Whether the last block is the newest there is. */
  isHead: boolean
}

/**
 * Follows the chain for ever and hands over its blocks, in order, each batch inside one database transaction. Ends the process
 * when it cannot go on. The only file that knows EvmBatchProcessor.
 */
export function follow(
  { rpcUrl, gatewayUrl, finality, readAhead: ahead }: IndexerEnv,
  deployment: Deployment,
  database: ChainDatabase,
  handle: (batch: ProcessedBatch) => Promise<void>,
): void {
  const processor = new EvmBatchProcessor()
    .setRpcEndpoint({ url: rpcUrl, maxBatchCallSize: 100 })
    .setRpcDataIngestionSettings({ newHeadTimeout: SILENCE_MS, headPollInterval: 1000 })
    .setFinalityConfirmation(finality)
    .setBlockRange({ from: deployment.startBlock })
    .setFields({ block: { timestamp: true, logsBloom: true }, log: { address: true, topics: true, data: true, transactionHash: true } })
  // A node gives all logs of a block whatever is asked for; with all of them, what it says can be checked. A gateway filters.
  const ours = new Set(Object.values(deployment.contracts))
  if (gatewayUrl === undefined) processor.addLog({})
  else processor.setGateway(gatewayUrl).addLog({ address: [...ours] })

  keepMetricsClosed(processor)
  takeLongSteps(processor, ahead)
  processor.run(database, ({ store, blocks, isHead }) => {
    const read = blocks.map(({ header, logs }) => ({ ...header, logs: logs.slice().sort((a, b) => a.logIndex - b.logIndex) }))
    if (gatewayUrl === undefined) verifyBlocks(read, database.previous)
    return handle({
      store,
      isHead,
      blocks: read.map(({ height, hash, timestamp, logs }) => ({
        height,
        hash,
        timestamp: Math.floor(timestamp / 1000),
        logs: logs
          .filter(({ address }) => ours.has(address))
          .map(({ address, topics, data, transactionHash, logIndex }) => ({ address, topics, data, transaction: transactionHash, logIndex })),
      })),
    })
  })
}

/** Subsquid would serve its metrics on a random port of every interface, and has no setting against it. */
function keepMetricsClosed(processor: EvmBatchProcessor): void {
  const { getPrometheusServer } = processor as unknown as { getPrometheusServer: () => { serve: () => Promise<{ port: number; close: () => Promise<void> }> } }
  getPrometheusServer.call(processor).serve = async () => ({ port: 0, close: async () => {} })
}

/** Subsquid writes final blocks ten at a time, and has no setting for more. */
function takeLongSteps(processor: EvmBatchProcessor, most: number): void {
  type Source = { getFinalizedBlocks: (...asked: unknown[]) => AsyncIterable<Read<{ logs: unknown[] }>> }
  const source = (processor as unknown as { getHotDataSource: () => Source }).getHotDataSource()
  const read = source.getFinalizedBlocks.bind(source)
  source.getFinalizedBlocks = (...asked) => readAhead(read(...asked), most, ({ logs }) => 1 + logs.length)
}
