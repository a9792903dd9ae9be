import { readFileSync } from 'node:fs'
import type { Abi, Hex } from 'viem'
import { root } from '../../scripts/run/root.ts'

/** The compiled reader (contracts/mocks/ReadMany.sol). */
export const readMany = JSON.parse(readFileSync(`${root}/artifacts/contracts/mocks/ReadMany.sol/ReadMany.json`, 'utf8')) as { readonly abi: Abi; readonly bytecode: Hex }
