// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";

import {IAssayGovernor} from "../interfaces/IAssayGovernor.sol";
import {IDisputeCourt} from "../interfaces/IDisputeCourt.sol";
import {CourtMath} from "../libraries/CourtMath.sol";
import {AssayToken} from "../token/AssayToken.sol";
import {Phase, Ruling} from "../types/AssayTypes.sol";
import {CourtSettlement} from "./CourtSettlement.sol";
import {CourtVotes} from "./CourtVotes.sol";

/// @title The end of a dispute: by time, or by an appeal to the Governor
abstract contract CourtAppeals is CourtVotes, CourtSettlement {
    using SafeCast for uint256;
    using SafeERC20 for AssayToken;

    /// @dev Slack for whoever queues and executes a proposal that passed.
    uint48 private constant EXECUTION_SLACK = 3 days;

    IAssayGovernor public immutable governor;
    address public immutable timelock;

    /// @dev The Governor's timings never change, so the longest way of an appeal is known for ever.
    uint48 private immutable _appealPeriod;

    mapping(uint256 proposalId => bytes32 disputeId) private _disputeOfProposal;

    constructor(IAssayGovernor governor_, address timelock_) {
        governor = governor_;
        timelock = timelock_;
        _appealPeriod = (governor_.votingDelay() +
            governor_.votingPeriod() +
            governor_.lateQuorumVoteExtension() +
            TimelockController(payable(timelock_)).getMinDelay() +
            EXECUTION_SLACK).toUint48();
    }

    /// @inheritdoc IDisputeCourt
    function appeal(bytes32 disputeId) external returns (uint256 proposalId) {
        Dispute storage dispute = _knownDispute(disputeId);
        _requirePhase(disputeId, dispute, Phase.APPEALABLE);
        if (block.timestamp >= dispute.appealEndsAt) revert CourtWrongPhase(disputeId, Phase.APPEALABLE);
        _tallyOnce(disputeId, dispute);
        uint256 bond = uint256(dispute.stake) * dispute.appealMultiplier;
        uint48 deadline = uint48(block.timestamp) + _appealPeriod;
        (address[] memory targets, uint256[] memory values, bytes[] memory calls) = _canonicalCall(disputeId);
        string memory description = _description(disputeId);
        proposalId = governor.getProposalId(targets, values, calls, keccak256(bytes(description)));

        dispute.appellant = msg.sender;
        dispute.appealBond = bond.toUint88();
        dispute.appealDeadline = deadline;
        dispute.proposalId = proposalId;
        dispute.escrow += bond.toUint88();
        _disputeOfProposal[proposalId] = disputeId;

        emit DisputeAppealed(disputeId, msg.sender, bond, proposalId, deadline);

        token.safeTransferFrom(msg.sender, address(this), bond);
        governor.propose(targets, values, calls, description);
    }

    /// @inheritdoc IDisputeCourt
    function executeAppeal(bytes32 disputeId) external {
        if (msg.sender != timelock) revert CourtOnlyTimelock(msg.sender);
        Dispute storage dispute = _knownDispute(disputeId);
        _requirePhase(disputeId, dispute, Phase.APPEALED);
        if (block.timestamp >= dispute.appealDeadline) revert CourtAppealExpired(disputeId, dispute.appealDeadline);
        // The same call inside any other proposal, or scheduled past the Governor, changes nothing (law L32).
        IGovernor.ProposalState state = governor.state(dispute.proposalId);
        if (state != IGovernor.ProposalState.Queued && state != IGovernor.ProposalState.Executed) {
            revert CourtAppealNotPassed(disputeId, dispute.proposalId);
        }
        Ruling ruling = CourtMath.overturned(dispute.ruling);

        emit DisputeOverturned(disputeId, ruling);
        _settle(disputeId, dispute, ruling, true);
    }

    /// @inheritdoc IDisputeCourt
    function resolve(bytes32 disputeId) external {
        Dispute storage dispute = _knownDispute(disputeId);
        Phase phase = _phase(dispute);
        if (!_isResolvable(dispute, phase)) revert CourtWrongPhase(disputeId, phase);

        _tallyOnce(disputeId, dispute);
        _settle(disputeId, dispute, dispute.ruling, false);
    }

    /// @inheritdoc IDisputeCourt
    function snapshotOfProposal(uint256 proposalId) external view returns (uint48) {
        return _snapshot(_disputes[_disputeOfProposal[proposalId]]);
    }

    function _isResolvable(Dispute storage dispute, Phase phase) private view returns (bool) {
        if (phase == Phase.APPEALABLE) return block.timestamp >= dispute.appealEndsAt;
        if (phase != Phase.APPEALED) return false;
        // From the deadline on the Governor is not even asked: whatever became of it, the dispute ends.
        if (block.timestamp >= dispute.appealDeadline) return true;

        IGovernor.ProposalState state = governor.state(dispute.proposalId);
        return
            state == IGovernor.ProposalState.Defeated ||
            state == IGovernor.ProposalState.Expired ||
            state == IGovernor.ProposalState.Canceled;
    }

    function _canonicalCall(
        bytes32 disputeId
    ) private view returns (address[] memory targets, uint256[] memory values, bytes[] memory calls) {
        targets = new address[](1);
        values = new uint256[](1);
        calls = new bytes[](1);
        targets[0] = address(this);
        calls[0] = abi.encodeCall(IDisputeCourt.executeAppeal, (disputeId));
    }

    /// @dev The last words are OpenZeppelin's: nobody else can take this proposal's id by proposing it first.
    function _description(bytes32 disputeId) private view returns (string memory) {
        return
            string.concat(
                "# Appeal of dispute ",
                Strings.toHexString(uint256(disputeId), 32),
                "\n\nFOR overturns the first ruling: KEEP and REMOVE change places, UNDECIDED becomes REMOVE. AGAINST lets it stand.\n\n#proposer=",
                Strings.toHexString(address(this))
            );
    }
}
