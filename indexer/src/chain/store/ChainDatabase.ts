import { TypeormDatabase, type Store } from '@subsquid/typeorm-store'
import type { DataSource } from 'typeorm'
import { createDataSource } from './dataSource'

type TransactHot = TypeormDatabase['transactHot2']

/** What one transaction did. */
export interface Written {
  blocks: number
  /** Blocks that it took back first. */
  takenBack: number
  /** From its beginning to its commit. */
  seconds: number
}

/** Told what becomes of each transaction. */
export interface Outcome {
  written: (what: Written) => void
  failed: (error: Error) => void
}

/** Subsquid's database on our connection, which also knows what came before the batch under way. */
export class ChainDatabase extends TypeormDatabase {
  private last: { height: number; hash: string } | undefined
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
    this.afterRollback = this.last?.hash !== info.prevHead.hash
    this.previous = info.prevHead
    await this.told(super.transact(info, map), { blocks: info.nextHead.height - Math.max(0, info.prevHead.height), takenBack: 0 })
    this.last = info.nextHead
  }

  override async transactHot2(...[info, map]: Parameters<TransactHot>): ReturnType<TransactHot> {
    this.afterRollback = this.last?.hash !== info.baseHead.hash
    const takenBack = this.last === undefined || !this.afterRollback ? 0 : Math.max(0, this.last.height - info.baseHead.height)
    const writing = super.transactHot2(info, (store, begin, end) => {
      this.previous = begin === 0 ? info.baseHead : info.newBlocks[begin - 1]!
      return map(store, begin, end)
    })
    await this.told(writing, { blocks: info.newBlocks.length, takenBack })
    this.last = info.newBlocks.at(-1) ?? info.baseHead
  }

  private async told(writing: Promise<void>, what: Omit<Written, 'seconds'>): Promise<void> {
    const begun = performance.now()
    try {
      await writing
    } catch (error) {
      this.outcome.failed(error as Error)
      throw error
    }
    this.outcome.written({ ...what, seconds: (performance.now() - begun) / 1000 })
  }
}

export type { Store }
