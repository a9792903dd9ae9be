// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {Schemer} from "./Schemer.sol";

/// @notice Lends whatever it has to whoever gives it back before the call ends.
contract FlashLender {
    /// @notice The loan was not given back.
    error LoanNotRepaid(uint256 missing);

    IERC20 public immutable token;

    constructor(IERC20 token_) {
        token = token_;
    }

    function lend(Schemer borrower) external {
        uint256 amount = token.balanceOf(address(this));
        token.transfer(address(borrower), amount);
        borrower.run();
        uint256 back = token.balanceOf(address(this));
        if (back < amount) revert LoanNotRepaid(amount - back);
    }
}
