import { defaultOrder, KINDS, ORDERS, SHOWN, type CatalogChoice } from '#lib/catalog/CatalogChoice.ts'

const MAX_SEARCH = 200
const MAX_CURSOR = 2000

/** The catalog's choice out of an address. What is unknown or too long falls back to the default; an address never fails. */
export function readChoice(parameters: URLSearchParams): CatalogChoice {
  const pick = <const Word extends string, Fallback extends string>(name: string, words: readonly Word[], fallback: Fallback): Word | Fallback =>
    words.find((word) => word.toLowerCase() === parameters.get(name)?.toLowerCase()) ?? fallback
  const text = (name: string) => (parameters.get(name) ?? '').trim().slice(0, MAX_SEARCH)
  const q = text('q')
  const order = pick('order', ORDERS, defaultOrder(q))
  const cursor = parameters.get('after') ?? ''

  return {
    q,
    kind: pick('kind', KINDS, ''),
    license: text('license'),
    task: text('task'),
    status: pick('status', SHOWN, 'open'),
    order: order === 'match' ? defaultOrder(q) : order,
    after: cursor.length <= MAX_CURSOR ? cursor : '',
  }
}
