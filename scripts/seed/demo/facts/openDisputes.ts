import { hours, minutes } from '../../days.ts'
import type { DisputeFacts } from '../DisputeFacts.ts'

/** Disputes that are under way, in every phase; some are minutes before its end. Leila and Aiko seal none of these, so that a visitor can. */
export const openDisputes: readonly DisputeFacts[] = [
  {
    // The Governor is voting on the appeal.
    card: 'Eval runner',
    challenger: 'Thandi',
    opened: hours(192),
    accusation: 'It measures its owner’s models kindly: two of five scores cannot be reproduced.',
    answer: ['Ravi', 'The seeds are in the log. Two runs were on another machine; I have said which.'],
    votes: [
      ['Jonas', 'KEEP'],
      ['Ingrid', 'REMOVE'],
    ],
    appeal: {
      by: 'Thandi',
      ballots: [
        ['Tomás', 'FOR', 'I ran it twice and got neither number.'],
        ['Stefan', 'AGAINST'],
      ],
    },
  },
  {
    // The appeal was made a few hours ago.
    card: 'Sun only',
    challenger: 'Cem',
    opened: hours(112),
    accusation: 'It also runs at night, on the grid. The card says otherwise.',
    votes: [
      ['Jonas', 'REMOVE'],
      ['Femi', 'REMOVE'],
    ],
    appeal: { by: 'Emeka', ballots: [] },
  },
  {
    card: 'Sign reader',
    challenger: 'Vera',
    opened: hours(99),
    accusation: 'It was trained on photographs in which faces can be seen.',
    votes: [
      ['Tomás', 'KEEP'],
      ['Ingrid', 'KEEP'],
      ['Wanda', 'REMOVE'],
    ],
  },
  {
    card: 'Tide table',
    challenger: 'Goran',
    opened: hours(144) - minutes(15),
    accusation: 'It sent me out at low water.',
    answer: ['Dag', 'The chart was of the year before. It is replaced.'],
    votes: [
      ['Xavi', 'REMOVE'],
      ['Umar', 'KEEP'],
    ],
  },
  {
    card: 'Mamba 7B',
    challenger: 'Hana',
    opened: hours(53),
    accusation: 'The context is called unlimited; beyond 2048 tokens it forgets the beginning.',
    votes: [
      ['Tomás', 'KEEP'],
      ['Femi', 'KEEP'],
      ['Ravi', 'REMOVE'],
      ['Mira', 'REMOVE'],
    ],
  },
  {
    card: 'Edge in Osaka',
    challenger: 'Quentin',
    opened: hours(96) - minutes(15),
    accusation: 'Half of the boards have not answered since Monday.',
    votes: [
      ['Ingrid', 'REMOVE'],
      ['Stefan', 'KEEP', 'silent'],
    ],
  },
  {
    card: 'Candy style',
    challenger: 'Oskar',
    opened: hours(48) - minutes(15),
    accusation: 'The card does not say which picture the style was learnt from, nor whose it is.',
    votes: [
      ['Tomás', 'REMOVE'],
      ['Thandi', 'KEEP'],
      ['Mira', 'REMOVE'],
    ],
  },
  {
    // A first version that is still pending.
    card: 'Inception 1',
    challenger: 'Bruno',
    opened: hours(20),
    accusation: 'The card gives its licence as unknown. Who lists a model should have looked.',
    votes: [['Ingrid', 'KEEP']],
  },
  {
    card: 'Emotion FERPlus (opset 8)',
    challenger: 'Mira',
    opened: hours(3),
    accusation:
      'This card gives its licence as “unknown” and no evaluation at all.\n\nThe model judges people’s faces. Whoever takes it from this catalog can neither tell whether they may use it nor how often it is wrong, and for whom. It should come back with a licence and with measured results.',
    answer: [
      'Leila',
      'The file is the one of the ONNX Model Zoo, bit for bit: the card names its SHA-256, so that anybody can compare.\n“Unknown” is what the source says; a card that invented a licence would be worse.',
    ],
    votes: [],
  },
]
