export interface StepPoint {
  /** Where it begins to hold, on the axis from `from` to `to`. */
  at: number
  /** 0 to 100; null where there is none. */
  value: number | null
}

/**
 * The line of a value that holds from each point until the next one, and the last until `to`, as an SVG path in a box of
 * `width` by `height`. Points are in order; where there is no value the line is interrupted.
 */
export function stepPath(points: readonly StepPoint[], from: number, to: number, width: number, height: number): string {
  const span = Math.max(1, to - from)
  const x = (at: number) => round(((Math.min(Math.max(at, from), to) - from) / span) * width)
  const y = (value: number) => round(height - (value / 100) * height)

  const parts: string[] = []
  let drawing = false
  for (const [index, { at, value }] of points.entries()) {
    if (value === null) {
      drawing = false
      continue
    }
    const end = points[index + 1]?.at ?? to
    parts.push(drawing ? `V${y(value)}` : `M${x(at)} ${y(value)}`, `H${x(end)}`)
    drawing = true
  }
  return parts.join('')
}

const round = (place: number) => Math.round(place * 10) / 10
