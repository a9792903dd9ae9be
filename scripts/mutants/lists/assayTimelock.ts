import { mutantsOf } from '../mutantsOf.ts'

export const assayTimelockMutants = mutantsOf('contracts/governance/AssayTimelock.sol', [
  {
    id: 'timelock/deployer-stays-admin',
    breaks: 'L26',
    find: '_only(governor), _only(address(0)), address(0))',
    replace: '_only(governor), _only(address(0)), msg.sender)',
    killedBy: 'test/unit/governance/AssayTimelock.t.sol#test_TheDeployerHasNoRole',
  },
  {
    id: 'timelock/only-the-governor-executes',
    breaks: '§1: the executor role is open',
    find: '_only(governor), _only(address(0))',
    replace: '_only(governor), _only(governor)',
    killedBy: 'test/unit/curation/CourtAppeals.t.sol#test_anybodyMayExecuteInTheTimelockItself',
  },
  {
    id: 'timelock/guardian-schedules',
    breaks: 'L26: the guardian only cancels',
    find: '_grantRole(CANCELLER_ROLE, guardian);',
    replace: '_grantRole(CANCELLER_ROLE, guardian);\n        _grantRole(PROPOSER_ROLE, guardian);',
    killedBy: 'test/unit/governance/AssayTimelock.t.sol#test_RolesAreThoseOfTheProtocol',
  },
  {
    id: 'timelock/guardian-has-no-veto',
    breaks: '§9: a veto over queued operations',
    find: '_grantRole(CANCELLER_ROLE, guardian);',
    replace: '',
    killedBy: 'test/unit/governance/AssayTimelock.t.sol#test_RolesAreThoseOfTheProtocol',
  },
  {
    id: 'timelock/delay-can-be-changed',
    breaks: '§8: `updateDelay` reverts',
    find: 'revert AssayTimelockImmutable();',
    replace: '',
    killedBy: 'test/unit/governance/AssayTimelock.t.sol#test_NobodyCanChangeTheDelayNotEvenTheTimelockItself',
  },
])
