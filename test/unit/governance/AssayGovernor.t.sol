// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";
import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";

import {IAssayGovernor} from "../../../contracts/interfaces/IAssayGovernor.sol";
import {GovernanceTest} from "./GovernanceTest.sol";

/// @notice The Governor as everybody's: thresholds, quorum and floors, timings and what is fixed for ever.
contract AssayGovernorTest is GovernanceTest {
    uint256 private constant QUORUM_FLOOR = 4_000_000e18;
    uint256 private constant THRESHOLD_FLOOR = 50_000e18;

    function setUp() public {
        deployAssay();
    }

    // What nobody can change

    function test_NobodyCanChangeTheTimelock() public {
        vm.expectRevert(IAssayGovernor.AssayGovernorImmutable.selector);
        governor.updateTimelock(anna);
        vm.prank(address(timelock));
        vm.expectRevert(IAssayGovernor.AssayGovernorImmutable.selector);
        governor.updateTimelock(anna);
    }

    function test_NobodyCanChangeTheLateExtension() public {
        vm.prank(address(timelock));
        vm.expectRevert(IAssayGovernor.AssayGovernorImmutable.selector);
        governor.setLateQuorumVoteExtension(0);
    }

    function test_NobodyCanRelay() public {
        vm.prank(address(timelock));
        vm.expectRevert(IAssayGovernor.AssayGovernorImmutable.selector);
        governor.relay(address(token), 0, "");
    }

    function test_AProposalToRelayFailsAtExecution() public {
        stakes(jack, 6_000_000e18);
        skip(1);
        Proposal memory p = draft(address(governor), abi.encodeCall(governor.relay, (address(token), 0, "")), "relay");
        passes(jack, p);
        vm.expectRevert(IAssayGovernor.AssayGovernorImmutable.selector);
        executes(p);
    }

    function test_TimingsAndNamesAreThoseOfTheProtocol() public view {
        assertEq(governor.votingDelay(), 1 days, "voting delay");
        assertEq(governor.votingPeriod(), 5 days, "voting period");
        assertEq(governor.lateQuorumVoteExtension(), 2 days, "late extension");
        assertEq(timelock.getMinDelay(), 2 days, "timelock delay");
        assertEq(governor.timelock(), address(timelock), "timelock");
        assertEq(governor.token(), address(staking), "source of votes");
        assertEq(governor.court(), address(court), "court");
        assertEq(keccak256(bytes(governor.CLOCK_MODE())), keccak256("mode=timestamp"), "clock mode");
        assertEq(governor.clock(), nowAt(), "clock");
        assertLe(bytes(governor.name()).length, 31, "an EIP-712 name in one word");
    }

    // Threshold

    function test_RefusesAProposalBelowTheFloorOfTheThreshold() public {
        stakes(jack, THRESHOLD_FLOOR - 1);
        skip(1);
        Proposal memory p = grant("too little");
        vm.expectRevert(
            abi.encodeWithSelector(
                IGovernor.GovernorInsufficientProposerVotes.selector,
                jack,
                THRESHOLD_FLOOR - 1,
                THRESHOLD_FLOOR
            )
        );
        proposes(jack, p);
    }

    function test_TheThresholdIsNeverBelowItsFloor() public {
        assertEq(governor.proposalThreshold(), THRESHOLD_FLOOR, "nobody staked");
        stakes(jack, THRESHOLD_FLOOR);
        skip(1);
        assertEq(governor.proposalThreshold(), THRESHOLD_FLOOR, "little is staked");
        proposes(jack, grant("just enough"));
    }

    function test_TheThresholdIsHalfAPercentOfWhatWasStakedASecondAgo() public {
        stakes(jack, 6_000_000e18);
        stakes(judy, 6_000_000e18 - 1);
        stakes(anna, 59_999e18);
        assertEq(governor.proposalThreshold(), THRESHOLD_FLOOR, "the same second does not count");
        skip(1);
        uint256 total = 12_059_999e18 - 1;
        assertEq(governor.proposalThreshold(), total / 200, "0.5 % rounded down");

        Proposal memory p = grant("below half a percent");
        vm.expectRevert(
            abi.encodeWithSelector(IGovernor.GovernorInsufficientProposerVotes.selector, anna, 59_999e18, total / 200)
        );
        proposes(anna, p);
    }

    function test_StakeOfTheSameSecondProposesNothing() public {
        stakes(jack, 6_000_000e18);
        Proposal memory p = grant("flash");
        vm.expectRevert(
            abi.encodeWithSelector(IGovernor.GovernorInsufficientProposerVotes.selector, jack, 0, THRESHOLD_FLOOR)
        );
        proposes(jack, p);
    }

    // Quorum

    function test_TheQuorumIsNeverBelowItsFloor() public {
        assertEq(governor.quorumFloor(), QUORUM_FLOOR, "4 % of the supply");
        stakes(jack, 6_000_000e18);
        skip(1);
        assertEq(governor.quorum(nowAt() - 1), QUORUM_FLOOR, "10 % of 6 M is less");
    }

    function test_TheQuorumIsTenPercentWhenThatIsMore() public {
        address[] memory people = actors();
        for (uint256 i = 0; i < people.length; ++i) {
            stakes(people[i], 6_000_000e18 - 1);
        }
        skip(1);
        assertEq(governor.quorum(nowAt() - 1), 5_400_000e18 - 1, "10 % rounded down");
    }

    function test_LittleStakeCannotPassAProposalHoweverUnited() public {
        stakes(jack, QUORUM_FLOOR - 1);
        skip(1);
        Proposal memory p = grant("all four millions but one");
        proposes(jack, p);
        opensVoting(p.id);
        votes(jack, p.id, FOR);
        closesVoting(p.id);
        assertState(p.id, IGovernor.ProposalState.Defeated, "one base unit below the floor");
    }

    function test_ExactlyTheFloorPassesAProposal() public {
        stakes(jack, QUORUM_FLOOR);
        skip(1);
        Proposal memory p = grant("four millions");
        proposes(jack, p);
        opensVoting(p.id);
        votes(jack, p.id, FOR);
        closesVoting(p.id);
        assertState(p.id, IGovernor.ProposalState.Succeeded, "at the floor");
    }

    function test_GovernanceSetsTheQuorumWithinItsBoundsOnly() public {
        stakes(jack, 6_000_000e18);
        skip(1);
        expectQuorumRefused(0);
        expectQuorumRefused(3);
        expectQuorumRefused(31);
        expectQuorumRefused(101);
        assertEq(governor.quorumNumerator(), 10, "default");

        setsQuorum(4);
        assertEq(governor.quorumNumerator(), 4, "least");
        setsQuorum(30);
        assertEq(governor.quorumNumerator(), 30, "most");
    }

    function test_NobodyElseSetsTheQuorum() public {
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorOnlyExecutor.selector, anna));
        vm.prank(anna);
        governor.updateQuorumNumerator(20);
    }

    function testFuzz_ThresholdAndQuorumNeverFallBelowTheirFloors(uint256 staked, uint256 more) public {
        staked = bound(staked, 1, 6_000_000e18);
        more = bound(more, 1, 6_000_000e18);
        stakes(jack, staked);
        stakes(judy, more);
        skip(1);
        uint256 total = staked + more;
        uint256 threshold = governor.proposalThreshold();
        uint256 quorum = governor.quorum(nowAt() - 1);

        assertEq(threshold, total / 200 > THRESHOLD_FLOOR ? total / 200 : THRESHOLD_FLOOR, "threshold");
        assertEq(quorum, total / 10 > QUORUM_FLOOR ? total / 10 : QUORUM_FLOOR, "quorum");
    }

    function grant(string memory description) private view returns (Proposal memory) {
        return draft(address(token), abi.encodeCall(token.transfer, (anna, 1e18)), description);
    }

    function quorumProposal(uint256 numerator) private view returns (Proposal memory) {
        bytes memory call = abi.encodeCall(governor.updateQuorumNumerator, (numerator));
        return draft(address(governor), call, string.concat("quorum ", Strings.toString(numerator)));
    }

    function setsQuorum(uint256 numerator) private {
        Proposal memory p = quorumProposal(numerator);
        passes(jack, p);
        executes(p);
    }

    function expectQuorumRefused(uint256 numerator) private {
        Proposal memory p = quorumProposal(numerator);
        passes(jack, p);
        vm.expectRevert(
            abi.encodeWithSelector(IAssayGovernor.AssayGovernorQuorumOutOfBounds.selector, numerator, 4, 30)
        );
        executes(p);
    }
}
