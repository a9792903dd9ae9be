// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice Answers any number of reads in one call, so that a test can compare a whole world after every step.
contract ReadMany {
    /// @return time of the block in which was read
    /// @return answers in the order of `calls`; an empty one is a revert
    function read(
        address[] calldata targets,
        bytes[] calldata calls
    ) external view returns (uint256 time, bytes[] memory answers) {
        time = block.timestamp;
        answers = new bytes[](calls.length);
        for (uint256 i = 0; i < calls.length; ++i) {
            (bool success, bytes memory answer) = targets[i].staticcall(calls[i]);
            if (success) answers[i] = answer;
        }
    }
}
