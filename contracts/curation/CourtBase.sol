// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IDisputeCourt} from "../interfaces/IDisputeCourt.sol";
import {IListingRegistry} from "../interfaces/IListingRegistry.sol";
import {IStaking} from "../interfaces/IStaking.sol";
import {AssayToken} from "../token/AssayToken.sol";
import {Credits} from "../token/Credits.sol";
import {Choice, Phase, Ruling} from "../types/AssayTypes.sol";

/// @title What every part of the court shares: the disputes, the votes and the credits
/// @dev An amount fits in 88 bits: the supply is 1e26 base units and never rises, 2^88 is about 3e26.
abstract contract CourtBase is IDisputeCourt, Credits {
    /// @dev Weight and bonds of those who committed, or who revealed one choice.
    struct Side {
        uint88 weight;
        uint88 bonds;
    }

    /// @dev One word a line. `escrow` is all that the court holds for the dispute and has not credited: both stakes and the
    /// appeal's bond until settlement, the voters' pool afterwards, which `winnersWeight` has not claimed yet.
    struct Dispute {
        bytes32 versionId;
        // parties and clock
        address owner;
        uint48 openedAt;
        uint48 commitEndsAt;
        //
        address challenger;
        uint48 revealEndsAt;
        uint48 appealEndsAt;
        // terms
        uint88 stake;
        uint88 quorum;
        uint16 voterBps;
        uint16 voucherBps;
        uint16 burnBps;
        uint16 undecidedBps;
        uint16 incoherentBps;
        // state
        uint88 escrow;
        uint88 winnersWeight;
        uint16 bondBps;
        uint16 appealMultiplier;
        uint32 warmUp;
        Ruling ruling;
        bool resolved;
        // votes
        Side committed;
        Side keep;
        Side remove;
        // the losers' pot after settlement: their bonds that have not been claimed share the refund
        uint88 losersRefund;
        uint88 losersBonds;
        uint48 appealDeadline;
        // appeal
        address appellant;
        uint88 appealBond;
        //
        uint256 proposalId;
    }

    /// @dev Neither commitment nor weight is ever zero, so either tells whether there is a vote.
    struct Vote {
        bytes32 commitment;
        uint88 weight;
        uint88 bond;
        bool revealed;
        Choice choice;
        bool claimed;
    }

    /// @dev The open dispute's opening (0 if none) and how many there were.
    struct Docket {
        uint48 openedAt;
        uint32 disputes;
    }

    IStaking public immutable staking;
    IListingRegistry public immutable registry;

    mapping(bytes32 disputeId => Dispute) internal _disputes;
    mapping(bytes32 disputeId => mapping(address voter => Vote)) internal _votes;
    mapping(bytes32 versionId => Docket) internal _dockets;

    constructor(AssayToken token_, IStaking staking_, IListingRegistry registry_) Credits(token_) {
        staking = staking_;
        registry = registry_;
    }

    /// @inheritdoc IDisputeCourt
    function phaseOf(bytes32 disputeId) external view returns (Phase) {
        return _phase(_disputes[disputeId]);
    }

    /// @inheritdoc IDisputeCourt
    function snapshotOf(bytes32 disputeId) external view returns (uint48) {
        return _snapshot(_disputes[disputeId]);
    }

    /// @inheritdoc IDisputeCourt
    function openDisputeOpenedAt(bytes32 versionId) external view returns (uint48) {
        return _dockets[versionId].openedAt;
    }

    /// @inheritdoc IDisputeCourt
    function disputeOf(
        bytes32 disputeId
    )
        external
        view
        returns (
            bytes32 versionId,
            address owner,
            address challenger,
            uint256 stake,
            uint48 openedAt,
            uint48 commitEndsAt,
            uint48 revealEndsAt,
            uint48 appealEndsAt,
            uint256 quorum,
            Ruling ruling,
            bool resolved,
            uint256 escrow,
            address appellant,
            uint256 appealBond,
            uint48 appealDeadline,
            uint256 proposalId
        )
    {
        Dispute storage dispute = _disputes[disputeId];
        versionId = dispute.versionId;
        owner = dispute.owner;
        challenger = dispute.challenger;
        stake = dispute.stake;
        openedAt = dispute.openedAt;
        commitEndsAt = dispute.commitEndsAt;
        revealEndsAt = dispute.revealEndsAt;
        appealEndsAt = dispute.appealEndsAt;
        quorum = dispute.quorum;
        ruling = dispute.ruling;
        resolved = dispute.resolved;
        escrow = dispute.escrow;
        appellant = dispute.appellant;
        appealBond = dispute.appealBond;
        appealDeadline = dispute.appealDeadline;
        proposalId = dispute.proposalId;
    }

    /// @inheritdoc IDisputeCourt
    function tallyOf(
        bytes32 disputeId
    )
        external
        view
        returns (
            uint256 committedWeight,
            uint256 keepWeight,
            uint256 removeWeight,
            uint256 committedBonds,
            uint256 keepBonds,
            uint256 removeBonds
        )
    {
        Dispute storage dispute = _disputes[disputeId];
        return (
            dispute.committed.weight,
            dispute.keep.weight,
            dispute.remove.weight,
            dispute.committed.bonds,
            dispute.keep.bonds,
            dispute.remove.bonds
        );
    }

    /// @inheritdoc IDisputeCourt
    function voteOf(
        bytes32 disputeId,
        address voter
    )
        external
        view
        returns (bytes32 commitment, uint256 weight, uint256 bond, bool revealed, Choice choice, bool claimed)
    {
        Vote storage vote = _votes[disputeId][voter];
        return (vote.commitment, vote.weight, vote.bond, vote.revealed, vote.choice, vote.claimed);
    }

    function _knownDispute(bytes32 disputeId) internal view returns (Dispute storage dispute) {
        dispute = _disputes[disputeId];
        if (dispute.openedAt == 0) revert CourtUnknownDispute(disputeId);
    }

    function _requirePhase(bytes32 disputeId, Dispute storage dispute, Phase wanted) internal view {
        Phase phase = _phase(dispute);
        if (phase != wanted) revert CourtWrongPhase(disputeId, phase);
    }

    function _phase(Dispute storage dispute) internal view returns (Phase) {
        if (dispute.openedAt == 0) return Phase.NONE;
        if (block.timestamp < dispute.commitEndsAt) return Phase.COMMIT;
        if (block.timestamp < dispute.revealEndsAt) return Phase.REVEAL;
        if (dispute.resolved) return Phase.RESOLVED;
        return dispute.appellant == address(0) ? Phase.APPEALABLE : Phase.APPEALED;
    }

    /// @dev One second before opening: what is staked in the opening second counts nowhere.
    function _snapshot(Dispute storage dispute) internal view returns (uint48) {
        return dispute.openedAt == 0 ? 0 : dispute.openedAt - 1;
    }

    function _credit(bytes32 disputeId, address account, uint256 amount) internal {
        if (amount == 0) return;
        _owe(account, amount);

        emit Credited(disputeId, account, amount);
    }
}
