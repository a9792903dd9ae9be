/** What a search asks for, as the API's arguments give it. */
export interface SearchRequest {
  readonly query: string
  readonly filter?: SearchFilter | null
  readonly first?: number | null
  readonly after?: string | null
}

/** What a hit has to be. Of a list, one is enough. */
export interface SearchFilter {
  readonly kinds?: readonly string[] | null
  readonly statuses?: readonly string[] | null
  readonly licenses?: readonly string[] | null
  readonly tasks?: readonly string[] | null
  readonly tags?: readonly string[] | null
  readonly languages?: readonly string[] | null
  readonly pricings?: readonly string[] | null
  readonly disputed?: boolean | null
  /** Base units, digits. */
  readonly minBacking?: string | null
  readonly minGrade?: number | null
}

/** The groups of values that are counted, with what gives a listing's values and how they are compared. */
export const FACETS = {
  kinds: { column: 'kind', isList: false },
  statuses: { column: 'status', isList: false },
  licenses: { column: 'license', isList: false },
  pricings: { column: 'pricing', isList: false },
  tasks: { column: 'tasks', isList: true },
  tags: { column: 'tags', isList: true },
  languages: { column: 'languages', isList: true },
} as const

export type FacetName = keyof typeof FACETS
export const facetNames = Object.keys(FACETS) as FacetName[]
