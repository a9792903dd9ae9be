import type { Address, DisputeId, VersionId } from '@assay/domain/ids'
import { zeroAddress, zeroHash } from 'viem'

// What stands where there is none.
export const NOBODY = zeroAddress as Address
export const NO_VERSION = zeroHash as VersionId
export const NO_DISPUTE = zeroHash as DisputeId
export const NO_HASH: string = zeroHash
