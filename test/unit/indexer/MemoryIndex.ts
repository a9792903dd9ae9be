import { abiOf } from '@assay/domain/generated/abis'
import { encodeAbiParameters, encodeEventTopics, type AbiEvent, type Hex } from 'viem'
import { applyBlocks, handlerKey } from '../../../indexer/lib/chain/applyBlocks.js'
import type { RawLog } from '../../../indexer/lib/chain/Batch.js'
import type { Ref } from '../../../indexer/lib/chain/store/ref.js'
import type { Row, RowType } from '../../../indexer/lib/chain/store/Row.js'
import { EMPTY_SUM } from '../../../indexer/lib/chain/state/stateSum.js'
import { RowSet } from '../../../indexer/lib/chain/store/RowSet.js'
import { allHandlers } from '../../../indexer/lib/handlers/allHandlers.js'
import { contractNames, type ContractName } from '../../../indexer/lib/handlers/contractNames.js'
import { Head } from '../../../indexer/lib/model/index.js'

/** Made-up addresses: 0x00…01 for the token, and so on. */
export const contracts = Object.fromEntries(contractNames.map((name, index) => [name, addressOf(index + 1)])) as Record<ContractName, Hex>

export interface Emitted {
  contract: ContractName
  event: string
  args: Record<string, unknown>
  /** Instead of what `args` encode to. */
  data?: Hex
  /** Instead of those of the event. */
  topics?: string[]
}

/** The handlers over a database that is only memory: logs in, rows out. */
export class MemoryIndex {
  readonly #rows = new Map<RowType, Map<string, Row>>()
  #height = 0

  constructor() {
    this.#put(
      new Head({ id: 'head', height: 0, hash: '', timestamp: 0n, finalized: 0, totalUnits: 0n, bonded: 0n, supply: 0n, treasury: 0n, quorumNumerator: 0, stateSum: EMPTY_SUM }),
    )
  }

  /** One batch of blocks, each a list of events. @returns what it changed */
  async apply(...blocks: { at: number; events: Emitted[] }[]) {
    const rows = new RowSet()
    const changed = await applyBlocks(
      blocks.map(({ at, events }) => {
        const height = ++this.#height
        return { height, hash: `0x${height}`, timestamp: at, logs: events.map((event, logIndex) => rawLog(event, `0xt${height}`, logIndex)) }
      }),
      rows,
      { contracts, handlers: new Map(allHandlers.map((each) => [handlerKey(each.contract, each.event.topic), each])), load: async (refs) => this.#load(rows, refs) },
    )
    for (const { inserted, changed: updated } of rows.pending()) for (const row of [...inserted, ...updated]) this.#put(row)
    return changed
  }

  /** A row as it is now. Throws when there is none. */
  get<E extends Row>(type: RowType<E>, id: string): E {
    const row = this.#rows.get(type as unknown as RowType)?.get(id)
    if (row === undefined) throw new Error(`no ${type.name} ${id}; there are ${[...(this.#rows.get(type as unknown as RowType)?.keys() ?? [])].join(', ')}`)
    return row as E
  }

  all<E extends Row>(type: RowType<E>): E[] {
    return [...(this.#rows.get(type as unknown as RowType)?.values() ?? [])] as E[]
  }

  /** Every row, in an order that does not depend on batches. */
  dump(): unknown[] {
    return [...this.#rows].flatMap(([type, rows]) => [...rows.values()].map((row) => [type.name, row])).sort((a, b) => (key(a) < key(b) ? -1 : 1))
  }

  #put(row: Row): void {
    const type = row.constructor as RowType
    const rows = this.#rows.get(type) ?? new Map<string, Row>()
    rows.set(row.id, row)
    this.#rows.set(type, rows)
  }

  #load(rows: RowSet, refs: readonly Ref[]): void {
    for (const ref of refs) {
      const all = [...(this.#rows.get(ref.type)?.values() ?? [])]
      const found = ref.kind === 'row' ? all.filter(({ id }) => id === ref.id) : all.filter((row) => valueOf(row, ref.field) === ref.value)
      if (ref.kind === 'row') rows.markAsked(ref.type, ref.id)
      else rows.markAskedBy(ref.type, ref.field, ref.value)
      for (const row of found) {
        rows.put(new ref.type(row)) // a copy: a failed batch leaves no trace
        if (ref.then !== undefined) this.#load(rows, ref.then(row))
      }
    }
  }
}

export function addressOf(number: number): Hex {
  return `0x${number.toString(16).padStart(40, '0')}`
}

export function bytes32(number: number): Hex {
  return `0x${number.toString(16).padStart(64, '0')}`
}

function valueOf(row: Row, field: string): unknown {
  const value = (row as unknown as Record<string, unknown>)[field]
  return typeof value === 'object' && value !== null ? (value as Row).id : value
}

function rawLog({ contract, event, args, data, topics }: Emitted, transaction: string, logIndex: number): RawLog {
  const item = abiOf[contract].find((each): each is AbiEvent => each.type === 'event' && each.name === event)
  if (item === undefined) throw new Error(`${contract} has no event ${event}`)
  const plain = item.inputs.filter(({ indexed }) => !indexed)
  return {
    address: contracts[contract],
    topics: topics ?? (encodeEventTopics({ abi: [item], eventName: event, args } as never) as string[]),
    data: data ?? encodeAbiParameters(plain, plain.map(({ name }) => args[name!]) as never),
    transaction,
    logIndex,
  }
}

const key = (entry: unknown[]): string => `${entry[0] as string} ${(entry[1] as Row).id}`
