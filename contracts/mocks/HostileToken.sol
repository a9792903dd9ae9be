// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AssayToken} from "../token/AssayToken.sol";
import {Hostile} from "./Hostile.sol";

/// @title A token that calls back, refuses, lies or keeps a part
/// @notice What no deployment of ours can meet, because the token is ours and does none of it. It may hold tokens itself;
/// its moments are before and after every movement of tokens.
contract HostileToken is AssayToken, Hostile {
    enum Manner {
        HONEST,
        REFUSING,
        LYING,
        GREEDY
    }

    /// @notice Every movement is refused.
    error HostileRefusal();

    uint256 private constant FEE_BPS = 100;

    Manner private _manner;

    constructor(address[] memory recipients, uint256[] memory amounts) AssayToken(recipients, amounts) {}

    /// @notice From now on: movements are honest, revert, return false without moving anything, or cost a fee.
    function behave(Manner manner) external {
        _manner = manner;
    }

    /// @dev One hundredth stays here when GREEDY.
    function transfer(address to, uint256 value) public override returns (bool) {
        if (_manner == Manner.LYING) return false;
        return super.transfer(to, value - _keeps(msg.sender, value));
    }

    /// @dev As {transfer}.
    function transferFrom(address from, address to, uint256 value) public override returns (bool) {
        if (_manner == Manner.LYING) return false;
        return super.transferFrom(from, to, value - _keeps(from, value));
    }

    function _keeps(address from, uint256 value) private returns (uint256 fee) {
        if (_manner != Manner.GREEDY) return 0;
        fee = (value * FEE_BPS) / 10_000;
        _update(from, address(this), fee);
    }

    function _update(address from, address to, uint256 value) internal override {
        if (_manner == Manner.REFUSING) revert HostileRefusal();

        _strike();
        super._update(from, to, value);
        _strike();
    }
}
