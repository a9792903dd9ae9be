// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Address} from "@openzeppelin/contracts/utils/Address.sol";

import {AssayToken} from "../token/AssayToken.sol";

/// @title A token that calls back
/// @notice An adversary for tests: it holds tokens itself, acts on others as an account, and during the next transfer
/// or burn makes one more call of its choosing.
contract HostileToken is AssayToken {
    address private _target;
    bytes private _data;

    /// @notice Whether the last callback was accepted, and what it returned or reverted with.
    bool public accepted;
    bytes public answer;

    constructor(address[] memory recipients, uint256[] memory amounts) AssayToken(recipients, amounts) {}

    /// @notice Makes a call as this account; reverts as the call does.
    function act(address target, bytes calldata data) external {
        Address.functionCall(target, data);
    }

    /// @notice Arms one callback, made in the middle of the next transfer, mint or burn.
    function arm(address target, bytes calldata data) external {
        _target = target;
        _data = data;
    }

    function _update(address from, address to, uint256 value) internal override {
        address target = _target;
        if (target != address(0)) {
            _target = address(0);
            (accepted, answer) = target.call(_data);
        }
        super._update(from, to, value);
    }
}
