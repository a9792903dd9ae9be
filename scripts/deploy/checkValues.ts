import type { PublicClient } from 'viem'
import { FLOORS } from './checkEconomics.ts'
import { recipient, TIMELOCK_DELAY, type Plan } from './constructorArguments.ts'
import type { ContractName } from './contractNames.ts'
import { SUPPLY } from './genesis.ts'
import { PARAMETER_NAMES } from './parameters.ts'
import type { Artifact } from './readArtifact.ts'

/** Compares numbers that the contracts fixed for ever (supply, shares, parameters, delay, floors) with the plan. */
export async function checkValues(client: PublicClient, plan: Plan, artifacts: Readonly<Record<ContractName, Artifact>>): Promise<string[]> {
  const { at } = plan
  const read = (name: ContractName, functionName: string, args: readonly unknown[] = []): Promise<unknown> =>
    client.readContract({ address: at[name], abi: artifacts[name].abi, functionName, args })
  const problems: string[] = []
  const expect = (what: string, found: unknown, expected: bigint): void => {
    if (BigInt(found as bigint | number) !== expected) problems.push(`${what} is ${String(found)}, not ${expected}.`)
  }

  expect('AssayToken.totalSupply()', await read('AssayToken', 'totalSupply'), SUPPLY)
  for (const { to, amount } of plan.genesis) {
    const holder = recipient(to, at, plan.deployer)
    expect(`The genesis balance of ${holder}`, await read('AssayToken', 'balanceOf', [holder]), amount)
  }
  expect('AssayTimelock.getMinDelay()', await read('AssayTimelock', 'getMinDelay'), TIMELOCK_DELAY)
  expect('AssayGovernor.quorumFloor()', await read('AssayGovernor', 'quorumFloor'), FLOORS.governorQuorum)
  expect('DisputeCourt.challengeFloor()', await read('DisputeCourt', 'challengeFloor'), FLOORS.challenge)

  expect('CurationParameters.currentId()', await read('CurationParameters', 'currentId'), 1n)
  const current = (await read('CurationParameters', 'current')) as Record<string, bigint | number>
  for (const name of PARAMETER_NAMES) expect(`The parameter ${name}`, current[name] ?? -1, plan.parameters[name])
  return problems
}
