/** The page that is shown instead of one that could not be. */
export const errorPageWords = {
  missing: 'There is nothing here',
  unavailable: 'Not available right now',
  failed: 'This page could not be shown',
  retry: 'Try again',
  back: 'To the catalog',
  noPage: 'No page has this address.',
  unexpected: 'Something failed that we did not expect. Nothing that you did is lost. Try again in a moment.',
} as const
