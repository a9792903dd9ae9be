// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

import {IDisputeCourt} from "../interfaces/IDisputeCourt.sol";
import {Bps} from "../libraries/Bps.sol";
import {CourtMath} from "../libraries/CourtMath.sol";
import {Settlement} from "../libraries/Settlement.sol";
import {Choice, Phase, Ruling} from "../types/AssayTypes.sol";
import {CourtBase} from "./CourtBase.sol";

/// @title The jury: sealed votes, their count, and each juror's own settlement
abstract contract CourtVotes is CourtBase {
    using Bps for uint256;
    using SafeCast for uint256;

    bytes32 private constant COMMIT_TYPEHASH = keccak256(
        "Commit(uint256 chainId,address court,bytes32 disputeId,address voter,uint8 choice,bytes32 salt)"
    );

    /// @dev Below this a vote's bond is not worth its gas, and jurors could be made by the thousand.
    uint256 private constant MIN_WEIGHT = 100e18;

    /// @notice When the court was deployed, seconds. Until one warm-up later nobody can have warmed up.
    uint48 public immutable deployedAt = uint48(block.timestamp);

    /// @inheritdoc IDisputeCourt
    function commit(bytes32 disputeId, bytes32 commitment) external {
        Dispute storage dispute = _knownDispute(disputeId);
        _requirePhase(disputeId, dispute, Phase.COMMIT);
        if (commitment == 0) revert CourtZeroCommitment();
        Vote storage vote = _votes[disputeId][msg.sender];

        if (vote.commitment != 0) {
            vote.commitment = commitment;
            emit VoteReplaced(disputeId, msg.sender, commitment);
            return;
        }

        if (_isParty(dispute, msg.sender)) revert CourtPartyCannotVote(msg.sender);
        uint256 weight = _weight(dispute, msg.sender);
        if (weight < MIN_WEIGHT) revert CourtWeightTooLow(msg.sender, weight);
        uint256 bond = weight.shareUp(dispute.bondBps);

        vote.commitment = commitment;
        vote.weight = weight.toUint88();
        vote.bond = bond.toUint88();
        _add(dispute.committed, vote);

        emit VoteCommitted(disputeId, msg.sender, commitment, weight, bond);

        staking.lockBond(disputeId, msg.sender, bond);
    }

    /// @inheritdoc IDisputeCourt
    function reveal(bytes32 disputeId, address voter, Choice choice, bytes32 salt) external {
        Dispute storage dispute = _knownDispute(disputeId);
        _requirePhase(disputeId, dispute, Phase.REVEAL);
        Vote storage vote = _votes[disputeId][voter];
        if (vote.commitment == 0) revert CourtNotCommitted(disputeId, voter);
        if (vote.revealed) revert CourtAlreadyRevealed(disputeId, voter);
        if (choice == Choice.NONE) revert CourtInvalidChoice();
        if (vote.commitment != commitmentOf(disputeId, voter, choice, salt)) revert CourtWrongReveal(disputeId, voter);

        vote.revealed = true;
        vote.choice = choice;
        _add(choice == Choice.KEEP ? dispute.keep : dispute.remove, vote);

        emit VoteRevealed(disputeId, voter, choice, vote.weight);
    }

    /// @inheritdoc IDisputeCourt
    function tally(bytes32 disputeId) external {
        Dispute storage dispute = _knownDispute(disputeId);
        _requirePhase(disputeId, dispute, Phase.APPEALABLE);
        if (dispute.ruling != Ruling.NONE) revert CourtAlreadyTallied(disputeId);

        _tallyOnce(disputeId, dispute);
    }

    /// @inheritdoc IDisputeCourt
    function claimVote(bytes32 disputeId, address voter) external {
        if (_settledVote(disputeId, voter).claimed) revert CourtAlreadyClaimed(disputeId, voter);

        _claimVote(disputeId, voter);
    }

    /// @inheritdoc IDisputeCourt
    function claimVotes(bytes32[] calldata disputeIds, address voter) external {
        for (uint256 i = 0; i < disputeIds.length; ++i) {
            // Skipped, not refused: otherwise claiming one of them for the voter would make the whole call fail (law L28).
            if (_settledVote(disputeIds[i], voter).claimed) continue;

            _claimVote(disputeIds[i], voter);
        }
    }

    /// @inheritdoc IDisputeCourt
    function weightOf(bytes32 disputeId, address voter) external view returns (uint256) {
        Dispute storage dispute = _knownDispute(disputeId);
        return _isParty(dispute, voter) ? 0 : _weight(dispute, voter);
    }

    /// @inheritdoc IDisputeCourt
    function commitmentOf(bytes32 disputeId, address voter, Choice choice, bytes32 salt) public view returns (bytes32) {
        return keccak256(abi.encode(COMMIT_TYPEHASH, block.chainid, address(this), disputeId, voter, choice, salt));
    }

    function _tallyOnce(bytes32 disputeId, Dispute storage dispute) internal {
        if (dispute.ruling != Ruling.NONE) return;
        (uint256 keepWeight, uint256 removeWeight) = (dispute.keep.weight, dispute.remove.weight);
        Ruling ruling = CourtMath.ruling(keepWeight, removeWeight, dispute.quorum);

        dispute.ruling = ruling;

        emit DisputeTallied(disputeId, ruling, keepWeight, removeWeight);
    }

    /// @dev The vote as it can be claimed: its dispute is resolved. The caller decides about one that is claimed already.
    function _settledVote(bytes32 disputeId, address voter) private view returns (Vote storage vote) {
        Dispute storage dispute = _knownDispute(disputeId);
        if (!dispute.resolved) revert CourtWrongPhase(disputeId, _phase(dispute));
        vote = _votes[disputeId][voter];
        if (vote.weight == 0) revert CourtNotCommitted(disputeId, voter);
    }

    function _claimVote(bytes32 disputeId, address voter) private {
        Dispute storage dispute = _disputes[disputeId];
        Vote storage vote = _votes[disputeId][voter];

        vote.claimed = true;
        (uint256 bond, uint256 reward) = _takeShares(dispute, vote);
        if (reward > 0) _owe(voter, reward);

        emit VoteClaimed(disputeId, voter, bond, reward);

        if (bond > 0) staking.returnBond(disputeId, voter, bond);
    }

    /// @dev Coherence is judged against the final ruling. Every pot shrinks by what leaves it, so the last claimer takes the dust.
    function _takeShares(Dispute storage dispute, Vote storage vote) private returns (uint256 bond, uint256 reward) {
        if (!vote.revealed) return (0, 0); // the bond was burned at settlement
        if (dispute.ruling == Ruling.UNDECIDED) return (vote.bond, 0);

        if ((vote.choice == Choice.KEEP) == (dispute.ruling == Ruling.KEEP)) {
            reward = Settlement.takeShare(dispute.escrow, dispute.winnersWeight, vote.weight);
            dispute.escrow -= reward.toUint88();
            dispute.winnersWeight -= vote.weight;
            return (vote.bond, reward);
        }

        bond = Settlement.takeShare(dispute.losersRefund, dispute.losersBonds, vote.bond);
        dispute.losersRefund -= bond.toUint88();
        dispute.losersBonds -= vote.bond;
    }

    function _add(Side storage side, Vote storage vote) private {
        side.weight += vote.weight;
        side.bonds += vote.bond;
    }

    function _weight(Dispute storage dispute, address voter) private view returns (uint256) {
        uint256 openedAt = dispute.openedAt;
        uint256 warmUp = dispute.warmUp;
        uint256 atOpening = staking.getPastBalanceOf(voter, openedAt - 1);
        // No warm-up in the first days of the court: everybody's stake is young then.
        uint256 beforeWarmUp =
            warmUp <= 1 || openedAt < deployedAt + warmUp
                ? atOpening
                : staking.getPastBalanceOf(voter, openedAt - warmUp);
        return
            CourtMath.weight(
                atOpening,
                beforeWarmUp,
                staking.effectiveOf(voter),
                staking.recordedOf(voter, dispute.versionId)
            );
    }

    function _isParty(Dispute storage dispute, address account) private view returns (bool) {
        return account == dispute.owner || account == dispute.challenger;
    }
}
