// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

// What OpenZeppelin's contracts offer to tools, and the tests of their behaviour read.

/// @notice Nonces and EIP-712, of Staking and of the Governor.
interface SigningSurface {
    function nonces(address account) external view returns (uint256);
    function eip712Domain()
        external
        view
        returns (
            bytes1 fields,
            string memory name,
            string memory version,
            uint256 chainId,
            address verifyingContract,
            bytes32 salt,
            uint256[] memory extensions
        );
}

/// @notice The Governor's counting and its receivers.
interface CountingSurface {
    function usedVotes(uint256 proposalId, address account) external view returns (uint256);
    function onERC721Received(address, address, uint256, bytes calldata) external returns (bytes4);
    function onERC1155Received(address, address, uint256, uint256, bytes calldata) external returns (bytes4);
}
