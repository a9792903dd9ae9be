import type { Difference } from '../Difference.js'
import type { ContractName } from '@assay/domain/generated/abis'
import { logsOf } from '../chain/logsOf.js'
import { RowLook } from '../tables/RowLook.js'
import type { Row } from '../tables/TableAudit.js'
import { sameActivity } from './sameActivity.js'
import { decodeLog, type Decoded, type RawLog } from './decodeLog.js'
import { eventIdOf } from './eventIdOf.js'
import type { Part, Step, View } from './Part.js'
import { stepOf } from './tablePart.js'
import { Subjects } from './Subjects.js'
import { rowsOfEvent, type PlacedEvent } from './rowsOfEvent.js'

/** Blocks that a node is asked for at once, at most. */
const MOST_BLOCKS = 5000

const ACTIVITIES = `select a.*, l.owner_id as listing_owner from chain.activity a left join chain.listing l on l.id = a.listing_id where a.block between $1 and $2 order by a.id`

/**
 * The raw log: every log of the contracts is exactly one activity, every activity is a log, and the rows that events bring to
 * life are there. This is what notices a log that was once missed.
 */
export const logPart: Part = {
  name: 'log',
  tables: ['activity'],
  counts: true,
  /** `from` is a block. */
  async step(view, from) {
    const first = from === '' ? view.startBlock : Number(from)
    const { height } = view.chain.block
    const last = Math.min(height, first + MOST_BLOCKS - 1, await endOfPage(view, first))
    return { ...(await range(view, first, last)), next: last >= height ? undefined : String(last + 1) }
  },
  async changed(view, since, from) {
    const next = from === '' ? since + 1 : Number(from)
    return next > view.chain.block.height ? stepOf([], undefined) : logPart.step(view, String(next))
  },
  async again(view, ids) {
    const blocks = [...new Set(ids.map((id) => Number.parseInt(id, 10)))].filter((block) => block <= view.chain.block.height)
    const steps = await Promise.all(blocks.map((block) => range(view, block, block)))
    return { rows: sum(steps, 'rows'), checks: sum(steps, 'checks'), found: steps.flatMap(({ found }) => found), next: undefined }
  },
}

const sum = (steps: readonly Step[], what: 'rows' | 'checks'): number => steps.reduce((total, step) => total + step[what], 0)

/** The block with which a page of activities is full. */
async function endOfPage({ snapshot, pageSize, chain }: View, first: number): Promise<number> {
  const [row] = await snapshot.rows<{ block: number }>('select block from chain.activity where id >= $1 order by id offset $2 limit 1', [eventIdOf(first, 0), pageSize - 1])
  return row?.block ?? chain.block.height
}

/** Every log and every activity of these blocks. */
async function range(view: View, first: number, last: number): Promise<Step> {
  const { snapshot, chain, node } = view
  const names = new Map(Object.entries(chain.contracts).map(([name, address]) => [address, name as ContractName]))
  const [raw, activities] = await Promise.all([logsOf(node, Object.values(chain.contracts), first, last), snapshot.rows<Row>(ACTIVITIES, [first, last])])
  const times = await timesOf(view, new Set(raw.map(({ blockNumber }) => Number(blockNumber))))
  const logs = raw.map((log): PlacedLog => {
    const contract = names.get(log.address.toLowerCase())!
    const decoded = decodeLog(contract, log)
    const name = `${contract}.${decoded?.event ?? log.topics[0]}`
    return { name, id: eventIdOf(Number(log.blockNumber), Number(log.logIndex)), args: decoded?.args ?? {}, at: times.get(Number(log.blockNumber)) ?? 0, contract, decoded, log }
  })
  const told = sameLog(
    logs,
    activities,
    await Subjects.lookUp(
      snapshot,
      logs.map(({ args }) => args),
    ),
  )
  const missing = await missingRows(view, logs)
  return { rows: logs.length, checks: told.checks + missing.checks, found: [...told.found, ...missing.found], next: undefined }
}

/** A log, decoded where its contract has such an event. */
interface PlacedLog extends PlacedEvent {
  readonly contract: ContractName
  readonly decoded: Decoded | undefined
  readonly log: RawLog
}

/** Compares logs and activities one to one. */
function sameLog(logs: readonly PlacedLog[], activities: readonly Row[], about: Subjects): Pick<Step, 'checks' | 'found'> {
  const ours = new Map(activities.map((row) => [row.id as string, row]))
  const found: Difference[] = []
  let checks = logs.length
  for (const { name, id, contract, decoded, at, log } of logs) {
    const row = ours.get(id)
    ours.delete(id)
    if (row === undefined || decoded === undefined) {
      found.push({ table: 'activity', id, field: 'row', index: row === undefined ? null : `${row.contract}.${row.event}`, chain: name, transaction: log.transactionHash })
      continue
    }
    const look = new RowLook('activity', row, undefined)
    sameActivity(look, row, { contract, decoded, log, at, about })
    checks += look.checks
    found.push(...look.found)
  }
  for (const row of ours.values()) found.push({ table: 'activity', id: row.id, field: 'row', index: `${row.contract}.${row.event}`, chain: null, transaction: row.transaction })
  return { checks: checks + ours.size, found }
}

async function timesOf({ node }: View, blocks: ReadonlySet<number>): Promise<Map<number, number>> {
  const headers = await Promise.all([...blocks].map((block) => node.header(block)))
  return new Map(headers.flatMap((header) => (header === undefined ? [] : [[header.height, header.timestamp] as const])))
}

/** Rows that events brought to life and that are not there. */
async function missingRows({ snapshot, chain }: View, events: readonly PlacedLog[]): Promise<Pick<Step, 'checks' | 'found'>> {
  const wanted = new Map<string, Map<string, PlacedLog>>()
  let checks = 0
  for (const event of events) {
    for (const [table, id] of rowsOfEvent(event, chain.contracts.AssayTimelock)) {
      if (!wanted.has(table)) wanted.set(table, new Map())
      wanted.get(table)!.set(id, event)
      checks++
    }
  }
  const found: Difference[] = []
  for (const [table, rows] of wanted) {
    const there = await snapshot.rows<{ id: string }>(`select id from chain.${table} where id = any($1)`, [[...rows.keys()]])
    for (const { id } of there) rows.delete(id)
    for (const [id, { name, log, id: place }] of rows) {
      // Found by the log, and looked at again by the log: the difference carries the event's place.
      found.push({ table: 'activity', id: place, field: `${table} ${id}`, index: null, chain: name, transaction: log.transactionHash })
    }
  }
  return { checks, found }
}
