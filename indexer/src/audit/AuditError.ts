/** Why an audit cannot go on: `code` can be searched for, the message is a sentence for whoever runs it. */
export class AuditError extends Error {
  override readonly name = 'AuditError'

  constructor(
    readonly code: 'AUDIT_CHAIN_ID' | 'AUDIT_CONTRACTS' | 'AUDIT_DATABASE' | 'AUDIT_EMPTY' | 'AUDIT_NODE' | 'AUDIT_STATE_GONE',
    message: string,
    options: { cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
  }
}
