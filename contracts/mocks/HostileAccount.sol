// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Hostile} from "./Hostile.sol";

/// @title An account that calls back whenever it is called
/// @notice A contract in the place of a staker, owner, challenger, or target of a proposal.
contract HostileAccount is Hostile {
    receive() external payable {
        _strike();
    }

    fallback() external payable {
        _strike();
    }
}
