// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Checkpoints} from "@openzeppelin/contracts/utils/structs/Checkpoints.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

import {AmountHistory} from "../../../contracts/libraries/AmountHistory.sol";
import {DelegateHistory} from "../../../contracts/libraries/DelegateHistory.sol";
import {AssayTest} from "../../world/AssayTest.sol";

/// @notice Both histories answer for any second what OpenZeppelin's checkpoints answer, however long they grow.
contract HistoriesTest is AssayTest {
    using AmountHistory for AmountHistory.Trace;
    using DelegateHistory for DelegateHistory.Trace;
    using Checkpoints for Checkpoints.Trace208;

    uint256 private constant LARGEST = type(uint88).max;

    AmountHistory.Trace private amounts;
    DelegateHistory.Trace private delegatees;
    Checkpoints.Trace208 private reference_;

    function testFuzz_AnyLengthIsSearchedAsOpenZeppelinDoes(uint256 seed, uint256 length) public {
        length = bound(length, 0, 150);
        uint256 startedAt = nowAt();
        for (uint256 i = 0; i < length; ++i) {
            uint256 dice = uint256(keccak256(abi.encode(seed, i)));
            push(bound(dice, 0, LARGEST));
            skip((dice >> 248) % 4);
        }
        for (uint256 second = startedAt - 1; second <= nowAt(); ++second) {
            uint256 expected = reference_.upperLookup(uint48(second));
            assertEq(amounts.amountAt(second), expected, "amount");
            assertEq(delegatees.delegateAt(second), address(uint160(expected)), "delegate");
        }
    }

    function test_EverySecondOfALongPastIsFound() public {
        uint256 startedAt = nowAt();
        for (uint256 i = 1; i <= 40; ++i) {
            push(i);
            skip(2);
        }
        for (uint256 i = 1; i <= 40; ++i) {
            uint256 second = startedAt + 2 * (i - 1);
            assertEq(amounts.amountAt(second), i, "amount in its second");
            assertEq(amounts.amountAt(second + 1), i, "amount in the second after");
            assertEq(delegatees.delegateAt(second), address(uint160(i)), "delegate in its second");
            assertEq(delegatees.delegateAt(second + 1), address(uint160(i)), "delegate in the second after");
        }
    }

    function test_NothingIsRememberedOfTheTimeBefore() public {
        push(LARGEST);

        assertEq(amounts.amountAt(nowAt() - 1), 0, "amount before the first");
        assertEq(delegatees.delegateAt(nowAt() - 1), address(0), "delegate before the first");
        assertEq(amounts.amountAt(nowAt()), LARGEST, "the largest amount");
    }

    function test_AnAmountThatDoesNotFitIsRefused() public {
        vm.expectRevert(abi.encodeWithSelector(SafeCast.SafeCastOverflowedUintDowncast.selector, 88, LARGEST + 1));
        this.pushAmount(LARGEST + 1);
    }

    function pushAmount(uint256 amount) external {
        amounts.push(amount);
    }

    function push(uint256 value) private {
        amounts.push(value);
        delegatees.push(address(uint160(value)));
        reference_.push(uint48(nowAt()), uint208(value));
    }
}
