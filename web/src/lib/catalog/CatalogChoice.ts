export const KINDS = ['MODEL', 'DATASET', 'COMPUTE', 'AGENT'] as const
export const SHOWN = ['open', 'listed', 'pending', 'disputed', 'exiting', 'withdrawn', 'removed', 'all'] as const
/** `match` is the order of a search with words; without words there is nothing to match. */
export const ORDERS = ['match', 'backing', 'newest', 'oldest', 'deposit', 'grade'] as const

/** What a visitor asked the catalog for; it lives in the address, so that it can be shared and read without scripts. */
export interface CatalogChoice {
  q: string
  kind: (typeof KINDS)[number] | ''
  license: string
  task: string
  status: (typeof SHOWN)[number]
  order: (typeof ORDERS)[number]
  after: string
}

/** The order that needs no saying. */
export const defaultOrder = (q: string): CatalogChoice['order'] => (q ? 'match' : 'backing')
