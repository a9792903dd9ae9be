import { concatHex, encodeAbiParameters, parseAbiItem, toFunctionSelector, type AbiFunction, type AbiParameter, type Hex } from 'viem'

/** Calldata whose texts are any bytes, which no library would encode: `args` give the bytes (hex) for every string. */
export function rawCall(signature: string, args: readonly unknown[]): Hex {
  const call = parseAbiItem(signature as 'function f()') as unknown as AbiFunction
  const inputs: AbiParameter[] = call.inputs.map((input) => (input.type === 'string' ? { ...input, type: 'bytes' } : input))
  return concatHex([toFunctionSelector(call), encodeAbiParameters(inputs, args)])
}
