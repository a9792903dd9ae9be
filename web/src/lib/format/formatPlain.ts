import { formatTokenAmount } from '@assay/domain/units'

/** Base units as a person would type them: every digit, no grouping. */
export const formatPlain = (baseUnits: bigint): string => formatTokenAmount(baseUnits)
