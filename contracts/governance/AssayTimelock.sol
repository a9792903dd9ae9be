// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";

/// @title The treasury, and the only hand that the Governor has
/// @notice OpenZeppelin's timelock: only the Governor schedules, anyone executes what is due, the Governor and the
/// guardian cancel, and nobody but the timelock itself administers roles. Its delay is fixed for ever.
contract AssayTimelock is TimelockController {
    /// @notice The delay is fixed for ever.
    error AssayTimelockImmutable();

    /// @param delay seconds between scheduling and execution
    /// @param governor the only proposer; it cancels too
    /// @param guardian cancels only; the address that the ExpiringGuardian is going to have
    constructor(
        uint256 delay,
        address governor,
        address guardian
    ) TimelockController(delay, _only(governor), _only(address(0)), address(0)) {
        _grantRole(CANCELLER_ROLE, guardian);
    }

    /// @notice Always reverts: appeals' deadlines and the shortest unbonding are computed with this delay.
    function updateDelay(uint256) public pure override {
        revert AssayTimelockImmutable();
    }

    function _only(address account) private pure returns (address[] memory accounts) {
        accounts = new address[](1);
        accounts[0] = account;
    }
}
