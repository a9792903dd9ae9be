import { mutantsOf } from '../mutantsOf.ts'

export const creditsMutants = mutantsOf('contracts/token/Credits.sol', [
  {
    id: 'credits/claims-twice',
    breaks: 'L23: one claim',
    find: 'delete _claimable[msg.sender];',
    replace: '',
    killedBy: 'test/unit/staking/Rewards.t.sol#test_AClaimPaysOnce',
  },
  {
    id: 'credits/second-credit-overwrites-the-first',
    breaks: 'L2, L3, L4',
    find: '_claimable[account] += amount;',
    replace: '_claimable[account] = amount;',
    killedBy: 'test/unit/curation/CourtAppeals.t.sol#test_anAppealAgainstKeepThatFailsPaysHalfItsBondToTheOwner',
  },
])
