import { errorSentences } from '@assay/domain/generated/errors'
import { BaseError, ContractFunctionRevertedError, HttpRequestError, InsufficientFundsError, TimeoutError, WebSocketRequestError } from 'viem'
import { StackError } from '../up/StackError.ts'

/**
 * Why one listing's transaction failed, in words. What would fail for every listing alike (the node is gone,
 * the account cannot pay for gas) is thrown as a StackError instead.
 */
export function explainFailure(error: unknown): string {
  if (!(error instanceof BaseError)) return error instanceof Error ? error.message : String(error)
  const find = (test: (cause: unknown) => boolean) => error.walk(test)
  if (find((cause) => cause instanceof HttpRequestError || cause instanceof WebSocketRequestError || cause instanceof TimeoutError)) {
    throw new StackError('The node stopped answering. Start it again, or set RPC_URL to another one; a second run goes on where this one stopped.', {
      variable: 'RPC_URL',
      cause: error,
    })
  }
  if (find((cause) => cause instanceof InsufficientFundsError)) {
    throw new StackError('The importer’s account cannot pay for gas. Send it some ether, or set IMPORTER_KEY to another account.', { variable: 'IMPORTER_KEY', cause: error })
  }
  const revert = find((cause) => cause instanceof ContractFunctionRevertedError)
  if (!(revert instanceof ContractFunctionRevertedError)) return error.shortMessage
  const name = revert.data?.errorName
  const sentences: Readonly<Record<string, string>> = errorSentences
  return (name === undefined ? undefined : sentences[name]) ?? name ?? revert.reason ?? revert.shortMessage
}
