import type { IncomingMessage, ServerResponse } from 'node:http'
import { GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { closeStalled } from '../live/closeStalled.js'
import type { Streams } from '../live/Streams.js'
import type { ClientAddress } from './clientAddress.js'

export interface StreamOptions {
  readonly streams: Streams
  readonly address: ClientAddress
  /** Milliseconds after which a stream that nobody reads is cut off. */
  readonly patience: number
}

/** A subscription over HTTP takes one of the places, whatever type of answer its client says to accept, and is read or cut off. */
export function useStreams({ streams, address, patience }: StreamOptions): Plugin {
  return {
    onSubscribe({ args, setResultAndStopExecution }) {
      const { req, res } = args.contextValue as { req?: IncomingMessage; res?: ServerResponse }
      if (req === undefined || res === undefined) return // a WebSocket has its place already
      const leave = streams.take(address(req))
      if (leave === undefined) {
        const message = 'Too many are listening, or too many from your address; try again later.'
        setResultAndStopExecution({ errors: [new GraphQLError(message, { extensions: { code: 'TOO_MANY_SUBSCRIBERS', http: { status: 503 } } })] })
        return
      }
      res.once('close', leave)
      closeStalled(res, patience)
    },
  }
}
