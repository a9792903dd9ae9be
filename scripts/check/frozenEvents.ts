import { readFileSync } from 'node:fs'
import type { AbiEvent, AbiParameter } from 'viem'
import { contractNames } from '../gen/contractNames.ts'
import { readArtifact } from '../gen/readArtifact.ts'
import { root } from '../run/root.ts'

const FILE = 'contracts/events.txt'

/** The events are those that were frozen: whoever indexes them relies on each. @returns the differences */
export async function checkFrozenEvents(): Promise<string[]> {
  const frozen = readFileSync(`${root}/${FILE}`, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
  const now = eventLines()
  return [
    ...now.filter((line) => !frozen.includes(line)).map((line) => `${line} is not in ${FILE}: an event changes by an ADR only, which the same commit adds`),
    ...frozen.filter((line) => !now.includes(line)).map((line) => `${line} is in ${FILE}, but no contract has it any more`),
  ]
}

/** `Staking Staked(address indexed account, uint256 amount)` */
export function eventLines(): string[] {
  return contractNames.flatMap((contract) =>
    readArtifact(contract)
      .abi.filter((item): item is AbiEvent => item.type === 'event')
      .map(({ name, inputs }) => `${contract} ${name}(${inputs.map((input) => `${typeOf(input)}${input.indexed === true ? ' indexed' : ''} ${input.name}`).join(', ')})`)
      .sort(),
  )
}

/** A struct as its fields. */
function typeOf(parameter: AbiParameter): string {
  if (!('components' in parameter)) return parameter.type
  return parameter.type.replace('tuple', `(${parameter.components.map((field) => `${typeOf(field)} ${field.name}`).join(', ')})`)
}
