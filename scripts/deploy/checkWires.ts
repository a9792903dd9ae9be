import type { Address } from '@assay/domain/ids'
import { isAddressEqual, type PublicClient } from 'viem'
import type { Artifact } from './readArtifact.ts'
import type { ContractName } from './contractNames.ts'

/** Every address that a contract keeps: getter → the contract it must name, or `holder` for the guardian's. */
export const WIRES: Readonly<Record<ContractName, Readonly<Record<string, ContractName | 'holder'>>>> = {
  AssayToken: {},
  Staking: {
    token: 'AssayToken',
    registry: 'ListingRegistry',
    court: 'DisputeCourt',
    parameters: 'CurationParameters',
    timelock: 'AssayTimelock',
  },
  AssayTimelock: {},
  // token() is OpenZeppelin's name for the source of votes.
  AssayGovernor: { token: 'Staking', staking: 'Staking', timelock: 'AssayTimelock', court: 'DisputeCourt' },
  CurationParameters: { timelock: 'AssayTimelock' },
  ListingRegistry: { token: 'AssayToken', staking: 'Staking', court: 'DisputeCourt', parameters: 'CurationParameters' },
  DisputeCourt: {
    token: 'AssayToken',
    staking: 'Staking',
    registry: 'ListingRegistry',
    parameters: 'CurationParameters',
    governor: 'AssayGovernor',
    timelock: 'AssayTimelock',
  },
  QualityRatings: { staking: 'Staking', registry: 'ListingRegistry', parameters: 'CurationParameters' },
  ExpiringGuardian: { timelock: 'AssayTimelock', court: 'DisputeCourt', governor: 'AssayGovernor', holder: 'holder' },
}

/** Reads every wire from the chain; one sentence for each that leads elsewhere. */
export async function checkWires(
  client: PublicClient,
  at: Readonly<Record<ContractName, Address>>,
  artifacts: Readonly<Record<ContractName, Artifact>>,
  guardian: Address,
): Promise<string[]> {
  const wires = Object.entries(WIRES).flatMap(([from, getters]) =>
    Object.entries(getters).map(([getter, to]) => ({ from: from as ContractName, getter, expected: to === 'holder' ? guardian : at[to], to })),
  )
  const problems = await Promise.all(
    wires.map(async ({ from, getter, expected, to }) => {
      const found = (await client.readContract({ address: at[from], abi: artifacts[from].abi, functionName: getter })) as Address
      return isAddressEqual(found, expected) ? [] : [`${from}.${getter}() is ${found}, but ${to} is ${expected}.`]
    }),
  )
  return problems.flat()
}
