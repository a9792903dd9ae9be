// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";

import {IDisputeCourt} from "../../../contracts/interfaces/IDisputeCourt.sol";
import {
    Choice,
    ListingStatus,
    ParameterSet,
    Phase,
    Ruling,
    VersionStatus
} from "../../../contracts/types/AssayTypes.sol";
import {DisputeRow} from "../../world/Surfaces.sol";
import {CurationWorld} from "./CurationWorld.sol";

/// @notice Appeal, overturn, and the ways an appeal fails. S = 2 000, A = 4 000.
contract CourtAppealsTest is CurationWorld {
    uint256 private constant A = 2 * DEPOSIT;

    bytes32 private listing;
    bytes32 private version;
    bytes32 private dispute;

    function setUp() public override {
        super.setUp();
        (listing, version) = listed();
        dispute = challengeAs(mira, version);
    }

    // appeal

    function test_appealRefusesAnUnknownDispute() public {
        vm.expectRevert(abi.encodeWithSelector(IDisputeCourt.CourtUnknownDispute.selector, CARD));
        court.appeal(CARD);
    }

    function test_appealHappensFromTheFirstSecondOfTheWindowOnce() public {
        vm.warp(disputeRow(dispute).revealEndsAt);
        appealAs(anna, dispute);
        _expectAppealRefused(Phase.APPEALED);
    }

    function test_appealRefusesAnAppellantWithoutTokensAndChangesNothing() public {
        vm.warp(disputeRow(dispute).revealEndsAt);
        vm.prank(makeActor("nobody"));
        vm.expectRevert();
        court.appeal(dispute);
        assertPhase(dispute, Phase.APPEALABLE);
        assertRuling(dispute, Ruling.NONE);
    }

    function test_appealTalliesPostsTheBondAndProposesTheCanonicalCall() public {
        vote(dispute, Choice.KEEP, Choice.NONE, Choice.NONE);
        (address[] memory targets, uint256[] memory values, bytes[] memory calls, bytes32 hash) = canonical(dispute);
        uint256 expectedId = governor.getProposalId(targets, values, calls, hash);
        uint48 deadline = uint48(nowAt() + 1 days + 5 days + 2 days + 2 days + 3 days);

        vm.expectEmit(true, true, true, true, address(court));
        emit IDisputeCourt.DisputeTallied(dispute, Ruling.KEEP, 4_000_000e18, 0);
        vm.expectEmit(true, true, true, true, address(court));
        emit IDisputeCourt.DisputeAppealed(dispute, anna, A, expectedId, deadline);
        uint256 proposalId = appealAs(anna, dispute);

        assertEq(proposalId, expectedId, "proposal id");
        assertEq(governor.proposalProposer(proposalId), address(court), "proposer");
        assertEq(uint256(governor.state(proposalId)), uint256(IGovernor.ProposalState.Pending), "pending");
        assertEq(token.balanceOf(anna), 6_000_000e18 - A, "wallet");
        assertEq(token.balanceOf(address(court)), 2 * DEPOSIT + A, "court holds");
        DisputeRow memory row = disputeRow(dispute);
        assertEq(row.escrow, 2 * DEPOSIT + A, "escrow");
        assertEq(row.appellant, anna, "appellant");
        assertEq(row.appealBond, A, "bond");
        assertEq(row.appealDeadline, deadline, "deadline");
        assertEq(row.proposalId, proposalId, "proposal id kept");
        assertEq(court.snapshotOfProposal(proposalId), row.openedAt - 1, "snapshot of the proposal");
        assertEq(court.snapshotOfProposal(1), 0, "any other proposal has none");
        assertPhase(dispute, Phase.APPEALED);
        assertTrue(deadline <= row.openedAt + 6 days + 13 days, "law L31");
        vm.expectRevert(wrongPhase(dispute, Phase.APPEALED));
        court.tally(dispute);
    }

    function test_theBondIsTheMultipleThatWasInForceAtOpening() public {
        ParameterSet memory set = defaultParameters();
        set.appealMultiplier = 5;
        setParameters(set);
        vm.warp(disputeRow(dispute).revealEndsAt);
        appealAs(anna, dispute);
        assertEq(disputeRow(dispute).appealBond, A, "2 S");
    }

    function test_nobodyElseCanTakeTheProposalsId() public {
        (address[] memory targets, uint256[] memory values, bytes[] memory calls, ) = canonical(dispute);
        string memory words = description(dispute);
        vm.prank(jack);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorRestrictedProposer.selector, jack));
        governor.propose(targets, values, calls, words);
        vm.warp(disputeRow(dispute).revealEndsAt);
        uint256 id = governor.getProposalId(targets, values, calls, keccak256(bytes(words)));
        assertEq(appealAs(anna, dispute), id, "these were the words");
    }

    // executeAppeal

    function test_executeAppealRefusesEverybodyButTheTimelock() public {
        vm.prank(anna);
        vm.expectRevert(abi.encodeWithSelector(IDisputeCourt.CourtOnlyTimelock.selector, anna));
        court.executeAppeal(dispute);
    }

    function test_executeAppealRefusesADisputeThatIsUnknownOrNotAppealed() public {
        vm.startPrank(address(timelock));
        vm.expectRevert(abi.encodeWithSelector(IDisputeCourt.CourtUnknownDispute.selector, CARD));
        court.executeAppeal(CARD);
        vm.expectRevert(wrongPhase(dispute, Phase.COMMIT));
        court.executeAppeal(dispute);
        vm.warp(disputeRow(dispute).revealEndsAt);
        vm.expectRevert(wrongPhase(dispute, Phase.APPEALABLE));
        court.executeAppeal(dispute);
        vm.stopPrank();
    }

    function test_executeAppealRefusesEvenTheTimelockWhileItsOwnProposalHasNotPassed() public {
        vm.warp(disputeRow(dispute).revealEndsAt);
        uint256 proposalId = appealAs(anna, dispute);
        bytes memory notPassed = abi.encodeWithSelector(
            IDisputeCourt.CourtAppealNotPassed.selector,
            dispute,
            proposalId
        );
        vm.prank(address(timelock));
        vm.expectRevert(notPassed); // Pending
        court.executeAppeal(dispute);

        vm.warp(governor.proposalSnapshot(proposalId) + 1);
        vm.prank(address(timelock));
        vm.expectRevert(notPassed); // Active
        court.executeAppeal(dispute);

        vm.prank(jack);
        governor.castVote(proposalId, 1);
        vm.warp(governor.proposalDeadline(proposalId) + 1);
        assertEq(uint256(governor.state(proposalId)), uint256(IGovernor.ProposalState.Succeeded), "succeeded");
        vm.prank(address(timelock));
        vm.expectRevert(notPassed); // Succeeded, but not queued
        court.executeAppeal(dispute);
    }

    function test_executeAppealHiddenInAnOrdinaryProposalChangesNothing() public {
        vm.warp(disputeRow(dispute).revealEndsAt);
        appealAs(anna, dispute);
        (address[] memory targets, uint256[] memory values, bytes[] memory calls, ) = canonical(dispute);
        vm.prank(jack);
        uint256 ordinary = governor.propose(targets, values, calls, "Harmless");
        assertEq(court.snapshotOfProposal(ordinary), 0, "no appeal");
        vm.warp(governor.proposalSnapshot(ordinary) + 1);
        vm.prank(jack);
        governor.castVote(ordinary, 1);
        vm.warp(governor.proposalDeadline(ordinary) + 1);
        governor.queue(targets, values, calls, keccak256("Harmless"));
        skip(2 days);
        uint256 own = disputeRow(dispute).proposalId;
        vm.expectRevert(abi.encodeWithSelector(IDisputeCourt.CourtAppealNotPassed.selector, dispute, own));
        governor.execute(targets, values, calls, keccak256("Harmless"));
        court.resolve(dispute); // the court's own was defeated for want of votes
        assertRuling(dispute, Ruling.UNDECIDED);
    }

    function test_executeAppealRefusesFromTheDeadlineOn() public {
        _appealed(Choice.KEEP);
        passAppeal(dispute);
        uint48 deadline = disputeRow(dispute).appealDeadline;
        bytes memory expired = abi.encodeWithSelector(IDisputeCourt.CourtAppealExpired.selector, dispute, deadline);
        vm.warp(deadline + 1);
        vm.expectRevert(expired);
        executeThroughGovernor(dispute);
        vm.warp(deadline);
        vm.expectRevert(expired);
        executeThroughGovernor(dispute);
        vm.warp(deadline - 1);
        executeThroughGovernor(dispute);
        assertRuling(dispute, Ruling.REMOVE);
    }

    function test_anAppealThatPassesTurnsKeepIntoRemoveAndPaysTheAppellantBack() public {
        _appealed(Choice.KEEP);
        passAppeal(dispute);
        uint256 supply = token.totalSupply();
        vm.expectEmit(true, true, true, true, address(court));
        emit IDisputeCourt.DisputeOverturned(dispute, Ruling.REMOVE);
        // Nobody voted REMOVE: the jurors' 600 are burned beside the 400; jack's bond of 80 000 loses half.
        vm.expectEmit(true, true, true, true, address(court));
        emit IDisputeCourt.DisputeResolved(dispute, version, Ruling.REMOVE, 1000e18, 0, 0, 0, 0, 40_000e18, 40_000e18);
        vm.expectEmit(true, true, true, true, address(court));
        emit IDisputeCourt.Credited(dispute, mira, 3000e18);
        vm.expectEmit(true, true, true, true, address(court));
        emit IDisputeCourt.AppealSettled(dispute, anna, true, A, 0);
        vm.expectEmit(true, true, true, true, address(court));
        emit IDisputeCourt.Credited(dispute, anna, A);
        executeThroughGovernor(dispute);

        assertRuling(dispute, Ruling.REMOVE);
        assertPhase(dispute, Phase.RESOLVED);
        assertStatus(listing, ListingStatus.REMOVED);
        assertStatus(version, VersionStatus.REVOKED);
        assertEq(court.claimableOf(anna), A, "appellant");
        assertEq(court.claimableOf(mira), 3000e18, "challenger");
        assertEq(supply - token.totalSupply(), 41_000e18, "burned");
        assertEq(disputeRow(dispute).escrow, 0, "escrow");
        court.claimVote(dispute, jack);
        assertEq(court.claimableOf(jack), 0, "jack was overruled");
        assertEq(staking.freeOf(jack), 3_960_000e18, "and lost half his bond");
        assertEq(staking.bonded(), 0, "bonded");
        vm.expectRevert(wrongPhase(dispute, Phase.RESOLVED));
        court.resolve(dispute);
    }

    function test_anAppealThatPassesTurnsRemoveIntoKeep() public {
        _appealed(Choice.REMOVE);
        passAppeal(dispute);
        executeThroughGovernor(dispute);
        assertRuling(dispute, Ruling.KEEP);
        assertStatus(listing, ListingStatus.LISTED);
        assertEq(court.claimableOf(olga), 1000e18, "S - vs - b");
        assertEq(listingRow(listing).deposit, DEPOSIT, "deposit");
    }

    function test_anAppealThatPassesTurnsUndecidedIntoRemove() public {
        _appealed(Choice.NONE);
        passAppeal(dispute);
        executeThroughGovernor(dispute);
        assertRuling(dispute, Ruling.REMOVE);
        assertEq(court.claimableOf(mira), 3000e18, "2 S - vs - b");
    }

    function test_anybodyMayExecuteInTheTimelockItself() public {
        _appealed(Choice.KEEP);
        passAppeal(dispute);
        (address[] memory targets, uint256[] memory values, bytes[] memory calls, bytes32 hash) = canonical(dispute);
        bytes32 salt = bytes20(address(governor)) ^ hash;
        vm.prank(anna);
        timelock.executeBatch(targets, values, calls, 0, salt);
        assertRuling(dispute, Ruling.REMOVE);
    }

    // resolve after an appeal

    function test_resolveWaitsForTheAppealAndThenFollowsTheFirstRuling() public {
        _appealed(Choice.KEEP);
        uint256 proposalId = disputeRow(dispute).proposalId;
        vm.expectRevert(wrongPhase(dispute, Phase.APPEALED)); // Pending
        court.resolve(dispute);
        vm.warp(governor.proposalDeadline(proposalId));
        vm.expectRevert(wrongPhase(dispute, Phase.APPEALED)); // Active in its last second
        court.resolve(dispute);
        vm.warp(governor.proposalDeadline(proposalId) + 1);
        assertEq(uint256(governor.state(proposalId)), uint256(IGovernor.ProposalState.Defeated), "defeated");
        vm.prank(anna);
        court.resolve(dispute);
        assertRuling(dispute, Ruling.KEEP);
    }

    function test_resolveWaitsForTheDeadlineWhileTheProposalHasPassed() public {
        _appealed(Choice.KEEP);
        passAppeal(dispute);
        uint48 deadline = disputeRow(dispute).appealDeadline;
        vm.expectRevert(wrongPhase(dispute, Phase.APPEALED)); // Queued
        court.resolve(dispute);
        vm.warp(deadline - 1);
        vm.expectRevert(wrongPhase(dispute, Phase.APPEALED));
        court.resolve(dispute);
        vm.warp(deadline);
        court.resolve(dispute);
        assertRuling(dispute, Ruling.KEEP);
    }

    function test_anOperationCanceledInTheTimelockPreventsTheOverturnAndTheFirstRulingStands() public {
        _appealed(Choice.KEEP);
        passAppeal(dispute);
        bytes32 role = timelock.CANCELLER_ROLE();
        vm.prank(address(timelock)); // a proposal has made anna a canceller
        timelock.grantRole(role, anna);
        (address[] memory targets, uint256[] memory values, bytes[] memory calls, bytes32 hash) = canonical(dispute);
        bytes32 operation = timelock.hashOperationBatch(targets, values, calls, 0, bytes20(address(governor)) ^ hash);
        vm.prank(anna);
        timelock.cancel(operation);

        uint256 proposalId = disputeRow(dispute).proposalId;
        assertEq(uint256(governor.state(proposalId)), uint256(IGovernor.ProposalState.Canceled), "canceled");
        assertTrue(nowAt() < disputeRow(dispute).appealDeadline, "before the deadline");
        court.resolve(dispute);
        assertRuling(dispute, Ruling.KEEP);
    }

    /// @dev OpenZeppelin's timelock lets nothing expire, but its states are what the court was promised to understand.
    function test_aProposalThatExpiresLeavesTheFirstRuling() public {
        _appealed(Choice.KEEP);
        bytes memory question = abi.encodeCall(IGovernor.state, (disputeRow(dispute).proposalId));
        vm.mockCall(address(governor), question, abi.encode(IGovernor.ProposalState.Succeeded));
        vm.expectRevert(wrongPhase(dispute, Phase.APPEALED));
        court.resolve(dispute);

        vm.mockCall(address(governor), question, abi.encode(IGovernor.ProposalState.Expired));
        court.resolve(dispute);
        assertRuling(dispute, Ruling.KEEP);
    }

    function test_anAppealAgainstKeepThatFailsPaysHalfItsBondToTheOwner() public {
        _failed(Choice.KEEP, Ruling.KEEP, olga, 1000e18 + A / 2);
    }

    function test_anAppealAgainstRemoveThatFailsPaysHalfItsBondToTheChallenger() public {
        _failed(Choice.REMOVE, Ruling.REMOVE, mira, 3000e18 + A / 2);
    }

    function test_anAppealAgainstUndecidedThatFailsPaysHalfItsBondToTheOwner() public {
        _failed(Choice.NONE, Ruling.UNDECIDED, olga, A / 2);
    }

    function _appealed(Choice jacks) private {
        vote(dispute, jacks, Choice.NONE, Choice.NONE);
        appealAs(anna, dispute);
    }

    function _failed(Choice jacks, Ruling ruling, address to, uint256 credit) private {
        uint256 supply = token.totalSupply();
        _appealed(jacks);
        vm.warp(governor.proposalDeadline(disputeRow(dispute).proposalId) + 1);
        court.resolve(dispute);

        uint256 burned = ruling == Ruling.UNDECIDED ? 100e18 : 400e18;
        assertRuling(dispute, ruling);
        assertEq(court.claimableOf(to), credit, "prevailing party");
        assertEq(court.claimableOf(anna), 0, "appellant");
        assertEq(supply - token.totalSupply(), burned + A / 2, "burned");
        if (jacks != Choice.NONE) court.claimVote(dispute, jack);
        assertEq(disputeRow(dispute).escrow, 0, "escrow");
        assertEq(
            token.balanceOf(address(court)),
            court.claimableOf(olga) + court.claimableOf(mira) + court.claimableOf(jack),
            "court holds exactly the credits"
        );
    }

    function _expectAppealRefused(Phase phase) private {
        vm.prank(anna);
        vm.expectRevert(wrongPhase(dispute, phase));
        court.appeal(dispute);
    }
}
