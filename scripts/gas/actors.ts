/** Who acts in the measurements, by number of account. Everybody has 2 000 000 tokens; the whale alone opens court and Governor. */
export const ACTOR = {
  whale: 0,
  publisher: 1,
  challenger: 2,
  juror: 3,
  laterJuror: 4,
  backer: 5,
  laterBacker: 6,
  delegate: 7,
  otherDelegate: 8,
  collector: 9,
  voter: 10,
  laterVoter: 11,
  lastVoter: 12,
  lastJuror: 13,
} as const
