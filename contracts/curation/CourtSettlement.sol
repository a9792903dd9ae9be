// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

import {ICurationParameters} from "../interfaces/ICurationParameters.sol";
import {Settlement} from "../libraries/Settlement.sol";
import {AssayToken} from "../token/AssayToken.sol";
import {ParameterSet, Ruling} from "../types/AssayTypes.sol";
import {CourtBase} from "./CourtBase.sol";

/// @title Carrying out a final ruling: credits, burns and moves between custodians, never a payment to an account
/// @dev Constant work however many voted (law L29): jurors take their shares by themselves.
abstract contract CourtSettlement is CourtBase {
    using SafeCast for uint256;
    using SafeERC20 for AssayToken;

    ICurationParameters public immutable parameters;

    constructor(ICurationParameters parameters_) {
        parameters = parameters_;
    }

    /// @dev Settles by `ruling`, which is final. `overturned` tells whether an appeal brought it about.
    function _settle(bytes32 disputeId, Dispute storage dispute, Ruling ruling, bool overturned) internal {
        bytes32 versionId = dispute.versionId;
        ParameterSet memory versionSet = _setOfVersion(versionId);
        (uint256 poolTotal, uint256 poolActive, , , , , , ) = staking.poolOf(versionId);
        Settlement.Outcome memory outcome = Settlement.settle(
            _settlementInput(dispute, ruling, poolActive, versionSet.slashBps)
        );

        _record(disputeId, dispute, ruling, outcome);
        _credit(disputeId, dispute.owner, outcome.ownerCredit);
        _credit(disputeId, dispute.challenger, outcome.challengerCredit);
        uint256 appealBurned = _settleAppeal(disputeId, dispute, ruling, overturned);

        token.burn(outcome.stakeBurned + appealBurned);
        if (outcome.bondsBurned > 0) staking.burnBonds(disputeId, outcome.bondsBurned);
        if (ruling == Ruling.REMOVE && poolTotal > 0) {
            staking.slash(
                versionId,
                disputeId,
                versionSet.slashBps,
                versionSet.bountyBps,
                outcome.bountyCap,
                dispute.challenger
            );
        }
        _handBack(versionId, disputeId, ruling, outcome);
        // Last, so that nobody is let out of a pool between the ruling and its slash (law L21).
        _dockets[versionId].openedAt = 0;
    }

    function _record(
        bytes32 disputeId,
        Dispute storage dispute,
        Ruling ruling,
        Settlement.Outcome memory outcome
    ) private {
        bytes32 versionId = dispute.versionId;
        dispute.ruling = ruling;
        dispute.resolved = true;
        dispute.escrow = outcome.voterPool.toUint88();
        dispute.winnersWeight = outcome.winnersWeight.toUint88();
        dispute.losersRefund = outcome.losersRefund.toUint88();
        dispute.losersBonds = outcome.losersBonds.toUint88();

        emit DisputeResolved(
            disputeId,
            versionId,
            ruling,
            outcome.stakeBurned,
            outcome.depositReturned,
            outcome.poolReward,
            outcome.voterPool,
            outcome.winnersWeight,
            outcome.bondsBurned,
            outcome.losersRefund
        );
    }

    /// @dev What goes to the other custodians is sent first and told afterwards.
    function _handBack(bytes32 versionId, bytes32 disputeId, Ruling ruling, Settlement.Outcome memory outcome) private {
        if (outcome.poolReward > 0) {
            token.safeTransfer(address(staking), outcome.poolReward);
            staking.reward(versionId, outcome.poolReward);
        }
        if (outcome.depositReturned > 0) token.safeTransfer(address(registry), outcome.depositReturned);
        registry.closeDispute(versionId, disputeId, ruling, outcome.depositReturned);
    }

    /// @dev A failed appeal pays half its bond to whom the ruling favours; the rest is burned.
    function _settleAppeal(
        bytes32 disputeId,
        Dispute storage dispute,
        Ruling ruling,
        bool overturned
    ) private returns (uint256 burned) {
        if (dispute.appellant == address(0)) return 0;
        address prevailing = ruling == Ruling.REMOVE ? dispute.challenger : dispute.owner;
        address to = overturned ? dispute.appellant : prevailing;
        uint256 credit;
        (credit, burned) = Settlement.settleAppeal(dispute.appealBond, overturned);

        emit AppealSettled(disputeId, to, overturned, credit, burned);
        _credit(disputeId, to, credit);
    }

    function _settlementInput(
        Dispute storage dispute,
        Ruling ruling,
        uint256 poolActive,
        uint256 slashBps
    ) private view returns (Settlement.Input memory) {
        (uint256 keepBonds, uint256 removeBonds) = (dispute.keep.bonds, dispute.remove.bonds);
        return
            Settlement.Input({
                ruling: ruling,
                stake: dispute.stake,
                voterBps: dispute.voterBps,
                voucherBps: dispute.voucherBps,
                burnBps: dispute.burnBps,
                undecidedBps: dispute.undecidedBps,
                incoherentBps: dispute.incoherentBps,
                slashBps: slashBps,
                keepWeight: dispute.keep.weight,
                removeWeight: dispute.remove.weight,
                keepBonds: keepBonds,
                removeBonds: removeBonds,
                unrevealedBonds: dispute.committed.bonds - keepBonds - removeBonds,
                poolActive: poolActive
            });
    }

    /// @dev Slash and bounty are those the backers of this version agreed to, whatever was decided since.
    function _setOfVersion(bytes32 versionId) private view returns (ParameterSet memory) {
        (, , , , , uint256 parametersId) = registry.versionOf(versionId);
        return parameters.setOf(parametersId);
    }
}
