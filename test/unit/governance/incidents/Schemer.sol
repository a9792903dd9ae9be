// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice A contract that acts for an attacker: a list of calls, made all at once when it is run, or one by one when
/// somebody pays it or calls it with anything else.
contract Schemer {
    struct Step {
        address target;
        bytes data;
    }

    Step[] private _steps;
    bool private _busy;

    /// @notice How many of the calls made on being called were accepted, and how many were made.
    uint256 public accepted;
    uint256 public attempted;

    receive() external payable {
        _tryAll();
    }

    fallback() external {
        _tryAll();
    }

    function plan(address target, bytes calldata data) external {
        _steps.push(Step(target, data));
    }

    /// @notice Makes every call in one transaction; reverts as the first that is refused does.
    function run() external {
        for (uint256 i = 0; i < _steps.length; ++i) {
            (bool success, bytes memory answer) = _steps[i].target.call(_steps[i].data);
            if (!success) {
                assembly ("memory-safe") {
                    revert(add(answer, 0x20), mload(answer))
                }
            }
        }
    }

    /// @dev Not again while it is at it, or it would call itself until the gas is spent.
    function _tryAll() private {
        if (_busy) return;
        _busy = true;
        for (uint256 i = 0; i < _steps.length; ++i) {
            (bool success, ) = _steps[i].target.call(_steps[i].data);
            ++attempted;
            if (success) ++accepted;
        }
        _busy = false;
    }
}
