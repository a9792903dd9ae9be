import type { LogPlace } from '../../chain/LogPlace'
import { ref, type Ref } from '../../chain/store/ref'
import type { LogRows } from '../../chain/store/LogRows'
import { Head, PowerCheckpoint, PowerKind } from '../../model'
import { checkpoint } from './checkpoint'
import { changeEffective, effectiveReads } from './effective'
import { checkpointId, HEAD_ID } from './ids'

/** What `moveUnits` needs. */
export const moveUnitsReads = (log: LogPlace, account: string): Ref[] => [...unitsReads(log, account), ...effectiveReads(account)]

/** What `changeUnits` needs. */
export function unitsReads(log: LogPlace, account: string): Ref[] {
  return [ref(PowerCheckpoint, checkpointId(PowerKind.UNITS, account, log.timestamp)), ref(PowerCheckpoint, checkpointId(PowerKind.TOTAL, undefined, log.timestamp))]
}

/** Changes an account's free stake, units and effective stake, and everybody's units, by the same amount (base units, signed). */
export function moveUnits(rows: LogRows, log: LogPlace, account: string, delta: bigint): void {
  const holder = rows.account(account)
  holder.free += delta
  changeUnits(rows, log, account, delta)
  changeEffective(rows, log, new Map([[account, delta]]))
}

/** Changes units alone, where the books of free and recorded stake are kept by the caller. */
export function changeUnits(rows: LogRows, log: LogPlace, account: string, delta: bigint): void {
  const holder = rows.account(account)
  holder.units += delta
  const head = rows.change(Head, HEAD_ID)
  head.totalUnits += delta

  checkpoint(rows, log, PowerKind.UNITS, account, holder.units)
  checkpoint(rows, log, PowerKind.TOTAL, undefined, head.totalUnits)
}
