import type { ContractName } from '@assay/domain/generated/abis'
import type { Address } from '@assay/domain/ids'

/** Where each contract stands. */
export type Contracts = Readonly<Record<ContractName, Address>>
