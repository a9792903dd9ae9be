import { AssayError } from '@assay/domain/errors/AssayError'
import { errorSentences } from '@assay/domain/generated/errors'
import { BaseError, ContractFunctionRevertedError, HttpRequestError, InsufficientFundsError, TimeoutError, UserRejectedRequestError } from 'viem'

export interface Explanation {
  /** Greppable. */
  code: string
  /** What happened, what did not, and the next step. */
  sentence: string
  /** The machine's words, for a person who wants to report it. */
  details?: string
}

const sentences: Readonly<Record<string, string>> = errorSentences

/** Any failure on the way of a transaction or a request as a sentence for the person who caused it. */
export function explainError(error: unknown): Explanation {
  if (error instanceof AssayError) {
    return { code: error.code, sentence: error.shortMessage, ...(error.details === undefined ? {} : { details: error.details }) }
  }
  if (error instanceof BaseError) return explainViemError(error)

  const details = error instanceof Error ? error.message : String(error)
  return { code: 'UNEXPECTED', sentence: 'Something went wrong that this page did not expect. Nothing more was sent. Try again.', details }
}

function explainViemError(error: BaseError): Explanation {
  const details = error.shortMessage
  const reverted = error.walk((cause) => cause instanceof ContractFunctionRevertedError)
  if (reverted instanceof ContractFunctionRevertedError) return explainRevert(reverted)

  if (error.walk((cause) => cause instanceof UserRejectedRequestError)) {
    return { code: 'SIGNATURE_REFUSED', sentence: 'You refused it in your wallet. Nothing was sent.' }
  }
  if (error.walk((cause) => cause instanceof InsufficientFundsError)) {
    return { code: 'NO_GAS', sentence: 'This account cannot pay for the transaction. It needs a little of the chain’s own coin. Nothing was sent.', details }
  }
  if (error.walk((cause) => cause instanceof TimeoutError)) {
    return {
      code: 'NODE_SLOW',
      sentence: 'The chain’s node did not answer in time. If you signed already, the transaction may still go through: look at the page again before you repeat it.',
      details,
    }
  }
  if (error.walk((cause) => cause instanceof HttpRequestError)) {
    return { code: 'NODE_UNREACHABLE', sentence: 'The chain’s node cannot be reached. Try again when it answers.', details }
  }
  return { code: 'TRANSACTION_FAILED', sentence: 'The transaction could not be made. Nothing moved.', details }
}

function explainRevert(error: ContractFunctionRevertedError): Explanation {
  const name = error.data?.errorName
  const sentence = name === undefined ? undefined : sentences[name]
  const args = error.data?.args?.map(String).join(', ')
  if (name !== undefined && sentence !== undefined) return { code: name, sentence: `${sentence} Nothing moved.`, details: `${name}(${args ?? ''})` }

  return { code: name ?? 'REVERTED', sentence: 'The contract refused this, and nothing moved.', details: error.reason ?? name ?? error.signature ?? error.shortMessage }
}
