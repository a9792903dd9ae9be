// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {VotesExtended} from "@openzeppelin/contracts/governance/utils/VotesExtended.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";

/// @title OpenZeppelin's VotesExtended with units that anyone may set
/// @notice What Staking says of units, delegates and votes, at any time, is compared with this.
contract ReferenceVotes is VotesExtended {
    mapping(address account => uint256) private _units;

    constructor() EIP712("Reference votes", "1") {}

    /// @notice Brings units of `account` into existence or out of it.
    function setUnits(address account, uint256 units) external {
        uint256 before = _units[account];
        _units[account] = units;
        if (units > before) _transferVotingUnits(address(0), account, units - before);
        if (units < before) _transferVotingUnits(account, address(0), before - units);
    }

    /// @notice Delegates for `account`.
    function delegateFor(address account, address delegatee) external {
        _delegate(account, delegatee);
    }

    function clock() public view override returns (uint48) {
        return uint48(block.timestamp);
    }

    // solhint-disable-next-line func-name-mixedcase
    function CLOCK_MODE() public pure override returns (string memory) {
        return "mode=timestamp";
    }

    function _getVotingUnits(address account) internal view override returns (uint256) {
        return _units[account];
    }
}
