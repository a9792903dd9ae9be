/** Decimals of the ASSAY token: one token is 10^18 base units. */
export const TOKEN_DECIMALS = 18

/** Base units in one token. */
export const ONE_TOKEN = 10n ** 18n
