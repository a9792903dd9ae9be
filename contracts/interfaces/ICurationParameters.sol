// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ParameterSet} from "../types/AssayTypes.sol";

/// @title Numbered parameter sets within constant bounds
/// @notice A set never changes once it has an id; ids count from 1. Only the timelock adds one.
interface ICurationParameters {
    /// @notice Set `id` is in force; `previous` was (all zero for the first).
    event ParametersSet(uint256 indexed id, ParameterSet previous, ParameterSet current);

    /// @notice A parameter is outside its bounds.
    error ParametersOutOfBounds(bytes32 parameter, uint256 value, uint256 min, uint256 max);

    /// @notice The shares of jurors and burn must be at least 4 000 bps together, and with the backers' at most 9 000.
    error ParametersSharesInvalid(uint256 voterBps, uint256 voucherBps, uint256 burnBps);

    /// @notice Quorum, bond and penalty together are too weak to make a wrong vote cost something.
    error ParametersTooWeak(uint256 product, uint256 min);

    /// @notice There is no parameter set with this id.
    error ParametersUnknownSet(uint256 id);

    /// @notice Only the Governor's timelock may do this.
    error ParametersOnlyTimelock(address caller);

    /// @notice Timelock only. Puts a whole new set in force.
    /// @return id of the new set
    function setParameters(ParameterSet calldata next) external returns (uint256 id);

    /// @notice The id of the set in force.
    function currentId() external view returns (uint256);

    /// @notice The set in force.
    function current() external view returns (ParameterSet memory);

    /// @notice `unbonding` of the set in force, seconds. These four are there alone because users pay for every read.
    function unbonding() external view returns (uint32);

    /// @notice `releaseDelay` of the set in force, seconds.
    function releaseDelay() external view returns (uint32);

    /// @notice `vouchCapBps` of the set in force.
    function vouchCapBps() external view returns (uint16);

    /// @notice `warmUp` of the set in force, seconds.
    function warmUp() external view returns (uint32);

    /// @notice A set by its id.
    function setOf(uint256 id) external view returns (ParameterSet memory);
}
