import type { Address } from '@assay/domain/ids'
import type { Hex, PublicClient } from 'viem'
import type { PortalConfig } from '#lib/config/PortalConfig.ts'
import type { WrittenContract } from '#lib/contracts/abis.ts'
import type { JurorVault } from '#lib/transactions/JurorVault.ts'

/** Stands in a call's arguments for what a signature of the same plan will give. */
export const FROM_SIGNATURE = Symbol('from your signature')

export interface CallStep {
  kind: 'call'
  contract: WrittenContract
  functionName: string
  /** As shown before signing; FROM_SIGNATURE where a signature is still missing. */
  args: readonly unknown[]
  /** What this step does, in words. */
  says: string
  /** The arguments once the plan's signatures are there. */
  completeArgs?: (signatures: readonly Hex[]) => readonly unknown[]
}

export interface TypedMessage {
  domain: { name?: string; version?: string; chainId?: number; verifyingContract?: Hex }
  types: Record<string, readonly { name: string; type: string }[]>
  primaryType: string
  message: Record<string, unknown>
}

/** A signature that is not a transaction: a permit, or the juror key. */
export interface SignStep {
  kind: 'sign'
  typedData: TypedMessage
  says: string
  /** Called with the signature before the next step; what it refuses ends the plan. */
  accept?: (signature: Hex) => void
}

export type Step = CallStep | SignStep

/** Everything that will happen, worked out before anything is signed. */
export interface Plan {
  title: string
  /** What moves, for whom, and what can be lost. */
  sentences: readonly string[]
  /** The verb with its object, on the button that starts signing. */
  button: string
  steps: readonly Step[]
  /** Shown when the index agrees. */
  done: string
}

export interface FlowContext {
  config: PortalConfig
  account: Address
  node: PublicClient
  vault: JurorVault
  /** Unix seconds by the chain's clock. */
  now: number
}

/** One thing that a user can do on the chain. Planning reads and checks; it never signs or sends. */
export interface Flow<Input> {
  /** Greppable. */
  id: string
  /** @throws AssayError with a sentence for the form */
  plan(input: Input, context: FlowContext): Promise<Plan>
}
