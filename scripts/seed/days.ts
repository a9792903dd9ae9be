/** Days, hours and minutes in seconds. */
export const days = (count: number): number => Math.round(count * 86_400)
export const hours = (count: number): number => Math.round(count * 3600)
export const minutes = (count: number): number => Math.round(count * 60)
