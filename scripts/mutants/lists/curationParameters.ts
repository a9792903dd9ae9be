import { mutantsOf } from '../mutantsOf.ts'

export const curationParametersMutants = mutantsOf('contracts/curation/CurationParameters.sol', [
  {
    id: 'parameters/anyone-sets',
    breaks: 'L26',
    find: 'if (msg.sender != timelock) revert ParametersOnlyTimelock(msg.sender);',
    replace: '',
    killedBy: 'test/unit/curation/CurationParameters.t.sol#test_RefusesASetFromAnyoneButTheTimelock',
  },
  {
    id: 'parameters/sets-that-never-were',
    breaks: '§8: numbered sets',
    find: 'if (id == 0 || id > currentId) revert ParametersUnknownSet(id);',
    replace: '',
    killedBy: 'test/unit/curation/CurationParameters.t.sol#test_RefusesIdsThatNeverWere',
  },
  {
    id: 'parameters/old-sets-change',
    breaks: 'L24, L25',
    find: 'id = ++currentId;',
    replace: 'id = currentId == 0 ? ++currentId : currentId;',
    killedBy: 'test/unit/curation/CurationParameters.t.sol#test_ANewSetTakesTheNextIdAndTheOldOneStays',
  },
  {
    id: 'parameters/unbonding-under-an-appeal',
    breaks: '§8: unbonding 14 – 60 d',
    find: 'next.unbonding, 14 days',
    replace: 'next.unbonding, 7 days',
    killedBy: 'test/unit/curation/CurationParameters.t.sol#test_RefusesEveryParameterJustOutsideItsBounds',
  },
  {
    id: 'parameters/slash-of-everything',
    breaks: '§8: slashBps ≤ 5 000',
    find: 'next.slashBps, 500, 5_000',
    replace: 'next.slashBps, 500, 10_000',
    killedBy: 'test/unit/curation/CurationParameters.t.sol#test_RefusesEveryParameterJustOutsideItsBounds',
  },
  {
    id: 'parameters/jurors-and-burn-may-be-small',
    breaks: '§8: `voterBps + burnBps ≥ 4000`',
    find: 'voterAndBurnBps < MIN_VOTER_AND_BURN_BPS || ',
    replace: '',
    killedBy: 'test/unit/curation/CurationParameters.t.sol#test_RefusesJurorsAndBurnBelowFourThousandBps',
  },
  {
    id: 'parameters/shares-may-be-everything',
    breaks: '§8: `voterBps + voucherBps + burnBps ≤ 9000`',
    find: 'voterAndBurnBps + next.voucherBps > MAX_SHARES_BPS',
    replace: 'voterAndBurnBps > MAX_SHARES_BPS',
    killedBy: 'test/unit/curation/CurationParameters.t.sol#test_RefusesAllSharesAboveNineThousandBps',
  },
  {
    id: 'parameters/wrong-votes-may-be-cheap',
    breaks: '§8: `quorumBps·bondBps·incoherentBps ≥ 10^9`',
    find: 'if (voteCost < MIN_VOTE_COST) revert ParametersTooWeak(voteCost, MIN_VOTE_COST);',
    replace: '',
    killedBy: 'test/unit/curation/CurationParameters.t.sol#test_RefusesAWrongVoteThatCostsTooLittle',
  },
  {
    id: 'parameters/upper-bounds-are-not-checked',
    breaks: '§8: bounds',
    find: 'value < min || value > max',
    replace: 'value < min',
    killedBy: 'test/unit/curation/CurationParameters.t.sol#test_RefusesEveryParameterJustOutsideItsBounds',
  },
  {
    id: 'parameters/unbonding-is-another-delay',
    breaks: '§5: a ticket is ready after `unbonding`',
    find: 'return _current.unbonding;',
    replace: 'return _current.releaseDelay;',
    killedBy: 'test/unit/curation/CurationParameters.t.sol#test_WhatIsReadAloneIsOfTheSetInForce',
  },
])
