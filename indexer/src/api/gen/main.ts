import '../graphileEnvironment.js'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SnakeNamingStrategy } from '@subsquid/typeorm-config/lib/namingStrategy'
import { lexicographicSortSchema, printSchema } from 'graphql'
import { Client } from 'pg'
import { DataSource } from 'typeorm'
import * as model from '../../model'
import { makePublicSchema } from '../schema/makePublicSchema.js'
import { applySql } from './applySql.js'

const FILE = join(__dirname, '..', '..', '..', 'api.graphql')

/** Writes indexer/api.graphql out of an empty database (DATABASE_URL) that is filled with tables for it. Needs no migration. */
async function main(): Promise<void> {
  const url = process.env.DATABASE_URL
  if (url === undefined) throw new Error('Set DATABASE_URL to an empty database.')
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('create schema chain')
    const entities = Object.values(model).filter((value) => typeof value === 'function')
    const source = await new DataSource({ type: 'postgres', url, schema: 'chain', entities, synchronize: true, namingStrategy: new SnakeNamingStrategy() }).initialize()
    await source.destroy()
    await applySql(client)
  } finally {
    await client.end()
  }
  const { schema } = await makePublicSchema(url)
  // Sorted, since the order of tables in a database says nothing.
  const text = `# GENERATED from schema.graphql and indexer/sql by npm run gen -w indexer. Do not edit: these names are public.\n\n${printSchema(lexicographicSortSchema(schema))}\n`
  if (!existsSync(FILE) || readFileSync(FILE, 'utf8') !== text) writeFileSync(FILE, text)
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
