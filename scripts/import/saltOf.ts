import { asBytes32, type Bytes32 } from '@assay/domain/ids'
import { concatBytes, keccak256, stringToBytes } from 'viem'
import type { Source } from './ImportEntry.ts'

/** The salt of an imported listing: keccak256(source ‖ stable key), both as UTF-8 bytes. A second run finds the same listing. */
export const saltOf = (source: Source, stableKey: string): Bytes32 => asBytes32(keccak256(concatBytes([stringToBytes(source), stringToBytes(stableKey)])))
