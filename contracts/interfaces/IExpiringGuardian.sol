// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title A veto over queued operations until a date, and nothing else
interface IExpiringGuardian {
    /// @notice The guardian exists, for `holder`, until `expiresAt`.
    event GuardianAppointed(address indexed holder, uint48 expiresAt);

    /// @notice A queued operation was cancelled.
    event OperationVetoed(bytes32 indexed operationId);

    /// @notice The guardian gave its role back after its time.
    event GuardianRenounced();

    /// @notice Only the guardian's holder may do this.
    error GuardianOnlyHolder(address caller);

    /// @notice The guardian's time is over.
    error GuardianExpired(uint48 expiresAt);

    /// @notice The guardian's time is not over yet.
    error GuardianNotExpired(uint48 expiresAt);

    /// @notice The guardian cannot veto this: it is an appeal's ruling, or the removal of a guardian.
    error GuardianProtectedOperation(bytes32 operationId);

    /// @notice The holder is missing.
    error GuardianZeroHolder();

    /// @notice Cancels a queued operation, given whole so that its id can be recomputed. Holder only, before expiry.
    function cancel(
        address[] calldata targets,
        uint256[] calldata values,
        bytes[] calldata payloads,
        bytes32 predecessor,
        bytes32 salt
    ) external;

    /// @notice Gives the role back once the time is over. Anyone may call.
    function renounceIfExpired() external;

    /// @notice When the power ends, seconds.
    function expiresAt() external view returns (uint48);
}
