export const KINDS = ['MODEL', 'DATASET', 'COMPUTE', 'AGENT'] as const
export const SHOWN = ['open', 'listed', 'pending', 'disputed', 'exiting', 'withdrawn', 'removed', 'all'] as const
export const ORDERS = ['backing', 'newest', 'oldest', 'deposit', 'grade'] as const

/** What a visitor asked the catalog for; it lives in the address, so that it can be shared and read without scripts. */
export interface CatalogChoice {
  q: string
  kind: (typeof KINDS)[number] | ''
  status: (typeof SHOWN)[number]
  order: (typeof ORDERS)[number]
  after: string
}
