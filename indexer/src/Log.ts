/** One line for the operator, with what caused it. */
export type Log = (line: string, details?: unknown) => void
