import type { AbiParameter } from 'viem'
import { abis } from '#lib/contracts/abis.ts'
import type { PortalConfig } from '#lib/config/PortalConfig.ts'
import { FROM_SIGNATURE, type Step } from '#lib/transactions/Flow.ts'

export interface DecodedField {
  name: string
  type: string
  value: string
}

/** A step as a machine will read it, for people who want to check: contract, function or message, and every argument. */
export interface DecodedStep {
  kind: 'transaction' | 'signature'
  contract: string
  address: string
  /** Function or message name. */
  action: string
  fields: DecodedField[]
}

/** The decoded form that stands beside the words before each signature. */
export function decodeStep(step: Step, config: PortalConfig): DecodedStep {
  if (step.kind === 'sign') {
    const { domain, types, primaryType, message } = step.typedData
    const fields = (types[primaryType] ?? []).map(({ name, type }) => ({ name, type, value: show(message[name]) }))
    return { kind: 'signature', contract: domain.name ?? '', address: domain.verifyingContract ?? '', action: primaryType, fields }
  }

  const inputs = abis[step.contract].find((item) => item.type === 'function' && item.name === step.functionName && item.inputs.length === step.args.length)
  const parameters: readonly AbiParameter[] = inputs && 'inputs' in inputs ? inputs.inputs : []
  return {
    kind: 'transaction',
    contract: step.contract,
    address: config.contracts[step.contract],
    action: step.functionName,
    fields: step.args.map((value, index) => ({
      name: parameters[index]?.name || `#${index + 1}`,
      type: parameters[index]?.type ?? '',
      value: show(value),
    })),
  }
}

const show = (value: unknown): string => (value === FROM_SIGNATURE ? 'from your signature' : String(value))
