/** How proposals begin that everybody votes for: a new set of parameters, an appeal's call by another way than its own. */
export const popularTitles = { reform: 'A reform', detour: 'A detour' } as const
