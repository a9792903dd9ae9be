import { TypeormDatabase, type Store } from '@subsquid/typeorm-store'
import type { DataSource } from 'typeorm'
import { createDataSource } from './dataSource'

type TransactHot = TypeormDatabase['transactHot2']

/** Subsquid's database on our connection, which also knows whether the batch under way came after a roll-back. */
export class ChainDatabase extends TypeormDatabase {
  private lastHash: string | undefined
  /** True while a batch is written whose predecessor was not the last block written here: rows may have gone back. */
  afterRollback = true

  constructor(private readonly databaseUrl: string) {
    super({ supportHotBlocks: true })
  }

  protected override async initializeDataSource(): Promise<DataSource> {
    return createDataSource(this.databaseUrl).initialize()
  }

  override async transact(...[info, map]: Parameters<TypeormDatabase['transact']>): Promise<void> {
    this.afterRollback = this.lastHash !== info.prevHead.hash
    await super.transact(info, map)
    this.lastHash = info.nextHead.hash
  }

  override async transactHot2(...[info, map]: Parameters<TransactHot>): ReturnType<TransactHot> {
    this.afterRollback = this.lastHash !== info.baseHead.hash
    await super.transactHot2(info, map)
    this.lastHash = info.newBlocks.at(-1)?.hash ?? info.baseHead.hash
  }
}

export type { Store }
