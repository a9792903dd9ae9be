/** What a form hears back: null if the review opened, else why it could not. */
export type SubmitResult = { sentence: string } | null
