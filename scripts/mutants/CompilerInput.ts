/** solc's standard JSON input as Hardhat stored it: every source with its text, so that compiling needs no files. */
export interface CompilerInput {
  language: string
  sources: Record<string, { content: string }>
  settings: Record<string, unknown>
}
