import type { GraphQLSchema } from 'graphql'
import { makeSchema } from 'postgraphile'
import { makePgService } from 'postgraphile/adaptors/pg'
import { schemaPreset } from './preset.js'

/** Reads the tables once and makes the public schema of them. */
export async function makePublicSchema(databaseUrl: string): Promise<{ schema: GraphQLSchema; resolvedPreset: GraphileConfig.ResolvedPreset }> {
  const service = makePgService({ connectionString: databaseUrl, schemas: ['chain', 'content'], pubsub: false })
  try {
    const { schema, resolvedPreset } = await makeSchema({ extends: [schemaPreset], pgServices: [service] })
    return { schema, resolvedPreset }
  } finally {
    await service.release?.()
  }
}
