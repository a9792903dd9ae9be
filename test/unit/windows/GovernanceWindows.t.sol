// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";

import {IAssayGovernor} from "../../../contracts/interfaces/IAssayGovernor.sol";
import {IExpiringGuardian} from "../../../contracts/interfaces/IExpiringGuardian.sol";
import {WindowTest} from "./WindowTest.sol";

/// @notice A proposal's way through Governor and timelock, whose stake has a say in it, and the guardian's year.
contract GovernanceWindowsTest is WindowTest {
    uint8 private constant FOR = 1;
    bytes32 private constant DESCRIPTION_HASH = keccak256("a grant");

    address[] private _targets;
    uint256[] private _values;
    bytes[] private _calls;
    uint256 private _id;
    uint256 private _openingAt;
    bytes32 private _version;

    function setUp() public override {
        super.setUp();
        (, _version) = listed();
        _targets.push(address(token));
        _values.push(0);
        _calls.push(abi.encodeCall(token.transfer, (anna, 1e18)));
        _id = governor.hashProposal(_targets, _values, _calls, DESCRIPTION_HASH);
    }

    // Who may propose: votes of the second before

    function test_L27_aProposerNeedsItsVotesTheSecondBefore() public {
        uint256 proposedAt = nowAt() + 1 days;
        Ask memory ask = Ask(anna, address(governor), _proposing());
        bytes memory refusal = abi.encodeWithSelector(
            IGovernor.GovernorInsufficientProposerVotes.selector,
            anna,
            0,
            65_000e18
        );

        answersAfter(_annaStakes, proposedAt - 1, ask, proposedAt, [YES, YES, refusal]);
    }

    function test_L27_aProposerCancelsUntilTheLastSecondBeforeTheVote() public {
        uint256 snapshot = _proposed();

        closesAfter(
            snapshot,
            Ask(
                jack,
                address(governor),
                abi.encodeCall(governor.cancel, (_targets, _values, _calls, DESCRIPTION_HASH))
            ),
            abi.encodeWithSelector(IGovernor.GovernorUnableToCancel.selector, _id, jack)
        );
    }

    // The vote: (snapshot, deadline]

    function test_L27_aVoteIsCastOnlyAfterTheSnapshot() public {
        uint256 snapshot = _proposed();

        opensAfter(snapshot, _castBy(judy), _not(IGovernor.ProposalState.Pending, IGovernor.ProposalState.Active));
    }

    function test_L27_aVoteIsCastInTheLastSecondToo() public {
        uint256 snapshot = _proposed();

        closesAfter(
            snapshot + 5 days,
            _castBy(judy),
            _not(IGovernor.ProposalState.Defeated, IGovernor.ProposalState.Active)
        );
    }

    function test_L27_aVoteCountsTheStakeOfTheSnapshot() public {
        uint256 snapshot = _proposed();

        yields(snapshot, _votesOfStakeMadeNow, [uint256(500_000e18), 500_000e18, 0]);
    }

    function test_L27_aQuorumWithinTheLastTwoDaysLeavesTwoDaysToAnswer() public {
        uint256 deadline = _proposed() + 5 days;

        yields(deadline - 2 days, _deadlineAfterTheQuorum, [deadline, deadline, deadline + 1]);
    }

    function test_L27_anExtendedVoteIsCastInItsLastSecondToo() public {
        uint256 deadline = _proposed() + 5 days;
        vm.warp(deadline);
        _casts(jack);

        closesAfter(
            deadline + 2 days,
            _castBy(judy),
            _not(IGovernor.ProposalState.Succeeded, IGovernor.ProposalState.Active)
        );
    }

    // An appeal counts nothing younger than its dispute (law L17)

    function test_L27_anAppealCountsTheStakeOfTheSecondBeforeItsDispute() public {
        _openingAt = nowAt() + 1 days;

        yields(_openingAt - 1, _appealVotesOfStakeMadeNow, [uint256(500_000e18), 500_000e18, 0]);
    }

    // The queue

    function test_L27_aProposalIsQueuedOnlyAfterTheLastSecondOfItsVote() public {
        uint256 deadline = _proposed() + 5 days;
        vm.warp(deadline - 3 days);
        _casts(jack);

        opensAfter(
            deadline,
            anybody(address(governor), abi.encodeCall(governor.queue, (_targets, _values, _calls, DESCRIPTION_HASH))),
            _not(IGovernor.ProposalState.Active, IGovernor.ProposalState.Succeeded)
        );
    }

    function test_L27_aProposalIsExecutedFromTheEndOfTheTimelocksDelayOn() public {
        uint256 eta = _queued();
        assertEq(eta, nowAt() + 2 days, "the delay");

        opensAt(
            eta,
            anybody(address(governor), abi.encodeCall(governor.execute, (_targets, _values, _calls, DESCRIPTION_HASH))),
            _notReady()
        );
        opensAt(eta, _executedInTheTimelock(), _notReady());
    }

    // The guardian

    function test_L27_theGuardianVetoesUntilItsYearIsOver() public {
        uint256 expiresAt = guardian.expiresAt();
        vm.warp(expiresAt - 3 days);
        _schedules();

        closesAt(
            expiresAt,
            Ask(gus, address(guardian), abi.encodeCall(guardian.cancel, (_targets, _values, _calls, 0, 0))),
            abi.encodeWithSelector(IExpiringGuardian.GuardianExpired.selector, uint48(expiresAt))
        );
    }

    function test_L27_theGuardianIsEndedFromTheEndOfItsYearOn() public {
        uint256 expiresAt = guardian.expiresAt();

        opensAt(
            expiresAt,
            anybody(address(guardian), abi.encodeCall(guardian.renounceIfExpired, ())),
            abi.encodeWithSelector(IExpiringGuardian.GuardianNotExpired.selector, uint48(expiresAt))
        );
    }

    function _proposing() private view returns (bytes memory) {
        return abi.encodeCall(governor.propose, (_targets, _values, _calls, "a grant"));
    }

    function _proposed() private returns (uint256 snapshot) {
        vm.prank(jack);
        governor.propose(_targets, _values, _calls, "a grant");
        snapshot = nowAt() + 1 days;
    }

    function _queued() private returns (uint256 eta) {
        vm.warp(_proposed() + 1);
        _casts(jack);
        vm.warp(governor.proposalDeadline(_id) + 1);
        governor.queue(_targets, _values, _calls, DESCRIPTION_HASH);
        eta = governor.proposalEta(_id);
    }

    /// @dev An operation of the timelock that waits for the guardian; how it came there does not matter.
    function _schedules() private {
        vm.prank(address(governor));
        timelock.scheduleBatch(_targets, _values, _calls, 0, 0, 2 days);
    }

    function _casts(address voter) private {
        vm.prank(voter);
        governor.castVote(_id, FOR);
    }

    function _annaStakes() private {
        stakeAs(anna, 500_000e18);
    }

    function _votesOfStakeMadeNow() private returns (uint256) {
        _annaStakes();
        vm.warp(governor.proposalSnapshot(_id) + 2);
        // OpenZeppelin's word for a vote without weight.
        return _countedOfAnna(_id, abi.encodeWithSelector(IGovernor.GovernorAlreadyCastVote.selector, anna));
    }

    /// @dev jack's four millions are the quorum.
    function _deadlineAfterTheQuorum() private returns (uint256) {
        _casts(jack);
        return governor.proposalDeadline(_id);
    }

    /// @dev What anna's vote counts in the appeal of a dispute that nobody voted in.
    function _appealVotesOfStakeMadeNow() private returns (uint256) {
        _annaStakes();
        vm.warp(_openingAt);
        bytes32 dispute = challengeAs(mira, _version);
        vm.warp(_openingAt + 4 days);
        uint256 id = appealAs(mira, dispute);
        vm.warp(_openingAt + 5 days + 1);
        return _countedOfAnna(id, abi.encodeWithSelector(IAssayGovernor.NoWeightAtOpening.selector, id, anna));
    }

    /// @dev What anna's vote weighs; 0 if it is refused with exactly these words.
    function _countedOfAnna(uint256 id, bytes memory refusal) private returns (uint256) {
        vm.prank(anna);
        try governor.castVote(id, FOR) returns (uint256 weight) {
            return weight;
        } catch (bytes memory why) {
            assertEq(keccak256(why), keccak256(refusal), "the refusal");
            return 0;
        }
    }

    function _castBy(address voter) private view returns (Ask memory) {
        return Ask(voter, address(governor), abi.encodeCall(governor.castVote, (_id, FOR)));
    }

    function _executedInTheTimelock() private view returns (Ask memory) {
        return
            anybody(
                address(timelock),
                abi.encodeCall(timelock.executeBatch, (_targets, _values, _calls, 0, _timelockSalt()))
            );
    }

    /// @dev How OpenZeppelin's Governor salts its operations.
    function _timelockSalt() private view returns (bytes32) {
        return bytes20(address(governor)) ^ DESCRIPTION_HASH;
    }

    function _not(IGovernor.ProposalState got, IGovernor.ProposalState wanted) private view returns (bytes memory) {
        return
            abi.encodeWithSelector(
                IGovernor.GovernorUnexpectedProposalState.selector,
                _id,
                got,
                bytes32(1 << uint8(wanted))
            );
    }

    function _notReady() private view returns (bytes memory) {
        return
            abi.encodeWithSelector(
                TimelockController.TimelockUnexpectedOperationState.selector,
                timelock.hashOperationBatch(_targets, _values, _calls, 0, _timelockSalt()),
                bytes32(1 << uint8(TimelockController.OperationState.Ready))
            );
    }
}
