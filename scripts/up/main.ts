/** `npm start`: builds what changed, starts everything, prints the addresses, and stops everything at Ctrl-C. */
import { buildAll } from '../build/buildAll.ts'
import { fail } from '../run/fail.ts'
import { readEnv } from './env.ts'
import { npmProcess } from './npmProcess.ts'
import { isAlive } from './processIdentity.ts'
import { startStack, type Stack } from './startStack.ts'

const stopping = new AbortController()
let stack: Stack | undefined

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop())
endWithNpm()

try {
  const options = readEnv()
  stack = await startStack({ ...options, report, build: () => buildAll(report), signal: stopping.signal })
  console.log(welcome(stack, options.rpcUrl === undefined))
} catch (error) {
  if (!stopping.signal.aborted) fail(error)
  console.log('✓ everything stopped')
  process.exit(0)
}

function stop(): void {
  if (stopping.signal.aborted) return
  stopping.abort()
  console.log('\n· stopping …')
  // During the start, its own failure path stops what runs.
  if (stack === undefined) return
  stack.stop().then(() => {
    console.log('✓ everything stopped')
    process.exit(0)
  }, fail)
}

/** npm may be killed without a word to us. */
function endWithNpm(): void {
  const npm = npmProcess()
  if (npm === undefined) return
  setInterval(() => {
    if (!isAlive(npm)) stop()
  }, 500).unref()
}

function report(line: string): void {
  if (!stopping.signal.aborted) console.log(line)
}

function welcome({ urls }: Stack, embedded: boolean): string {
  return [
    '',
    'Assay is running.',
    `  portal   ${urls.web}`,
    `  GraphQL  ${urls.api}/graphql`,
    ...(embedded ? [`  chain    ${urls.rpc} (id 31337; it forgets everything when it stops)`] : []),
    `  database ${urls.database.replace(/\/\/.*@/, '//')}`,
    '',
    'Ctrl-C stops everything.',
  ].join('\n')
}
