/** What an AssayError may carry besides its code and its sentence. */
export interface AssayErrorOptions {
  /** The offending value or other particulars, for the reader of a log. */
  readonly details?: string
  readonly cause?: unknown
  /** True when the same call may succeed later without the caller changing anything. */
  readonly retryable?: boolean
}

/**
 * The one error base of the project.
 * `code` is SCREAMING_SNAKE and greppable; `shortMessage` is a sentence that a user understands.
 */
export class AssayError extends Error {
  override readonly name = 'AssayError'
  readonly code: string
  readonly shortMessage: string
  readonly details: string | undefined
  readonly retryable: boolean

  constructor(code: string, shortMessage: string, options: AssayErrorOptions = {}) {
    super(options.details === undefined ? shortMessage : `${shortMessage} (${options.details})`, options.cause === undefined ? undefined : { cause: options.cause })
    this.code = code
    this.shortMessage = shortMessage
    this.details = options.details
    this.retryable = options.retryable ?? false
  }
}
