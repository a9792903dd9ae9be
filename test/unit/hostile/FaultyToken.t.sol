// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";

import {HostileToken} from "../../../contracts/mocks/HostileToken.sol";
import {IStaking} from "../../../contracts/interfaces/IStaking.sol";
import {HostileMoves} from "./HostileMoves.sol";

/// @notice A token that refuses, lies or keeps a part: nothing is done by halves and nobody is paid twice.
contract FaultyTokenTest is HostileMoves {
    function test_aTokenThatRefusesLeavesNothingOfAnyCall() public {
        Call[] memory calls = movers();
        for (uint256 i = 0; i < calls.length; ++i) {
            bytes memory answer = _answerOf(calls[i], HostileToken.Manner.REFUSING);
            bytes memory refusal = abi.encodeWithSelector(HostileToken.HostileRefusal.selector);
            assertEq(keccak256(answer), keccak256(refusal), calls[i].name);
        }
    }

    /// @notice Burns have no answer to lie about; every transfer is asked whether it happened.
    function test_aTokenThatLiesIsFoundOutByEveryTransfer() public {
        bytes memory refusal = abi.encodeWithSelector(SafeERC20.SafeERC20FailedOperation.selector, address(token));
        Call[] memory calls = movers();
        uint256 burns;
        for (uint256 i = 0; i < calls.length; ++i) {
            bytes memory answer = _answerOf(calls[i], HostileToken.Manner.LYING);
            if (answer.length == 0) burns += 1;
            else assertEq(keccak256(answer), keccak256(refusal), calls[i].name);
        }
        assertEq(burns, 3, "sync, a completed release and a settlement by REMOVE only burn");
    }

    /// @notice The books believe in what was agreed. A token with a fee, which ours is not, leaves somebody waiting: the
    /// last to come is refused with everything intact, and is paid once when the tokens are there.
    function test_aTokenThatKeepsAPartLeavesTheLastOneWaitingAndPaysNobodyTwice() public {
        vm.startPrank(gus);
        hostile.behave(HostileToken.Manner.GREEDY);
        staking.stake(1000e18);
        hostile.behave(HostileToken.Manner.HONEST);
        uint256 ticket = staking.requestUnbond(1000e18);
        vm.stopPrank();
        assertEq(staking.freeOf(gus), 0, "free");
        skip(14 days);
        uint256 held = token.balanceOf(address(staking));
        vm.prank(address(staking));
        assertTrue(token.transfer(anna, held - 990e18), "the others have been paid");

        bytes memory refusal = abi.encodeWithSelector(
            IERC20Errors.ERC20InsufficientBalance.selector,
            address(staking),
            990e18,
            1000e18
        );
        vm.expectRevert(refusal);
        vm.prank(gus);
        staking.withdraw(ticket);
        (address owner, uint256 amount, ) = staking.unbondTicketOf(ticket);
        assertEq(owner, gus, "the ticket's owner");
        assertEq(amount, 1000e18, "the ticket's amount");

        vm.prank(anna);
        assertTrue(token.transfer(address(staking), 10e18), "what the fee took");
        vm.startPrank(gus);
        staking.withdraw(ticket);
        vm.expectRevert(abi.encodeWithSelector(IStaking.StakingUnknownTicket.selector, ticket));
        staking.withdraw(ticket);
        vm.stopPrank();
        assertEq(token.balanceOf(gus), 6_000_000e18, "paid once");
    }

    /// @dev Empty if the call was accepted. What was refused has to leave the world as it was.
    function _answerOf(Call memory call_, HostileToken.Manner manner) private returns (bytes memory answer) {
        uint256 world = vm.snapshotState();
        bytes32 before = fingerprint();
        vm.revertToState(world);

        hostile.behave(manner);
        vm.prank(call_.who);
        bool accepted;
        (accepted, answer) = call_.target.call(call_.data);
        hostile.behave(HostileToken.Manner.HONEST);
        if (accepted) answer = "";
        else assertEq(fingerprint(), before, call_.name);
        vm.revertToState(world);
    }
}
