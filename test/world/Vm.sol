// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice The cheatcodes of Hardhat's Solidity tests that ours use.
interface Vm {
    struct Log {
        bytes32[] topics;
        bytes data;
        address emitter;
    }

    function addr(uint256 privateKey) external pure returns (address);
    function assume(bool condition) external pure;
    function chainId(uint256 newChainId) external;
    /// @dev Forgets that the transaction has touched an account and its storage: the next access pays the cold price.
    function cool(address account) external;
    function deal(address who, uint256 newBalance) external;
    function etch(address target, bytes calldata newRuntimeBytecode) external;
    function expectEmit(bool topic1, bool topic2, bool topic3, bool data, address emitter) external;
    function expectRevert() external;
    function expectRevert(bytes4 selector) external;
    function expectRevert(bytes calldata revertData) external;
    /// @dev Under viaIR the optimizer may reuse an earlier `block.timestamp` after a warp: tests read the time here.
    function getBlockTimestamp() external view returns (uint256);
    /// @dev The creation code of a compiled contract, "path/File.sol:Name".
    function getCode(string calldata artifact) external view returns (bytes memory creationCode);
    function getNonce(address account) external view returns (uint64);
    function getRecordedLogs() external returns (Log[] memory logs);
    function label(address account, string calldata name) external;
    function load(address target, bytes32 slot) external view returns (bytes32 data);
    /// @dev From now on `callee` answers calls that begin with `data` so, whatever its code says.
    function mockCall(address callee, bytes calldata data, bytes calldata returnData) external;
    function prank(address sender) external;
    function recordLogs() external;
    /// @dev Brings the whole world back, this test's own storage included; memory and local variables stay. The copy stays usable.
    function revertToState(uint256 snapshotId) external returns (bool success);
    function sign(uint256 privateKey, bytes32 digest) external pure returns (uint8 v, bytes32 r, bytes32 s);
    function snapshotState() external returns (uint256 snapshotId);
    function startPrank(address sender) external;
    function stopPrank() external;
    function warp(uint256 timestamp) external;
}
