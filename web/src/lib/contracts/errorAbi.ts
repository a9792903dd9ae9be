import type { Abi } from 'viem'
import { allAbis } from '#lib/contracts/allAbis.ts'

/** Every custom error of the contracts: a call to one may be refused by another that it calls. */
export const errorAbi: Abi = Object.values(allAbis)
  .flatMap((abi): Abi => abi)
  .filter((item) => item.type === 'error')
