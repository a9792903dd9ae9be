import { asAddress } from '@assay/domain/ids'
import type { Hash } from 'viem'
import { ACTIONS, type ActionName } from './actions.ts'
import type { GasWorld } from './GasWorld.ts'
import type { Figure } from './Ledger.ts'
import { spaced } from './spaced.ts'
import type { StorageNames } from './StorageNames.ts'
import { traceTransaction, type Cost } from './traceTransaction.ts'

/** Below this a word is not worth a line. */
const WORTH_A_LINE = 1_000

/** Where the gas of an action goes, transaction by transaction: sums by contract and kind, and every word of storage that matters. */
export async function profile(world: GasWorld, names: StorageNames, action: ActionName, { gas, transactions }: Figure): Promise<string> {
  const parts = await Promise.all(transactions.map((hash) => profileTransaction(world, names, hash)))
  return [`## ${ACTIONS[action].says}: ${spaced(gas)} gas`, ...parts].join('\n\n')
}

async function profileTransaction(world: GasWorld, names: StorageNames, hash: Hash): Promise<string> {
  const { gasUsed, to } = await world.publicClient.getTransactionReceipt({ hash })
  if (to === null) throw new Error(`${hash} deploys`)
  const { costs, preimages } = await traceTransaction(world, hash, asAddress(to))
  const byAddress = new Map(Object.entries(world.contracts).map(([name, address]) => [address, name]))
  const contractOf = ({ contract }: Cost) => byAddress.get(contract) ?? contract
  const executed = costs.reduce((sum, cost) => sum + cost.gas, 0)

  const kinds = sums(costs, (cost) => `${contractOf(cost)}: ${cost.what}`)
  const words = sums(
    costs.filter(({ slot }) => slot !== undefined),
    (cost) => `${contractOf(cost)}.${names.nameOf(contractOf(cost), cost.slot!, preimages)} ${cost.what}`,
  )
  return [
    `${hash}: ${spaced(gasUsed)} gas, of which ${spaced(gasUsed - BigInt(executed))} for being sent at all, less what is refunded`,
    ...[...kinds, ['— the words of storage', 0] as const, ...words.filter(([, gas]) => gas >= WORTH_A_LINE)].map(
      ([what, gas]) => `${gas === 0 ? '' : spaced(BigInt(gas)).padStart(9)}  ${what}`,
    ),
  ].join('\n')
}

/** Largest first. */
function sums(costs: readonly Cost[], keyOf: (cost: Cost) => string): (readonly [string, number])[] {
  const found = new Map<string, number>()
  for (const cost of costs) found.set(keyOf(cost), (found.get(keyOf(cost)) ?? 0) + cost.gas)
  return [...found].sort(([, a], [, b]) => b - a)
}
