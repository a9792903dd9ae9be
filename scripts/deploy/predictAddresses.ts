import { asAddress, type Address } from '@assay/domain/ids'
import { getContractAddress } from 'viem'
import { CONTRACT_NAMES, type ContractName } from './contractNames.ts'

/** The addresses that the nine contracts will have when `deployer` creates them in order, from `nonce` upwards. */
export function predictAddresses(deployer: Address, nonce: number): Record<ContractName, Address> {
  return Object.fromEntries(CONTRACT_NAMES.map((name, index) => [name, asAddress(getContractAddress({ from: deployer, nonce: BigInt(nonce + index) }))])) as Record<
    ContractName,
    Address
  >
}
