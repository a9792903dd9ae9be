import type { CatalogChoice } from '#lib/catalog/CatalogChoice.ts'
import { groupDigits } from '#lib/format/groupDigits.ts'

/** What the kinds of things are called. */
export const kindWords: Record<'MODEL' | 'DATASET' | 'COMPUTE' | 'AGENT', string> = {
  MODEL: 'Model',
  DATASET: 'Dataset',
  COMPUTE: 'Compute',
  AGENT: 'Agent',
}

/** The catalog page. */
export const catalogWords = {
  title: 'Catalog',
  lead: 'AI models, datasets, compute and agents, each with a deposit behind it and people who vouch for it. Look around, and challenge what is not as it says.',
  search: 'Search the catalog',
  searchHint: 'Name, task, licence or publisher',
  submit: 'Search',
  kind: 'Kind',
  anyKind: 'Every kind',
  status: 'Status',
  order: 'Order',
  statuses: {
    open: 'In the catalog',
    listed: 'Listed',
    pending: 'Pending',
    disputed: 'In dispute',
    exiting: 'Leaving',
    withdrawn: 'Withdrawn',
    removed: 'Removed',
    all: 'Everything ever submitted',
  } satisfies Record<CatalogChoice['status'], string>,
  orders: {
    match: 'Best match',
    backing: 'Most backing',
    newest: 'Newest',
    oldest: 'Oldest',
    deposit: 'Highest deposit',
    grade: 'Best grade',
  } satisfies Record<CatalogChoice['order'], string>,
  caption: 'Listings',
  columns: { name: 'Name', kind: 'Kind', license: 'Licence', backing: 'Backing', deposit: 'Deposit', status: 'Status' },
  count: (total: number, isExact: boolean) => (total === 1 ? '1 listing' : `${groupDigits(total)}${isExact ? '' : ' or more'} listings`),
  narrow: 'Narrow the search',
  task: 'Task',
  takeAway: 'chosen; press to take away',
  facetCount: (count: number, isExact: boolean) => `${groupDigits(count)}${isExact ? '' : '+'}`,
  next: 'Next page',
  first: 'First page',
  unnamed: 'Card not verified',
  emptyTitle: 'Nothing here matches',
  empty: 'No listing fits this search and these filters. Try fewer words, or look at everything ever submitted.',
  emptyCatalogTitle: 'The catalog is empty',
  emptyCatalog: 'Nothing has been submitted yet. The first listing appears here as soon as its transaction is in a block.',
  clear: 'Clear the search',
} as const
