// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

/// @title The arithmetic of vouch pools
/// @notice Amounts are base units; none exceeds the token supply of 1e26 (< 2^87), which bounds every product here.
library PoolMath {
    /// @dev The whole, in parts of ten thousand.
    uint256 internal constant BPS = 10_000;

    /// @dev A reward index counts base units per 1e18 active base units.
    uint256 internal constant INDEX_SCALE = 1e18;

    /// @dev The share of an amount, rounded down. At most 2^87 · 2^16.
    function shareOf(uint256 amount, uint256 bps) internal pure returns (uint256) {
        return (amount * bps) / BPS;
    }

    /// @dev What a position loses in a slashed pool, rounded up: the pool always collects at least what was burned.
    function lossOf(uint256 recorded, uint256 slashBps) internal pure returns (uint256) {
        return Math.ceilDiv(recorded * slashBps, BPS);
    }

    /// @dev How far `amount` of rewards moves the index of a pool with `active` (> 0), rounded down.
    function indexStep(uint256 amount, uint256 active) internal pure returns (uint256) {
        return (amount * INDEX_SCALE) / active;
    }

    /// @dev What `vouched` earned while the index moved by `steps`, rounded down. Each step was divided by at least
    /// `vouched`, so the product stays below 1e18 times all rewards ever paid.
    function earned(uint256 vouched, uint256 steps) internal pure returns (uint256) {
        return (vouched * steps) / INDEX_SCALE;
    }
}
