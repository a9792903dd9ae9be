import { createServer } from 'node:net'
import { StackError } from './StackError.ts'

export interface WantedPort {
  port: number
  host: string
  /** The variable that moves it. */
  variable: string
  /** Whose port it is, in words. */
  what: string
}

/** Makes sure that every port is free before anything starts. Throws one line that names the taken port's variable. */
export async function readyPorts(wanted: readonly WantedPort[]): Promise<void> {
  const doubled = wanted.find(({ port }, place) => wanted.findIndex((other) => other.port === port) !== place)
  if (doubled !== undefined) {
    throw new StackError(`Port ${doubled.port} is wanted twice: set ${doubled.variable} to another one.`, { variable: doubled.variable })
  }
  for (const { port, host, variable, what } of wanted) {
    const code = await tryListen(port, host)
    if (code === undefined) continue
    const why = code === 'EADDRINUSE' ? 'is taken by another program' : `cannot be used (${code})`
    throw new StackError(`Port ${port}, wanted for ${what}, ${why}: set ${variable} to a free one.`, { variable })
  }
}

/** @returns the error's code, or undefined when the port is free */
function tryListen(port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)))
  })
}
