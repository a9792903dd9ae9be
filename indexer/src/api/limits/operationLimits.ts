/** Bytes of an operation with its variables. */
export const MAX_BODY = 128 * 1024
/** Tokens of a document; the parser stops there, so that no nesting can overflow it. */
export const MAX_TOKENS = 2_000
/** Levels of entities; `nodes`, `edges`, `node` and `pageInfo` are not counted. */
export const MAX_DEPTH = 6
/** Rows that an operation may ask for in all, page sizes multiplied along each path. */
export const MAX_ROWS = 10_000
/** Fields with fragments spread out. */
export const MAX_FIELDS = 1_000
/** Fields of the root. */
export const MAX_ROOT_FIELDS = 20
/** Fields that are renamed. */
export const MAX_ALIASES = 50
/** Directives in a document. */
export const MAX_DIRECTIVES = 20
/** Entries of one list in an input. */
export const MAX_LIST = 100
/** Characters of a cursor. */
export const MAX_CURSOR = 1_000
