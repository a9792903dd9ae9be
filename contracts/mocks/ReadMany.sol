// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice Answers any number of reads in one call, so that a test can compare a whole world after every step.
contract ReadMany {
    /// @notice What stands in for the length of an answer that was a revert.
    uint256 private constant REVERTED = type(uint256).max;

    /// @notice Each answer is its length (one word) and its bytes; a revert is `REVERTED` and nothing.
    /// @return time of the block in which was read
    /// @return answers one after the other, in the order of `calls`
    function read(
        address[] calldata targets,
        bytes[] calldata calls
    ) external view returns (uint256 time, bytes memory answers) {
        bytes[] memory parts = new bytes[](calls.length);
        uint256 size;
        for (uint256 i = 0; i < calls.length; ++i) {
            (bool success, bytes memory answer) = targets[i].staticcall(calls[i]);
            parts[i] = success ? abi.encodePacked(answer.length, answer) : abi.encodePacked(REVERTED);
            size += parts[i].length;
        }

        time = block.timestamp;
        answers = new bytes(size);
        uint256 at;
        for (uint256 i = 0; i < parts.length; ++i) {
            bytes memory part = parts[i];
            assembly ("memory-safe") {
                mcopy(add(add(answers, 0x20), at), add(part, 0x20), mload(part))
            }
            at += part.length;
        }
    }
}
