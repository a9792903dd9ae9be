import { days } from '../../days.ts'
import type { DisputeFacts } from '../DisputeFacts.ts'

/** Disputes that are over, in every way in which one can end. */
export const settledDisputes: readonly DisputeFacts[] = [
  {
    // A tie: Mira and six jurors weigh exactly as much as Tomás.
    card: 'Tiny labels',
    challenger: 'Beatriz',
    opened: days(46),
    accusation: 'One person’s labels of one weekend are not a dataset. There is no second opinion and no agreement measured.',
    answer: ['Chiara', 'The card says just that in its first sentence. Whoever wants more opinions can add them: the licence is CC0.'],
    votes: [
      ['Tomás', 'KEEP'],
      ['Mira', 'REMOVE'],
      ['Stefan', 'REMOVE'],
      ['Thandi', 'REMOVE'],
      ['Umar', 'REMOVE'],
      ['Vera', 'REMOVE'],
      ['Wanda', 'REMOVE'],
      ['Xavi', 'REMOVE'],
    ],
    settled: ['Tomás', 'Mira', 'Stefan', 'Thandi', 'Umar', 'Vera', 'Wanda', 'Xavi'],
  },
  {
    // Too few votes.
    card: 'Falcon 2 11B',
    challenger: 'Cem',
    opened: days(39.5),
    accusation: 'The licence has a use policy; the card should print it.',
    votes: [
      ['Stefan', 'KEEP'],
      ['Thandi', 'REMOVE'],
    ],
    settled: ['Stefan', 'Thandi'],
  },
  {
    card: 'Wolof proverbs',
    challenger: 'Dilara',
    opened: days(38),
    accusation: 'Some proverbs are also in a printed collection. I see no permission.',
    answer: ['Fatou', 'Each one has the name of whoever told it to me, with the date. Proverbs belong to nobody; the translations are mine.'],
    votes: [
      ['Jonas', 'KEEP'],
      ['Aiko', 'KEEP'],
      ['Femi', 'REMOVE'],
      ['Umar', 'KEEP', 'silent'],
    ],
    settled: ['Jonas', 'Aiko', 'Femi'],
  },
  {
    card: 'Sure winner',
    challenger: 'Mira',
    opened: days(33),
    accusation: '# It promises what nobody can keep\n\nThe card says that the agent cannot lose. Three people have lost with it; their trades are in the log below.',
    answer: ['Jelena', 'They used it on a bad week.'],
    votes: [
      ['Jonas', 'REMOVE'],
      ['Leila', 'REMOVE'],
      ['Aiko', 'REMOVE'],
      ['Vera', 'KEEP'],
    ],
    settled: ['Jonas', 'Leila', 'Aiko', 'Vera'],
  },
  {
    // Refused before it was ever listed.
    card: 'GPT-J 6B, repacked',
    challenger: 'Ravi',
    opened: days(29),
    accusation: 'The file is 2 % smaller than the original and its hash matches nothing that was published. Ask what was taken out.',
    votes: [
      ['Tomás', 'REMOVE'],
      ['Leila', 'REMOVE'],
      ['Femi', 'REMOVE'],
    ],
    settled: ['Tomás', 'Femi'],
  },
  {
    // Only a new version is refused; the listing stays.
    card: 'OIG instructions',
    version: 1,
    challenger: 'Dilara',
    opened: days(26),
    accusation: 'The second version calls the data public domain. Its sources say Apache 2.0.',
    votes: [
      ['Jonas', 'REMOVE'],
      ['Tomás', 'REMOVE'],
    ],
    settled: ['Jonas', 'Tomás'],
  },
  {
    // Kept by the jury, overturned by the court of appeal.
    card: 'Night shift',
    challenger: 'Mira',
    opened: days(24),
    accusation: 'The machines stand in an office whose owner knows nothing of it.',
    answer: ['Goran', 'My employer allows private use after hours.'],
    votes: [
      ['Tomás', 'KEEP'],
      ['Femi', 'KEEP'],
      ['Ingrid', 'KEEP'],
      ['Vera', 'REMOVE'],
    ],
    appeal: {
      by: 'Mira',
      ballots: [
        ['Jonas', 'FOR', 'The employer has written to us: nothing was allowed.'],
        ['Aiko', 'FOR'],
        ['Tomás', 'AGAINST', 'We ruled on what was shown to us.'],
        ['Thandi', 'ABSTAIN'],
      ],
      overturned: true,
    },
    settled: ['Vera', 'Tomás'],
  },
  {
    // Removed by the jury, and the appeal fails.
    card: 'Patch reviewer',
    challenger: 'Dilara',
    opened: days(18),
    accusation: 'It approved forty of forty patches, nine of which delete the tests.',
    answer: ['Bruno', 'Deleting a test can be right.'],
    votes: [
      ['Jonas', 'REMOVE'],
      ['Aiko', 'REMOVE'],
      ['Leila', 'KEEP'],
    ],
    appeal: {
      by: 'Bruno',
      ballots: [
        ['Leila', 'FOR', 'Two of the nine were right.'],
        ['Jonas', 'AGAINST'],
        ['Aiko', 'AGAINST', 'Seven were not.'],
      ],
    },
    settled: ['Jonas'],
  },
  {
    card: 'Market prices',
    challenger: 'Beatriz',
    opened: days(9),
    accusation: 'Prices of two markets have not moved for a month.',
    answer: ['Fatou', 'Neither have the prices: both traders confirm it.'],
    votes: [
      ['Leila', 'KEEP'],
      ['Femi', 'KEEP'],
      ['Xavi', 'REMOVE'],
    ],
    settled: ['Femi'],
  },
]
