import type { CatalogChoice } from '#lib/catalog/CatalogChoice.ts'
import type { CatalogQueryVariables, ListingFilter, ListingOrderBy, SearchFilter, SearchQueryVariables } from '#lib/graphql/generated/operations.ts'

const PAGE = 20

const orders: Record<CatalogChoice['order'], ListingOrderBy[]> = {
  match: ['BACKING_DESC'],
  backing: ['BACKING_DESC'],
  newest: ['SUBMITTED_AT_DESC'],
  oldest: ['SUBMITTED_AT_ASC'],
  deposit: ['DEPOSIT_DESC'],
  grade: ['GRADE_DESC'],
}

const statuses: Record<CatalogChoice['status'], SearchFilter> = {
  open: { statuses: ['PENDING', 'LISTED', 'EXITING'] },
  listed: { statuses: ['LISTED'] },
  pending: { statuses: ['PENDING'] },
  disputed: { disputed: true },
  exiting: { statuses: ['EXITING'] },
  withdrawn: { statuses: ['WITHDRAWN'] },
  removed: { statuses: ['REMOVED'] },
  all: {},
}

/** Whether the choice is a search, ranked by how well listings answer it. */
export const isRanked = (choice: CatalogChoice): boolean => choice.q !== '' && choice.order === 'match'

/** The API's variables for a choice that is in an order of its own. */
export function catalogVariables(choice: CatalogChoice): CatalogQueryVariables {
  const { statuses: among, disputed } = statuses[choice.status]
  const filter: ListingFilter = {
    ...(among ? { status: { in: among } } : {}),
    ...(disputed ? { disputed: { eq: true } } : {}),
    ...(choice.kind ? { kind: { eq: choice.kind } } : {}),
    ...(choice.license ? { license: { eq: choice.license } } : {}),
    ...(choice.task ? { tasks: { contains: [choice.task] } } : {}),
    ...(choice.q ? { search: choice.q } : {}),
  }
  return { first: PAGE, after: choice.after || null, orderBy: orders[choice.order], filter }
}

/** The API's variables for a ranked search. */
export function searchVariables(choice: CatalogChoice): SearchQueryVariables {
  const filter: SearchFilter = {
    ...statuses[choice.status],
    ...(choice.kind ? { kinds: [choice.kind] } : {}),
    ...(choice.license ? { licenses: [choice.license] } : {}),
    ...(choice.task ? { tasks: [choice.task] } : {}),
  }
  return { query: choice.q, first: PAGE, after: choice.after || null, filter }
}
