import { BaseError, decodeErrorResult, type Abi, type Hex } from 'viem'

/** Why a contract reverted, from what a node said of an eth_call; undefined when it did not revert. */
export function revertOf(error: unknown, abi: Abi): string | undefined {
  if (!(error instanceof BaseError)) return undefined
  const said = error.walk((cause) => typeof (cause as { code?: unknown }).code === 'number') as { code: number; message: string; details?: string; data?: unknown } | null
  if (said === null) return undefined
  const data = dataOf(said.data)
  // By EIP-1474's neighbours: 3 is a revert; some nodes have only words.
  if (said.code !== 3 && data === undefined && !/\brevert/i.test(said.details ?? said.message)) return undefined
  try {
    return decodeErrorResult({ abi, data: data ?? '0x' }).errorName
  } catch {
    return 'reverted'
  }
}

function dataOf(data: unknown): Hex | undefined {
  if (typeof data === 'string' && /^0x[0-9a-f]+$/i.test(data)) return data as Hex
  if (typeof data === 'object' && data !== null && 'data' in data) return dataOf(data.data)
  return undefined
}
