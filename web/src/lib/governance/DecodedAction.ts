import type { ContractName } from '#lib/config/PortalConfig.ts'

export interface ActionField {
  name: string
  type: string
  /** As a machine has it: base units, seconds, hex. */
  value: string
  /** The same for people, where it differs. */
  words: string | null
}

/** One call of a proposal, for people and as a machine will run it. Plain data: it is made on the server. */
export interface DecodedAction {
  id: string
  target: string
  /** Null if the target is none of Assay's contracts. */
  contract: ContractName | null
  functionName: string | null
  fields: ActionField[]
  /** What it does, in one sentence. */
  says: string
  /** Why to look twice; null where there is no reason. */
  warning: string | null
  calldata: string
  /** Wei sent with it, decimal. */
  value: string
}
