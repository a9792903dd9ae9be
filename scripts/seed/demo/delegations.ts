import { addressOf, type ActorName } from '../actors.ts'
import { call } from '../Call.ts'
import { days } from '../days.ts'
import type { Moment } from '../Moment.ts'

/** Who gave their votes to whom; staking gave them to oneself. Some changed their minds. */
const delegationTable: readonly [before: number, from: ActorName, to: ActorName][] = [
  [days(58), 'Yara', 'Aiko'],
  [days(58), 'Zoltán', 'Aiko'],
  [days(57), 'Anouk', 'Thandi'],
  [days(56), 'Priya', 'Leila'],
  [days(55), 'Beatriz', 'Leila'],
  [days(54), 'Cem', 'Tomás'],
  [days(47), 'Hana', 'Aiko'],
  [days(35), 'Zoltán', 'Leila'],
  [days(25), 'Anouk', 'Thandi'],
  [days(19), 'Dilara', 'Jonas'],
  [days(11), 'Hana', 'Hana'],
  [days(6), 'Wanda', 'Tomás'],
]

export const delegations = (): Moment[] => delegationTable.map(([before, from, to]) => ({ before, calls: [call(from, 'Staking', 'delegate', [addressOf(to)])] }))
