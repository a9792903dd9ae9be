import { zeroHash } from 'viem'
import type { ActorName } from '../actors.ts'
import { call } from '../Call.ts'
import { days, hours } from '../days.ts'
import type { Moment } from '../Moment.ts'
import { textDocument } from '../SeedDocument.ts'
import type { Catalog } from './catalog.ts'

/** Who gave which card how many of five points, and perhaps said why. */
const ratingTable: readonly [before: number, card: string, rater: ActorName, score: number, statement?: string][] = [
  [days(48), 'Mistral 7B', 'Jonas', 5, 'Small enough for one card, and the answers hold up in our own trials.'],
  [days(47), 'Mistral 7B', 'Tomás', 4, 'Good, if one adds one’s own guard rails.'],
  [days(46), 'Mistral 7B', 'Beatriz', 4],
  [days(45), 'Mistral 7B', 'Cem', 5],
  [days(44), 'Mistral 7B', 'Beatriz', 5, 'After a month of use I would give it one more.'],
  [days(47), 'ResNet50-fp32 (opset 12)', 'Aiko', 5, 'The yardstick for image classification; the file loads without trouble.'],
  [days(46), 'ResNet50-fp32 (opset 12)', 'Dilara', 4],
  [days(45), 'ResNet50-fp32 (opset 12)', 'Stefan', 5],
  [days(46), 'RedPajama', 'Ingrid', 4, 'A large corpus whose parts are named. Some of it wants cleaning.'],
  [days(45), 'RedPajama', 'Cem', 3],
  [days(45), 'Emotion FERPlus (opset 8)', 'Mira', 2, 'Reads posed faces; I would not decide anything about a person with it.'],
  [days(44), 'Emotion FERPlus (opset 8)', 'Dilara', 1, 'Wrong on every second face of my own.'],
  [days(43), 'Emotion FERPlus (opset 8)', 'Vera', 2],
  [days(44), 'YOLOv4 (opset 11)', 'Jonas', 4, 'Fast detection; mind the input’s layout.'],
  [days(43), 'YOLOv4 (opset 11)', 'Umar', 4],
  [days(43), 'OLMo 7B', 'Beatriz', 5, 'One can look up what it was trained on. More of this.'],
  [days(42), 'OLMo 7B', 'Cem', 4],
  [days(41), 'OLMo 7B', 'Thandi', 5],
  [days(40), 'OLMo 7B', 'Xavi', 4],
  [days(42), 'Gemma 7B', 'Cem', 4],
  [days(41), 'Gemma 7B', 'Dilara', 3, 'Fine answers; the terms are not.'],
  [days(40), 'Gemma 7B', 'Wanda', 3],
  [days(41), 'phi-2', 'Beatriz', 3],
  [days(40), 'phi-2', 'Stefan', 4, 'Good at sums for its size, poor at facts.'],
  [days(40), 'GPT-NeoX 20B', 'Xavi', 2, 'Heavy for what it can do today.'],
  [days(39), 'GPT-NeoX 20B', 'Beatriz', 3],
  [days(39), 'Sure winner', 'Vera', 1, 'It lost.'],
  [days(38), 'Sure winner', 'Mira', 1, 'Nobody can promise this.'],
  [days(37), 'Fjord cluster', 'Emeka', 5, 'Up for six weeks, and the meter was right to the minute.'],
  [days(36), 'Fjord cluster', 'Amara', 4],
  [days(35), 'Fjord cluster', 'Thandi', 4],
  [days(36), 'Night shift', 'Umar', 3, 'Gone at eight sharp, as it says.'],
  [days(35), 'Night shift', 'Fatou', 2],
  [days(35), 'Cheap hours', 'Cem', 2, 'Two of three jobs died.'],
  [days(34), 'Cheap hours', 'Jelena', 1],
  [days(33), 'Cheap hours', 'Emeka', 3],
  [days(33), 'Paper scout', 'Hana', 5, 'Found the one page that spoke against us.'],
  [days(32), 'Paper scout', 'Beatriz', 4],
  [days(31), 'Paper scout', 'Aiko', 4],
  [days(31), 'Patch reviewer', 'Dilara', 2, 'It approves whatever compiles.'],
  [days(30), 'Patch reviewer', 'Stefan', 2],
  [days(30), 'Harbour noise', 'Wanda', 4],
  [days(29), 'Harbour noise', 'Ilya', 5, 'Clean recordings, honest positions.'],
  [days(29), 'Lagos street signs', 'Hana', 4, 'Good pictures from every part of the city; some signs are cut.'],
  [days(28), 'Lagos street signs', 'Dilara', 4],
  [days(27), 'Market prices', 'Xavi', 4],
  [days(26), 'Market prices', 'Amara', 5, 'Agrees with what I pay.'],
  [days(26), 'SqueezeNet 1.1', 'Umar', 3],
  [days(25), 'SqueezeNet 1.1', 'Vera', 4],
  [days(22), 'Edge in Osaka', 'Chiara', 4, 'Answers before the others have shaken hands.'],
  [days(21), 'Edge in Osaka', 'Stefan', 4],
  [days(14), 'Phi-4', 'Cem', 5],
  [days(13), 'Phi-4', 'Beatriz', 4, 'The best of its size that I have measured.'],
  [days(12), 'Phi-4', 'Jonas', 4],
  [days(11), 'Phi-4', 'Priya', 5],
  [days(4), 'Tide table', 'Goran', 1, 'Sent me out at low water.'],
  [days(3), 'Tide table', 'Dilara', 3],
  [hours(5), 'Ledger clerk', 'Rosa', 3, 'Asks too often, but never books wrong.'],
]

/** What people think of what is listed, from very good to useless, some with a statement. */
export const ratings = ({ find }: Catalog): Moment[] =>
  ratingTable.map(([before, card, rater, score, statement]) => {
    const said = statement === undefined ? undefined : textDocument(statement)
    const rate = call(rater, 'QualityRatings', 'rate', [find(card).listingId, score, said?.contentHash ?? zeroHash, said?.uri ?? ''])
    return { before, calls: [rate], documents: said === undefined ? [] : [said.bytes] }
  })
