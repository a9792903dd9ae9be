// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";

import {IDisputeCourt} from "../../../contracts/interfaces/IDisputeCourt.sol";
import {Choice, Ruling} from "../../../contracts/types/AssayTypes.sol";
import {GovernanceTest} from "./GovernanceTest.sol";

/// @notice Laws L26 and L32: the Governor may give the timelock's roles to anybody and take them from anybody, itself
/// included. Whoever holds them can keep an appeal from being carried out; nobody can overturn a ruling with them.
contract RoleChangesTest is GovernanceTest {
    address private immutable rogue = makeActor("rogue, who was given a role");
    bytes32 private constant ROGUE_SALT = "rogue's";

    bytes32 private disputeId;

    /// @dev jack alone is a quorum.
    function setUp() public {
        deployAssay();
        stakes(jack, 6_000_000e18);
        stakes(judy, 5_000_000e18);
        skip(1);
    }

    // Proposers

    /// @notice L32: a proposer of its own schedules the ruling past the Governor. The court asks for the dispute's own
    /// proposal, in every state that it has before it has passed.
    function test_L32_AnotherProposerOverturnsNothingBeforeTheAppealHasPassed() public {
        governs(grants(timelock.PROPOSER_ROLE(), rogue));
        Proposal memory p = appealAgainstKeep();
        rogueSchedulesTheRuling();
        skip(2 days - 1);
        expectRulingRefused(p, IGovernor.ProposalState.Active);

        votes(jack, p.id, FOR);
        closesVoting(p.id);
        expectRulingRefused(p, IGovernor.ProposalState.Succeeded);
        vm.warp(disputeRow(disputeId).appealDeadline - 1);
        expectRulingRefused(p, IGovernor.ProposalState.Succeeded);
        skip(1);
        court.resolve(disputeId);
        assertRuling(Ruling.KEEP, "nobody queued it in time");
    }

    function test_L32_AnotherProposerOverturnsNothingAfterTheAppealWasDefeated() public {
        governs(grants(timelock.PROPOSER_ROLE(), rogue));
        Proposal memory p = appealAgainstKeep();
        rogueSchedulesTheRuling();
        opensVoting(p.id);
        votes(jack, p.id, AGAINST);
        closesVoting(p.id);
        expectRulingRefused(p, IGovernor.ProposalState.Defeated);
        court.resolve(disputeId);
        assertRuling(Ruling.KEEP, "the first ruling stands");
    }

    /// @notice L32: once the dispute's own proposal has passed and is queued, it does not matter whose hand carries it out.
    function test_L32_OnceTheAppealHasPassedAnyHandMayCarryItOut() public {
        governs(grants(timelock.PROPOSER_ROLE(), rogue));
        Proposal memory p = appealAgainstKeep();
        rogueSchedulesTheRuling();
        opensVoting(p.id);
        votes(jack, p.id, FOR);
        closesVoting(p.id);
        queues(p);
        executesTheRoguesRuling();
        assertRuling(Ruling.REMOVE, "as was voted");

        vm.warp(governor.proposalEta(p.id));
        vm.expectRevert(
            abi.encodeWithSelector(IDisputeCourt.CourtWrongPhase.selector, disputeId, court.phaseOf(disputeId))
        );
        executes(p);
    }

    /// @notice L32: another proposer takes the id of the appeal's operation in the timelock. The Governor cannot queue it any
    /// more, so what passed is not carried out: prevented, not caused.
    function test_L32_TakingTheOperationsIdPreventsAnOverturn() public {
        governs(grants(timelock.PROPOSER_ROLE(), rogue));
        Proposal memory p = appealAgainstKeep();
        vm.prank(rogue);
        timelock.scheduleBatch(p.targets, p.values, p.calldatas, NO_PREDECESSOR, operationSalt(p), 2 days);
        opensVoting(p.id);
        votes(jack, p.id, FOR);
        closesVoting(p.id);
        vm.expectRevert(unexpectedOperation(operationOf(p), TimelockController.OperationState.Unset));
        queues(p);

        vm.expectRevert(abi.encodeWithSelector(IDisputeCourt.CourtAppealNotPassed.selector, disputeId, p.id));
        timelock.executeBatch(p.targets, p.values, p.calldatas, NO_PREDECESSOR, operationSalt(p));
        firstRulingStandsAtTheDeadline();
    }

    /// @notice L32: without its role the Governor queues nothing; disputes still end, by their first rulings.
    function test_L32_AGovernorWithoutItsRoleOverturnsNothing() public {
        bytes32 role = timelock.PROPOSER_ROLE();
        governs(abi.encodeCall(IAccessControl.revokeRole, (role, address(governor))));
        Proposal memory p = appealAgainstKeep();
        opensVoting(p.id);
        votes(jack, p.id, FOR);
        closesVoting(p.id);
        vm.expectRevert(
            abi.encodeWithSelector(IAccessControl.AccessControlUnauthorizedAccount.selector, address(governor), role)
        );
        queues(p);
        firstRulingStandsAtTheDeadline();
    }

    // Cancellers and executors

    /// @notice L32: another canceller kills what passed. The dispute ends at once, by its first ruling.
    function test_L32_AnotherCancellerPreventsAnOverturn() public {
        governs(grants(timelock.CANCELLER_ROLE(), rogue));
        Proposal memory p = queuedAppeal();
        bytes32 operation = operationOf(p);
        vm.prank(rogue);
        timelock.cancel(operation);
        assertState(p.id, IGovernor.ProposalState.Canceled, "cancelled");
        vm.expectRevert(unexpected(p.id, IGovernor.ProposalState.Canceled, onlyState(IGovernor.ProposalState.Queued)));
        executes(p);
        court.resolve(disputeId);
        assertRuling(Ruling.KEEP, "the first ruling");
    }

    /// @notice L32: with executors of its own choice, none of whom moves, the timelock carries nothing out.
    function test_L32_ClosingTheExecutorsRolePreventsAnOverturn() public {
        bytes32 role = timelock.EXECUTOR_ROLE();
        governs(abi.encodeCall(IAccessControl.revokeRole, (role, address(0))));
        Proposal memory p = queuedAppeal();
        vm.warp(governor.proposalEta(p.id));
        vm.expectRevert(
            abi.encodeWithSelector(IAccessControl.AccessControlUnauthorizedAccount.selector, address(governor), role)
        );
        executes(p);
        firstRulingStandsAtTheDeadline();
    }

    // Everything at once

    /// @notice L26, L32: who administers the timelock can give itself every role, and takes all others' away. It spends the
    /// treasury, as a proposal could; no ruling of a dispute falls to it.
    function test_L32_EvenWhoHoldsEveryRoleOverturnsNothing() public {
        governs(grants(timelock.DEFAULT_ADMIN_ROLE(), rogue));
        Proposal memory p = appealAgainstKeep();
        takesEverything();
        rogueSchedulesTheRuling();
        skip(2 days);
        expectRulingRefused(p, IGovernor.ProposalState.Active);
        vm.expectRevert(abi.encodeWithSelector(IDisputeCourt.CourtOnlyTimelock.selector, rogue));
        vm.prank(rogue);
        court.executeAppeal(disputeId);

        closesVoting(p.id);
        expectRulingRefused(p, IGovernor.ProposalState.Defeated);
        court.resolve(disputeId);
        assertRuling(Ruling.KEEP, "the first ruling stands");
    }

    /// @notice L26: nobody but a proposal gives a role away; and the guardian vetoes it while it waits.
    function test_L26_ARoleIsGivenByAProposalOnlyAndTheGuardianMayVetoIt() public {
        bytes32[4] memory roles = [
            timelock.PROPOSER_ROLE(),
            timelock.CANCELLER_ROLE(),
            timelock.EXECUTOR_ROLE(),
            timelock.DEFAULT_ADMIN_ROLE()
        ];
        for (uint256 i = 0; i < roles.length; ++i) {
            Proposal memory p = draft(address(timelock), grants(roles[i], rogue), "a role for rogue");
            passes(jack, p);
            vetoes(gus, p);
            assertTrue(!timelock.hasRole(roles[i], rogue), "L26: vetoed");
        }
    }

    function appealAgainstKeep() private returns (Proposal memory) {
        (, bytes32 versionId) = listsOne();
        disputeId = challenges(versionId);
        rulesAlone(disputeId, Choice.KEEP);
        return appeals(disputeId);
    }

    function queuedAppeal() private returns (Proposal memory p) {
        p = appealAgainstKeep();
        opensVoting(p.id);
        votes(jack, p.id, FOR);
        closesVoting(p.id);
        queues(p);
    }

    /// @dev One call by the timelock to itself, the whole way of a proposal.
    function governs(bytes memory call) private {
        Proposal memory p = draft(address(timelock), call, "roles");
        passes(jack, p);
        executes(p);
    }

    function grants(bytes32 role, address to) private pure returns (bytes memory) {
        return abi.encodeCall(IAccessControl.grantRole, (role, to));
    }

    function takesEverything() private {
        bytes32[3] memory roles = [timelock.PROPOSER_ROLE(), timelock.CANCELLER_ROLE(), timelock.EXECUTOR_ROLE()];
        vm.startPrank(rogue);
        for (uint256 i = 0; i < roles.length; ++i) {
            timelock.grantRole(roles[i], rogue);
            timelock.revokeRole(roles[i], address(governor));
        }
        timelock.revokeRole(timelock.CANCELLER_ROLE(), address(guardian));
        timelock.revokeRole(timelock.DEFAULT_ADMIN_ROLE(), address(timelock));
        vm.stopPrank();
    }

    function rogueSchedulesTheRuling() private {
        vm.prank(rogue);
        timelock.schedule(address(court), 0, ruling(), NO_PREDECESSOR, ROGUE_SALT, 2 days);
    }

    function executesTheRoguesRuling() private {
        timelock.execute(address(court), 0, ruling(), NO_PREDECESSOR, ROGUE_SALT);
    }

    function expectRulingRefused(Proposal memory p, IGovernor.ProposalState current) private {
        uint256 readyAt = timelock.getTimestamp(
            timelock.hashOperation(address(court), 0, ruling(), NO_PREDECESSOR, ROGUE_SALT)
        );
        if (nowAt() < readyAt) vm.warp(readyAt);
        assertState(p.id, current, "the dispute's own proposal");
        vm.expectRevert(abi.encodeWithSelector(IDisputeCourt.CourtAppealNotPassed.selector, disputeId, p.id));
        executesTheRoguesRuling();
    }

    function firstRulingStandsAtTheDeadline() private {
        vm.warp(disputeRow(disputeId).appealDeadline);
        court.resolve(disputeId);
        assertRuling(Ruling.KEEP, "the first ruling stands");
    }

    function ruling() private view returns (bytes memory) {
        return abi.encodeCall(IDisputeCourt.executeAppeal, (disputeId));
    }

    function assertRuling(Ruling expected, string memory what) private view {
        assertTrue(disputeRow(disputeId).resolved, "resolved");
        assertEq(uint256(disputeRow(disputeId).ruling), uint256(expected), what);
    }
}
