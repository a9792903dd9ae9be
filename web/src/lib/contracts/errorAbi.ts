import type { Abi } from 'viem'
import { abis } from '@assay/domain/generated/abis'

/** Every custom error of the contracts: a call to one may be refused by another that it calls. */
export const errorAbi: Abi = Object.values(abis)
  .flatMap((abi): Abi => abi)
  .filter((item) => item.type === 'error')
