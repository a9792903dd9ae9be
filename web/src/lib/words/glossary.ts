/** One sentence for each term that a newcomer cannot know. The key is the term as it stands in a text. */
export const glossary = {
  deposit: 'Tokens that the publisher locks with a listing; a dispute that removes it takes a part of them.',
  vouch: 'Stake that you put behind one version; it earns rewards, and you lose a part of it if a dispute removes that version.',
  backing: 'The stake that vouches for this version and is not on its way out.',
  seal: 'You send a fingerprint of your vote, so that nobody sees it before all votes are in; you open it in the reveal period.',
  reveal: 'You open your sealed vote so that it counts; a sealed vote that is never revealed loses its whole bond.',
  quorum: 'The voting weight that has to be revealed before a majority can decide.',
  bond: 'A small part of your free stake that is locked with your vote and comes back when you reveal and side with the final ruling.',
  slash: 'The part of a vouch that is burned when a dispute removes the version.',
  appeal: 'A second decision, by all stakers through the Governor, that can overturn the first ruling.',
  'free stake': 'Staked tokens that neither vouch for a version nor secure a vote.',
  unbonding: 'The wait between asking for staked tokens back and being able to take them.',
  release: 'The wait between ending a vouch and having it as free stake again; until then it can still be slashed.',
  stake: 'Tokens you lock to vote, vouch and earn; you can ask for them back at any time.',
  grade: 'Quality from 0 to 100 as stakers rate it, weighted by what they have at stake; “–” means nobody has rated it yet.',
} as const

export type GlossaryTerm = keyof typeof glossary
