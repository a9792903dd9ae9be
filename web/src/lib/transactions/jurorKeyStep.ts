import { jurorKeyMessage, jurorKeyOf } from '@assay/domain/salt'
import type { Bytes32 } from '@assay/domain/ids'
import type { Hex } from 'viem'
import type { FlowContext, SignStep } from '#lib/transactions/Flow.ts'

export interface JurorKeySource {
  /** The signature to ask for; none if this browser remembers the key. */
  steps: SignStep[]
  /** The key, from this browser or from the plan's first signature. */
  key: (signatures: readonly Hex[]) => Bytes32
  /** The key if it is known before anything is signed. */
  known: Bytes32 | null
}

/** Where the key that seals a juror's votes comes from. */
export function jurorKeyStep({ config, account, vault }: FlowContext, says: string): JurorKeySource {
  const known = vault.key(account)
  if (known) return { steps: [], key: () => known, known }

  const { domain, types, primaryType, message } = jurorKeyMessage(config.chainId, config.contracts.DisputeCourt)
  return {
    known: null,
    steps: [
      {
        kind: 'sign',
        typedData: { domain, types, primaryType, message },
        says,
        accept: (signature) => vault.keepKey(account, jurorKeyOf(signature)),
      },
    ],
    key: ([signature]) => jurorKeyOf(signature!),
  }
}
