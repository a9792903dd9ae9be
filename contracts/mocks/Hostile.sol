// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title Something that calls back
/// @notice An adversary for tests: when its moment comes it makes one call of its choosing, as an account of its own.
abstract contract Hostile {
    address private _target;
    bytes private _data;
    uint256 private _patience;

    /// @notice Whether the armed call was made, whether it was accepted, and what it returned or reverted with.
    bool public struck;
    bool public accepted;
    bytes public answer;

    /// @notice Arms one call, made at the next moment after `patience` moments have passed.
    function arm(address target, bytes calldata data, uint256 patience) external {
        (_target, _data, _patience) = (target, data, patience);
        (struck, accepted) = (false, false);
        delete answer;
    }

    /// @dev The moment.
    function _strike() internal {
        address target = _target;
        if (target == address(0)) return;
        if (_patience > 0) {
            --_patience;
            return;
        }

        _target = address(0);
        struck = true;
        (accepted, answer) = target.call(_data);
    }
}
