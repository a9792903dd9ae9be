import { bytesToHex, type Hex } from 'viem'
import { mnemonicToAccount } from 'viem/accounts'

/** The mnemonic of every hardhat node: public, worthless, used on the embedded chain only. */
export const readyMnemonic = 'test test test test test test test test test test test junk'

/** The private key of one of the embedded chain's ready accounts. */
export function readyKey(index: number): Hex {
  const { privateKey } = mnemonicToAccount(readyMnemonic, { addressIndex: index }).getHdKey()
  if (privateKey === null) throw new Error(`There is no ready account ${index}.`)
  return bytesToHex(privateKey)
}

/** The ready accounts that do the stack's own work. */
export function readyKeys(): { deployer: Hex; keeper: Hex; importer: Hex } {
  return { deployer: readyKey(0), keeper: readyKey(1), importer: readyKey(2) }
}
