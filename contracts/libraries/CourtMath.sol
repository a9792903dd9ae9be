// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

import {Ruling} from "../types/AssayTypes.sol";
import {Bps} from "./Bps.sol";

/// @title What a challenge costs, what a vote weighs and what the votes say
/// @notice Pure arithmetic in base units.
/// @dev Told a second time in domain/rules and compared with this by shared vectors.
library CourtMath {
    /// @dev S is at most 0.05 % of all stake, so that forcing a wrong ruling costs more than it gains (PROTOCOL §12).
    uint256 private constant STAKE_DIVISOR = 2000;

    /// @notice The stake of a challenge; an update of a listing that stays puts only half its deposit at risk.
    function challengeStake(
        uint256 deposit,
        uint256 sMax,
        uint256 pastTotal,
        bool pendingOfListed
    ) internal pure returns (uint256) {
        return Math.min(Math.min(pendingOfListed ? deposit / 2 : deposit, sMax), pastTotal / STAKE_DIVISOR);
    }

    /// @notice The revealed weight that a ruling needs.
    function quorum(uint256 pastTotal, uint256 quorumBps, uint256 floor) internal pure returns (uint256) {
        return Math.max(Bps.shareUp(pastTotal, quorumBps), floor);
    }

    /// @notice Own stake that was there before the dispute and does not depend on its outcome.
    function weight(
        uint256 atOpening,
        uint256 beforeWarmUp,
        uint256 now_,
        uint256 recorded
    ) internal pure returns (uint256) {
        return Math.saturatingSub(Math.min(Math.min(atOpening, beforeWarmUp), now_), recorded);
    }

    /// @notice The first ruling: silence and a tie never let the challenger win.
    function ruling(uint256 keepWeight, uint256 removeWeight, uint256 quorum_) internal pure returns (Ruling) {
        if (keepWeight + removeWeight < quorum_ || keepWeight == removeWeight) return Ruling.UNDECIDED;
        return keepWeight > removeWeight ? Ruling.KEEP : Ruling.REMOVE;
    }

    /// @notice The ruling after an appeal that passed.
    function overturned(Ruling first) internal pure returns (Ruling) {
        return first == Ruling.REMOVE ? Ruling.KEEP : Ruling.REMOVE;
    }
}
