// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice Cheatcodes that only the governance tests need.
interface MoreVm {
    function chainId(uint256 newChainId) external;
    function etch(address target, bytes calldata newRuntimeBytecode) external;
    function load(address target, bytes32 slot) external view returns (bytes32 data);
}
