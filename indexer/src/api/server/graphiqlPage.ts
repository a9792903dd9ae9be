import { makeHTMLParts, ruruHTML } from 'ruru/server'

/** Where Ruru's own files are served from: nothing of the page comes from another host. */
export const GRAPHIQL_FILES = '/graphiql/'

/** The page on which a person tries queries. */
export const graphiqlPage = (): string =>
  ruruHTML({ endpoint: '/graphql', staticPath: GRAPHIQL_FILES, htmlParts: makeHTMLParts({ endpoint: '/graphql', staticPath: GRAPHIQL_FILES }) } as never)
