import { join } from 'node:path'
import { SnakeNamingStrategy } from '@subsquid/typeorm-config/lib/namingStrategy'
import { DataSource } from 'typeorm'
import * as model from '../../model'

/** indexer/, seen from indexer/lib/chain/store. */
export const packageFolder = join(__dirname, '../../..')

/**
 * A connection whose tables live in the schema `chain`. By search_path and not by TypeORM's `schema`: Subsquid's roll-back
 * writes table names without a schema. Statements that are not waited for are sent at once (pg's pipeline mode).
 */
export function createDataSource(databaseUrl: string): DataSource {
  return new DataSource({
    type: 'postgres',
    url: databaseUrl,
    extra: { options: '-c search_path=chain', application_name: 'assay-indexer', connectionTimeoutMillis: 5000, pipeline: true },
    namingStrategy: new SnakeNamingStrategy(),
    // Enums are exported beside the classes.
    entities: Object.values<unknown>(model).filter((each) => typeof each === 'function') as (new () => object)[],
    migrations: [join(packageFolder, 'db/migrations/*.js')],
  })
}
