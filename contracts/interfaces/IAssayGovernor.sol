// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";

/// @title The court of appeal and keeper of the rules
/// @notice OpenZeppelin's Governor with fractional counting, quorum with a floor, timelock and late-quorum protection.
/// For an appeal (a proposal by the DisputeCourt) votes are clamped to those held when the dispute was opened.
interface IAssayGovernor is IGovernor {
    /// @notice Timings, timelock and relay are fixed for ever.
    error AssayGovernorImmutable();

    /// @notice The quorum share is outside its bounds, in percent.
    error AssayGovernorQuorumOutOfBounds(uint256 numerator, uint256 min, uint256 max);

    /// @notice You had no votes when the dispute was opened, so you have none in its appeal.
    error NoWeightAtOpening(uint256 proposalId, address account);

    /// @notice The least quorum there can be, base units: 4 % of the token supply at deployment.
    function quorumFloor() external view returns (uint256);

    /// @notice The late extension in seconds.
    function lateQuorumVoteExtension() external view returns (uint48);
}
