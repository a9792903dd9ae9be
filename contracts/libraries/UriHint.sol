// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title A hint where content may be found
/// @notice Content is pinned by its hash; where its bytes lie is only a hint, told in events and never stored.
library UriHint {
    /// @dev Bytes that a hint may have.
    uint256 private constant MAX_LENGTH = 512;

    /// @notice The address of the content is longer than 512 bytes.
    error UriTooLong(uint256 length);

    /// @notice Refuses a hint that is too long.
    function check(string calldata uri) internal pure {
        if (bytes(uri).length > MAX_LENGTH) revert UriTooLong(bytes(uri).length);
    }
}
