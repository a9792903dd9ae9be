// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

/// @title Shares in parts of ten thousand
/// @notice Amounts are base units; none exceeds the token supply of 1e26 (< 2^87), which bounds every product here.
library Bps {
    /// @dev The whole, in parts of ten thousand.
    uint256 internal constant WHOLE = 10_000;

    /// @notice `amount * bps / 10 000`, rounded down.
    function share(uint256 amount, uint256 bps) internal pure returns (uint256) {
        return (amount * bps) / WHOLE;
    }

    /// @notice `amount * bps / 10 000`, rounded up.
    function shareUp(uint256 amount, uint256 bps) internal pure returns (uint256) {
        return Math.ceilDiv(amount * bps, WHOLE);
    }
}
