/** Sentences for the errors that come from OpenZeppelin's contracts. */
export const libraryErrorSentences: Readonly<Record<string, string>> = {}
