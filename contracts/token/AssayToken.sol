// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC20Burnable} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Burnable.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";

/// @title The Assay token: ERC-20 with permit and burn
/// @notice 100 000 000 tokens are minted once, here; there is no way to mint more. The token has no votes: stake has.
contract AssayToken is ERC20, ERC20Burnable, ERC20Permit {
    /// @notice All there ever is, base units (18 decimals); burns only lower it.
    uint256 public constant INITIAL_SUPPLY = 100_000_000e18;

    /// @notice Every genesis recipient needs exactly one amount.
    error AssayTokenLengthMismatch(uint256 recipients, uint256 amounts);

    /// @notice The genesis amounts do not add up to the initial supply.
    error AssayTokenWrongSupply(uint256 sum, uint256 supply);

    /// @param recipients who gets the genesis supply
    /// @param amounts what each of them gets, base units; together {INITIAL_SUPPLY}
    constructor(address[] memory recipients, uint256[] memory amounts) ERC20("Assay", "ASSAY") ERC20Permit("Assay") {
        if (recipients.length != amounts.length) revert AssayTokenLengthMismatch(recipients.length, amounts.length);

        for (uint256 i = 0; i < recipients.length; ++i) {
            _mint(recipients[i], amounts[i]);
        }

        if (totalSupply() != INITIAL_SUPPLY) revert AssayTokenWrongSupply(totalSupply(), INITIAL_SUPPLY);
    }
}
