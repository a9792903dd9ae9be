// How proposals begin that everybody votes for.

export const REFORM = 'A reform'
export const DETOUR = 'A detour'
