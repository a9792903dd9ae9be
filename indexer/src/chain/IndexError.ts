/** Why the indexer stops: `code` can be searched for, the message is a sentence for whoever runs it. */
export class IndexError extends Error {
  override readonly name = 'IndexError'

  constructor(
    readonly code: string,
    message: string,
    options: { cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
  }
}
