import { spawn } from 'node:child_process'
import { bin } from '../run/bin.ts'
import { root } from '../run/root.ts'
import type { Tally } from './Tally.ts'

/** Runs the Solidity tests (unit, fuzz, invariants) by Hardhat, handing on what it prints, and counts them from its summary. */
export async function soliditySuite(write: (chunk: Buffer) => void): Promise<Tally> {
  const child = spawn(bin('hardhat'), ['test', 'solidity'], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  let written = ''
  child.stdout.on('data', (chunk: Buffer) => {
    written += chunk.toString('utf8')
    write(chunk)
  })
  const ending = await new Promise<number | string>((resolve, reject) => {
    child.once('error', reject).once('close', (code, signal) => resolve(code ?? signal ?? 'no exit code'))
  })
  const tally: Tally = { passed: count(written, 'passing'), failed: count(written, 'failing') }
  if (ending !== 0 && tally.failed === 0) tally.problem = `hardhat test solidity ended with ${ending}`
  return tally
}

/** `  12 passing` → 12; the line is absent when there were none. */
function count(output: string, word: 'passing' | 'failing'): number {
  return Number(new RegExp(`^\\s*(\\d+) ${word}\\b`, 'm').exec(output)?.[1] ?? 0)
}
