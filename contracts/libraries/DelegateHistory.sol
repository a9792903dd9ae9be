// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

/// @title Whom an account delegated to at each second
/// @notice The present lies in one word, each past checkpoint in one of its own.
library DelegateHistory {
    struct Trace {
        address latest;
        uint48 since;
        uint48 pasts;
        mapping(uint256 index => Past) past;
    }

    struct Past {
        address delegatee;
        uint48 since;
    }

    /// @notice Sets the delegate from this second on.
    function push(Trace storage self, address delegatee) internal {
        (address latest, uint48 since, uint48 pasts) = (self.latest, self.since, self.pasts);
        if (since != block.timestamp) {
            if (since != 0) {
                self.past[pasts] = Past({delegatee: latest, since: since});
                self.pasts = pasts + 1;
            }
            self.since = SafeCast.toUint48(block.timestamp);
        }
        self.latest = delegatee;
    }

    /// @notice The delegate at the end of that second.
    function delegateAt(Trace storage self, uint256 second) internal view returns (address) {
        if (second >= self.since) return self.latest;

        (uint256 low, uint256 high) = (0, self.pasts);
        while (low < high) {
            uint256 middle = Math.average(low, high);
            if (self.past[middle].since > second) high = middle;
            else low = middle + 1;
        }
        return high == 0 ? address(0) : self.past[high - 1].delegatee;
    }
}
