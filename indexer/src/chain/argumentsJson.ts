import type { DecodedLog } from './decodeLog'

/**
 * An event's arguments as JSON text: integers as decimal strings, bytes and addresses as hex. A text that could not be
 * stored as it was is an object with both the escaped text and its bytes.
 */
export function argumentsJson({ args, changed }: Pick<DecodedLog, 'args' | 'changed'>): string {
  const shown = Object.fromEntries(Object.entries(args).map(([name, value]) => [name, name in changed ? { text: value, bytes: changed[name] } : value]))
  return JSON.stringify(shown, (_, value: unknown) => {
    if (typeof value === 'bigint' || typeof value === 'number') return String(value)
    return typeof value === 'string' ? value.replaceAll('\0', '\\u0000') : value // texts inside lists are not escaped yet
  })
}
