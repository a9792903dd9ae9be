import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AssayError } from '@assay/domain/errors/AssayError'
import type { Abi, Hex } from 'viem'
import { root } from '../run/root.ts'
import type { ContractName } from './contractNames.ts'

/** What the compiler made of one contract. */
export interface Artifact {
  readonly abi: Abi
  readonly bytecode: Hex
  /** Length of the code as it will stand on the chain, bytes. */
  readonly deployedBytes: number
}

const FOLDERS: Record<ContractName, string> = {
  AssayToken: 'token',
  Staking: 'staking',
  AssayTimelock: 'governance',
  AssayGovernor: 'governance',
  CurationParameters: 'curation',
  ListingRegistry: 'curation',
  DisputeCourt: 'curation',
  QualityRatings: 'curation',
  ExpiringGuardian: 'governance',
}

/** Reads a contract's artifact as Hardhat wrote it. @throws ARTIFACT_MISSING, ARTIFACT_UNLINKED */
export function readArtifact(name: ContractName): Artifact {
  const file = join(root, 'artifacts', 'contracts', FOLDERS[name], `${name}.sol`, `${name}.json`)
  if (!existsSync(file)) {
    throw new AssayError('ARTIFACT_MISSING', `${name} is not compiled: run "npm run build" first.`, { details: file })
  }
  const { abi, bytecode, deployedBytecode } = JSON.parse(readFileSync(file, 'utf8')) as { abi: Abi; bytecode: Hex; deployedBytecode: Hex }
  if (!/^0x[0-9a-f]+$/.test(bytecode)) {
    throw new AssayError('ARTIFACT_UNLINKED', `${name} cannot be deployed: its code is empty or waits for a library.`, { details: file })
  }
  return { abi, bytecode, deployedBytes: (deployedBytecode.length - 2) / 2 }
}
