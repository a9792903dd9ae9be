import { object, type FieldArgs, type Step } from 'postgraphile/grafast'
import { withPgClient, type PgExecutor } from 'postgraphile/@dataplan/pg'

/** A table, through which the request's database client is reached. */
export interface Asking {
  readonly executor: PgExecutor
}

/** Sends a statement and gives its rows. */
export type Ask = (statement: { readonly text: string; readonly values: readonly unknown[] }) => Promise<readonly unknown[]>

/** A step that gives what `run` makes of a field's arguments, by statements of its own in the request's snapshot. */
export function asked<Request, Result>({ executor }: Asking, args: FieldArgs, names: readonly string[], run: (request: Request, ask: Ask) => Promise<Result>): Step<Result> {
  const $request = object(Object.fromEntries(names.map((name) => [name, args.getRaw(name)]))) as unknown as Step<Request>
  return withPgClient(executor, $request, (client, request) =>
    run(request, async ({ text, values }) => (await client.query<object>({ text, values: [...values] as never })).rows),
  ) as Step<Result>
}
