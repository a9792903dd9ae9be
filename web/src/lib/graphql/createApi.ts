import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client/core'
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries'
import { getOperationAST } from 'graphql'
import { amountFields } from '#lib/graphql/generated/amountFields.ts'
import { operationHashes } from '#lib/graphql/generated/operationHashes.ts'

export type Api = ApolloClient

const toBigint = { read: (digits: string | null | undefined) => (digits === null || digits === undefined ? digits : BigInt(digits)) }

/** An API client: one per request on the server, one per tab in the browser. Amounts leave it as bigint. */
export function createApi(apiUrl: string, fetch: typeof globalThis.fetch): Api {
  const typePolicies = Object.fromEntries(Object.entries(amountFields).map(([type, fields]) => [type, { fields: Object.fromEntries(fields.map((field) => [field, toBigint])) }]))
  return new ApolloClient({
    link: byHash().concat(new HttpLink({ uri: `${apiUrl}/graphql`, fetch })),
    cache: new InMemoryCache({ typePolicies }),
    ssrMode: typeof window === 'undefined',
    // The chain moves under every answer: a page is always read anew, and one request is one block.
    defaultOptions: { query: { fetchPolicy: 'network-only' } },
  })
}

/** Operations go by the hash that the API was built with; to an API of another version the client sends the text as well. */
function byHash(): PersistedQueryLink {
  return new PersistedQueryLink({ generateHash: (document) => operationHashes[getOperationAST(document)?.name?.value ?? ''] ?? '' })
}
