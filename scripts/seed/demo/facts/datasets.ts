import type { ActorName } from '../../actors.ts'
import { days, hours } from '../../days.ts'
import type { CardFacts, ListingFacts } from '../ListingFacts.ts'

function dataset(
  owner: ActorName,
  submitted: number,
  name: string,
  facts: Pick<CardFacts, 'summary' | 'license' | 'publisher'> & Partial<CardFacts>,
  life: Partial<ListingFacts> = {},
): ListingFacts {
  return { owner, submitted, card: { kind: 'DATASET', name, tasks: [], modalities: ['text'], tags: ['dataset'], ...facts }, ...life }
}

const open = (repository: string) => [{ name: repository, uri: `https://huggingface.co/datasets/${repository}` }]

/** The first three are known sets (facts from the open-llms list); the others are the demo people’s own. */
export const datasets: readonly ListingFacts[] = [
  dataset('Amara', days(58.7), 'StarCoder training data', {
    summary: 'The filtered source code on which StarCoder was trained.',
    license: 'Apache-2.0',
    publisher: 'BigCode',
    tasks: ['code generation'],
    artifacts: open('bigcode/starcoderdata'),
  }),
  dataset(
    'Amara',
    days(50.5),
    'OIG instructions',
    {
      summary: 'Open instructions from many sources, of March 2023; quality varies by part.',
      license: 'Apache-2.0',
      publisher: 'LAION',
      tasks: ['instruction tuning'],
      artifacts: open('laion/OIG'),
    },
    { updates: [{ proposed: days(27), change: { license: 'CC0-1.0', summary: 'Open instructions, now said to be in the public domain.' }, accepted: false }] },
  ),
  dataset('Bruno', days(49.5), 'OpenAssistant conversations', {
    summary: 'Trees of conversations that volunteers wrote and ranked, of April 2023.',
    license: 'Apache-2.0',
    publisher: 'OpenAssistant',
    tasks: ['instruction tuning'],
    artifacts: open('OpenAssistant/oasst1'),
  }),
  dataset('Dag', days(55.2), 'Harbour noise', {
    summary: 'Forty hours of harbour sound with the ships’ positions.',
    license: 'CC-BY-4.0',
    publisher: 'Dag',
    tasks: ['sound classification'],
    modalities: ['audio'],
  }),
  dataset(
    'Emeka',
    days(54.8),
    'Lagos street signs',
    {
      summary: 'Nine thousand photographs of street signs with their text typed out.',
      license: 'CC-BY-SA-4.0',
      publisher: 'Emeka',
      tasks: ['text recognition'],
      modalities: ['image', 'text'],
    },
    { updates: [{ proposed: days(20), change: { summary: 'Eleven thousand photographs of street signs with their text typed out, faces blurred.' } }] },
  ),
  dataset('Fatou', days(44), 'Wolof proverbs', {
    summary: 'Two thousand proverbs with translations and who told them.',
    license: 'CC-BY-NC-4.0',
    publisher: 'Fatou',
    tasks: ['translation'],
    languages: ['wo', 'fr', 'en'],
  }),
  dataset('Chiara', days(52.8), 'Tiny labels', {
    summary: 'Ten thousand thumbnails with labels that one person gave on one weekend.',
    license: 'CC0-1.0',
    publisher: 'Chiara',
    tasks: ['image classification'],
    modalities: ['image'],
  }),
  dataset('Hana', hours(2), 'Kanji in the rain', {
    summary: 'Handwriting on wet paper, five thousand characters.',
    license: 'CC-BY-4.0',
    publisher: 'Hana',
    tasks: ['text recognition'],
    modalities: ['image'],
    languages: ['ja'],
  }),
]
