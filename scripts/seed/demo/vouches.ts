import { addressOf, type ActorName } from '../actors.ts'
import { call } from '../Call.ts'
import { days, hours } from '../days.ts'
import type { Moment } from '../Moment.ts'
import type { SeedPlace } from '../SeedPlace.ts'
import { tokens } from '../tokens.ts'
import type { Catalog } from './catalog.ts'
import { paid } from './paid.ts'

/** Who backed which card with how many tokens, and when. */
const vouchTable: readonly [before: number, backer: ActorName, card: string, whole: number][] = [
  [days(53), 'Leila', 'Mistral 7B', 300_000],
  [days(53), 'Leila', 'RedPajama', 120_000],
  [days(53), 'Leila', 'Emotion FERPlus (opset 8)', 60_000],
  [days(53), 'Femi', 'Mistral 7B', 150_000],
  [days(53), 'Femi', 'ResNet50-fp32 (opset 12)', 200_000],
  [days(53), 'Femi', 'T5', 90_000],
  [days(53), 'Femi', 'Emotion FERPlus (opset 8)', 40_000],
  [days(53), 'Ingrid', 'BERT-Squad (opset 12)', 160_000],
  [days(53), 'Ingrid', 'StarCoder', 80_000],
  [days(52.5), 'Ingrid', 'YOLOv4 (opset 11)', 75_000],
  [days(52.5), 'Aiko', 'Bloom', 250_000],
  [days(52.5), 'Aiko', 'databricks-dolly-15k', 60_000],
  [days(52.5), 'Tomás', 'Pythia', 140_000],
  [days(52.5), 'Ravi', 'Falcon', 45_000],
  [days(52), 'Nadia', 'Gemma 7B', 40_000],
  [days(51), 'Nadia', 'StarCoder training data', 15_000],
  [days(51), 'Kofi', 'OLMo 7B', 35_000],
  [days(50.5), 'Malik', 'OLMo 7B', 25_000],
  [days(50), 'Rosa', 'Amber', 20_000],
  [days(49), 'Oskar', 'GPT-NeoX 20B', 30_000],
  [days(48), 'Lucía', 'phi-2', 22_000],
  [days(46), 'Priya', 'SqueezeNet 1.1', 18_000],
  [days(45), 'Quentin', 'OpenAssistant conversations', 24_000],
  [days(44), 'Malik', 'Fjord cluster', 12_000],
  [days(43.5), 'Rosa', 'Harbour noise', 9_000],
  [days(42), 'Kofi', 'Fjord cluster', 14_000],
  [days(40.5), 'Kofi', 'Sure winner', 30_000],
  [days(40), 'Lucía', 'Sure winner', 20_000],
  [days(38.5), 'Malik', 'Wolof proverbs', 16_000],
  [days(36), 'Lucía', 'Tiny YOLOv3', 8_000],
  [days(35), 'Nadia', 'Sealed room', 11_000],
  [days(34.5), 'Quentin', 'Night watch', 18_000],
  [days(34), 'Yara', 'Night watch', 25_000],
  [days(33.5), 'Oskar', 'Patch reviewer', 20_000],
  [days(33), 'Priya', 'Patch reviewer', 15_000],
  [days(32.5), 'Ravi', 'Eval runner', 20_000],
  [days(32), 'Zoltán', 'Market prices', 30_000],
  [days(31), 'Emeka', 'Sun only', 5_000],
  [days(30.5), 'Anouk', 'Tide table', 12_000],
  [days(18), 'Rosa', 'Phi-4', 30_000],
  [days(12), 'Priya', 'Paper scout', 9_000],
  [days(6), 'Malik', 'Phi-4', 8_000],
  [hours(60), 'Ingrid', 'DeepSeek V2 Lite', 12_000],
  [hours(20), 'Leila', 'Yi-1.5 6B', 15_000],
  [hours(1), 'Quentin', 'Kanji in the rain', 6_000],
]

const vouched = ({ find }: Catalog): Moment[] =>
  vouchTable.map(([before, backer, card, whole]) => ({ before, calls: [call(backer, 'Staking', 'vouch', [find(card).versions[0]!.versionId, tokens(whole)])] }))

/** Gifts to the backers of a card: from whom, and the most backing that it is meant for. */
const gifts: readonly [before: number, by: ActorName, card: string, whole: number, most: number][] = [
  [days(30), 'Ravi', 'Mistral 7B', 2000, 450_000],
  [days(21), 'Amara', 'OLMo 7B', 600, 100_000],
  [days(6), 'Goran', 'Fjord cluster', 350, 50_000],
]

const rewarded = (place: SeedPlace, { find }: Catalog): Moment[] =>
  gifts.map(([before, by, card, whole, most]) => ({
    before,
    calls: paid(place, by, 'Staking', tokens(whole), call(by, 'Staking', 'fund', [find(card).versions[0]!.versionId, tokens(whole), tokens(most)])),
  }))

/** Backing, and what backers were given for it. */
export function vouches(place: SeedPlace, catalog: Catalog): Moment[] {
  const harvest = call('Kofi', 'Staking', 'harvest', [addressOf('Kofi'), catalog.find('OLMo 7B').versions[0]!.versionId])
  return [...vouched(catalog), ...rewarded(place, catalog), { before: days(20), calls: [harvest, call('Kofi', 'Staking', 'claim', [])] }]
}
