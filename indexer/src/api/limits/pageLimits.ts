/** Rows of a page when nobody says how many. */
export const DEFAULT_PAGE = 20
/** The most rows of a page. */
export const MAX_PAGE = 100
/** Counts are exact up to here; beyond, an answer says that there are at least so many. */
export const MOST_COUNTED = 5_000
/** Hits of a search that are ranked and counted: beyond, an answer says that there are at least so many. */
export const MOST_SEARCHED = 500
