// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";

import {GovernanceTest} from "../GovernanceTest.sol";
import {CountingSurface} from "./OpenZeppelinSurfaces.sol";

/// @notice Votes are counted as OpenZeppelin's fractional counting does: whole, in parts, completed, never exceeded.
contract CountingBehaviourTest is GovernanceTest {
    uint256 private id;

    function setUp() public {
        deployAssay();
        stakes(jack, 6_000_000e18);
        stakes(judy, 5_000_000e18);
        skip(1);
        Proposal memory p = draft(address(token), abi.encodeCall(token.transfer, (anna, 1)), "a grant");
        proposes(jack, p);
        id = p.id;
        opensVoting(id);
    }

    function test_AWholeVoteIsToldAndCountedOnItsSide() public {
        vm.expectEmit(true, true, true, true, address(governor));
        emit IGovernor.VoteCast(jack, id, ABSTAIN, 6_000_000e18, "");
        votes(jack, id, ABSTAIN);
        vm.expectEmit(true, true, true, true, address(governor));
        emit IGovernor.VoteCast(judy, id, AGAINST, 5_000_000e18, "too much");
        vm.prank(judy);
        governor.castVoteWithReason(id, AGAINST, "too much");
        expectVotes(5_000_000e18, 0, 6_000_000e18);
        assertTrue(governor.hasVoted(id, jack) && governor.hasVoted(id, judy), "have voted");
    }

    function test_AVoteIsCastOnce() public {
        votes(jack, id, FOR);
        expectSpent(jack);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorAlreadyCastVote.selector, jack));
        splits(jack, 0, 1, 0);
    }

    function test_WhoHasNoVotesCannotVote() public {
        expectSpent(anna);
        stakes(anna, 1_000_000e18);
        expectSpent(anna); // staked after the snapshot
        assertTrue(!governor.hasVoted(id, anna), "has not voted");
    }

    function test_OnlyFourWaysOfVotingExist() public {
        uint8[3] memory others = [3, 4, 254];
        for (uint256 i = 0; i < others.length; ++i) {
            vm.expectRevert(IGovernor.GovernorInvalidVoteType.selector);
            votes(jack, id, others[i]);
        }
        vm.expectRevert(bytes4(keccak256("GovernorInvalidVoteParams()")));
        votes(jack, id, 255);
    }

    function test_PartsOfTheWrongShapeAreRefused() public {
        bytes4 invalid = bytes4(keccak256("GovernorInvalidVoteParams()"));
        bytes memory parts = abi.encodePacked(uint128(1), uint128(1), uint128(1));
        expectRefused(invalid, 255, abi.encodePacked(parts, uint8(0)));
        expectRefused(invalid, 255, abi.encodePacked(uint128(1), uint128(1)));
        expectRefused(invalid, FOR, parts);
        expectRefused(invalid, AGAINST, parts);
        expectRefused(invalid, ABSTAIN, parts);
    }

    function test_PartsAreToldAndAddUpOverSeveralVotes() public {
        bytes memory parts = abi.encodePacked(uint128(1e18), uint128(2e18), uint128(3e18));
        vm.expectEmit(true, true, true, true, address(governor));
        emit IGovernor.VoteCastWithParams(jack, id, 255, 6e18, "in parts", parts);
        vm.prank(jack);
        governor.castVoteWithReasonAndParams(id, 255, "in parts", parts);
        expectVotes(1e18, 2e18, 3e18);
        assertTrue(governor.hasVoted(id, jack), "has voted, in part");

        splits(jack, 10e18, 0, 0);
        expectVotes(11e18, 2e18, 3e18);
        assertEq(CountingSurface(address(governor)).usedVotes(id, jack), 16e18, "used");

        votes(jack, id, FOR); // the rest
        expectVotes(11e18, 6_000_000e18 - 14e18, 3e18);
        expectSpent(jack);
    }

    /// @notice Never more than one has, neither at once, nor in parts, nor by numbers that overflow.
    function test_PartsNeverExceedWhatIsLeft() public {
        splits(jack, 0, 5_999_999e18, 0);
        expectExceeds(1e18 + 1, 1e18 + 1, 0, 0);
        expectExceeds(1e18 + 1, 0.5e18, 0.5e18, 1);
        uint128 most = type(uint128).max;
        expectExceeds(3 * uint256(most), most, most, most);

        splits(jack, 0.5e18, 0, 0.5e18);
        expectVotes(0.5e18, 5_999_999e18, 0.5e18);
        expectSpent(jack);
    }

    function testFuzz_PartsAddUpToNoMoreThanTheWhole(uint128[3] memory a, uint128[3] memory b) public {
        for (uint256 i = 0; i < 3; ++i) {
            a[i] = uint128(bound(a[i], 0, 2_000_000e18));
            b[i] = uint128(bound(b[i], 0, 2_000_000e18));
        }
        splits(jack, a[0], a[1], a[2]);
        uint256 used = uint256(a[0]) + a[1] + a[2];
        uint256 more = uint256(b[0]) + b[1] + b[2];
        if (used == 6_000_000e18) {
            expectSpent(jack);
            return;
        }
        if (used + more > 6_000_000e18) {
            vm.expectRevert(
                abi.encodeWithSignature(
                    "GovernorExceedRemainingWeight(address,uint256,uint256)",
                    jack,
                    more,
                    6_000_000e18 - used
                )
            );
            splits(jack, b[0], b[1], b[2]);
            expectVotes(a[0], a[1], a[2]);
        } else {
            splits(jack, b[0], b[1], b[2]);
            expectVotes(uint256(a[0]) + b[0], uint256(a[1]) + b[1], uint256(a[2]) + b[2]);
        }
    }

    function test_VotesAgainstMakeNoQuorum() public {
        splits(jack, 2_000_001e18, 2_000_000e18, 1_999_999e18);
        closesVoting(id);
        assertState(id, IGovernor.ProposalState.Defeated, "one token below the quorum, by FOR and ABSTAIN");
    }

    function test_OneUnitMoreThanATieIsNoDefeat() public {
        splits(jack, 2_500_000e18, 2_500_000e18, 1_000_000e18);
        splits(judy, 500_000e18, 500_000e18 + 1, 3_000_000e18);
        closesVoting(id);
        assertState(id, IGovernor.ProposalState.Succeeded, "one unit more");
    }

    function test_ATieIsADefeat() public {
        splits(jack, 2_500_000e18, 2_500_000e18, 1_000_000e18);
        splits(judy, 500_000e18, 500_000e18, 4_000_000e18);
        closesVoting(id);
        assertState(id, IGovernor.ProposalState.Defeated, "a tie, with the quorum");
    }

    function test_AbstainMakesTheQuorumAndOneForDecides() public {
        splits(jack, 1_999_999e18, 2_000_000e18, 2_000_001e18);
        closesVoting(id);
        assertState(id, IGovernor.ProposalState.Succeeded, "quorum by FOR and ABSTAIN, one more FOR than AGAINST");
    }

    function splits(address who, uint128 against, uint128 inFavour, uint128 abstain) private {
        vm.prank(who);
        governor.castVoteWithReasonAndParams(id, 255, "", abi.encodePacked(against, inFavour, abstain));
    }

    function expectVotes(uint256 against, uint256 inFavour, uint256 abstain) private view {
        (uint256 gotAgainst, uint256 gotFor, uint256 gotAbstain) = governor.proposalVotes(id);
        assertEq(gotAgainst, against, "against");
        assertEq(gotFor, inFavour, "for");
        assertEq(gotAbstain, abstain, "abstain");
    }

    function expectSpent(address who) private {
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorAlreadyCastVote.selector, who));
        votes(who, id, FOR);
    }

    /// @dev jack has one token left.
    function expectExceeds(uint256 sum, uint128 against, uint128 inFavour, uint128 abstain) private {
        vm.expectRevert(
            abi.encodeWithSignature("GovernorExceedRemainingWeight(address,uint256,uint256)", jack, sum, 1e18)
        );
        splits(jack, against, inFavour, abstain);
    }

    function expectRefused(bytes4 refusal, uint8 support, bytes memory params) private {
        vm.expectRevert(refusal);
        vm.prank(jack);
        governor.castVoteWithReasonAndParams(id, support, "", params);
    }
}
