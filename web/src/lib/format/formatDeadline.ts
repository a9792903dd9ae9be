import { formatDuration } from '#lib/format/formatDuration.ts'

/** Where an instant lies from now (both unix seconds): "in 2 d 4 h", "3 h ago", "now". */
export function formatDeadline(at: number, now: number): string {
  const distance = at - now
  if (distance === 0) return 'now'
  return distance > 0 ? `in ${formatDuration(distance)}` : `${formatDuration(-distance)} ago`
}
