import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { GraphQLError } from 'graphql'
import { handleProtocols, type Context } from 'graphql-ws'
import { useServer, type Extra } from 'graphql-ws/use/ws'
import type { YogaServerInstance } from 'graphql-yoga'
import { WebSocketServer, type WebSocket } from 'ws'
import { MAX_BODY } from '../limits/operationLimits.js'
import type { ClientAddress } from '../server/clientAddress.js'
import type { RateLimit } from '../server/RateLimit.js'
import type { Streams } from './Streams.js'

/** Milliseconds in which a client has to introduce itself. */
const INTRODUCTION = 3_000
/** Operations of one socket at a time, and of all sockets of one address: each is asked again at every head. */
const MOST_OPERATIONS = 20
const MOST_OPERATIONS_PER_ADDRESS = 100
/** Milliseconds between looks for sockets that are not read. */
const LOOK = 1_000
/** Bytes that may wait for a reader before it is given up. */
const MOST_WAITING = 1024 * 1024

interface Options {
  /** Undefined until the schema is there. */
  readonly yoga: () => YogaServerInstance<object, object> | undefined
  readonly streams: Streams
  readonly address: ClientAddress
  readonly limit: RateLimit
  /** Milliseconds after which a socket is cut off that nobody reads, or whose other end does not answer a ping. */
  readonly patience: number
}

type Socket = Context<Record<string, unknown>, Extra & Record<PropertyKey, unknown>>

/** GraphQL over WebSocket (protocol graphql-transport-ws) at /graphql, with the same checks as over HTTP. @returns how to end it */
export function serveWebSockets(server: Server, { yoga, streams, address, limit, patience }: Options): () => Promise<void> {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_BODY, handleProtocols: (protocols) => handleProtocols(protocols), perMessageDeflate: false })
  const connected = new Set<Socket>()
  const operationsOf = (of: string): number =>
    [...connected].filter(({ extra }) => address(extra.request) === of).reduce((sum, { subscriptions }) => sum + Object.keys(subscriptions).length, 0)
  const watch = cutUnread(sockets, patience)
  const { dispose } = useServer<Record<string, unknown>, Extra & Record<PropertyKey, unknown>>(
    {
      connectionInitWaitTimeout: INTRODUCTION,
      // The arguments carry the pipeline of this request (see below).
      execute: (args) => (args as unknown as Pipeline).rootValue.execute(args),
      subscribe: (args) => (args as unknown as Pipeline).rootValue.subscribe(args),
      onSubscribe: async (context, _id, params) => {
        const instance = yoga()
        if (instance === undefined) return [refused('STARTING', 'The index is not there yet; try again in a moment.')]
        connected.add(context)
        if (operationsOf(address(context.extra.request)) > MOST_OPERATIONS_PER_ADDRESS) {
          return [refused('TOO_MANY_SUBSCRIBERS', `An address has at most ${MOST_OPERATIONS_PER_ADDRESS} operations at a time over WebSocket.`)]
        }
        if (Object.keys(context.subscriptions).length > MOST_OPERATIONS) return [refused('TOO_MANY_SUBSCRIBERS', `A socket has at most ${MOST_OPERATIONS} operations at a time.`)]
        const { allowed, headers } = await limit.take(address(context.extra.request))
        if (!allowed) return [refused('RATE_LIMITED', `Too many requests from your address; try again in ${headers['retry-after'] ?? '60'} s.`)]
        return argumentsOf(instance, context.extra.request, params)
      },
      onNext: ({ extra }) => {
        // Not closed in good order: that would wait for somebody who does not read.
        if (extra.socket.bufferedAmount > MOST_WAITING) extra.socket.terminate()
      },
      onDisconnect: (context) => void connected.delete(context),
    },
    sockets,
    // Between pings, and from a ping to its answer.
    patience / 2,
  )

  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    socket.on('error', () => undefined)
    const isHere = request.url?.split('?')[0] === '/graphql'
    const leave = isHere ? streams.take(address(request)) : undefined
    if (leave === undefined) {
      socket.end(`HTTP/1.1 ${isHere ? '503 Service Unavailable' : '404 Not Found'}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`)
      return
    }
    socket.once('close', leave)
    sockets.handleUpgrade(request, socket, head, (made: WebSocket) => sockets.emit('connection', made, request))
  }
  server.on('upgrade', upgrade)
  return async () => {
    server.off('upgrade', upgrade)
    clearInterval(watch)
    await dispose()
    for (const client of sockets.clients) client.terminate()
  }
}

/** Cuts off sockets whose reader takes nothing for so long (milliseconds) although there is something to read. */
function cutUnread(sockets: WebSocketServer, patience: number): NodeJS.Timeout {
  const since = new Map<WebSocket, number>()
  return setInterval(() => {
    for (const client of sockets.clients) {
      if (client.bufferedAmount === 0) since.delete(client)
      else if (!since.has(client)) since.set(client, performance.now())
      else if (performance.now() - since.get(client)! > patience) client.terminate()
    }
    for (const client of since.keys()) if (!sockets.clients.has(client)) since.delete(client)
  }, LOOK).unref()
}

interface Pipeline {
  readonly rootValue: { readonly execute: (args: unknown) => never; readonly subscribe: (args: unknown) => never }
}

/** Parses and validates as an HTTP request would; the errors of either are the answer. */
async function argumentsOf(
  yoga: YogaServerInstance<object, object>,
  request: IncomingMessage,
  params: { query: string; operationName?: string | null | undefined; variables?: Record<string, unknown> | null | undefined },
) {
  const { schema, execute, subscribe, contextFactory, parse, validate } = yoga.getEnveloped({ req: request, params })
  try {
    const document = parse(params.query)
    const errors = validate(schema, document) as readonly GraphQLError[]
    if (errors.length > 0) return errors
    const contextValue: unknown = await contextFactory()
    return { schema, document, operationName: params.operationName, variableValues: params.variables, contextValue, rootValue: { execute, subscribe } }
  } catch (error) {
    return [error instanceof GraphQLError ? error : refused('SYNTAX', 'This operation cannot be read.')]
  }
}

const refused = (code: string, message: string): GraphQLError => new GraphQLError(message, { extensions: { code } })
