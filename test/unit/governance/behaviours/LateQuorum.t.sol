// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";

import {Vm} from "../../../world/Vm.sol";
import {GovernanceTest} from "../GovernanceTest.sol";

/// @notice A quorum that is reached late leaves two days to answer, as OpenZeppelin's extension says: exactly, once, and
/// never beyond the time that the court allows an appeal.
contract LateQuorumTest is GovernanceTest {
    event ProposalExtended(uint256 indexed proposalId, uint64 extendedDeadline);

    uint256 private deadline;
    uint256 private id;
    bytes32 private openDispute;

    /// @dev jack or judy alone is a quorum of four million; ben is not.
    function setUp() public {
        deployAssay();
        stakes(jack, 6_000_000e18);
        stakes(judy, 5_000_000e18);
        stakes(ben, 3_999_999e18);
        skip(1);
        Proposal memory p = draft(address(token), abi.encodeCall(token.transfer, (anna, 1)), "a grant");
        proposes(jack, p);
        id = p.id;
        deadline = governor.proposalDeadline(id);
    }

    function test_AnEarlyQuorumExtendsNothing() public {
        opensVoting(id);
        expectSilentVote(jack, FOR);
        vm.warp(deadline);
        expectSilentVote(judy, AGAINST);
        assertEq(governor.proposalDeadline(id), deadline, "deadline");
    }

    /// @notice Two days before the deadline there are two days left anyway; a second later one is missing.
    function test_TwoDaysBeforeTheDeadlineIsNotLateAndASecondLaterIs() public {
        vm.warp(deadline - 2 days);
        expectSilentVote(jack, FOR);
        assertEq(governor.proposalDeadline(id), deadline, "not late");
    }

    function test_ASecondLessThanTwoDaysBeforeTheDeadlineExtendsByOneSecond() public {
        vm.warp(deadline - 2 days + 1);
        expectExtended(jack, FOR, deadline + 1);
        skip(2 days);
        assertState(id, IGovernor.ProposalState.Active, "in the last second");
        skip(1);
        assertState(id, IGovernor.ProposalState.Succeeded, "after it");
    }

    /// @notice The longest there can be: one day, five days, and two more.
    function test_TheLastSecondExtendsByTwoDaysAndNothingExtendsItAgain() public {
        vm.warp(deadline);
        expectExtended(jack, FOR, deadline + 2 days);
        vm.warp(deadline + 2 days);
        expectSilentVote(judy, AGAINST);
        expectSilentVote(ben, FOR);
        assertEq(governor.proposalDeadline(id), governor.proposalSnapshot(id) + 7 days, "once");
    }

    function test_VotesAgainstAndTooFewVotesExtendNothing() public {
        vm.warp(deadline);
        expectSilentVote(jack, AGAINST);
        expectSilentVote(ben, FOR);
        assertEq(governor.proposalDeadline(id), deadline, "no quorum, no extension");
        skip(1);
        assertState(id, IGovernor.ProposalState.Defeated, "over");
    }

    function test_AbstainingReachesTheQuorumAndExtends() public {
        vm.warp(deadline - 1);
        expectExtended(judy, ABSTAIN, deadline - 1 + 2 days);
    }

    function testFuzz_TheDeadlineIsTheLaterOfItsOwnAndTwoDaysAfterTheQuorum(uint256 when) public {
        when = bound(when, governor.proposalSnapshot(id) + 1, deadline);
        vm.warp(when);
        votes(jack, id, FOR);
        uint256 extended = when + 2 days;
        assertEq(governor.proposalDeadline(id), extended > deadline ? extended : deadline, "deadline");
    }

    /// @notice An appeal's quorum is that of the dispute's opening, here too: what was staked since neither delays the
    /// moment in which it is reached, nor brings it on (law L17).
    function test_AnAppealIsExtendedByTheQuorumOfItsOpening() public {
        uint256 appeal = lateAppeal();
        deadline = governor.proposalDeadline(appeal);
        id = appeal;
        vm.warp(deadline);
        assertEq(governor.quorum(governor.proposalSnapshot(id)), 5_039_999.9e18, "judy alone would not be enough");
        expectExtended(judy, FOR, deadline + 2 days);
    }

    /// @notice An appeal that was extended to the last, queued in its first second and executed in its first possible one
    /// is three days before the court's deadline; so the extension cannot rob it of its effect (law L31).
    function test_TheLongestAppealIsExecutedThreeDaysBeforeTheCourtsDeadline() public {
        id = lateAppeal();
        vm.warp(governor.proposalDeadline(id));
        votes(judy, id, FOR);
        uint256 executableAt = governor.proposalDeadline(id) + 1 + timelock.getMinDelay();
        assertEq(executableAt + 3 days - 1, disputeRow(openDispute).appealDeadline, "slack");
    }

    /// @dev A dispute opened with 15 M staked, 35.4 M more staked afterwards, and its appeal.
    function lateAppeal() private returns (uint256) {
        skip(4 days);
        (, bytes32 versionId) = listsOne();
        openDispute = challenges(versionId);
        address[6] memory late = [bea, jane, gus, anna, olga, mira];
        for (uint256 i = 0; i < late.length; ++i) {
            stakes(late[i], 5_900_000e18);
        }
        skip(4 days);
        return appeals(openDispute).id;
    }

    function expectSilentVote(address who, uint8 support) private {
        vm.recordLogs();
        votes(who, id, support);
        Vm.Log[] memory logs = vm.getRecordedLogs();
        assertEq(logs.length, 1, "one event");
        assertEq(logs[0].topics[0], IGovernor.VoteCast.selector, "VoteCast only");
    }

    function expectExtended(address who, uint8 support, uint256 to) private {
        vm.expectEmit(true, true, true, true, address(governor));
        emit ProposalExtended(id, uint64(to));
        votes(who, id, support);
        assertEq(governor.proposalDeadline(id), to, "extended to");
    }
}
