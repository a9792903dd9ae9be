// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";

import {GovernanceTest} from "../GovernanceTest.sol";

/// @notice The timelock behaves as OpenZeppelin's suite asks: an operation's states and times, predecessors, roles, and
/// who may do what. The tests speak with the Governor's voice, which is the only proposer.
contract TimelockBehaviourTest is GovernanceTest {
    bytes32 private constant SALT = "salt";

    struct Operation {
        address target;
        uint256 value;
        bytes data;
        bytes32 predecessor;
        bytes32 id;
    }

    function setUp() public {
        deployAssay();
        vm.deal(address(timelock), 1 ether);
    }

    function test_AnOperationsIdIsTheHashOfAllThatItDoes() public view {
        Operation memory o = pays(1, 0);
        assertEq(o.id, keccak256(abi.encode(o.target, o.value, o.data, o.predecessor, SALT)), "one call");
        Proposal memory p = draft(address(token), "", "batch");
        assertEq(
            operationOf(p),
            keccak256(abi.encode(p.targets, p.values, p.calldatas, NO_PREDECESSOR, operationSalt(p))),
            "batch"
        );
    }

    function test_AnOperationGoesFromUnsetThroughWaitingAndReadyToDone() public {
        Operation memory o = pays(1, 0);
        assertOperation(o, TimelockController.OperationState.Unset, 0);
        expectNotReady(o);

        uint256 readyAt = nowAt() + 2 days;
        vm.expectEmit(true, true, true, true, address(timelock));
        emit TimelockController.CallScheduled(o.id, 0, o.target, o.value, o.data, 0, 2 days);
        schedules(o, 2 days);
        assertOperation(o, TimelockController.OperationState.Waiting, readyAt);
        vm.warp(readyAt - 1);
        assertOperation(o, TimelockController.OperationState.Waiting, readyAt);
        expectNotReady(o);

        vm.warp(readyAt);
        assertOperation(o, TimelockController.OperationState.Ready, readyAt);
        vm.expectEmit(true, true, true, true, address(timelock));
        emit TimelockController.CallExecuted(o.id, 0, o.target, o.value, o.data);
        executesOperation(o);
        assertOperation(o, TimelockController.OperationState.Done, 1);
        expectNotReady(o);
    }

    function test_AnOperationWaitsForEverIfNobodyExecutesIt() public {
        Operation memory o = pays(1, 0);
        schedules(o, 2 days);
        skip(3650 days);
        executesOperation(o);
        assertOperation(o, TimelockController.OperationState.Done, 1);
    }

    function test_ADelayMayBeLongerButNeverShorterThanTheLeast() public {
        Operation memory o = pays(1, 0);
        vm.expectRevert(
            abi.encodeWithSelector(TimelockController.TimelockInsufficientDelay.selector, 2 days - 1, 2 days)
        );
        schedules(o, 2 days - 1);
        schedules(o, 3 days);
        skip(3 days - 1);
        expectNotReady(o);
        skip(1);
        executesOperation(o);
    }

    function test_AnOperationIsScheduledOnceUnlessItWasCancelled() public {
        Operation memory o = pays(1, 0);
        schedules(o, 2 days);
        expectScheduleRefused(o); // Waiting
        skip(2 days);
        expectScheduleRefused(o); // Ready

        vm.expectEmit(true, true, true, true, address(timelock));
        emit TimelockController.Cancelled(o.id);
        cancelsOperation(o);
        assertOperation(o, TimelockController.OperationState.Unset, 0);
        schedules(o, 2 days);
        skip(2 days);
        executesOperation(o);
        expectScheduleRefused(o); // Done
    }

    function test_OnlyWhatIsPendingCanBeCancelled() public {
        Operation memory o = pays(1, 0);
        expectCancelRefused(o); // Unset
        schedules(o, 2 days);
        skip(2 days);
        executesOperation(o);
        expectCancelRefused(o); // Done
    }

    function test_ASuccessorWaitsForItsPredecessor() public {
        Operation memory first = pays(1, 0);
        Operation memory second = pays(2, first.id);
        schedules(second, 2 days);
        skip(2 days);
        bytes memory refusal = abi.encodeWithSelector(
            TimelockController.TimelockUnexecutedPredecessor.selector,
            first.id
        );
        vm.expectRevert(refusal); // unknown
        executesOperation(second);
        schedules(first, 2 days);
        skip(2 days);
        vm.expectRevert(refusal); // ready, not done
        executesOperation(second);

        executesOperation(first);
        executesOperation(second);
        assertOperation(second, TimelockController.OperationState.Done, 1);
    }

    function test_ACrookedBatchIsRefused() public {
        Proposal memory p = draft(address(token), "", "crooked");
        p.values = new uint256[](2);
        bytes memory refusal = abi.encodeWithSelector(
            TimelockController.TimelockInvalidOperationLength.selector,
            1,
            1,
            2
        );
        vm.expectRevert(refusal);
        vm.prank(address(governor));
        timelock.scheduleBatch(p.targets, p.values, p.calldatas, 0, SALT, 2 days);
        vm.expectRevert(refusal);
        timelock.executeBatch(p.targets, p.values, p.calldatas, 0, SALT);
    }

    function test_ABatchRunsWholeOrNotAtAll() public {
        address[] memory targets = new address[](2);
        bytes[] memory calls = new bytes[](2);
        (targets[0], targets[1]) = (address(token), address(token));
        calls[0] = abi.encodeCall(token.transfer, (anna, 1));
        calls[1] = abi.encodeCall(token.transfer, (anna, token.totalSupply()));
        Proposal memory p = draftBatch(targets, calls, "whole");
        vm.prank(address(governor));
        timelock.scheduleBatch(targets, p.values, calls, 0, operationSalt(p), 2 days);
        skip(2 days);

        vm.expectRevert();
        timelock.executeBatch(targets, p.values, calls, 0, operationSalt(p));
        assertEq(token.balanceOf(anna), 6_000_000e18, "nothing of it");
        assertTrue(timelock.isOperationReady(operationOf(p)), "still ready");
    }

    /// @notice The executor's role is nobody's and so everybody's; the others are held by those of the constructor, and only
    /// the timelock itself gives and takes them (law L26).
    function test_EverybodyExecutesAndOnlyTheTimelockGivesAndTakesRoles() public {
        Operation memory o = pays(1, 0);
        schedules(o, 2 days);
        skip(2 days);
        vm.prank(anna);
        executesOperation(o);

        address[5] memory strangers = [anna, gus, address(guardian), address(governor), address(this)];
        bytes32[3] memory roles = [timelock.PROPOSER_ROLE(), timelock.CANCELLER_ROLE(), timelock.DEFAULT_ADMIN_ROLE()];
        for (uint256 i = 0; i < strangers.length; ++i) {
            for (uint256 j = 0; j < roles.length; ++j) {
                assertEq(timelock.getRoleAdmin(roles[j]), timelock.DEFAULT_ADMIN_ROLE(), "one admin for all");
                bytes memory refusal = unauthorized(strangers[i], timelock.DEFAULT_ADMIN_ROLE());
                vm.prank(strangers[i]);
                vm.expectRevert(refusal);
                timelock.grantRole(roles[j], strangers[i]);
                vm.prank(strangers[i]);
                vm.expectRevert(refusal);
                timelock.revokeRole(roles[j], address(governor));
            }
        }
    }

    function test_OnlyCancellersCancel() public {
        Operation memory o = pays(1, 0);
        schedules(o, 2 days);
        address[3] memory others = [anna, gus, address(timelock)];
        for (uint256 i = 0; i < others.length; ++i) {
            bytes memory refusal = unauthorized(others[i], timelock.CANCELLER_ROLE());
            vm.prank(others[i]);
            vm.expectRevert(refusal);
            timelock.cancel(o.id);
        }
    }

    function unauthorized(address who, bytes32 role) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IAccessControl.AccessControlUnauthorizedAccount.selector, who, role);
    }

    /// @dev Pays anna some wei of ether.
    function pays(uint256 value, bytes32 predecessor) private view returns (Operation memory o) {
        o = Operation(anna, value, "", predecessor, 0);
        o.id = timelock.hashOperation(o.target, o.value, o.data, o.predecessor, SALT);
    }

    function schedules(Operation memory o, uint256 delay) private {
        vm.prank(address(governor));
        timelock.schedule(o.target, o.value, o.data, o.predecessor, SALT, delay);
    }

    function cancelsOperation(Operation memory o) private {
        vm.prank(address(governor));
        timelock.cancel(o.id);
    }

    function executesOperation(Operation memory o) private {
        timelock.execute(o.target, o.value, o.data, o.predecessor, SALT);
    }

    function assertOperation(
        Operation memory o,
        TimelockController.OperationState expected,
        uint256 timestamp
    ) private view {
        assertEq(uint256(timelock.getOperationState(o.id)), uint256(expected), "state");
        assertEq(timelock.getTimestamp(o.id), timestamp, "timestamp");
        bool pending =
            expected == TimelockController.OperationState.Waiting ||
                expected == TimelockController.OperationState.Ready;
        assertTrue(timelock.isOperationPending(o.id) == pending, "pending");
        assertTrue(timelock.isOperationReady(o.id) == (expected == TimelockController.OperationState.Ready), "ready");
        assertTrue(timelock.isOperationDone(o.id) == (expected == TimelockController.OperationState.Done), "done");
    }

    function expectNotReady(Operation memory o) private {
        vm.expectRevert(unexpectedOperation(o.id, TimelockController.OperationState.Ready));
        executesOperation(o);
    }

    function expectScheduleRefused(Operation memory o) private {
        vm.expectRevert(unexpectedOperation(o.id, TimelockController.OperationState.Unset));
        schedules(o, 2 days);
    }

    function expectCancelRefused(Operation memory o) private {
        bytes32 pending = bytes32(
            (uint256(1) << uint8(TimelockController.OperationState.Waiting)) |
                (uint256(1) << uint8(TimelockController.OperationState.Ready))
        );
        vm.expectRevert(
            abi.encodeWithSelector(TimelockController.TimelockUnexpectedOperationState.selector, o.id, pending)
        );
        cancelsOperation(o);
    }
}
