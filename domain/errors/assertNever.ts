import { AssayError } from './AssayError.ts'

/** Ends a switch over a closed union: the compiler proves it unreachable, and a value from outside still throws. */
export function assertNever(value: never, what: string): never {
  throw new AssayError('UNEXPECTED_VALUE', `An unknown ${what} was met.`, { details: String(value) })
}
