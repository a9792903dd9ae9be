/** An event as the index has it in `chain.activity`, for what the contracts do not keep. The log itself is audited apart. */
export interface LoggedEvent {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- arguments differ from event to event
  readonly args: any
  /** Unix seconds, digits. */
  readonly at: string
}

interface Wanted {
  contract: string
  event: string
  /** SQL over the activity `a` and the row `r`; begins with an indexed column. */
  where: string
  /** Which of several. */
  which?: 'first' | 'last'
}

const where = ({ contract, event, where }: Wanted): string => `${where} and a.contract = '${contract}' and a.event = '${event}'`

/** SQL: the first or last event of its kind as JSON {args, at}, null when there is none. */
export const eventSql = (wanted: Wanted): string =>
  `(select json_build_object('args', a.arguments::json, 'at', a.at::text) from chain.activity a where ${where(wanted)} order by a.id ${wanted.which === 'first' ? 'asc' : 'desc'} limit 1)`

/** SQL: the sum of a numeric argument over all events of its kind, digits. */
export const sumSql = (argument: string, wanted: Wanted): string =>
  `(select coalesce(sum((a.arguments::json ->> '${argument}')::numeric), 0)::text from chain.activity a where ${where(wanted)})`

/** SQL: an argument of the activity `a` is this. */
export const argumentIs = (argument: string, sql: string): string => `a.arguments::json ->> '${argument}' = ${sql}`
