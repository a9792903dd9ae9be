// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {GovernanceTest} from "../GovernanceTest.sol";

/// @notice What the re-enactments of other protocols' bad days share: an attacker, and ways to arm her.
/// Each test says what happened there, tries the same against the deployed system, and shows what stops it.
abstract contract IncidentTest is GovernanceTest {
    address internal immutable mallory = makeActor("mallory the attacker");

    /// @notice mallory bought `amount` of gus's and anna's tokens and staked them.
    function malloryStakes(uint256 amount) internal {
        malloryBuys(amount);
        vm.prank(mallory);
        token.approve(address(staking), type(uint256).max);
        stakes(mallory, amount);
    }

    function malloryBuys(uint256 amount) internal {
        uint256 fromGus = amount > 6_000_000e18 ? 6_000_000e18 : amount;
        vm.prank(gus);
        token.transfer(mallory, fromGus);
        vm.prank(anna);
        token.transfer(mallory, amount - fromGus);
    }

    /// @notice The call that every thief of a treasury wants.
    function drain() internal view returns (bytes memory) {
        return abi.encodeCall(IERC20.transfer, (mallory, token.balanceOf(address(timelock))));
    }

    function drainProposal(string memory description) internal view returns (Proposal memory) {
        return draft(address(token), drain(), description);
    }
}
