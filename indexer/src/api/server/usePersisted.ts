import { usePersistedOperations } from '@graphql-yoga/plugin-persisted-operations'
import type { Plugin } from 'graphql-yoga'
import { persistedOperations } from '../generated/persistedOperations.js'

const documents: ReadonlyMap<string, string> = new Map(persistedOperations.map(({ hash, document }) => [hash, document]))

/**
 * The portal's operations may be sent as their hash alone (Apollo's convention, `extensions.persistedQuery`). The list was made
 * when the portal was built: what a client sends is never kept, so nobody can put another document under a hash. A hash that is
 * not known is answered so that a client sends the operation itself; whoever likes may always do that.
 */
export const usePersisted = (): Plugin =>
  usePersistedOperations({
    allowArbitraryOperations: true,
    getPersistedOperation: (hash) => documents.get(hash) ?? null,
    customErrors: { notFound: { message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND', http: { status: 200 } } } },
  }) as Plugin
