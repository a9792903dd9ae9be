import type { PgCondition } from 'postgraphile/@dataplan/pg'
import { extendSchema, gql } from 'postgraphile/utils'
import { phaseCondition } from './phaseCondition.js'
import { searchCondition } from './searchCondition.js'

/** Filters that are more than one column: full text over a listing's card, and the phase of a dispute. */
export const filtersPlugin = extendSchema(
  () =>
    ({
      typeDefs: gql`
        extend input ListingFilter {
          "Words that the card of the shown version contains: name, summary, publisher, tasks, tags, licence, description. At most 200 characters."
          search: String
        }
        extend input DisputeFilter {
          "The phase at the head's time."
          phase: DisputePhaseFilter
        }
        "Filter by phase."
        input DisputePhaseFilter {
          "This phase."
          eq: Phase
          "One of these phases."
          in: [Phase!]
        }
      `,
      inputObjects: {
        ListingFilter: {
          plans: {
            search: (condition: PgCondition, text: string | null) => {
              const where = text == null ? null : searchCondition(condition.alias, text)
              if (where !== null) condition.where(where)
            },
          },
        },
        DisputeFilter: {
          plans: {
            phase: (condition: PgCondition, filter: { eq?: string | null; in?: readonly string[] | null } | null) => {
              const wanted = [filter?.eq == null ? undefined : [filter.eq], filter?.in ?? undefined]
              for (const phases of wanted) if (phases !== undefined) condition.where(phaseCondition(condition.alias, phases))
            },
          },
        },
      },
    }) as never,
  'AssayFiltersPlugin',
)
