import { spawn } from 'node:child_process'
import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { bin } from '../run/bin.ts'
import { root } from '../run/root.ts'
import type { Artifact } from './Artifact.ts'

const COPIED = ['contracts', 'test', 'artifacts', 'hardhat.config.ts', 'scripts/campaign', 'package.json']

/** Longer than any run of the suite takes on a busy machine. */
const TIMEOUT_MS = 600_000

/**
 * A copy of what is built, in which mutants replace artifacts. The tests deploy contracts from their artifacts alone
 * (`vm.getCode`), so nothing is compiled here.
 */
export class Scratch {
  readonly #folder: string

  constructor(number: number) {
    // Below the repository, so that packages are found.
    this.#folder = join(root, '.assay', 'mutants', `scratch-${number}`)
    rmSync(this.#folder, { recursive: true, force: true })
    for (const name of COPIED) cpSync(join(root, name), join(this.#folder, name), { recursive: true })
  }

  put(artifacts: readonly Artifact[]): void {
    for (const artifact of artifacts) writeFileSync(join(this.#folder, pathOf(artifact)), JSON.stringify(artifact))
  }

  restore(artifacts: readonly Artifact[]): void {
    for (const artifact of artifacts) cpSync(join(root, pathOf(artifact)), join(this.#folder, pathOf(artifact)))
  }

  /**
   * Runs one test, or all.
   * @param only as `path#name`
   * @returns the tests that failed, as `path#name`
   */
  async failingTests(only?: string): Promise<string[]> {
    const [path, test] = only?.split('#') ?? []
    const selection = path === undefined ? [] : [path, '--grep', `^${test}\\(`]
    const child = spawn(bin('hardhat'), ['test', 'solidity', '--no-compile', ...selection], { cwd: this.#folder, timeout: TIMEOUT_MS })
    const written: Buffer[] = []
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => written.push(chunk))
    const ending = await new Promise((resolve, reject) => child.once('error', reject).once('close', (code, signal) => resolve(code ?? signal)))

    const output = stripVTControlCharacters(Buffer.concat(written).toString('utf8'))
    const failing = failuresIn(output)
    if ((ending === 0) !== (failing.length === 0) || !/^\s+\d+ (passing|failing)/m.test(output))
      throw new Error(`its tests did not run to their end (${String(ending)}):\n${output}`)
    return failing
  }
}

function pathOf({ sourceName, contractName }: Artifact): string {
  return join('artifacts', sourceName, `${contractName}.json`)
}

/** `  1) test_name()` below its `  test/path.t.sol:Contract`; what is told again at the end has another form. */
function failuresIn(output: string): string[] {
  let path = ''
  return output.split('\n').flatMap((line) => {
    path = /^ {2}(test\/\S+\.sol):/.exec(line)?.[1] ?? path
    const name = /^ {4}\d+\) (\w+)\(/.exec(line)?.[1]
    return name === undefined ? [] : [`${path}#${name}`]
  })
}
