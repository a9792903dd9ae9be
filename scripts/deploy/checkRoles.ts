import type { Address } from '@assay/domain/ids'
import { keccak256, parseEventLogs, stringToBytes, zeroAddress, zeroHash, type Hex, type PublicClient } from 'viem'
import type { ContractName } from './contractNames.ts'
import type { Artifact } from './readArtifact.ts'

const ROLES: Readonly<Record<Hex, string>> = {
  [zeroHash]: 'DEFAULT_ADMIN_ROLE',
  [keccak256(stringToBytes('PROPOSER_ROLE'))]: 'PROPOSER_ROLE',
  [keccak256(stringToBytes('EXECUTOR_ROLE'))]: 'EXECUTOR_ROLE',
  [keccak256(stringToBytes('CANCELLER_ROLE'))]: 'CANCELLER_ROLE',
}

/**
 * Compares every role that the timelock granted since `startBlock` with what it must be:
 * the Governor proposes and cancels, anyone executes, the guardian cancels, the timelock alone administers.
 */
export async function checkRoles(
  client: PublicClient,
  at: Readonly<Record<ContractName, Address>>,
  artifacts: Readonly<Record<ContractName, Artifact>>,
  startBlock: bigint,
): Promise<string[]> {
  const expected = [
    `DEFAULT_ADMIN_ROLE to ${at.AssayTimelock}`,
    `PROPOSER_ROLE to ${at.AssayGovernor}`,
    `CANCELLER_ROLE to ${at.AssayGovernor}`,
    `EXECUTOR_ROLE to ${zeroAddress}`,
    `CANCELLER_ROLE to ${at.ExpiringGuardian}`,
  ]
  const logs = await client.getLogs({ address: at.AssayTimelock, fromBlock: startBlock })
  const events = parseEventLogs({ abi: artifacts.AssayTimelock.abi, logs }) as unknown as { eventName: string; args: { role: Hex; account: Address } }[]
  const granted = events.filter(({ eventName }) => eventName === 'RoleGranted').map(({ args }) => `${ROLES[args.role] ?? args.role} to ${args.account.toLowerCase()}`)

  return [
    ...expected.filter((grant) => !granted.includes(grant)).map((grant) => `The timelock did not grant ${grant}.`),
    ...granted.filter((grant) => !expected.includes(grant)).map((grant) => `The timelock granted ${grant}, which nobody planned.`),
  ]
}
