/** 1234567n → `1 234 567`. */
export const spaced = (amount: bigint): string => amount.toString().replaceAll(/\B(?=(\d{3})+$)/g, ' ')
