/** Id of the row of an event: sorts as the log does. */
export const eventIdOf = (block: number, logIndex: number): string => `${String(block).padStart(10, '0')}-${String(logIndex).padStart(5, '0')}`
