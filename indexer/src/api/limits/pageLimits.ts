/** Rows of a page when nobody says how many. */
export const DEFAULT_PAGE = 20
/** The most rows of a page. */
export const MAX_PAGE = 100
