// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Governor} from "@openzeppelin/contracts/governance/Governor.sol";
import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";
import {GovernorCountingFractional} from "@openzeppelin/contracts/governance/extensions/GovernorCountingFractional.sol";
import {GovernorPreventLateQuorum} from "@openzeppelin/contracts/governance/extensions/GovernorPreventLateQuorum.sol";
import {GovernorTimelockControl} from "@openzeppelin/contracts/governance/extensions/GovernorTimelockControl.sol";
import {GovernorVotes} from "@openzeppelin/contracts/governance/extensions/GovernorVotes.sol";
import {GovernorVotesQuorumFraction} from "@openzeppelin/contracts/governance/extensions/GovernorVotesQuorumFraction.sol";
import {IERC6372} from "@openzeppelin/contracts/interfaces/IERC6372.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

import {IAssayGovernor} from "../interfaces/IAssayGovernor.sol";
import {IDisputeCourt} from "../interfaces/IDisputeCourt.sol";
import {IStaking} from "../interfaces/IStaking.sol";
import {AssayTimelock} from "./AssayTimelock.sol";

/// @title The court of appeal and keeper of the rules
/// @dev `token()` is OpenZeppelin's name for the source of votes: Staking, not AssayToken.
contract AssayGovernor is
    IAssayGovernor,
    GovernorCountingFractional,
    GovernorVotesQuorumFraction,
    GovernorPreventLateQuorum,
    GovernorTimelockControl
{
    /// @dev Between a proposal and its snapshot.
    uint48 private constant VOTING_DELAY = 1 days;

    /// @dev Between a proposal's snapshot and its deadline.
    uint32 private constant VOTING_PERIOD = 5 days;

    /// @dev How long a vote goes on at least after its quorum was reached.
    uint48 private constant LATE_EXTENSION = 2 days;

    /// @dev The least share of all stake that the quorum can be set to, percent.
    uint256 private constant MIN_QUORUM_NUMERATOR = 4;

    /// @dev The largest share of all stake that the quorum can be set to, percent.
    uint256 private constant MAX_QUORUM_NUMERATOR = 30;

    /// @dev The quorum's share of all stake at deployment, percent.
    uint256 private constant INITIAL_QUORUM_NUMERATOR = 10;

    /// @notice Where votes come from.
    IStaking public immutable staking;

    /// @notice The court whose appeals are decided here.
    IDisputeCourt public immutable court;

    /// @inheritdoc IAssayGovernor
    uint256 public immutable quorumFloor;

    /// @notice The least proposal threshold there can be, base units: 0.05 % of the token supply at deployment.
    uint256 public immutable thresholdFloor;

    /// @param token_ AssayToken; its supply now fixes the floors
    constructor(
        IStaking staking_,
        AssayTimelock timelock_,
        IDisputeCourt court_,
        IERC20 token_
    )
        Governor("Assay Governor")
        GovernorVotes(staking_)
        GovernorVotesQuorumFraction(INITIAL_QUORUM_NUMERATOR)
        GovernorPreventLateQuorum(LATE_EXTENSION)
        GovernorTimelockControl(timelock_)
    {
        staking = staking_;
        court = court_;

        uint256 supply = token_.totalSupply();
        quorumFloor = (supply * 4) / 100;
        thresholdFloor = (supply * 5) / 10_000;
    }

    /// @inheritdoc IGovernor
    /// @dev The court's appeals are exempt from the threshold.
    function propose(
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        string memory description
    ) public override(Governor, IGovernor) returns (uint256) {
        if (_msgSender() != address(court)) return super.propose(targets, values, calldatas, description);

        return _propose(targets, values, calldatas, description, address(court));
    }

    /// @notice Always reverts.
    function updateTimelock(TimelockController) public pure override {
        revert AssayGovernorImmutable();
    }

    /// @notice Always reverts.
    function setLateQuorumVoteExtension(uint48) public pure override {
        revert AssayGovernorImmutable();
    }

    /// @notice Always reverts.
    function relay(address, uint256, bytes calldata) public payable override {
        revert AssayGovernorImmutable();
    }

    /// @inheritdoc IGovernor
    function votingDelay() public pure override(Governor, IGovernor) returns (uint256) {
        return VOTING_DELAY;
    }

    /// @inheritdoc IGovernor
    function votingPeriod() public pure override(Governor, IGovernor) returns (uint256) {
        return VOTING_PERIOD;
    }

    /// @inheritdoc IAssayGovernor
    function lateQuorumVoteExtension()
        public
        pure
        override(GovernorPreventLateQuorum, IAssayGovernor)
        returns (uint48)
    {
        return LATE_EXTENSION;
    }

    /// @inheritdoc IERC6372
    /// @dev Seconds, as Staking counts; never OpenZeppelin's fallback to block numbers.
    function clock() public view override(Governor, GovernorVotes, IERC6372) returns (uint48) {
        return token().clock();
    }

    /// @inheritdoc IERC6372
    // solhint-disable-next-line func-name-mixedcase
    function CLOCK_MODE() public view override(Governor, GovernorVotes, IERC6372) returns (string memory) {
        return token().CLOCK_MODE();
    }

    /// @inheritdoc IGovernor
    /// @dev 0.5 % of all units one second ago, and never below its floor.
    function proposalThreshold() public view override(Governor, IGovernor) returns (uint256) {
        return Math.max(thresholdFloor, token().getPastTotalSupply(clock() - 1) / 200);
    }

    /// @inheritdoc IGovernor
    function quorum(
        uint256 timepoint
    ) public view override(GovernorVotesQuorumFraction, Governor, IGovernor) returns (uint256) {
        return Math.max(quorumFloor, super.quorum(timepoint));
    }

    /// @inheritdoc IGovernor
    function state(
        uint256 proposalId
    ) public view override(Governor, GovernorTimelockControl, IGovernor) returns (ProposalState) {
        return super.state(proposalId);
    }

    /// @inheritdoc IGovernor
    function proposalDeadline(
        uint256 proposalId
    ) public view override(Governor, GovernorPreventLateQuorum, IGovernor) returns (uint256) {
        return super.proposalDeadline(proposalId);
    }

    /// @inheritdoc IGovernor
    function proposalNeedsQueuing(
        uint256 proposalId
    ) public view override(Governor, GovernorTimelockControl, IGovernor) returns (bool) {
        return super.proposalNeedsQueuing(proposalId);
    }

    /// @dev In an appeal nobody counts for more than they did when the dispute was opened: stake that was added to
    /// sway it weighs nothing (law L17).
    function _countVote(
        uint256 proposalId,
        address account,
        uint8 support,
        uint256 totalWeight,
        bytes memory params
    ) internal override(Governor, GovernorCountingFractional) returns (uint256) {
        if (_isAppeal(proposalId)) {
            uint256 atOpening = token().getPastVotes(account, court.snapshotOfProposal(proposalId));
            if (atOpening == 0) revert NoWeightAtOpening(proposalId, account);
            totalWeight = Math.min(totalWeight, atOpening);
        }
        return super._countVote(proposalId, account, support, totalWeight, params);
    }

    /// @dev Stake that was added after the dispute was opened does not raise the bar of its appeal either.
    function _quorumReached(
        uint256 proposalId
    ) internal view override(Governor, GovernorCountingFractional) returns (bool) {
        if (!_isAppeal(proposalId)) return super._quorumReached(proposalId);

        (, uint256 forVotes, uint256 abstainVotes) = proposalVotes(proposalId);
        return quorum(court.snapshotOfProposal(proposalId)) <= forVotes + abstainVotes;
    }

    function _updateQuorumNumerator(uint256 newQuorumNumerator) internal override {
        if (newQuorumNumerator < MIN_QUORUM_NUMERATOR || newQuorumNumerator > MAX_QUORUM_NUMERATOR) {
            revert AssayGovernorQuorumOutOfBounds(newQuorumNumerator, MIN_QUORUM_NUMERATOR, MAX_QUORUM_NUMERATOR);
        }
        super._updateQuorumNumerator(newQuorumNumerator);
    }

    function _tallyUpdated(uint256 proposalId) internal override(Governor, GovernorPreventLateQuorum) {
        super._tallyUpdated(proposalId);
    }

    function _queueOperations(
        uint256 proposalId,
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) internal override(Governor, GovernorTimelockControl) returns (uint48) {
        return super._queueOperations(proposalId, targets, values, calldatas, descriptionHash);
    }

    function _executeOperations(
        uint256 proposalId,
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) internal override(Governor, GovernorTimelockControl) {
        super._executeOperations(proposalId, targets, values, calldatas, descriptionHash);
    }

    function _cancel(
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) internal override(Governor, GovernorTimelockControl) returns (uint256) {
        return super._cancel(targets, values, calldatas, descriptionHash);
    }

    function _executor() internal view override(Governor, GovernorTimelockControl) returns (address) {
        return super._executor();
    }

    /// @dev Only the court itself can propose in its name, so the proposer tells an appeal.
    function _isAppeal(uint256 proposalId) private view returns (bool) {
        return proposalProposer(proposalId) == address(court);
    }
}
