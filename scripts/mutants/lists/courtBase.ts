import { mutantsOf } from '../mutantsOf.ts'

export const courtBaseMutants = mutantsOf('contracts/curation/CourtBase.sol', [
  {
    id: 'court-base/appeal-hides-the-resolution',
    breaks: 'L23: one settlement',
    find: 'if (dispute.resolved) return Phase.RESOLVED;\n        return dispute.appellant == address(0) ? Phase.APPEALABLE : Phase.APPEALED;',
    replace: 'if (dispute.appellant != address(0)) return Phase.APPEALED;\n        return dispute.resolved ? Phase.RESOLVED : Phase.APPEALABLE;',
    killedBy: 'test/unit/curation/CourtAppeals.t.sol#test_anAppealThatPassesTurnsKeepIntoRemoveAndPaysTheAppellantBack',
  },
  {
    id: 'court-base/commits-a-second-longer',
    breaks: 'L27: windows are half-open',
    find: 'block.timestamp < dispute.commitEndsAt',
    replace: 'block.timestamp <= dispute.commitEndsAt',
    killedBy: 'test/unit/windows/DisputeWindows.t.sol#test_L27_aVoteIsSealedUntilTheEndOfTheCommitPeriod',
  },
  {
    id: 'court-base/reveals-a-second-longer',
    breaks: 'L27: windows are half-open',
    find: 'block.timestamp < dispute.revealEndsAt',
    replace: 'block.timestamp <= dispute.revealEndsAt',
    killedBy: 'test/unit/windows/DisputeWindows.t.sol#test_L27_aVoteIsRevealedUntilTheEndOfTheRevealPeriod',
  },
  {
    id: 'court-base/snapshot-is-the-opening',
    breaks: '§6.1: `snapshot = openedAt − 1`',
    find: '0 : dispute.openedAt - 1',
    replace: '0 : dispute.openedAt',
    killedBy: 'test/unit/curation/CourtAppeals.t.sol#test_appealTalliesPostsTheBondAndProposesTheCanonicalCall',
  },
  {
    id: 'court-base/credit-is-not-owed',
    breaks: 'L4',
    find: '_owe(account, amount);',
    replace: '',
    killedBy: 'test/unit/curation/CourtAppeals.t.sol#test_anAppealAgainstKeepThatFailsPaysHalfItsBondToTheOwner',
  },
])
