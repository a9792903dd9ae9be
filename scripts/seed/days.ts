/** Days and hours in seconds. */
export const days = (count: number): number => count * 86_400
export const hours = (count: number): number => count * 3600
