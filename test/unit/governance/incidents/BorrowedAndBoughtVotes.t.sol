// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";

import {IAssayGovernor} from "../../../../contracts/interfaces/IAssayGovernor.sol";
import {IDisputeCourt} from "../../../../contracts/interfaces/IDisputeCourt.sol";
import {IStaking} from "../../../../contracts/interfaces/IStaking.sol";
import {Choice, Ruling} from "../../../../contracts/types/AssayTypes.sol";
import {FlashLender} from "./FlashLender.sol";
import {IncidentTest} from "./IncidentTest.sol";
import {Schemer} from "./Schemer.sol";

/// @notice Attacks by votes that somebody should not have had: borrowed, bought for a weekend, left over, or one's own.
contract BorrowedAndBoughtVotesTest is IncidentTest {
    FlashLender private lender;
    Schemer private borrower;

    function setUp() public {
        deployAssay();
        lender = new FlashLender(token);
        borrower = new Schemer();
    }

    // Beanstalk, April 2022: with a flash loan of about a billion dollars an attacker held two thirds of the votes for
    // one transaction, and passed and executed a proposal within it that paid out 182 million.

    /// @notice Beanstalk. Borrows, stakes and proposes at once: the threshold counts the votes of a second ago.
    function test_BorrowedVotesProposeNothing() public {
        borrowsAndStakes();
        Proposal memory p = drainProposal("emergency");
        borrower.plan(
            address(governor),
            abi.encodeCall(IGovernor.propose, (p.targets, p.values, p.calldatas, p.description))
        );

        vm.expectRevert(
            abi.encodeWithSelector(
                IGovernor.GovernorInsufficientProposerVotes.selector,
                address(borrower),
                0,
                governor.thresholdFloor()
            )
        );
        lender.lend(borrower);
    }

    /// @notice Beanstalk, whose attacker proposed a day ahead and borrowed only to vote: votes are those of the snapshot.
    function test_BorrowedVotesDecideNothingThatWasProposedBefore() public {
        malloryStakes(100_000e18);
        skip(1);
        Proposal memory p = drainProposal("prepared");
        proposes(mallory, p);
        opensVoting(p.id);
        borrowsAndStakes();
        borrower.plan(address(governor), abi.encodeCall(IGovernor.castVote, (p.id, FOR)));

        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorAlreadyCastVote.selector, address(borrower)));
        lender.lend(borrower);
    }

    /// @notice Beanstalk, timed to the very second that is the snapshot: the loan cannot be given back, since stake leaves
    /// only through a ticket that is as old as the unbonding.
    function test_AFlashLoanThatWasStakedCannotBeGivenBack() public {
        malloryStakes(100_000e18);
        skip(1);
        Proposal memory p = drainProposal("timed");
        proposes(mallory, p);
        vm.warp(governor.proposalSnapshot(p.id));
        borrowsAndStakes();

        vm.expectRevert(abi.encodeWithSelector(FlashLender.LoanNotRepaid.selector, 6_000_000e18));
        lender.lend(borrower);

        borrower.plan(address(staking), abi.encodeCall(IStaking.requestUnbond, (6_000_000e18)));
        borrower.plan(address(staking), abi.encodeCall(IStaking.withdraw, (1)));
        vm.expectRevert(abi.encodeWithSelector(IStaking.StakingNotReady.selector, 1, uint48(nowAt() + 14 days)));
        lender.lend(borrower);
    }

    /// @notice Beanstalk, patiently: who stakes and leaves within the snapshot's second had nothing in it.
    function test_StakeThatCameAndLeftWithinTheSnapshotsSecondHasNoVote() public {
        malloryStakes(100_000e18);
        skip(1);
        Proposal memory p = drainProposal("in and out");
        proposes(mallory, p);
        vm.warp(governor.proposalSnapshot(p.id));
        stakes(bea, 6_000_000e18);
        vm.prank(bea);
        staking.requestUnbond(6_000_000e18);

        skip(1);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorAlreadyCastVote.selector, bea));
        votes(bea, p.id, FOR);
    }

    // Compound proposal 289, July 2024: after two failed attempts a third proposal for the same vault, over a weekend,
    // narrowly took 499 000 COMP. Synthetify, October 2023: nine empty proposals of one author taught everybody to look
    // away, and the tenth took the treasury.

    /// @notice Compound 289, Synthetify. Ten proposals alike, and nobody looks: each needs the whole quorum by itself, and
    /// one that was defeated cannot be proposed again.
    function test_NobodyAnsweringIsADefeatHoweverOftenOneAsks() public {
        malloryStakes(3_900_000e18);
        stakes(jack, 6_000_000e18);
        skip(1);
        Proposal[] memory tries = new Proposal[](10);
        for (uint256 i = 0; i < 10; ++i) {
            tries[i] = drainProposal(string.concat("Gardening, part ", Strings.toString(i)));
            proposes(mallory, tries[i]);
        }
        opensVoting(tries[9].id);
        for (uint256 i = 0; i < 10; ++i) {
            votes(mallory, tries[i].id, FOR);
        }
        closesVoting(tries[9].id);
        for (uint256 i = 0; i < 10; ++i) {
            assertState(tries[i].id, IGovernor.ProposalState.Defeated, tries[i].description);
        }
        vm.expectRevert(unexpected(tries[4].id, IGovernor.ProposalState.Defeated, bytes32(0)));
        proposes(mallory, tries[4]);
    }

    /// @notice Compound 289. The quorum comes from nowhere in the last second before the weekend ends: reaching it so late
    /// opens two more days, and who slept answers in them.
    function test_AQuorumInTheLastSecondLeavesTwoDaysToAnswer() public {
        malloryStakes(4_200_000e18);
        stakes(jack, 6_000_000e18);
        skip(1);
        Proposal memory p = drainProposal("on Sunday evening");
        proposes(mallory, p);
        uint256 deadline = governor.proposalDeadline(p.id);
        vm.warp(deadline);
        votes(mallory, p.id, FOR);

        vm.warp(deadline + 2 days);
        votes(jack, p.id, AGAINST);
        skip(1);
        assertState(p.id, IGovernor.ProposalState.Defeated, "answered on Tuesday");
    }

    /// @notice Synthetify. The tenth has a quorum of bought votes and nobody answers at all: it still waits two days in
    /// the timelock, in everybody's sight, and the guardian vetoes it.
    function test_TheTenthThatSlippedThroughIsVetoedInItsDelay() public {
        malloryStakes(4_200_000e18);
        skip(1);
        Proposal memory p = drainProposal("Gardening, part 10");
        passes(mallory, p);
        uint256 treasury = token.balanceOf(address(timelock));

        vetoes(gus, p);

        vm.expectRevert(unexpected(p.id, IGovernor.ProposalState.Canceled, onlyState(IGovernor.ProposalState.Queued)));
        executes(p);
        assertEq(token.balanceOf(address(timelock)), treasury, "the treasury is whole");
    }

    // Indexed Finance, November 2023, and Swerve, March 2023: both had been left by nearly everybody, and what remained of
    // the votes could be bought for less than what the contracts still held.

    /// @notice Indexed, Swerve. mallory holds nine tenths of what is still staked: the quorum is a share of the token
    /// supply too (law L13), which apathy does not lower; and without it the court opens no disputes either.
    function test_ALeftWorldCannotBeTakenWithALargeShareOfLittle() public {
        stakes(jack, 300_000e18);
        malloryStakes(2_700_000e18);
        skip(1);
        Proposal memory p = drainProposal("nobody is left");
        proposes(mallory, p);
        opensVoting(p.id);
        votes(mallory, p.id, FOR);
        closesVoting(p.id);

        assertEq(governor.quorum(governor.proposalSnapshot(p.id)), 4_000_000e18, "L13: 4 % of the supply");
        assertState(p.id, IGovernor.ProposalState.Defeated, "90 % of the votes, and not enough");

        (, bytes32 versionId) = listsOne();
        vm.expectRevert(abi.encodeWithSelector(IDisputeCourt.CourtBelowFloor.selector, 3_000_000e18, 8_000_000e18));
        challenges(versionId);
    }

    // Mango Markets, October 2022: who had emptied the protocol proposed to keep most of it and not to be prosecuted, and
    // voted for that with the votes he had taken.

    /// @notice Mango. The parties have no vote on their own case, and what they stake, lend or hand to a friend once it is
    /// open weighs nothing, neither in the court nor in the appeal (law L17).
    function test_NobodyVotesOnTheirOwnCaseNorWithWhatCameAfterIt() public {
        stakes(olga, 5_000_000e18);
        stakes(mira, 1_000_000e18);
        stakes(jack, 4_500_000e18);
        skip(4 days);
        (, bytes32 versionId) = listsOne();
        bytes32 disputeId = challenges(versionId);
        stakes(bea, 6_000_000e18);
        vm.prank(olga);
        staking.delegate(bea);

        expectNoSeal(olga, disputeId, abi.encodeWithSelector(IDisputeCourt.CourtPartyCannotVote.selector, olga));
        expectNoSeal(mira, disputeId, abi.encodeWithSelector(IDisputeCourt.CourtPartyCannotVote.selector, mira));
        expectNoSeal(bea, disputeId, abi.encodeWithSelector(IDisputeCourt.CourtWeightTooLow.selector, bea, 0));

        rulesAlone(disputeId, Choice.REMOVE);
        Proposal memory p = appeals(disputeId);
        opensVoting(p.id);
        vm.expectRevert(abi.encodeWithSelector(IAssayGovernor.NoWeightAtOpening.selector, p.id, bea));
        votes(bea, p.id, FOR);
        closesVoting(p.id);
        court.resolve(disputeId);
        assertEq(uint256(disputeRow(disputeId).ruling), uint256(Ruling.REMOVE), "the first ruling stands");
    }

    /// @notice Mango, what remains and is said openly: in the appeal, as in any parliament, the parties' own stake of
    /// before votes; never more than that (law L17).
    function test_InAnAppealAPartyHasExactlyTheVotesItHadBefore() public {
        stakes(olga, 3_000_000e18);
        stakes(jack, 6_000_000e18);
        skip(4 days);
        (, bytes32 versionId) = listsOne();
        bytes32 disputeId = challenges(versionId);
        stakes(olga, 2_000_000e18);
        rulesAlone(disputeId, Choice.REMOVE);
        Proposal memory p = appeals(disputeId);
        opensVoting(p.id);
        votes(olga, p.id, FOR);

        (, uint256 inFavour, ) = governor.proposalVotes(p.id);
        assertEq(inFavour, 3_000_000e18, "L17: the least of then and now");
        closesVoting(p.id);
        assertState(p.id, IGovernor.ProposalState.Defeated, "no quorum by the party alone");
    }

    /// @dev All that ben has waits in the lender; the borrower takes it and stakes it.
    function borrowsAndStakes() private {
        uint256 amount = 6_000_000e18;
        vm.prank(ben);
        token.transfer(address(lender), amount);
        borrower.plan(address(token), abi.encodeCall(token.approve, (address(staking), amount)));
        borrower.plan(address(staking), abi.encodeCall(IStaking.stake, (amount)));
    }

    function expectNoSeal(address voter, bytes32 disputeId, bytes memory refusal) private {
        vm.expectRevert(refusal);
        vm.prank(voter);
        court.commit(disputeId, "sealed");
    }
}
