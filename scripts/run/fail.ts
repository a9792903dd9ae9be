/** Ends a command on an error: the message alone (no stack) on stderr, exit code 1. */
export function fail(error: unknown): never {
  console.error(`✗ ${error instanceof Error ? error.message : String(error)}`)
  process.exit(1)
}
