import { TypeormDatabase, type Store } from '@subsquid/typeorm-store'
import type { DataSource } from 'typeorm'
import { createDataSource } from './dataSource'

type TransactHot = TypeormDatabase['transactHot2']

/** Told what becomes of each transaction. */
export interface Outcome {
  written: () => void
  failed: (error: Error) => void
}

/** Subsquid's database on our connection, which also knows what came before the batch under way. */
export class ChainDatabase extends TypeormDatabase {
  private lastHash: string | undefined
  /** True while a batch is written whose predecessor was not the last block written here: rows may have gone back. */
  afterRollback = true
  /** The block before those that are being written; height −1 before the first. */
  previous: { height: number; hash: string } = { height: -1, hash: '0x' }

  constructor(
    private readonly databaseUrl: string,
    private readonly outcome: Outcome,
  ) {
    super({ supportHotBlocks: true })
  }

  protected override async initializeDataSource(): Promise<DataSource> {
    return createDataSource(this.databaseUrl).initialize()
  }

  override async transact(...[info, map]: Parameters<TypeormDatabase['transact']>): Promise<void> {
    this.afterRollback = this.lastHash !== info.prevHead.hash
    this.previous = info.prevHead
    await this.told(super.transact(info, map))
    this.lastHash = info.nextHead.hash
  }

  override async transactHot2(...[info, map]: Parameters<TransactHot>): ReturnType<TransactHot> {
    this.afterRollback = this.lastHash !== info.baseHead.hash
    const writing = super.transactHot2(info, (store, begin, end) => {
      this.previous = begin === 0 ? info.baseHead : info.newBlocks[begin - 1]!
      return map(store, begin, end)
    })
    await this.told(writing)
    this.lastHash = info.newBlocks.at(-1)?.hash ?? info.baseHead.hash
  }

  private async told(writing: Promise<void>): Promise<void> {
    try {
      await writing
    } catch (error) {
      this.outcome.failed(error as Error)
      throw error
    }
    this.outcome.written()
  }
}

export type { Store }
