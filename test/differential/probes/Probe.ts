import type { ContractName } from '@assay/domain/generated/abis'

/** One read of a contract, and the words that the model expects as its answer. */
export interface Probe {
  readonly contract: ContractName
  readonly read: string
  readonly args: readonly (string | bigint)[]
  readonly expected: readonly (bigint | boolean | string)[]
}
