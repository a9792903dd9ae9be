// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Address} from "@openzeppelin/contracts/utils/Address.sol";

/// @title An account that does many things in one transaction
/// @notice Stakes, delegates and carries others' signatures, all within one second, as smart wallets and relayers do.
contract Batcher {
    using Address for address;

    function run(address[] calldata targets, bytes[] calldata calls) external {
        for (uint256 i = 0; i < calls.length; ++i) targets[i].functionCall(calls[i]);
    }
}
