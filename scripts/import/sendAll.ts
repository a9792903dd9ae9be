import type { Abi, Address, Hex } from 'viem'
import { explainFailure } from './explainFailure.ts'
import type { ImportChain } from './ImportChain.ts'

/** One call to send in the importer's name. */
export interface NamedCall {
  /** What to call it in a report. */
  readonly name: string
  readonly address: Address
  readonly abi: Abi
  readonly functionName: string
  readonly args: readonly unknown[]
}

/** What became of a call, in the order of the calls. */
export type SentCall = { readonly name: string; readonly transaction: Hex } | { readonly name: string; readonly problem: string }

/** Nodes keep only so many waiting transactions of one account. */
const UNDER_WAY = 32

/**
 * Sends calls one after the other, at most 32 ahead of the chain, and waits until all are mined.
 * A call that would revert is not sent and does not hold up the others. Throws a StackError when none can succeed any more.
 */
export async function sendAll(chain: ImportChain, calls: readonly NamedCall[]): Promise<SentCall[]> {
  const results: SentCall[] = []
  for (let start = 0; start < calls.length; start += UNDER_WAY) {
    results.push(...(await sendBatch(chain, calls.slice(start, start + UNDER_WAY))))
  }
  return results
}

async function sendBatch({ publicClient, walletClient }: ImportChain, calls: readonly NamedCall[]): Promise<SentCall[]> {
  let nonce = await publicClient.getTransactionCount({ address: walletClient.account.address, blockTag: 'pending' })
  const sent: SentCall[] = []
  for (const { name, ...call } of calls) {
    try {
      const transaction = await walletClient.writeContract({ ...call, nonce })
      nonce += 1
      sent.push({ name, transaction })
    } catch (error) {
      sent.push({ name, problem: explainFailure(error) })
    }
  }
  const mined: SentCall[] = []
  for (const call of sent) mined.push('problem' in call ? call : await whenMined(publicClient, call))
  return mined
}

async function whenMined(publicClient: ImportChain['publicClient'], call: { readonly name: string; readonly transaction: Hex }): Promise<SentCall> {
  try {
    const { status } = await publicClient.waitForTransactionReceipt({ hash: call.transaction })
    return status === 'success' ? call : { name: call.name, problem: `its transaction ${call.transaction} was reverted` }
  } catch (error) {
    return { name: call.name, problem: `its transaction ${call.transaction} was sent, but: ${explainFailure(error)}` }
  }
}
