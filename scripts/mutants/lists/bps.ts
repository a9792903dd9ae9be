import { mutantsOf } from '../mutantsOf.ts'

export const bpsMutants = mutantsOf('contracts/libraries/Bps.sol', [
  {
    id: 'bps/share-rounds-up',
    breaks: 'Every division rounds down',
    find: 'return (amount * bps) / WHOLE;',
    replace: 'return Math.ceilDiv(amount * bps, WHOLE);',
    killedBy: 'test/unit/curation/SettlementFuzz.t.sol#testFuzz_undecided',
  },
  {
    id: 'bps/share-up-rounds-down',
    breaks: '§6: `ceil(weight·bondBps/BPS)`',
    find: 'return Math.ceilDiv(amount * bps, WHOLE);',
    replace: 'return (amount * bps) / WHOLE;',
    killedBy: 'test/unit/curation/CourtVotes.t.sol#test_theFirstCommitFixesTheWeightAndLocksTheBondRoundedUp',
  },
])
