import type { PgCondition } from 'postgraphile/@dataplan/pg'
import { extendSchema, gql } from 'postgraphile/utils'
import { CARD_FACTS, cardCondition, type CardFilter } from './cardFilters.js'
import { phaseCondition } from './phaseCondition.js'
import { searchCondition } from './searchCondition.js'

type Plan = (condition: PgCondition, filter: never) => void

const cardPlans: Readonly<Record<string, Plan>> = Object.fromEntries(
  Object.entries(CARD_FACTS).map(([name, fact]) => [
    name,
    (condition: PgCondition, filter: CardFilter | null) => {
      const where = filter === null ? null : cardCondition(condition.alias, fact, filter)
      if (where !== null) condition.where(where)
    },
  ]),
)

/** Filters that are more than one column: what the card of a listing says, and the phase of a dispute. */
export const filtersPlugin = extendSchema(
  () =>
    ({
      typeDefs: gql`
        extend input ListingFilter {
          "Words of the card of the shown version, or beginnings of them: name, publisher, tasks, tags, summary, licence, description. At most 200 characters. The root field search ranks what it finds."
          search: String
          "By kind of the card."
          kind: KindFilter
          "By licence, as the card writes it."
          license: CardWordFilter
          "By the publisher's name on the card."
          publisher: CardWordFilter
          "By how using it is charged."
          pricing: PricingFilter
          "By tasks of the card."
          tasks: CardWordsFilter
          "By tags of the card."
          tags: CardWordsFilter
          "By kinds of data."
          modalities: CardWordsFilter
          "By languages."
          languages: CardWordsFilter
        }
        "Filter by the kind of a card."
        input KindFilter {
          "This kind."
          eq: CardKind
          "One of these kinds."
          in: [CardKind!]
        }
        "Filter by how something is charged."
        input PricingFilter {
          "In this way."
          eq: CardPricingModel
          "In one of these ways."
          in: [CardPricingModel!]
        }
        "Filter by one fact of a card."
        input CardWordFilter {
          "Exactly this."
          eq: String
          "One of these."
          in: [String!]
        }
        "Filter by a list of a card."
        input CardWordsFilter {
          "It has all of these."
          contains: [String!]
          "It has one of these."
          overlaps: [String!]
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
            ...cardPlans,
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
