import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../run/root.ts'
import type { Artifact } from './Artifact.ts'
import type { Compiler } from './Compiler.ts'
import type { CompilerInput } from './CompilerInput.ts'
import type { Mutant } from './Mutant.ts'
import { reaches } from './reaches.ts'

/** The production contracts as they are built now, from which mutants are compiled. */
export class Production {
  readonly #artifacts: readonly Artifact[]
  readonly #inputs = new Map<string, CompilerInput>()

  constructor() {
    this.#artifacts = globSync('artifacts/contracts/!(mocks)/**/*.json', { cwd: root })
      .map((path) => readJson<Artifact>(path))
      .filter(({ bytecode }) => bytecode !== '0x')
    for (const { buildInfoId } of this.#artifacts) {
      if (!this.#inputs.has(buildInfoId)) this.#inputs.set(buildInfoId, readJson<{ input: CompilerInput }>(`artifacts/build-info/${buildInfoId}.json`).input)
    }
  }

  /** Every contract that is another one with the mutant's change. */
  async mutate(mutant: Mutant, compiler: Compiler): Promise<Artifact[]> {
    const mutated: Artifact[] = []
    for (const artifact of this.#artifacts) {
      const input = this.#inputs.get(artifact.buildInfoId)!
      const name = artifact.inputSourceName.replace(artifact.sourceName, mutant.file)
      if (!reaches(input.sources, artifact.inputSourceName, name)) continue
      const content = input.sources[name]!.content.replace(mutant.find, () => mutant.replace)
      mutated.push(await compiler.compile(artifact, { ...input, sources: { ...input.sources, [name]: { content } } }))
    }
    if (mutated.length === 0) throw new Error(`changes no contract that is deployed: nothing imports ${mutant.file}`)
    return mutated
  }
}

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(join(root, path), 'utf8')) as T
}
