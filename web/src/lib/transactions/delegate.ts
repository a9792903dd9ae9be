import { AssayError } from '@assay/domain/errors/AssayError'
import { asAddress, type Address } from '@assay/domain/ids'
import { abis } from '#lib/contracts/abis.ts'
import { formatExact } from '#lib/format/formatExact.ts'
import { looksLike } from '#lib/format/looksLike.ts'
import { transactionWords } from '#lib/words/transactions.ts'
import type { Flow, FlowContext } from '#lib/transactions/Flow.ts'

export interface DelegateInput {
  /** As typed. */
  to: string
}

const NOBODY = /^0x0{40}$/

/** An account names who votes with its stake: itself or another. */
export const delegate: Flow<DelegateInput> = {
  id: 'delegate',
  async plan(input, context) {
    const { node, config, account } = context
    const staking = { address: config.contracts.Staking, abi: abis.Staking } as const
    const [present, units] = await Promise.all([
      node.readContract({ ...staking, functionName: 'delegates', args: [account] }),
      node.readContract({ ...staking, functionName: 'balanceOf', args: [account] }),
    ])
    const to = readDelegate(input.to, asAddress(present), context)
    const isSelf = to === account
    const words = transactionWords.delegate
    const says = isSelf ? words.saysSelf(formatExact(units)) : words.says(formatExact(units), to)

    return {
      title: isSelf ? words.titleSelf : words.title,
      sentences: [says, ...(isSelf ? [] : [words.keep, ...(await strangeness(to, context))]), words.when],
      button: isSelf ? words.buttonSelf : words.button,
      steps: [{ kind: 'call', contract: 'Staking', functionName: 'delegate', args: [to], says }],
      done: isSelf ? words.doneSelf : words.done,
    }
  },
}

/** @throws BAD_ADDRESS, DELEGATE_NOBODY, DELEGATE_CONTRACT, DELEGATE_ALREADY, DELEGATE_LOOKS_LIKE */
function readDelegate(typed: string, present: Address, { config, account }: FlowContext): Address {
  const to = asAddress(typed.trim())
  const words = transactionWords.delegate
  if (NOBODY.test(to)) throw new AssayError('DELEGATE_NOBODY', words.nobody)
  const contract = Object.entries(config.contracts).find(([, address]) => address === to)
  if (contract) throw new AssayError('DELEGATE_CONTRACT', words.contract(contract[0]))
  if (to === present) throw new AssayError('DELEGATE_ALREADY', to === account ? words.alreadySelf : words.already)

  // A known address would never by chance begin and end like another: this is how people are tricked.
  const known = [account, present, ...config.accounts.map(({ address }) => address)].find((address) => looksLike(to, address))
  if (known) throw new AssayError('DELEGATE_LOOKS_LIKE', words.looksLike(known), { details: to })
  return to
}

/** What is unusual about an address, in sentences. */
async function strangeness(to: Address, { node }: FlowContext): Promise<string[]> {
  const [code, sent] = await Promise.all([node.getCode({ address: to }), node.getTransactionCount({ address: to })])
  const words = transactionWords.delegate
  if (code !== undefined && code !== '0x') return [words.isContract]
  return sent === 0 ? [words.neverSent] : []
}
