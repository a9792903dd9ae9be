import { amountWords } from '#lib/words/amountWords.ts'
import type { EventFacts } from '#lib/words/activity.ts'

interface Line {
  readonly amount: bigint | null
  /** JSON text of all arguments. */
  readonly arguments: string
}

/** What a sentence about an event is made of. */
export function activityFacts({ amount, arguments: json }: Line, names: EventFacts['names']): EventFacts {
  return { names, amount: amount === null ? '' : amountWords(amount), args: JSON.parse(json) as Record<string, unknown> }
}
