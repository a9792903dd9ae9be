/**
 * The least that an indexer of these contracts does with the same libraries: every event decoded, one row for each, by
 * @subsquid/evm-processor and typeorm-store, in batches as they come. `npm run bench` compares ours with it.
 */
import { readFileSync } from 'node:fs'
import { EvmBatchProcessor } from '@subsquid/evm-processor'
import { TypeormDatabase } from '@subsquid/typeorm-store'
import { DataSource, EntitySchema } from 'typeorm'
import { allHandlers } from '../../indexer/lib/handlers/allHandlers.js'
import { bareEnv } from './env.ts'

const env = bareEnv()

class BareEvent {
  id!: string
  name!: string
  args!: string
  block!: number
  transaction!: string
  at!: Date
}

const schema = new EntitySchema<BareEvent>({
  name: 'bare_event',
  target: BareEvent,
  columns: {
    id: { type: 'text', primary: true },
    name: { type: 'text' },
    args: { type: 'text' },
    block: { type: 'int' },
    transaction: { type: 'text' },
    at: { type: 'timestamptz' },
  },
})

class BareDatabase extends TypeormDatabase {
  protected override async initializeDataSource(): Promise<DataSource> {
    return new DataSource({ type: 'postgres', url: env.DATABASE_URL, entities: [schema], synchronize: true, extra: { application_name: 'bare' } }).initialize()
  }
}

const { contracts, startBlock } = JSON.parse(readFileSync(env.DEPLOYMENT_FILE, 'utf8')) as { contracts: Record<string, string>; startBlock: number }
const events = new Map(allHandlers.map(({ contract, event }) => [`${contracts[contract]!.toLowerCase()}:${event.topic}`, event]))

const processor = new EvmBatchProcessor()
  .setRpcEndpoint({ url: env.RPC_URL, maxBatchCallSize: 100 })
  .setFinalityConfirmation(env.FINALITY)
  .setBlockRange({ from: startBlock })
  .setFields({ block: { timestamp: true }, log: { address: true, topics: true, data: true, transactionHash: true } })
  .addLog({ address: Object.values(contracts).map((address) => address.toLowerCase()) })

processor.run(new BareDatabase({ supportHotBlocks: true }), async ({ store, blocks }) => {
  const rows = blocks.flatMap(({ header, logs }) =>
    logs.map(({ address, topics, data, transactionHash, logIndex }) => {
      const event = events.get(`${address}:${topics[0]}`)!
      const args = JSON.stringify(event.decode({ topics, data }), (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value))
      return Object.assign(new BareEvent(), {
        id: `${header.height}-${logIndex}`,
        name: event.signature,
        args,
        block: header.height,
        transaction: transactionHash,
        at: new Date(header.timestamp),
      })
    }),
  )
  await store.insert(rows)
})
