import { formatExact } from '#lib/format/formatExact.ts'
import { common } from '#lib/words/common.ts'

/** An amount inside a sentence: every digit, with its unit. */
export const amountWords = (baseUnits: bigint): string => `${formatExact(baseUnits)}\u00a0${common.unit}`
