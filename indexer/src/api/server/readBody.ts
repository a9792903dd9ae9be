import type { IncomingMessage } from 'node:http'

/** Why a body was not read. */
export class BodyError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

/**
 * Reads a request's body of at most `limit` bytes.
 * @throws BodyError 413 when it is larger (as soon as that is known), 415 when it is compressed, 408 when it stops coming
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const encoding = request.headers['content-encoding']
  if (encoding !== undefined && encoding !== 'identity') throw new BodyError(415, 'ENCODING', 'Send the bytes as they are, not compressed.')
  const tooLarge = new BodyError(413, 'TOO_LARGE', `At most ${limit} bytes are accepted.`)
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > limit) throw tooLarge
      chunks.push(chunk)
    }
  } catch (error) {
    if (error instanceof BodyError) throw error
    throw new BodyError(408, 'BODY_STOPPED', 'The body stopped coming.')
  }
  return Buffer.concat(chunks)
}
