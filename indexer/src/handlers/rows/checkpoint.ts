import type { LogPlace } from '../../chain/LogPlace'
import { link } from '../../chain/store/link'
import type { LogRows } from '../../chain/store/LogRows'
import { Account, PowerCheckpoint, type PowerKind } from '../../model'
import { checkpointId } from './ids'

/** Writes what somebody's power is from this second on; of several changes in a second the last one holds (law L14). */
export function checkpoint(rows: LogRows, log: LogPlace, kind: PowerKind, account: string | undefined, value: bigint): void {
  const id = checkpointId(kind, account, log.timestamp)
  if (rows.find(PowerCheckpoint, id) !== undefined) {
    rows.change(PowerCheckpoint, id).value = value
    return
  }
  rows.insert(PowerCheckpoint, {
    id,
    kind,
    account: account === undefined ? null : link(Account, account),
    timepoint: log.timestamp,
    value,
  })
}
