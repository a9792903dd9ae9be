// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

/// @title What an amount was at each second
/// @notice As OpenZeppelin's Checkpoints, but the present lies in one word and the past two checkpoints to a word.
library AmountHistory {
    using SafeCast for uint256;

    /// @dev Base units stay below 2^88, seconds below 2^40. A checkpoint is `since << 88 | amount`, in 128 bits.
    struct Trace {
        uint88 latest;
        uint40 since;
        uint64 pasts;
        mapping(uint256 word => uint256 pair) past;
    }

    /// @dev Bits of an amount in a checkpoint.
    uint256 private constant AMOUNT_BITS = 88;

    /// @dev Bits of a checkpoint: two to a word.
    uint256 private constant CHECKPOINT_BITS = 128;

    /// @notice Sets the amount from this second on. A second has one value: its last.
    function push(Trace storage self, uint256 amount) internal {
        (uint256 latest, uint256 since, uint64 pasts) = (self.latest, self.since, self.pasts);
        if (since != block.timestamp) {
            if (since != 0) {
                self.past[pasts / 2] |= ((since << AMOUNT_BITS) | latest) << (CHECKPOINT_BITS * (pasts % 2));
                self.pasts = pasts + 1;
            }
            self.since = block.timestamp.toUint40();
        }
        self.latest = amount.toUint88();
    }

    /// @notice The amount at the end of that second.
    function amountAt(Trace storage self, uint256 second) internal view returns (uint256) {
        if (second >= self.since) return self.latest;

        uint256 high = self.pasts;
        uint256 step = 1;
        // Nearly every question is about the last days: widen the search from the end.
        while (step < high && _sinceOf(_checkpoint(self, high - step)) > second) {
            high -= step;
            step *= 2;
        }
        uint256 low = Math.saturatingSub(high, step);
        while (low < high) {
            uint256 middle = Math.average(low, high);
            if (_sinceOf(_checkpoint(self, middle)) > second) high = middle;
            else low = middle + 1;
        }
        return high == 0 ? 0 : uint88(_checkpoint(self, high - 1));
    }

    function _checkpoint(Trace storage self, uint256 index) private view returns (uint256) {
        return uint128(self.past[index / 2] >> (CHECKPOINT_BITS * (index % 2)));
    }

    function _sinceOf(uint256 checkpoint) private pure returns (uint256) {
        return checkpoint >> AMOUNT_BITS;
    }
}
