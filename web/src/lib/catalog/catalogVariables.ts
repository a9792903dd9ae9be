import type { CatalogQueryVariables, ListingFilter, ListingOrderBy } from '#lib/graphql/generated/operations.ts'
import type { CatalogChoice } from '#lib/catalog/CatalogChoice.ts'

const PAGE = 20

const orders: Record<CatalogChoice['order'], ListingOrderBy[]> = {
  backing: ['BACKING_DESC'],
  newest: ['SUBMITTED_AT_DESC'],
  oldest: ['SUBMITTED_AT_ASC'],
  deposit: ['DEPOSIT_DESC'],
  grade: ['GRADE_DESC'],
}

const statuses: Record<CatalogChoice['status'], ListingFilter> = {
  open: { status: { in: ['PENDING', 'LISTED', 'EXITING'] } },
  listed: { status: { eq: 'LISTED' } },
  pending: { status: { eq: 'PENDING' } },
  disputed: { disputed: { eq: true } },
  exiting: { status: { eq: 'EXITING' } },
  withdrawn: { status: { eq: 'WITHDRAWN' } },
  removed: { status: { eq: 'REMOVED' } },
  all: {},
}

/** The API's variables for a choice. */
export function catalogVariables(choice: CatalogChoice): CatalogQueryVariables {
  return {
    first: PAGE,
    after: choice.after || null,
    orderBy: orders[choice.order],
    filter: { ...statuses[choice.status], ...(choice.kind ? { kind: { eq: choice.kind } } : {}), ...(choice.q ? { search: choice.q } : {}) },
  }
}
