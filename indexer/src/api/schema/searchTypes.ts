import { gql } from 'postgraphile/utils'

/** The types of the root field `search`. */
export const searchTypes = gql`
  extend type Query {
    "Listings whose card answers a search, best first: by name, then publisher, tasks and tags, then summary and licence, then description; equal ones by backing. Every word has to be there or be the beginning of one; where nothing has them, what is spelt alike is found. The beginning of an id, an owner or a content hash finds its listing. Ranks at most 500 of them, those with the most backing."
    search(
      "What to look for, at most 200 characters; with none, everything by backing."
      query: String!
      "What hits have to be."
      filter: SearchFilter
      "How many, 1 to 100; 20 when it is not given."
      first: Int
      "Only what comes after this cursor."
      after: String
    ): SearchConnection!
  }
  "What hits have to be; of a list, one is enough."
  input SearchFilter {
    "Kinds of the card."
    kinds: [CardKind!]
    "Where the listing stands."
    statuses: [ListingStatus!]
    "Licences, as cards write them."
    licenses: [String!]
    "Tasks of the card."
    tasks: [String!]
    "Tags of the card."
    tags: [String!]
    "Languages of the card."
    languages: [String!]
    "How using it is charged."
    pricings: [CardPricingModel!]
    "Whether a dispute is open on it."
    disputed: Boolean
    "Least backing, base units."
    minBacking: Amount
    "Least grade, 0 to 100; ungraded ones are left out."
    minGrade: Int
  }
  "A page of hits with what all of them together are."
  type SearchConnection {
    "The hits, best first."
    nodes: [SearchHit!]!
    "Where the page ends."
    pageInfo: PageEnd!
    "How many hits there are in all, 500 at most."
    totalCount: Int!
    "Whether that is all; otherwise there are at least so many."
    totalCountIsExact: Boolean!
    "What hits are, counted. Each group is counted as if nothing were chosen in it, so that one sees what another choice would give."
    facets: SearchFacets!
  }
  "Where a page ends."
  type PageEnd {
    "Whether there is another page."
    hasNextPage: Boolean!
    "The cursor of the last row; empty on an empty page."
    endCursor: String
  }
  "A listing that answers a search."
  type SearchHit {
    "The listing."
    listing: Listing!
    "How well it answers: 4000 for the name itself and 2000 for the beginning of it, up to 400 for how alike the name is; up to 1000 for where the words stand, or 100 for how alike the texts are where the words are not there."
    rank: Int!
    "Where this hit stands, for the argument after."
    cursor: String!
    "Where the words stand."
    highlights: [SearchHighlight!]!
  }
  "A text of a card with what was searched for marked."
  type SearchHighlight {
    "Which text."
    field: SearchField!
    "The text, or the part around the first match, in order. Plain text from a stranger: render it inert."
    pieces: [SearchPiece!]!
  }
  "Texts of a card that are searched."
  enum SearchField {
    "Its name."
    NAME
    "Its publisher."
    PUBLISHER
    "Its tasks, separated by commas."
    TASKS
    "Its tags, separated by commas."
    TAGS
    "Its summary."
    SUMMARY
    "Its description."
    DESCRIPTION
  }
  "A part of a text."
  type SearchPiece {
    "The characters."
    text: String!
    "Whether this was searched for."
    match: Boolean!
  }
  "Values of hits by group, most frequent first, 50 of each group at most."
  type SearchFacets {
    "Kinds."
    kinds: [FacetCount!]!
    "Where listings stand."
    statuses: [FacetCount!]!
    "Licences."
    licenses: [FacetCount!]!
    "Tasks; a hit may have several."
    tasks: [FacetCount!]!
    "Tags; a hit may have several."
    tags: [FacetCount!]!
    "Languages; a hit may have several."
    languages: [FacetCount!]!
    "How using them is charged."
    pricings: [FacetCount!]!
  }
  "How many hits have a value."
  type FacetCount {
    "The value."
    value: String!
    "How many, 500 at most."
    count: Int!
    "Whether that is all; otherwise there are at least so many."
    isExact: Boolean!
  }
`
