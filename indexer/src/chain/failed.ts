/** Ends the process: one line that says what to do, without a stack, exit code 1. */
export function failed(error: unknown): never {
  console.error(`✗ ${error instanceof Error ? error.message : String(error)}`)
  process.exit(1)
}
