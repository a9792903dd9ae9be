/** Why the stack cannot run, in one line for the person who started it; it names the variable to set. */
export class StackError extends Error {
  /** The variable to set, when one would help. */
  readonly variable: string | undefined

  constructor(message: string, { variable, cause }: { variable?: string; cause?: unknown } = {}) {
    super(message, { cause })
    this.name = 'StackError'
    this.variable = variable
  }
}
