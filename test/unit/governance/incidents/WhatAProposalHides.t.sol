// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";

import {IDisputeCourt} from "../../../../contracts/interfaces/IDisputeCourt.sol";
import {IStaking} from "../../../../contracts/interfaces/IStaking.sol";
import {Choice, Ruling} from "../../../../contracts/types/AssayTypes.sol";
import {IncidentTest} from "./IncidentTest.sol";
import {Schemer} from "./Schemer.sol";

/// @notice Attacks by proposals that do something else than they seem to: code that changes after the vote, one call
/// among many, and an appeal in disguise.
contract WhatAProposalHidesTest is IncidentTest {
    /// @dev jack alone is a quorum.
    function setUp() public {
        deployAssay();
        stakes(jack, 6_000_000e18);
        stakes(judy, 5_000_000e18);
        skip(4 days);
    }

    // Tornado Cash, May 2023: the contract that a proposal named was destroyed after the vote and deployed again at the
    // same address with other code. The executor ran that code by delegatecall, as itself, and it gave the attacker votes.

    /// @notice Tornado Cash. Other code at the address that was voted on, which is more than Ethereum still allows: the
    /// timelock calls a target and never runs it as itself, so the code has its own powers only, and those are none.
    function test_ATargetWhoseCodeChangedAfterTheVoteHasNoPowerOfTheTimelocks() public {
        address target = address(new Schemer());
        Proposal memory p = draft(target, hex"c1ea4b9d", "Clean up, as the last one did");
        passes(jack, p);

        Schemer impostor = new Schemer();
        vm.etch(target, address(impostor).code);
        Schemer schemer = Schemer(payable(target));
        plansEverythingThatTheTimelockMayDo(schemer);
        schemer.plan(address(token), abi.encodeCall(token.approve, (mallory, 1)));
        uint256 treasury = token.balanceOf(address(timelock));
        uint256 votesBefore = staking.getVotes(mallory);
        executes(p);

        assertEq(schemer.attempted(), 9, "all of it was tried");
        assertEq(schemer.accepted(), 1, "only what anybody may do, an allowance of its own");
        assertEq(token.balanceOf(address(timelock)), treasury, "treasury");
        assertEq(staking.getVotes(mallory), votesBefore, "votes");
        assertTrue(!timelock.hasRole(timelock.PROPOSER_ROLE(), mallory), "roles");
        assertEq(governor.quorumNumerator(), 10, "quorum");
    }

    // Lazy Summer, April 2026: a proposal called a clean-up of old roles had twelve calls, and one of them gave a bare
    // wallet the role over all others. The guardians read it and cancelled it.

    /// @notice Lazy Summer. Eleven calls that the guardian could not veto alone, and one that it must: what is exempt is
    /// exempt alone, so the batch is vetoed whole.
    function test_OneGrantAmongTwelveCallsIsVetoed() public {
        Proposal memory p = cleanUp();
        passes(jack, p);

        vetoes(gus, p);

        assertState(p.id, IGovernor.ProposalState.Canceled, "vetoed");
        assertTrue(!timelock.hasRole(timelock.PROPOSER_ROLE(), mallory), "no role");
    }

    /// @notice Lazy Summer, had nobody read it: who may propose to the timelock still waits out its delay, and what was
    /// scheduled can still be vetoed.
    function test_AGrantThatNobodyReadStillWaitsAndIsVetoedLater() public {
        Proposal memory p = cleanUp();
        passes(jack, p);
        executes(p);
        assertTrue(timelock.hasRole(timelock.PROPOSER_ROLE(), mallory), "mallory schedules");

        Proposal memory loot = drainProposal("loot");
        vm.expectRevert(abi.encodeWithSelector(TimelockController.TimelockInsufficientDelay.selector, 0, 2 days));
        schedulesLoot(loot, 0);
        schedulesLoot(loot, 2 days);
        skip(2 days - 1);
        vm.expectRevert(unexpectedOperation(lootOperation(loot), TimelockController.OperationState.Ready));
        executesLoot(loot);

        vetoes(gus, loot);
        skip(1);
        vm.expectRevert(unexpectedOperation(lootOperation(loot), TimelockController.OperationState.Ready));
        executesLoot(loot);
    }

    // Ours: the call that overturns a ruling, put into a proposal whose votes are not clamped to the dispute's opening.

    /// @notice Ours. The call stands between two grants in a proposal that everybody likes: it reverts, and the grants with
    /// it, because only the dispute's own proposal counts (law L32).
    function test_AnAppealsCallAmongGrantsOverturnsNothing() public {
        bytes32 disputeId = disputes();
        rulesAlone(disputeId, Choice.KEEP);
        Proposal memory own = appeals(disputeId);
        Proposal memory p = grantsAround(disputeId);
        passes(jack, p);

        vm.expectRevert(abi.encodeWithSelector(IDisputeCourt.CourtAppealNotPassed.selector, disputeId, own.id));
        executes(p);

        assertEq(token.balanceOf(ben), 6_000_000e18, "no grant either");
        court.resolve(disputeId);
        assertEq(uint256(disputeRow(disputeId).ruling), uint256(Ruling.KEEP), "L32: its own was defeated");
    }

    /// @notice Ours, prepared long before: the hidden call waits in the timelock until the dispute is there, and is tried
    /// in every phase of it (law L32).
    function test_AnAppealsCallThatWasQueuedBeforehandNeverFitsAnyPhase() public {
        (, bytes32 versionId) = listsOne();
        bytes32 disputeId = keccak256(abi.encode(address(court), versionId, 0));
        Proposal memory p = grantsAround(disputeId);
        passes(jack, p);
        expectExecutionFails(p, abi.encodeWithSelector(IDisputeCourt.CourtUnknownDispute.selector, disputeId));

        assertEq(challenges(versionId), disputeId, "the dispute that was foreseen");
        expectExecutionFails(p, wrongPhase(disputeId)); // COMMIT
        rulesAlone(disputeId, Choice.KEEP);
        expectExecutionFails(p, wrongPhase(disputeId)); // APPEALABLE
        uint256 own = appeals(disputeId).id;
        bytes memory notPassed = abi.encodeWithSelector(IDisputeCourt.CourtAppealNotPassed.selector, disputeId, own);
        expectExecutionFails(p, notPassed); // its own is Pending
        opensVoting(own);
        expectExecutionFails(p, notPassed); // Active
        closesVoting(own);
        expectExecutionFails(p, notPassed); // Defeated
        court.resolve(disputeId);
        expectExecutionFails(p, wrongPhase(disputeId)); // RESOLVED
    }

    function plansEverythingThatTheTimelockMayDo(Schemer schemer) private {
        schemer.plan(address(token), abi.encodeCall(token.transfer, (mallory, 1)));
        schemer.plan(address(token), abi.encodeCall(token.transferFrom, (address(timelock), mallory, 1)));
        schemer.plan(address(timelock), abi.encodeCall(IAccessControl.grantRole, (timelock.PROPOSER_ROLE(), mallory)));
        schemer.plan(
            address(timelock),
            abi.encodeCall(TimelockController.schedule, (address(token), 0, drain(), 0, 0, 2 days))
        );
        schemer.plan(address(governor), abi.encodeCall(governor.updateQuorumNumerator, (4)));
        schemer.plan(address(parameters), abi.encodeCall(parameters.setParameters, (defaultParameters())));
        schemer.plan(address(court), abi.encodeCall(IDisputeCourt.executeAppeal, ("any dispute")));
        schemer.plan(address(staking), abi.encodeCall(IStaking.lockBond, ("any dispute", jack, 1)));
    }

    /// @dev Twelve calls; the seventh is the one that matters.
    function cleanUp() private view returns (Proposal memory) {
        address[] memory targets = new address[](12);
        bytes[] memory calls = new bytes[](12);
        for (uint160 i = 0; i < 12; ++i) {
            targets[i] = address(timelock);
            calls[i] = abi.encodeCall(IAccessControl.revokeRole, (timelock.CANCELLER_ROLE(), address(1000 + i)));
        }
        calls[6] = abi.encodeCall(IAccessControl.grantRole, (timelock.PROPOSER_ROLE(), mallory));
        return draftBatch(targets, calls, "Revoke old roles and clean up");
    }

    function grantsAround(bytes32 disputeId) private view returns (Proposal memory) {
        address[] memory targets = new address[](3);
        bytes[] memory calls = new bytes[](3);
        (targets[0], targets[1], targets[2]) = (address(token), address(court), address(token));
        calls[0] = abi.encodeCall(token.transfer, (ben, 1e18));
        calls[1] = abi.encodeCall(IDisputeCourt.executeAppeal, (disputeId));
        calls[2] = abi.encodeCall(token.transfer, (bea, 1e18));
        return draftBatch(targets, calls, "Grants that everybody likes");
    }

    function disputes() private returns (bytes32) {
        (, bytes32 versionId) = listsOne();
        return challenges(versionId);
    }

    function schedulesLoot(Proposal memory p, uint256 delay) private {
        vm.prank(mallory);
        timelock.schedule(p.targets[0], 0, p.calldatas[0], NO_PREDECESSOR, operationSalt(p), delay);
    }

    function executesLoot(Proposal memory p) private {
        vm.prank(mallory);
        timelock.execute(p.targets[0], 0, p.calldatas[0], NO_PREDECESSOR, operationSalt(p));
    }

    /// @dev She takes the form of an operation that the Governor never uses.
    function lootOperation(Proposal memory p) private view returns (bytes32) {
        return timelock.hashOperation(p.targets[0], 0, p.calldatas[0], NO_PREDECESSOR, operationSalt(p));
    }

    function expectExecutionFails(Proposal memory p, bytes memory refusal) private {
        vm.expectRevert(refusal);
        executes(p);
    }

    function wrongPhase(bytes32 disputeId) private view returns (bytes memory) {
        return abi.encodeWithSelector(IDisputeCourt.CourtWrongPhase.selector, disputeId, court.phaseOf(disputeId));
    }
}
