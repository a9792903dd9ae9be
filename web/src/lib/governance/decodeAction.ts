import { decodeFunctionData, encodeFunctionData, type Abi, type AbiFunction, type AbiParameter, type Hex } from 'viem'
import type { ContractName } from '#lib/config/PortalConfig.ts'
import { abis } from '@assay/domain/generated/abis'
import type { ActionField, DecodedAction } from '#lib/governance/DecodedAction.ts'
import { actionSentence, actionWords, fieldWords } from '#lib/words/actions.ts'

export interface RawAction {
  readonly id: string
  readonly target: string
  readonly calldata: string
  /** Wei. */
  readonly value: bigint
}

interface Call {
  functionName: string
  inputs: readonly AbiParameter[]
  args: readonly unknown[]
  /** Whether encoding what is shown gives the same bytes again. */
  whole: boolean
}

/** One call of a proposal in words, by the contracts of this deployment. What they do not explain is flagged, never guessed. */
export function decodeAction(action: RawAction, contracts: Readonly<Record<ContractName, string>>): DecodedAction {
  const { id, target, calldata, value } = action
  const contract = (Object.keys(contracts) as ContractName[]).find((name) => contracts[name] === target) ?? null
  const call = contract === null ? null : decodeCall(abis[contract], calldata)
  const common = { id, target, contract, calldata, value: value.toString() }

  if (contract === null) return { ...common, functionName: null, fields: [], says: actionWords.unknownTarget(target, value), warning: actionWords.unknownTargetWarning }
  if (call === null) return { ...common, functionName: null, fields: [], says: actionWords.unknownCall(contract), warning: actionWords.unknownCallWarning }

  const { functionName } = call
  const fields = call.inputs.flatMap((input, index) => fieldsOf(input, input.name || `#${index + 1}`, call.args[index]))
  return { ...common, functionName, fields, says: actionSentence(contract, functionName, call.args), warning: warningOf(contract, call, value) }
}

function decodeCall(abi: Abi, calldata: string): Call | null {
  try {
    const { functionName, args = [] } = decodeFunctionData({ abi, data: calldata as Hex })
    const item = abi.find((entry): entry is AbiFunction => entry.type === 'function' && entry.name === functionName && entry.inputs.length === args.length)
    if (item === undefined) return null
    return { functionName, inputs: item.inputs, args: args.map(lowerCased), whole: encodeFunctionData({ abi: [item], functionName, args }) === calldata.toLowerCase() }
  } catch {
    return null // not a call of this contract
  }
}

function warningOf(contract: ContractName, { functionName, whole }: Call, value: bigint): string | null {
  if (actionWords.alwaysFails.has(`${contract}.${functionName}`)) return actionWords.alwaysFailsWarning
  if (!whole) return actionWords.moreBytesWarning
  if (value > 0n) return actionWords.valueWarning(value)
  return null
}

/** Addresses are lower-case everywhere in the portal, so that they can be compared by eye. */
const lowerCased = (value: unknown) => (typeof value === 'string' && /^0x[0-9a-f]{40}$/i.test(value) ? value.toLowerCase() : value)

/** A parameter's value, a structure as its parts. */
function fieldsOf(parameter: AbiParameter, name: string, value: unknown): ActionField[] {
  if ('components' in parameter && parameter.type === 'tuple') {
    const parts = value as Record<string, unknown>
    return parameter.components.flatMap((part) => fieldsOf(part, part.name ?? '', parts[part.name ?? '']))
  }
  return [{ name, type: parameter.type, value: Array.isArray(value) ? value.map(String).join(', ') : String(value), words: fieldWords(name, value) }]
}
