import type { IncomingMessage, ServerResponse } from 'node:http'

/** Answers the requests under one path. `path` is the path without the query, still encoded. */
export type Route = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<void> | void
