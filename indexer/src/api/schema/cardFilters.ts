import { sql, type SQL } from 'postgraphile/@dataplan/pg/pg-sql2'

/** What a filter of one fact of a card may say; what it leaves out it does not ask for. */
export interface CardFilter {
  readonly eq?: string | null
  readonly in?: readonly string[] | null
  readonly contains?: readonly string[] | null
  readonly overlaps?: readonly string[] | null
}

/** How a card's fact is read: a word of its own, or one of a list. */
type Fact = { readonly column: SQL; readonly isList: boolean }

const word = (column: SQL): Fact => ({ column, isList: false })
const list = (column: SQL): Fact => ({ column, isList: true })

/** The facts that listings can be filtered by, by the name of the filter. */
export const CARD_FACTS: Readonly<Record<string, Fact>> = {
  kind: word(sql`c.kind`),
  license: word(sql`c.license`),
  publisher: word(sql`c.publisher_name`),
  pricing: word(sql`(c.pricing ->> 'model')`),
  tasks: list(sql`c.tasks`),
  tags: list(sql`c.tags`),
  modalities: list(sql`c.modalities`),
  languages: list(sql`c.languages`),
}

/**
 * A condition on the card of a listing's shown version. A semi-join, so that the planner may begin at either end: at the
 * listings in their order for what is common, at the cards' index for what is rare.
 */
export function cardCondition(listing: SQL, fact: Fact, filter: CardFilter): SQL | null {
  const conditions = [...(fact.isList ? ofList(fact.column, filter) : ofWord(fact.column, filter))]
  if (conditions.length === 0) return null
  return sql`exists (
    select from chain.version v join content.cards c on c.hash = v.content_hash
    where v.id = ${listing}.shown_version_id and ${sql.join(conditions, ' and ')}
  )`
}

function* ofWord(column: SQL, { eq, in: among }: CardFilter): Generator<SQL> {
  if (eq != null) yield sql`${column} = ${sql.value(eq)}::text`
  if (among != null) yield sql`${column} = any(${sql.value([...among])}::text[])`
}

function* ofList(column: SQL, { contains, overlaps }: CardFilter): Generator<SQL> {
  if (contains != null) yield sql`${column} @> ${sql.value([...contains])}::text[]`
  if (overlaps != null) yield sql`${column} && ${sql.value([...overlaps])}::text[]`
}
