// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";

import {GovernanceTest} from "./GovernanceTest.sol";

/// @notice The quorum of a vote is the one of its snapshot, for ever: a later change revives nothing and kills nothing; and
/// no change brings it below its floor.
contract QuorumHistoryTest is GovernanceTest {
    uint256 private constant FLOOR = 4_000_000e18;
    address[9] private people;

    /// @dev 54 M are staked: 5.4 M are ten percent, the floor is 4 M, thirty percent are 16.2 M.
    function setUp() public {
        deployAssay();
        people = [jack, judy, ben, bea, anna, jane, gus, olga, mira];
        for (uint256 i = 0; i < people.length; ++i) {
            stakes(people[i], 5_990_000e18);
        }
        skip(1);
    }

    function test_LoweringTheQuorumNeverRevivesADefeatedProposal() public {
        Proposal memory p = almostPasses("defeated before");
        closesVoting(p.id);
        assertState(p.id, IGovernor.ProposalState.Defeated, "5 M of 5.4 M");

        setsQuorum(4);
        skip(1);
        assertEq(governor.quorum(nowAt() - 1), FLOOR, "5 M would do now");
        assertState(p.id, IGovernor.ProposalState.Defeated, "but it is over");
        vm.expectRevert(
            unexpected(p.id, IGovernor.ProposalState.Defeated, onlyState(IGovernor.ProposalState.Succeeded))
        );
        queues(p);
        skip(365 days);
        assertState(p.id, IGovernor.ProposalState.Defeated, "a year later");
    }

    function test_LoweringTheQuorumDuringAVoteDoesNotHelpIt() public {
        Proposal memory lowers = quorumProposal(4);
        passes(jack, lowers, 3);
        Proposal memory p = almostPasses("open meanwhile");
        executes(lowers);
        assertEq(governor.quorumNumerator(), 4, "lowered");
        closesVoting(p.id);
        assertState(p.id, IGovernor.ProposalState.Defeated, "by the quorum of its snapshot");
    }

    function test_LoweringTheQuorumBeforeTheSnapshotHelpsAsItShould() public {
        Proposal memory lowers = quorumProposal(4);
        passes(jack, lowers, 3);
        Proposal memory p = draft(address(token), abi.encodeCall(token.transfer, (anna, 1)), "pending meanwhile");
        proposes(jack, p);
        vm.warp(governor.proposalSnapshot(p.id)); // the last second that counts
        executes(lowers);
        skip(1);
        votesOfFiveMillion(p.id);
        closesVoting(p.id);
        assertState(p.id, IGovernor.ProposalState.Succeeded, "by the quorum of its snapshot");
    }

    function test_RaisingTheQuorumNeverKillsASucceededOrQueuedProposal() public {
        Proposal memory raises = quorumProposal(30);
        passes(jack, raises, 3);
        Proposal memory queued = draft(address(token), abi.encodeCall(token.transfer, (anna, 1)), "queued");
        Proposal memory succeeded = draft(address(token), abi.encodeCall(token.transfer, (anna, 2)), "succeeded");
        proposes(jack, queued);
        proposes(jack, succeeded);
        opensVoting(queued.id);
        votes(jack, queued.id, FOR);
        votes(jack, succeeded.id, FOR);
        closesVoting(queued.id);
        queues(queued);

        executes(raises);
        skip(1);
        assertEq(governor.quorum(nowAt() - 1), 16_173_000e18, "jack alone is no quorum any more");
        assertState(queued.id, IGovernor.ProposalState.Queued, "queued");
        assertState(succeeded.id, IGovernor.ProposalState.Succeeded, "succeeded");
        queues(succeeded);
        vm.warp(governor.proposalEta(succeeded.id));
        executes(queued);
        executes(succeeded);
    }

    /// @notice An appeal is measured by the quorum that was in force when its dispute was opened, whatever the Governor
    /// decided between the opening and the vote.
    function test_AnAppealKeepsTheQuorumOfItsDisputesOpening() public {
        Proposal memory lowers = quorumProposal(4);
        passes(jack, lowers, 3);
        (, bytes32 versionId) = listsOne();
        bytes32 disputeId = challenges(versionId);
        uint256 openedAt = nowAt();
        skip(1 days);
        executes(lowers);
        skip(3 days);
        Proposal memory p = appeals(disputeId);
        opensVoting(p.id);
        votesOfFiveMillion(p.id);
        closesVoting(p.id);

        assertEq(governor.quorum(governor.proposalSnapshot(p.id)), FLOOR, "an ordinary proposal's quorum");
        assertEq(governor.quorum(openedAt - 1), 5_391_000e18, "that of the opening");
        assertState(p.id, IGovernor.ProposalState.Defeated, "5 M are not enough");
    }

    function test_TheHistoryOfTheNumeratorIsKept() public {
        uint256 before = nowAt();
        setsQuorum(4);
        uint256 lowered = nowAt();
        skip(1 days);
        setsQuorum(30);
        uint256 raised = nowAt();
        skip(1);

        assertEq(governor.quorumNumerator(before), 10, "before");
        assertEq(governor.quorumNumerator(lowered - 1), 10, "a second before");
        assertEq(governor.quorumNumerator(lowered), 4, "lowered");
        assertEq(governor.quorumNumerator(raised - 1), 4, "a second before");
        assertEq(governor.quorumNumerator(raised), 30, "raised");
        assertEq(governor.quorum(before), 5_391_000e18, "the quorum of then");
        assertEq(governor.quorum(lowered), FLOOR, "never below its floor");
        assertEq(governor.quorum(raised), 16_173_000e18, "thirty percent");
    }

    /// @notice L13: whatever share is set, whatever is staked, and even when nothing is, the quorum is at least its floor and
    /// the threshold is at least its own; burns of the supply lower neither.
    function testFuzz_L13_QuorumAndThresholdAreNeverBelowTheirFloors(uint256 numerator, uint256 left) public {
        numerator = bound(numerator, 4, 30);
        left = bound(left, 0, 5_990_000e18);
        setsQuorum(numerator);
        for (uint256 i = 0; i < people.length; ++i) {
            vm.startPrank(people[i]);
            if (left < 5_990_000e18) staking.requestUnbond(5_990_000e18 - left);
            token.burn(token.balanceOf(people[i]));
            vm.stopPrank();
        }
        skip(1);

        uint256 total = 9 * left;
        uint256 share = (total * numerator) / 100;
        assertEq(governor.quorum(nowAt() - 1), share > FLOOR ? share : FLOOR, "L13: quorum");
        assertEq(governor.proposalThreshold(), total / 200 > 50_000e18 ? total / 200 : 50_000e18, "L13: threshold");
        assertEq(governor.quorumFloor(), FLOOR, "L13: the floor is of the supply at deployment");
    }

    /// @dev 5 M vote FOR: more than the floor, less than ten percent.
    function almostPasses(string memory description) private returns (Proposal memory p) {
        p = draft(address(token), abi.encodeCall(token.transfer, (anna, 1)), description);
        proposes(jack, p);
        opensVoting(p.id);
        votesOfFiveMillion(p.id);
    }

    function votesOfFiveMillion(uint256 id) private {
        vm.prank(ben);
        governor.castVoteWithReasonAndParams(
            id,
            255,
            "",
            abi.encodePacked(uint128(0), uint128(5_000_000e18), uint128(0))
        );
    }

    function quorumProposal(uint256 numerator) private view returns (Proposal memory) {
        return
            draft(
                address(governor),
                abi.encodeCall(governor.updateQuorumNumerator, (numerator)),
                string.concat("quorum ", Strings.toString(numerator))
            );
    }

    /// @dev Several vote FOR; ends when it can be executed.
    function passes(address proposer, Proposal memory p, uint256 voters) private {
        proposes(proposer, p);
        opensVoting(p.id);
        for (uint256 i = 0; i < voters; ++i) {
            votes(people[i], p.id, FOR);
        }
        closesVoting(p.id);
        queues(p);
        vm.warp(governor.proposalEta(p.id));
    }

    function setsQuorum(uint256 numerator) private {
        Proposal memory p = quorumProposal(numerator);
        passes(jack, p, 3);
        executes(p);
    }
}
