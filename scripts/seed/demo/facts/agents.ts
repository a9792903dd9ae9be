import type { ActorName } from '../../actors.ts'
import { days } from '../../days.ts'
import type { CardFacts, ListingFacts } from '../ListingFacts.ts'

type Offer = Pick<CardFacts, 'summary' | 'tasks'> & { readonly perCall?: string } & Partial<CardFacts>

function agent(owner: ActorName, daysAgo: number, name: string, { perCall, ...facts }: Offer, life: Partial<ListingFacts> = {}): ListingFacts {
  const host = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
  const card: CardFacts = {
    kind: 'AGENT',
    name,
    license: 'service terms',
    publisher: owner,
    modalities: ['text'],
    tags: ['agent'],
    pricing: perCall === undefined ? { model: 'FREE' } : { model: 'PER_CALL', amount: perCall, unit: 'USDC' },
    endpoint: `https://${host}.example/mcp`,
    ...facts,
  }
  return { owner, submitted: days(daysAgo), card, ...life }
}

/** Agents that the demo’s people run; nobody else knows them. */
export const agents: readonly ListingFacts[] = [
  agent('Chiara', 53.2, 'Ledger clerk', {
    summary: 'Reads receipts and books them; asks when two accounts fit.',
    tasks: ['bookkeeping'],
    perCall: '0.01',
    lineage: [['SERVED_BY', 'Phi-4']],
  }),
  agent('Amara', 52.2, 'Paper scout', { summary: 'Finds papers that contradict a claim, with the page.', tasks: ['literature search'], lineage: [['SERVED_BY', 'OLMo 7B']] }),
  agent('Bruno', 51.2, 'Patch reviewer', {
    summary: 'Reviews a change against the project’s own rules.',
    tasks: ['code review'],
    perCall: '0.05',
    lineage: [['SERVED_BY', 'StarCoder']],
  }),
  agent('Fatou', 49.8, 'Market prices', { summary: 'Tells what onions cost today in twelve markets.', tasks: ['question answering'], languages: ['wo', 'fr'] }),
  agent('Jelena', 46.2, 'Sure winner', { summary: 'Says that it trades for you and cannot lose.', tasks: ['trading'], perCall: '1' }),
  agent('Emeka', 45.5, 'Sign reader', {
    summary: 'Reads a street sign aloud in four languages.',
    tasks: ['text recognition'],
    modalities: ['image', 'audio'],
    lineage: [['TRAINED_ON', 'Lagos street signs']],
  }),
  agent('Ilya', 41, 'Night watch', {
    summary: 'Looks at cameras and reports faces by name.',
    tasks: ['face recognition'],
    modalities: ['image'],
    perCall: '0.2',
    lineage: [['SERVED_BY', 'UltraFace 320']],
  }),
  agent('Ravi', 40, 'Eval runner', {
    summary: 'Measures a listed model with public benchmarks and publishes the log.',
    tasks: ['evaluation'],
    lineage: [['EVALUATED_ON', 'OpenAssistant conversations']],
  }),
  agent('Dag', 39, 'Tide table', { summary: 'Answers when a boat can leave a harbour.', tasks: ['planning'], lineage: [['TRAINED_ON', 'Harbour noise']] }),
]
