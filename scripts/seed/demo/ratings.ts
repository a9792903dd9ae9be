import { zeroHash } from 'viem'
import type { ActorName } from '../actors.ts'
import { call } from '../Call.ts'
import { days, hours } from '../days.ts'
import type { Moment } from '../Moment.ts'
import { textDocument } from '../SeedDocument.ts'
import type { Catalog } from './catalog.ts'

type Rating = readonly [rater: ActorName, score: number, statement?: string]

/** When the first rating of a card came, and what its raters said, a day apart. */
const ratingTable: readonly [before: number, card: string, ratings: readonly Rating[]][] = [
  [
    days(48),
    'Mistral 7B',
    [
      ['Jonas', 5, 'Small enough for one card, and the answers hold up in our own trials.'],
      ['Tomás', 4, 'Good, if one adds one’s own guard rails.'],
      ['Beatriz', 4],
      ['Cem', 5],
      ['Beatriz', 5, 'After a month of use I would give it one more.'],
    ],
  ],
  [
    days(47),
    'ResNet50-fp32 (opset 12)',
    [
      ['Aiko', 5, 'The yardstick for image classification; the file loads without trouble.'],
      ['Dilara', 4],
      ['Stefan', 5],
    ],
  ],
  [
    days(46),
    'RedPajama',
    [
      ['Ingrid', 4, 'A large corpus whose parts are named. Some of it wants cleaning.'],
      ['Cem', 3],
    ],
  ],
  [
    days(45),
    'Emotion FERPlus (opset 8)',
    [
      ['Mira', 2, 'Reads posed faces; I would not decide anything about a person with it.'],
      ['Dilara', 1, 'Wrong on every second face of my own.'],
      ['Vera', 2],
    ],
  ],
  [
    days(44),
    'YOLOv4 (opset 11)',
    [
      ['Jonas', 4, 'Fast detection; mind the input’s layout.'],
      ['Umar', 4],
    ],
  ],
  [
    days(43),
    'OLMo 7B',
    [
      ['Beatriz', 5, 'One can look up what it was trained on. More of this.'],
      ['Cem', 4],
      ['Thandi', 5],
      ['Xavi', 4],
    ],
  ],
  [
    days(42),
    'Gemma 7B',
    [
      ['Cem', 4],
      ['Dilara', 3, 'Fine answers; the terms are not.'],
      ['Wanda', 3],
    ],
  ],
  [
    days(41),
    'phi-2',
    [
      ['Beatriz', 3],
      ['Stefan', 4, 'Good at sums for its size, poor at facts.'],
    ],
  ],
  [
    days(40),
    'GPT-NeoX 20B',
    [
      ['Xavi', 2, 'Heavy for what it can do today.'],
      ['Beatriz', 3],
    ],
  ],
  [
    days(39),
    'Sure winner',
    [
      ['Vera', 1, 'It lost.'],
      ['Mira', 1, 'Nobody can promise this.'],
    ],
  ],
  [
    days(37),
    'Fjord cluster',
    [
      ['Emeka', 5, 'Up for six weeks, and the meter was right to the minute.'],
      ['Amara', 4],
      ['Thandi', 4],
    ],
  ],
  [
    days(36),
    'Night shift',
    [
      ['Umar', 3, 'Gone at eight sharp, as it says.'],
      ['Fatou', 2],
    ],
  ],
  [
    days(35),
    'Cheap hours',
    [
      ['Cem', 2, 'Two of three jobs died.'],
      ['Jelena', 1],
      ['Emeka', 3],
    ],
  ],
  [
    days(33),
    'Paper scout',
    [
      ['Hana', 5, 'Found the one page that spoke against us.'],
      ['Beatriz', 4],
      ['Aiko', 4],
    ],
  ],
  [
    days(31),
    'Patch reviewer',
    [
      ['Dilara', 2, 'It approves whatever compiles.'],
      ['Stefan', 2],
    ],
  ],
  [
    days(30),
    'Harbour noise',
    [
      ['Wanda', 4],
      ['Ilya', 5, 'Clean recordings, honest positions.'],
    ],
  ],
  [
    days(29),
    'Lagos street signs',
    [
      ['Hana', 4, 'The new faces blur is good; some signs are cut.'],
      ['Dilara', 4],
    ],
  ],
  [
    days(27),
    'Market prices',
    [
      ['Xavi', 4],
      ['Amara', 5, 'Agrees with what I pay.'],
    ],
  ],
  [
    days(26),
    'SqueezeNet 1.1',
    [
      ['Umar', 3],
      ['Vera', 4],
    ],
  ],
  [
    days(22),
    'Edge in Osaka',
    [
      ['Chiara', 4, 'Answers before the others have shaken hands.'],
      ['Stefan', 4],
    ],
  ],
  [
    days(14),
    'Phi-4',
    [
      ['Cem', 5],
      ['Beatriz', 4, 'The best of its size that I have measured.'],
      ['Jonas', 4],
      ['Priya', 5],
    ],
  ],
  [
    days(4),
    'Tide table',
    [
      ['Goran', 1, 'Sent me out at low water.'],
      ['Dilara', 3],
    ],
  ],
  [hours(5), 'Ledger clerk', [['Rosa', 3, 'Asks too often, but never books wrong.']]],
]

/** What people think of what is listed, from very good to useless, some with a statement. */
export const ratings = ({ find }: Catalog): Moment[] =>
  ratingTable.flatMap(([first, card, given]) =>
    given.map(([rater, score, statement], index): Moment => {
      const said = statement === undefined ? undefined : textDocument(statement)
      const rate = call(rater, 'QualityRatings', 'rate', [find(card).listingId, score, said?.contentHash ?? zeroHash, said?.uri ?? ''])
      return { before: first - days(index), calls: [rate], documents: said === undefined ? [] : [said.bytes] }
    }),
  )
