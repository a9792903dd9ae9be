import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Artifact } from './Artifact.ts'
import type { CompilerInput } from './CompilerInput.ts'

interface CompilerOutput {
  errors?: { severity: string; formattedMessage: string }[]
  contracts?: Record<string, Record<string, CompiledContract>>
}

interface CompiledContract {
  evm: { bytecode: { object: string }; deployedBytecode: { object: string; immutableReferences: unknown } }
}

const OUTPUT = ['evm.bytecode.object', 'evm.deployedBytecode.object', 'evm.deployedBytecode.immutableReferences']

/** solc in a thread of its own, one input after the other. */
export class Compiler {
  readonly #thread = new Worker(new URL('compilerThread.ts', import.meta.url))

  /** Compiles one contract alone, by the settings that built it: seconds instead of half a minute. Throws solc's errors. */
  async compile(artifact: Artifact, input: CompilerInput): Promise<Artifact> {
    const { inputSourceName, contractName } = artifact
    const settings = { ...input.settings, outputSelection: { [inputSourceName]: { [contractName]: OUTPUT } } }
    this.#thread.postMessage(JSON.stringify({ ...input, settings }))
    const [json] = (await once(this.#thread, 'message')) as [string]
    const output = JSON.parse(json) as CompilerOutput

    const errors = (output.errors ?? []).filter(({ severity }) => severity === 'error')
    const evm = output.contracts?.[inputSourceName]?.[contractName]?.evm
    if (errors.length > 0 || evm === undefined) throw new Error(`does not compile: ${errors.map(({ formattedMessage }) => formattedMessage).join('\n')}`)
    return {
      ...artifact,
      bytecode: `0x${evm.bytecode.object}`,
      deployedBytecode: `0x${evm.deployedBytecode.object}`,
      immutableReferences: evm.deployedBytecode.immutableReferences,
    }
  }

  async close(): Promise<void> {
    await this.#thread.terminate()
  }
}
