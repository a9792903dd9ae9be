import type { Address } from '@assay/domain/ids'
import { mnemonicToAccount } from 'viem/accounts'
import type { ReadyAccount } from '#lib/config/PortalConfig.ts'

/** The mnemonic of every hardhat node; public, worthless, and only ever used on chain 31337. */
export const READY_MNEMONIC = 'test test test test test test test test test test test junk'

const PEOPLE: readonly (readonly [name: string, role: string])[] = [
  ['Deployer', 'deployed the contracts'],
  ['Keeper', 'does what anyone may do'],
  ['Importer', 'publishes the catalog'],
  ['Mira', 'challenger'],
  ['Jonas', 'juror'],
  ['Aiko', 'juror'],
  ['Tomás', 'juror'],
  ['Leila', 'backer'],
  ['Femi', 'backer'],
  ['Ingrid', 'backer'],
  ['Ravi', 'publisher'],
  ['Noor', 'newcomer'],
  ['Sasha', 'newcomer'],
]

/** The accounts that a visitor of the embedded chain can act as. */
export function readyAccounts(): ReadyAccount[] {
  return PEOPLE.map(([name, role], index) => {
    const address = mnemonicToAccount(READY_MNEMONIC, { addressIndex: index }).address.toLowerCase() as Address
    return { name, role, address, index }
  })
}
