import type { Hash } from 'viem'
import type { ActionName } from './actions.ts'
import type { Sent } from './GasWorld.ts'

/** What an action took. */
export interface Figure {
  readonly gas: bigint
  /** The transactions it is the sum of, divided by `share`. */
  readonly transactions: readonly Hash[]
}

/** The figures measured so far; no action is measured twice. */
export class Ledger {
  /** By action. */
  readonly figures = new Map<ActionName, Figure>()

  record(action: ActionName, sent: readonly Sent[], share = 1n): void {
    if (this.figures.has(action)) throw new Error(`${action} is measured twice`)
    const gas = sent.reduce((sum, { gasUsed }) => sum + gasUsed, 0n) / share
    this.figures.set(action, { gas, transactions: sent.map(({ hash }) => hash) })
  }

  /**
   * Records the mean of acts that were done in a row. What writes votes is measured so, because a history may pack its
   * checkpoints and then costs more every other time.
   */
  mean(action: ActionName, sent: readonly Sent[]): void {
    this.record(action, sent, BigInt(sent.length))
  }

  /** Records the one transaction and hands it on. */
  async one(action: ActionName, sending: Promise<Sent>): Promise<Sent> {
    const sent = await sending
    this.record(action, [sent])
    return sent
  }
}
