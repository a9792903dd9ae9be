// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";

import {IDisputeCourt} from "../interfaces/IDisputeCourt.sol";
import {IExpiringGuardian} from "../interfaces/IExpiringGuardian.sol";
import {AssayTimelock} from "./AssayTimelock.sol";

/// @title A veto over queued operations until a date
contract ExpiringGuardian is IExpiringGuardian {
    /// @dev How long the veto lives.
    uint48 private constant LIFETIME = 365 days;

    /// @notice The timelock whose queued operations may be vetoed.
    AssayTimelock public immutable timelock;

    /// @notice The court whose appeals may not be vetoed.
    address public immutable court;

    /// @notice The Governor, which alone may not lose its right to cancel without this guardian's consent.
    address public immutable governor;

    /// @notice Who holds the veto.
    address public immutable holder;

    /// @inheritdoc IExpiringGuardian
    uint48 public immutable expiresAt;

    constructor(AssayTimelock timelock_, address court_, address governor_, address holder_) {
        if (holder_ == address(0)) revert GuardianZeroHolder();

        timelock = timelock_;
        court = court_;
        governor = governor_;
        holder = holder_;
        expiresAt = uint48(block.timestamp) + LIFETIME;

        emit GuardianAppointed(holder_, expiresAt);
    }

    /// @inheritdoc IExpiringGuardian
    function cancel(
        address[] calldata targets,
        uint256[] calldata values,
        bytes[] calldata payloads,
        bytes32 predecessor,
        bytes32 salt
    ) external {
        if (msg.sender != holder) revert GuardianOnlyHolder(msg.sender);
        if (block.timestamp >= expiresAt) revert GuardianExpired(expiresAt);
        bytes32 operationId = _operationId(targets, values, payloads, predecessor, salt);
        if (_isProtected(targets, values, payloads)) revert GuardianProtectedOperation(operationId);

        emit OperationVetoed(operationId);

        timelock.cancel(operationId);
    }

    /// @inheritdoc IExpiringGuardian
    function renounceIfExpired() external {
        if (block.timestamp < expiresAt) revert GuardianNotExpired(expiresAt);
        bytes32 role = timelock.CANCELLER_ROLE();
        if (!timelock.hasRole(role, address(this))) return; // given back, or taken away, before

        emit GuardianRenounced();

        timelock.renounceRole(role, address(this));
    }

    /// @dev The Governor schedules batches only, but a proposer that it appointed may also schedule a single call, whose id
    /// the timelock makes another way: nothing that waits is out of the veto's reach.
    function _operationId(
        address[] calldata targets,
        uint256[] calldata values,
        bytes[] calldata payloads,
        bytes32 predecessor,
        bytes32 salt
    ) private view returns (bytes32) {
        if (targets.length == 1 && values.length == 1 && payloads.length == 1) {
            bytes32 single = timelock.hashOperation(targets[0], values[0], payloads[0], predecessor, salt);
            if (timelock.isOperationPending(single)) return single;
        }
        return timelock.hashOperationBatch(targets, values, payloads, predecessor, salt);
    }

    /// @dev A batch of exactly one call without value is protected when its whole payload is an appeal's ruling, or
    /// takes the right to cancel from anyone but the Governor. Anything around such a call makes it an ordinary batch.
    function _isProtected(
        address[] calldata targets,
        uint256[] calldata values,
        bytes[] calldata payloads
    ) private view returns (bool) {
        if (targets.length != 1 || values.length != 1 || payloads.length != 1 || values[0] != 0) return false;
        bytes calldata payload = payloads[0];

        if (targets[0] == court && payload.length == 36) {
            bytes32 disputeId = bytes32(payload[4:36]);
            return _equal(payload, abi.encodeCall(IDisputeCourt.executeAppeal, (disputeId)));
        }
        if (targets[0] == address(timelock) && payload.length == 68) {
            address account = address(uint160(uint256(bytes32(payload[36:68]))));
            return
                account != governor &&
                _equal(payload, abi.encodeCall(IAccessControl.revokeRole, (timelock.CANCELLER_ROLE(), account)));
        }
        return false;
    }

    function _equal(bytes calldata a, bytes memory b) private pure returns (bool) {
        return keccak256(a) == keccak256(b);
    }
}
