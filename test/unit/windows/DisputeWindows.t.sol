// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IDisputeCourt} from "../../../contracts/interfaces/IDisputeCourt.sol";
import {Choice, Phase} from "../../../contracts/types/AssayTypes.sol";
import {WindowTest} from "./WindowTest.sol";

/// @notice The phases of a dispute: commit, reveal, tally, appeal, resolve, and what may be done all along.
contract DisputeWindowsTest is WindowTest {
    bytes32 private _version;
    bytes32 private _dispute;
    uint256 private _openedAt;

    function setUp() public override {
        super.setUp();
        (, _version) = listed();
        _openedAt = nowAt() + 1 hours;
        _dispute = keccak256(abi.encode(address(court), _version, 0));
    }

    // Commit: [openedAt, commitEndsAt)

    function test_L27_aVoteIsSealedFromTheOpeningSecondOn() public {
        opensWith(_openedAt, _opens, _commit("seal"), _unknown());
    }

    function test_L27_aVoteIsSealedUntilTheEndOfTheCommitPeriod() public {
        _opens();

        closesAt(_openedAt + 2 days, _commit("seal"), _in(Phase.REVEAL));
    }

    function test_L27_aSealIsReplacedUntilTheEndOfTheCommitPeriod() public {
        _opens();
        sealAs(jack, _dispute, Choice.KEEP);

        closesAt(_openedAt + 2 days, _commit("another seal"), _in(Phase.REVEAL));
    }

    // Reveal: [commitEndsAt, revealEndsAt)

    function test_L27_aVoteIsRevealedFromTheEndOfTheCommitPeriodOn() public {
        _opens();
        sealAs(jack, _dispute, Choice.KEEP);

        opensAt(_openedAt + 2 days, _reveal(), _in(Phase.COMMIT));
    }

    function test_L27_aVoteIsRevealedUntilTheEndOfTheRevealPeriod() public {
        _opens();
        sealAs(jack, _dispute, Choice.KEEP);

        closesAt(_openedAt + 4 days, _reveal(), _in(Phase.APPEALABLE));
    }

    // Tally: [revealEndsAt, …) while nobody has appealed or resolved

    function test_L27_votesAreTalliedFromTheEndOfTheRevealPeriodOn() public {
        _opens();

        opensAt(_openedAt + 4 days, _asked(IDisputeCourt.tally.selector), _in(Phase.REVEAL));
    }

    // Appeal: [revealEndsAt, appealEndsAt)

    function test_L27_aRulingIsAppealedFromTheEndOfTheRevealPeriodOn() public {
        _opens();

        opensAt(_openedAt + 4 days, _asked(IDisputeCourt.appeal.selector), _in(Phase.REVEAL));
    }

    function test_L27_aRulingIsAppealedUntilTheEndOfTheAppealWindow() public {
        _opens();

        closesAt(_openedAt + 6 days, _asked(IDisputeCourt.appeal.selector), _in(Phase.APPEALABLE));
    }

    // Resolve

    function test_L27_aFirstRulingIsFinalFromTheEndOfTheAppealWindowOn() public {
        _opens();

        opensAt(_openedAt + 6 days, _asked(IDisputeCourt.resolve.selector), _in(Phase.APPEALABLE));
    }

    function test_L27_anAppealThatWasDefeatedIsResolvedOnlyAfterTheLastSecondOfItsVote() public {
        _appealed();
        uint256 deadline = governor.proposalDeadline(disputeRow(_dispute).proposalId);
        assertEq(deadline, nowAt() + 6 days, "a day of delay and five of voting");

        opensAfter(deadline, _asked(IDisputeCourt.resolve.selector), _in(Phase.APPEALED));
    }

    function test_L27_anAppealThatPassedButWasNotExecutedIsResolvedFromItsDeadlineOn() public {
        _appealed();
        uint256 deadline = nowAt() + 13 days;
        passAppeal(_dispute);
        assertEq(disputeRow(_dispute).appealDeadline, deadline, "1 d + 5 d + 2 d + 2 d + 3 d");

        opensAt(deadline, _asked(IDisputeCourt.resolve.selector), _in(Phase.APPEALED));
    }

    function test_L27_anAppealIsExecutedUntilItsDeadline() public {
        _appealed();
        passAppeal(_dispute);
        uint256 deadline = disputeRow(_dispute).appealDeadline;
        Ask memory ask = Ask(address(timelock), address(court), abi.encodeCall(court.executeAppeal, (_dispute)));

        closesAt(
            deadline,
            ask,
            abi.encodeWithSelector(IDisputeCourt.CourtAppealExpired.selector, _dispute, uint48(deadline))
        );
    }

    /// @notice Law L31: however late the appeal, the dispute ends within openedAt + commit + reveal + appealWindow + 13 d.
    function test_L27_evenTheLastAppealEndsADisputeWithinItsBound() public {
        _opens();
        vm.warp(_openedAt + 6 days - 1);
        appealAs(anna, _dispute);
        passAppeal(_dispute);

        opensAt(_openedAt + 6 days + 13 days - 1, _asked(IDisputeCourt.resolve.selector), _in(Phase.APPEALED));
    }

    // What a dispute allows all along, and what only its end

    function test_L27_evidenceIsSubmittedFromTheOpeningSecondOn() public {
        opensWith(_openedAt, _opens, _evidence(), _unknown());
    }

    function test_L27_evidenceIsSubmittedUntilTheResolution() public {
        _opens();

        closesWith(_openedAt + 6 days, _resolves, _evidence(), _in(Phase.RESOLVED));
    }

    function test_L27_aVoteIsClaimedFromTheResolutionOn() public {
        _opens();
        vote(_dispute, Choice.KEEP, Choice.NONE, Choice.NONE);
        Ask memory claim = anybody(address(court), abi.encodeCall(court.claimVote, (_dispute, jack)));

        opensWith(_openedAt + 6 days, _resolves, claim, _in(Phase.APPEALABLE));
    }

    function test_L27_votesAreTalliedUntilTheResolution() public {
        _opens();

        closesWith(_openedAt + 6 days, _resolves, _asked(IDisputeCourt.tally.selector), _in(Phase.RESOLVED));
    }

    function test_L27_votesAreTalliedUntilTheAppealWhichTalliesThem() public {
        _opens();

        closesWith(_openedAt + 5 days, _appeals, _asked(IDisputeCourt.tally.selector), _in(Phase.APPEALED));
    }

    function _opens() private {
        vm.warp(_openedAt);
        assertEq(challengeAs(mira, _version), _dispute, "the dispute's id was known before");
    }

    /// @dev Nobody voted, so the appeal asks for REMOVE; anna appeals in the first second.
    function _appealed() private {
        _opens();
        vm.warp(_openedAt + 4 days);
        _appeals();
    }

    function _appeals() private {
        appealAs(anna, _dispute);
    }

    function _resolves() private {
        court.resolve(_dispute);
    }

    function _asked(bytes4 call) private view returns (Ask memory) {
        return anybody(address(court), abi.encodeWithSelector(call, _dispute));
    }

    function _commit(bytes32 commitment) private view returns (Ask memory) {
        return Ask(jack, address(court), abi.encodeCall(IDisputeCourt.commit, (_dispute, commitment)));
    }

    function _reveal() private view returns (Ask memory) {
        return
            anybody(address(court), abi.encodeCall(IDisputeCourt.reveal, (_dispute, jack, Choice.KEEP, saltOf(jack))));
    }

    function _evidence() private view returns (Ask memory) {
        return anybody(address(court), abi.encodeCall(IDisputeCourt.submitEvidence, (_dispute, EVIDENCE, URI)));
    }

    function _in(Phase phase) private view returns (bytes memory) {
        return wrongPhase(_dispute, phase);
    }

    function _unknown() private view returns (bytes memory) {
        return abi.encodeWithSelector(IDisputeCourt.CourtUnknownDispute.selector, _dispute);
    }
}
