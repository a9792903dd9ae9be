/** Why bytes could not be fetched, in words for the card's page. */
export class FetchError extends Error {
  override readonly name = 'FetchError'
}
