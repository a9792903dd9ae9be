/** An instant (unix seconds) as a short date with the time, in the given zone ("UTC" on the server). */
export function formatDate(at: number, timeZone: string): string {
  const text = new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  }).format(new Date(at * 1000))

  return timeZone === 'UTC' ? `${text} UTC` : text
}
