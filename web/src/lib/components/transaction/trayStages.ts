import { reviewWords as words } from '#lib/words/review.ts'

interface Progress {
  stage: 'signing' | 'sent' | 'mined' | 'indexed' | 'failed'
  step: number
  steps: number
  block: number | null
}

type StageState = 'waiting' | 'current' | 'done'

/** signed → in block n → indexed, as the stepper shows it. */
export function trayStages({ stage, step, steps, block }: Progress): { label: string; state: StageState }[] {
  const reached = ['signing', 'sent', 'mined', 'indexed'].indexOf(stage)
  const at = (place: number): StageState => (reached > place ? 'done' : reached === place ? 'current' : 'waiting')

  return [
    { label: stage === 'signing' ? words.signing(step, steps) : words.signed, state: at(0) },
    { label: words.inBlock(block), state: at(1) },
    { label: words.indexed, state: stage === 'indexed' ? 'done' : at(2) },
  ]
}
