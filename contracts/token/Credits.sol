// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";

import {ICredits} from "../interfaces/ICredits.sol";
import {AssayToken} from "./AssayToken.sol";

/// @title What accounts can take out of a custodian
abstract contract Credits is ICredits {
    using SafeERC20 for AssayToken;

    /// @notice What is held here, and paid.
    AssayToken public immutable token;

    mapping(address account => uint256 amount) private _claimable;

    constructor(AssayToken token_) {
        token = token_;
    }

    /// @inheritdoc ICredits
    function claim() public virtual {
        uint256 amount = _claimable[msg.sender];
        if (amount == 0) revert CreditsNothingToClaim(msg.sender);

        delete _claimable[msg.sender];

        emit Claimed(msg.sender, amount);

        token.safeTransfer(msg.sender, amount);
    }

    /// @inheritdoc ICredits
    function claimableOf(address account) external view returns (uint256) {
        return _claimable[account];
    }

    function _owe(address account, uint256 amount) internal {
        _claimable[account] += amount;
    }
}
