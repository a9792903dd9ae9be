import type { ActorName } from '../../actors.ts'
import { days, minutes } from '../../days.ts'
import type { CardFacts, ListingFacts } from '../ListingFacts.ts'

type Offer = Pick<CardFacts, 'summary' | 'hardware'> & { readonly perHour: string } & Partial<CardFacts>

function compute(owner: ActorName, daysAgo: number, name: string, { perHour, ...facts }: Offer, life: Partial<ListingFacts> = {}): ListingFacts {
  const host = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
  const card: CardFacts = {
    kind: 'COMPUTE',
    name,
    license: 'service terms',
    publisher: owner,
    tasks: ['inference'],
    tags: ['compute'],
    pricing: { model: 'PER_HOUR', amount: perHour, unit: 'USDC per GPU hour' },
    endpoint: `https://${host}.example/v1`,
    ...facts,
  }
  return { owner, submitted: days(daysAgo), card, ...life }
}

/** Machines that the demo’s people offer; nobody else knows them. */
export const computeOffers: readonly ListingFacts[] = [
  compute('Goran', 56.2, 'Fjord cluster', {
    summary: 'Sixteen accelerators beside a dam; idle heat goes into a greenhouse.',
    hardware: '16 × 80 GB accelerators, 2 TB RAM',
    perHour: '1.85',
    tasks: ['training', 'inference'],
  }),
  compute('Goran', 51.5, 'Night shift', { summary: 'Two office workstations that are free from eight to six.', hardware: '2 × 24 GB cards', perHour: '0.22' }),
  compute('Ilya', 50.2, 'Sealed room', {
    summary: 'Confidential machines that prove what they run before they take your data.',
    hardware: '4 × accelerators with attestation',
    perHour: '3.4',
    privacy: ['TEE'],
  }),
  compute('Hana', 48.5, 'Edge in Osaka', {
    summary: 'Small boards close to the users, for models under one gigabyte.',
    hardware: '40 boards, 8 GB each',
    perHour: '0.04',
    lineage: [['SERVED_BY', 'SqueezeNet 1.1']],
  }),
  compute('Ravi', 47.5, 'Split secret', {
    summary: 'Three operators compute together and none sees the input.',
    hardware: '3 × 64 cores in three countries',
    perHour: '2.1',
    privacy: ['SMPC'],
  }),
  compute(
    'Dag',
    46.5,
    'Cheap hours',
    { summary: 'Whatever is free in eleven basements, without a promise.', hardware: 'mixed consumer cards', perHour: '0.09' },
    { exit: days(7) - minutes(20) },
  ),
  compute('Emeka', 42, 'Sun only', { summary: 'Runs while the sun shines on the roof; jobs pause at dusk.', hardware: '8 × 48 GB cards', perHour: '0.6', tasks: ['training'] }),
]
