import { mutantsOf } from '../mutantsOf.ts'

export const expiringGuardianMutants = mutantsOf('contracts/governance/ExpiringGuardian.sol', [
  {
    id: 'guardian/anyone-vetoes',
    breaks: '§9: its holder',
    find: 'if (msg.sender != holder) revert GuardianOnlyHolder(msg.sender);',
    replace: '',
    killedBy: 'test/unit/governance/ExpiringGuardian.t.sol#test_RefusesAVetoByAnyoneButTheHolder',
  },
  {
    id: 'guardian/vetoes-as-it-dies',
    breaks: '§9: it dies 365 d after deployment',
    find: 'if (block.timestamp >= expiresAt) revert',
    replace: 'if (block.timestamp > expiresAt) revert',
    killedBy: 'test/unit/governance/ExpiringGuardian.t.sol#test_VetoesUntilItsLastSecondAndNeverAfter',
  },
  {
    id: 'guardian/vetoes-appeals',
    breaks: 'L32, §9',
    find: 'if (_isProtected(targets, values, payloads)) revert GuardianProtectedOperation(operationId);',
    replace: '',
    killedBy: 'test/unit/governance/ExpiringGuardian.t.sol#test_CannotVetoAnAppealsRuling',
  },
  {
    id: 'guardian/can-be-ended-early',
    breaks: '§9: renounceIfExpired',
    find: 'if (block.timestamp < expiresAt) revert GuardianNotExpired(expiresAt);',
    replace: '',
    killedBy: 'test/unit/governance/ExpiringGuardian.t.sol#test_CannotBeRenouncedBeforeItsTime',
  },
  {
    id: 'guardian/ends-a-second-late',
    breaks: 'L27',
    find: 'if (block.timestamp < expiresAt)',
    replace: 'if (block.timestamp <= expiresAt)',
    killedBy: 'test/unit/governance/ExpiringGuardian.t.sol#test_AnyoneEndsItOnceItsTimeIsOver',
  },
  {
    id: 'guardian/appeals-can-be-hidden-among-calls',
    breaks: '§9: exactly one call',
    find: 'targets.length != 1 || values.length != 1 || payloads.length != 1 || ',
    replace: '',
    killedBy: 'test/unit/governance/ExpiringGuardian.t.sol#test_VetoesARulingWithMoreAroundIt',
  },
  {
    id: 'guardian/value-makes-no-difference',
    breaks: '§9: with value 0',
    find: ' || values[0] != 0',
    replace: '',
    killedBy: 'test/unit/governance/ExpiringGuardian.t.sol#test_VetoesARulingWithMoreAroundIt',
  },
  {
    id: 'guardian/protects-every-call-of-the-court',
    breaks: '§9: that call is `executeAppeal(d)`',
    find: 'return _equal(payload, abi.encodeCall(IDisputeCourt.executeAppeal, (disputeId)));',
    replace: 'return disputeId == disputeId;',
    killedBy: 'test/unit/governance/ExpiringGuardian.t.sol#test_VetoesARulingWithMoreAroundIt',
  },
  {
    id: 'guardian/governor-may-lose-its-right',
    breaks: '§9: for any x but the Governor',
    find: 'account != governor &&\n',
    replace: 'true &&\n',
    killedBy: 'test/unit/governance/ExpiringGuardian.t.sol#test_VetoesTheRemovalOfTheGovernorsOwnRight',
  },
  {
    id: 'guardian/any-role-is-protected',
    breaks: '§9: compared by the whole payload',
    find: '_equal(payload, abi.encodeCall(IAccessControl.revokeRole, (timelock.CANCELLER_ROLE(), account)))',
    replace: 'true',
    killedBy: 'test/unit/governance/ExpiringGuardian.t.sol#test_VetoesARevocationWithDirtyUpperBits',
  },
])
