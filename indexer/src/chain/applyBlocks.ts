import { Account, Activity, Dispute, Head, Listing, Proposal } from '../model'
import type { ContractName } from '../handlers/contractNames'
import type { About, Handler } from '../handlers/onEvent'
import { eventId, HEAD_ID } from '../handlers/rows/ids'
import { addTotals, totalsReads } from '../handlers/rows/totals'
import { totalsOf } from '../handlers/totalsOf'
import { argumentsJson } from './argumentsJson'
import type { Block } from './Batch'
import { decodeLog, type DecodedLog } from './decodeLog'
import { IndexError } from './IndexError'
import type { LogPlace } from './LogPlace'
import { sealBlock } from './state/sealBlock'
import { link } from './store/link'
import { LogRows } from './store/LogRows'
import type { ChangedIds } from './store/notifyHead'
import { ref, type Ref } from './store/ref'
import type { RowSet } from './store/RowSet'

export type Contracts = Readonly<Record<ContractName, string>>

/** One log with the handler that understands it. */
interface Event {
  handler: Handler
  decoded: DecodedLog
  log: LogPlace
  block: Block
}

export interface ApplyOptions {
  contracts: Contracts
  handlers: ReadonlyMap<string, Handler>
  /** Fills the row set with what is declared. */
  load: (refs: Ref[]) => Promise<void>
}

/** Where handlers are kept: contracts may have events of the same name and topic. */
export const handlerKey = (contract: ContractName, topic: string): string => `${contract}:${topic}`

/** Applies the logs of consecutive blocks, in order, to the rows; the rows are loaded once for all of them. */
export async function applyBlocks(blocks: readonly Block[], rows: RowSet, options: ApplyOptions): Promise<ChangedIds> {
  const { contracts } = options
  const events = decodeBlocks(blocks, options)
  const declared = [ref(Head, HEAD_ID)]
  for (const event of events) {
    declared.push(...totalsReads(event.log), ...addressesIn(event.decoded.args).map((address) => ref(Account, address)))
    explained(event, () => declared.push(...event.handler.reads({ args: event.decoded.args, log: event.log, contracts })))
  }
  await options.load(declared)

  const about = new Set<string>()
  for (const [place, event] of events.entries()) {
    const { handler, decoded, log, block } = event
    const context = { args: decoded.args, bytes: decoded.bytes, log, rows: new LogRows(rows, log), contracts }
    explained(event, () => {
      handler.apply(context)
      const said = handler.about(context)
      addActivity(event, context.rows, said)
      addTotals(context.rows, log, totalsOf(handler.contract, handler.name, context))
      if (said.listing !== undefined) about.add(said.listing)
    })
    if (events[place + 1]?.block !== block) sealBlock(rows, block)
  }
  return changedIds(rows, about)
}

function decodeBlocks(blocks: readonly Block[], { contracts, handlers }: ApplyOptions): Event[] {
  const names = new Map(Object.entries(contracts).map(([name, address]) => [address, name as ContractName]))
  return blocks.flatMap((block) =>
    block.logs.map((raw) => {
      const { height, timestamp } = block
      const log: LogPlace = { block: height, timestamp: BigInt(timestamp), transaction: raw.transaction, logIndex: raw.logIndex }
      const contract = names.get(raw.address)
      const handler = contract && handlers.get(handlerKey(contract, raw.topics[0] ?? ''))
      if (handler === undefined) {
        throw new IndexError('INDEX_UNKNOWN_EVENT', `${contract ?? raw.address} emitted an event that the index does not know (${raw.topics[0]}) ${place(log)}.`)
      }
      return { handler, log, block, decoded: decodeLog(handler.event, raw) }
    }),
  )
}

/** One line in the activity per event. */
function addActivity({ handler, decoded, log }: Event, rows: LogRows, { account, listing, dispute, proposal, amount }: About): void {
  if (account !== undefined) rows.mention(account)
  rows.insert(Activity, {
    id: eventId(log),
    contract: handler.contract,
    event: handler.name,
    account: account === undefined ? null : link(Account, account),
    listing: listing === undefined ? null : link(Listing, listing),
    dispute: dispute === undefined ? null : link(Dispute, dispute),
    proposal: proposal === undefined ? null : link(Proposal, proposal),
    amount: amount ?? null,
    arguments: argumentsJson(decoded),
    at: log.timestamp,
  })
}

function changedIds(rows: RowSet, listings: Set<string>): ChangedIds {
  const changed: ChangedIds = { listings: [], disputes: [], accounts: [], proposals: [] }
  for (const { type, inserted, changed: updated } of rows.pending()) {
    const ids = [...inserted, ...updated].map((row) => row.id)
    if (type === (Listing as unknown)) ids.forEach((id) => listings.add(id))
    else if (type === (Dispute as unknown)) changed.disputes = ids
    else if (type === (Account as unknown)) changed.accounts = ids
    else if (type === (Proposal as unknown)) changed.proposals = ids
  }
  changed.listings = [...listings]
  return changed
}

/** Every address among the arguments: an event may bring any of them to life. */
function addressesIn(args: Record<string, unknown>): string[] {
  return Object.values(args).filter((value): value is string => typeof value === 'string' && /^0x[0-9a-f]{40}$/.test(value))
}

/** Adds to any error at which log it happened. */
function explained(event: Event, act: () => void): void {
  try {
    act()
  } catch (cause) {
    const code = cause instanceof IndexError ? cause.code : 'INDEX_HANDLER_FAILED'
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new IndexError(code, `${event.handler.contract}.${event.handler.name} ${place(event.log)}: ${reason}`, { cause })
  }
}

const place = ({ block, transaction, logIndex }: LogPlace): string => `at block ${block}, transaction ${transaction}, log ${logIndex}`
