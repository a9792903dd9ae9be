// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title The reward index of a vouch pool
/// @notice Amounts are base units; none exceeds the token supply of 1e26 (< 2^87), which bounds every product here.
library PoolMath {
    /// @dev A reward index counts base units per 1e18 active base units.
    uint256 private constant INDEX_SCALE = 1e18;

    /// @notice How far `amount` of rewards moves the index of a pool with `active` (> 0), rounded down.
    function indexStep(uint256 amount, uint256 active) internal pure returns (uint256) {
        return (amount * INDEX_SCALE) / active;
    }

    /// @notice What `vouched` earned while the index moved by `steps`, rounded down. Each step was divided by at least
    /// `vouched`, so the product stays below 1e18 times all rewards ever paid.
    function earned(uint256 vouched, uint256 steps) internal pure returns (uint256) {
        return (vouched * steps) / INDEX_SCALE;
    }
}
