// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";

import {IAssayGovernor} from "../../../contracts/interfaces/IAssayGovernor.sol";
import {Choice, Ruling} from "../../../contracts/types/AssayTypes.sol";
import {DisputeRow} from "../../world/Surfaces.sol";
import {GovernanceTest} from "./GovernanceTest.sol";

/// @notice The Governor as court of appeal: whose votes count, how much, and against which quorum (law L17).
contract AppealVotesTest is GovernanceTest {
    bytes32 private disputeId;
    bytes32 private versionId;
    uint256 private openedAt;

    /// @dev Ten million are staked when mira challenges: jack 5 M, judy 4.5 M, jane 0.5 M.
    function setUp() public {
        deployAssay();
        stakes(jack, 5_000_000e18);
        stakes(judy, 4_500_000e18);
        stakes(jane, 500_000e18);
        skip(4 days);
        (, versionId) = listsOne();
        disputeId = challenges(versionId);
        openedAt = nowAt();
    }

    function test_TheCourtProposesWithoutAnyStake() public {
        uint256 id = appealOf(Choice.KEEP).id;
        assertEq(governor.proposalProposer(id), address(court), "proposer");
        assertEq(governor.proposalSnapshot(id), nowAt() + 1 days, "snapshot");
        assertState(id, IGovernor.ProposalState.Pending, "pending");
    }

    function test_StakeThatCameAfterTheOpeningHasNoVote() public {
        stakes(bea, 6_000_000e18);
        uint256 id = appealOf(Choice.KEEP).id;
        opensVoting(id);

        vm.expectRevert(abi.encodeWithSelector(IAssayGovernor.NoWeightAtOpening.selector, id, bea));
        votes(bea, id, FOR);
    }

    function test_StakeOfTheOpeningSecondHasNoVote() public {
        // olga's next listing; bea stakes in the very second in which it is challenged, and before the challenge
        vm.prank(olga);
        bytes32 listingId = registry.submit("another", keccak256("card"), "", 1000e18);
        skip(1 days);
        stakes(bea, 6_000_000e18);
        disputeId = challenges(registry.versionAt(listingId, 0));
        uint256 id = appealOf(Choice.KEEP).id;
        opensVoting(id);

        vm.expectRevert(abi.encodeWithSelector(IAssayGovernor.NoWeightAtOpening.selector, id, bea));
        votes(bea, id, FOR);
    }

    function test_CountsAtMostWhatOneHadAtTheOpening() public {
        stakes(jack, 1_000_000e18);
        uint256 id = appealOf(Choice.KEEP).id;
        opensVoting(id);
        votes(jack, id, FOR);
        assertEq(votesFor(id), 5_000_000e18, "the million that came later does not count");
    }

    function test_CountsAtMostWhatOneStillHas() public {
        vm.prank(judy);
        staking.requestUnbond(4_000_000e18);
        uint256 id = appealOf(Choice.KEEP).id;
        opensVoting(id);
        votes(judy, id, FOR);
        assertEq(votesFor(id), 500_000e18, "what left does not count");
    }

    function test_DelegationAfterTheOpeningAddsNothing() public {
        vm.prank(judy);
        staking.delegate(jane);
        uint256 id = appealOf(Choice.KEEP).id;
        opensVoting(id);
        votes(jane, id, FOR);
        assertEq(votesFor(id), 500_000e18, "jane's own at the opening");
    }

    function test_AnOrdinaryProposalIsNotClamped() public {
        stakes(bea, 6_000_000e18);
        skip(1);
        Proposal memory p = draft(address(token), abi.encodeCall(token.transfer, (anna, 1)), "ordinary");
        proposes(bea, p);
        opensVoting(p.id);
        votes(bea, p.id, FOR);
        assertEq(votesFor(p.id), 6_000_000e18, "all of it");
    }

    function test_FractionsOfAnAppealVoteAreClampedTogether() public {
        stakes(jack, 1_000_000e18);
        uint256 id = appealOf(Choice.KEEP).id;
        opensVoting(id);

        vm.expectRevert();
        vm.prank(jack);
        governor.castVoteWithReasonAndParams(
            id,
            255,
            "",
            abi.encodePacked(uint128(0), uint128(5_000_000e18 + 1), uint128(0))
        );

        vm.prank(jack);
        governor.castVoteWithReasonAndParams(
            id,
            255,
            "",
            abi.encodePacked(uint128(1_000_000e18), uint128(4_000_000e18), uint128(0))
        );
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorAlreadyCastVote.selector, jack));
        votes(jack, id, FOR);
    }

    function test_StakeThatCameLaterDoesNotRaiseTheBar() public {
        address[7] memory late = [ben, bea, gus, anna, olga, mira, jane];
        for (uint256 i = 0; i < late.length; ++i) {
            stakes(late[i], 5_500_000e18);
        }
        uint256 id = appealOf(Choice.KEEP).id;
        opensVoting(id);
        votes(judy, id, FOR);
        assertEq(votesFor(id), 4_500_000e18, "judy");

        closesVoting(id);
        assertEq(governor.quorum(governor.proposalSnapshot(id)), 4_840_000e18, "the quorum of an ordinary proposal");
        assertEq(governor.quorum(openedAt - 1), 4_000_000e18, "the quorum of the opening");
        assertState(id, IGovernor.ProposalState.Succeeded, "above the quorum of the opening");
    }

    function test_BelowTheQuorumOfTheOpeningAnAppealIsDefeated() public {
        uint256 id = appealOf(Choice.KEEP).id;
        opensVoting(id);
        votes(jane, id, FOR);
        closesVoting(id);
        assertState(id, IGovernor.ProposalState.Defeated, "half a million is not four");

        court.resolve(disputeId);
        assertRuling(Ruling.KEEP, "the first ruling stands");
    }

    function test_AbstentionsFillTheQuorumOfAnAppealToTheUnit() public {
        uint256 id = appealOfOthers().id;
        opensVoting(id);
        votesAndAbstains(judy, id, 1, 4_000_000e18 - 1);
        closesVoting(id);
        assertState(id, IGovernor.ProposalState.Succeeded, "four million, all but one unit undecided");
    }

    function test_OneUnitBelowTheQuorumAnAppealIsDefeated() public {
        uint256 id = appealOfOthers().id;
        opensVoting(id);
        votesAndAbstains(judy, id, 1, 4_000_000e18 - 2);
        closesVoting(id);
        assertState(id, IGovernor.ProposalState.Defeated, "a unit is missing");
    }

    function testFuzz_L17_AnAppealCountsTheLeastOfThenAndNow(uint256 added, uint256 left) public {
        added = bound(added, 0, 1_000_000e18);
        left = bound(left, 0, 5_000_000e18 - 1);
        if (left > 0) {
            vm.prank(jack);
            staking.requestUnbond(left);
        }
        if (added > 0) stakes(jack, added);
        uint256 id = appealOfOthers().id;
        opensVoting(id);
        votes(jack, id, AGAINST);

        uint256 afterwards = 5_000_000e18 - left + added;
        (uint256 against, , ) = governor.proposalVotes(id);
        assertEq(against, afterwards < 5_000_000e18 ? afterwards : 5_000_000e18, "weight");
    }

    /// @notice L17: votes that wander between the opening and the proposal's snapshot count for nobody twice, and for
    /// everybody at most what they had at both.
    function testFuzz_L17_WhateverIsDelegatedMeanwhileNobodyGains(uint256 seed) public {
        address[3] memory voters = [jack, judy, jane];
        for (uint256 i = 0; i < 6; ++i) {
            skip(1);
            uint256 draw = uint256(keccak256(abi.encode(seed, i)));
            vm.prank(voters[draw % 3]);
            if (draw & 8 == 0) staking.delegate(voters[(draw >> 8) % 3]);
            else staking.requestUnbond(1 + ((draw >> 16) % 50_000e18));
        }
        uint256 id = appealOfOthers().id;
        opensVoting(id);
        uint256 counted;
        for (uint256 i = 0; i < 3; ++i) {
            uint256 then_ = staking.getPastVotes(voters[i], openedAt - 1);
            uint256 now_ = staking.getPastVotes(voters[i], governor.proposalSnapshot(id));
            uint256 least = then_ < now_ ? then_ : now_;
            if (least == 0) continue;
            votes(voters[i], id, FOR);
            counted += least;
            assertEq(votesFor(id), counted, "L17: the least of then and now");
        }
        assertLe(counted, staking.getPastTotalSupply(openedAt - 1), "no more than there was");
    }

    /// @dev jack rules alone, anna appeals.
    function appealOf(Choice choice) private returns (Proposal memory) {
        rulesAlone(disputeId, choice);
        return appeals(disputeId);
    }

    /// @dev Nobody votes, so that no bond disturbs the numbers; anna appeals.
    function appealOfOthers() private returns (Proposal memory) {
        skip(4 days);
        return appeals(disputeId);
    }

    /// @dev OpenZeppelin's fractional vote: AGAINST, FOR, ABSTAIN.
    function votesAndAbstains(address who, uint256 id, uint128 inFavour, uint128 abstained) private {
        vm.prank(who);
        governor.castVoteWithReasonAndParams(id, 255, "", abi.encodePacked(uint128(0), inFavour, abstained));
    }

    function votesFor(uint256 id) private view returns (uint256 inFavour) {
        (, inFavour, ) = governor.proposalVotes(id);
    }

    function assertRuling(Ruling expected, string memory what) private view {
        DisputeRow memory row = disputeRow(disputeId);
        assertTrue(row.resolved, "resolved");
        assertEq(uint256(row.ruling), uint256(expected), what);
    }
}
