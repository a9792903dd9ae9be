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

/**
 * Sends calls one after the other without waiting for blocks in between, then waits until all are mined.
 * A call that would revert is not sent and does not hold up the others. Throws a StackError when none can succeed any more.
 */
export async function sendAll({ publicClient, walletClient }: ImportChain, calls: readonly NamedCall[]): Promise<SentCall[]> {
  const { account } = walletClient
  let nonce = await publicClient.getTransactionCount({ address: account.address, blockTag: 'pending' })
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
  for (const call of sent) {
    if ('problem' in call) {
      mined.push(call)
      continue
    }
    const receipt = await publicClient.waitForTransactionReceipt({ hash: call.transaction })
    mined.push(receipt.status === 'success' ? call : { name: call.name, problem: `its transaction ${call.transaction} was reverted` })
  }
  return mined
}
