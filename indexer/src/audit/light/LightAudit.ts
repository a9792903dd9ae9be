import { Audit, type AuditSettings } from '../Audit.js'
import { AuditError } from '../AuditError.js'
import type { Part, Step, View } from '../parts/Part.js'
import { slicedParts } from '../parts/allParts.js'
import type { AuditState, AuditStore, KnownDifference, Place } from './AuditStore.js'
import { countRows } from './countRows.js'

/** Rows that are looked at together: little, so that a round ends near its budget. */
const PAGE = 20
/** Known differences that are looked at again in a round. */
const KNOWN = 50
/** Longest that one statement may run, milliseconds: the indexer has the database first. Doubles a few times while rounds fail. */
const PATIENCE_MS = 2000
const MOST_DOUBLINGS = 4
/** Share of a round's requests that new rows may take; the rest goes on around the index. */
const NEW_SHARE = 0.6

export interface LightAuditOptions {
  readonly settings: AuditSettings
  readonly store: AuditStore
  /** Requests to the node in a round, about. */
  readonly requests: number
  /** Told what begins and what ceases to differ. */
  readonly onFound: (difference: KnownDifference) => void
  readonly onHealed: (difference: KnownDifference) => void
}

/** What one round found. */
class Findings {
  checks = 0
  /** Rows of the turn around the index. */
  looked = 0
  readonly found: KnownDifference[] = []

  add(part: Part, step: Step): void {
    this.checks += step.checks
    this.found.push(...step.found.map((difference) => ({ ...difference, part: part.name })))
  }
}

const keyOf = ({ table, id, field }: KnownDifference): string => `${table}\n${id}\n${field}`

/**
 * The audit that goes on all the time, in small rounds: what differed, what is new, and the next slice of everything. A round
 * is true of one block or is dropped whole, so that a reorganisation leaves nothing behind.
 */
export class LightAudit {
  /** Rounds that could not be made, in a row. */
  failures = 0

  constructor(private readonly options: LightAuditOptions) {}

  /** One round. @throws AuditError, Unreadable or what Postgres says, having written nothing */
  async round(): Promise<void> {
    this.failures += 1
    await this.make().catch((error: unknown) => {
      // A rebuilding ends by itself; there is nobody to be spared until then.
      if (error instanceof AuditError && error.code === 'AUDIT_EMPTY') this.failures = 0
      throw error
    })
    this.failures = 0
  }

  private async make(): Promise<void> {
    const { settings, store } = this.options
    if (await store.isRebuilding()) throw new AuditError('AUDIT_EMPTY', 'The index is being rebuilt')
    const audit = await Audit.open(settings)
    try {
      const view = await audit.view(PAGE, PATIENCE_MS * 2 ** Math.min(this.failures - 1, MOST_DOUBLINGS))
      try {
        await this.look(view)
      } finally {
        await view.snapshot.end()
      }
    } finally {
      await audit.close()
    }
  }

  private async look(view: View): Promise<void> {
    const { store, onFound, onHealed } = this.options
    const before = (await store.state()) ?? (await firstState(view))
    const known = await store.known(KNOWN)
    const findings = new Findings()
    await this.lookAgain(view, known, findings)
    await this.lookAtNew(view, await sinceOf(view, before.place), findings)
    const state = await this.lookAround(view, before, findings)

    const now = await view.node.header(view.chain.block.height)
    if (now?.hash !== view.chain.block.hash) throw new AuditError('AUDIT_STATE_GONE', `Block ${view.chain.block.height} was reorganised away during the round`)
    const differs = new Set(findings.found.map(keyOf))
    const wasKnown = new Set((await store.known(Number.MAX_SAFE_INTEGER)).map(keyOf))
    const healed = known.filter((difference) => !differs.has(keyOf(difference)))
    await store.save({ ...state, checks: before.checks + findings.checks }, view.chain.block, findings.found, healed)
    for (const difference of new Map(findings.found.map((each) => [keyOf(each), each])).values()) if (!wasKnown.has(keyOf(difference))) onFound(difference)
    healed.forEach(onHealed)
  }

  private async lookAgain(view: View, known: readonly KnownDifference[], findings: Findings): Promise<void> {
    for (const part of slicedParts) {
      const ids = [...new Set(known.filter((each) => each.part === part.name).map(({ id }) => id))]
      if (ids.length > 0) findings.add(part, await part.again(view, ids))
    }
  }

  /** What changed in blocks that no round has seen. */
  private async lookAtNew(view: View, since: number, findings: Findings): Promise<void> {
    const most = this.options.requests * NEW_SHARE
    for (const part of slicedParts) {
      for (let from: string | undefined = ''; from !== undefined && view.node.requests < most;) {
        const step: Step | undefined = await part.changed?.(view, since, from)
        if (step !== undefined) findings.add(part, step)
        from = step?.next
      }
    }
  }

  /** The next slice of everything; begins again when it has been around. */
  private async lookAround(view: View, before: AuditState, findings: Findings): Promise<AuditState> {
    const { height, hash, finalized } = view.snapshot.head
    let { looked, total, turns } = before
    let turned = false
    let place = Math.max(
      0,
      slicedParts.findIndex(({ name }) => name === before.place.part),
    )
    let from: string | undefined = slicedParts[place]!.name === before.place.part ? before.place.from : ''
    do {
      const part = slicedParts[place]!
      const step: Step = await part.step(view, from)
      findings.add(part, step)
      if (part.counts) looked += step.rows
      from = step.next
      if (from !== undefined) continue
      from = ''
      place += 1
      if (place < slicedParts.length) continue
      // Not twice around in one round: a small index is looked at once per round.
      place = 0
      turns += 1
      turned = true
    } while (!turned && view.node.requests < this.options.requests)
    if (turned) [looked, total] = [0, await countRows(view.snapshot)]
    return { checks: 0, looked, total, turns, turned, place: { part: slicedParts[place]!.name, from, since: height, sinceHash: hash, finalized } }
  }
}

async function firstState(view: View): Promise<AuditState> {
  const { height, hash, finalized } = view.snapshot.head
  return {
    checks: 0,
    looked: 0,
    total: await countRows(view.snapshot),
    turns: 0,
    turned: false,
    place: { part: slicedParts[0]!.name, from: '', since: height, sinceHash: hash, finalized },
  }
}

/** From which block on everything is new: where the last round's block was reorganised away, from what was final then. */
async function sinceOf({ node }: View, { since, sinceHash, finalized }: Place): Promise<number> {
  return (await node.header(since))?.hash === sinceHash ? since : Math.min(since, finalized)
}
