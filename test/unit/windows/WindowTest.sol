// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {CurationWorld} from "../curation/CurationWorld.sol";

/// @notice Law L27: no call is accepted outside its window. Each test of this folder is one window, asked one second
/// before its boundary, at it and one second after, each time of the same world; a refusal has to say exactly why.
abstract contract WindowTest is CurationWorld {
    /// @notice A call and who makes it.
    struct Ask {
        address who;
        address target;
        bytes data;
    }

    /// @dev The answer to a call that is accepted.
    bytes internal constant YES = "";

    error WrongAnswer(string instant, bytes got, bytes expected);

    /// @notice `[second, …)`: refused before `second`, accepted from it on.
    function opensAt(uint256 second, Ask memory ask, bytes memory refusal) internal {
        answers(second, ask, [refusal, YES, YES]);
    }

    /// @notice `[…, second)`: accepted before `second`, refused from it on.
    function closesAt(uint256 second, Ask memory ask, bytes memory refusal) internal {
        answers(second, ask, [YES, refusal, refusal]);
    }

    /// @notice `(second, …)`: accepted only after `second`, as OpenZeppelin opens a vote.
    function opensAfter(uint256 second, Ask memory ask, bytes memory refusal) internal {
        answers(second, ask, [refusal, refusal, YES]);
    }

    /// @notice `(…, second]`: accepted in `second` too, as OpenZeppelin closes a vote and ends a signature.
    function closesAfter(uint256 second, Ask memory ask, bytes memory refusal) internal {
        answers(second, ask, [YES, YES, refusal]);
    }

    /// @notice A window that an act opens, not time alone: refused before `act` and accepted after it, also in its second.
    function opensWith(uint256 second, function() internal act, Ask memory ask, bytes memory refusal) internal {
        _turns(second, act, ask, [refusal, YES]);
    }

    /// @notice A window that an act closes: accepted before `act` and refused after it, also in its second.
    function closesWith(uint256 second, function() internal act, Ask memory ask, bytes memory refusal) internal {
        _turns(second, act, ask, [YES, refusal]);
    }

    /// @notice What one call is answered a second before, at and after `second`.
    function answers(uint256 second, Ask memory ask, bytes[3] memory expected) internal {
        uint256 world = vm.snapshotState();
        for (uint256 i = 0; i < 3; ++i) {
            vm.warp(second + i - 1);
            _expectAnswer(ask, expected[i], i);
            vm.revertToState(world);
        }
    }

    /// @notice What one call is answered at `askedAt`, when something happened a second before, at and after `second`.
    function answersAfter(
        function() internal happens,
        uint256 second,
        Ask memory ask,
        uint256 askedAt,
        bytes[3] memory expected
    ) internal {
        uint256 world = vm.snapshotState();
        for (uint256 i = 0; i < 3; ++i) {
            vm.warp(second + i - 1);
            happens();
            vm.warp(askedAt);
            _expectAnswer(ask, expected[i], i);
            vm.revertToState(world);
        }
    }

    /// @notice What something yields that is done a second before, at and after `second`.
    function yields(uint256 second, function() internal returns (uint256) done, uint256[3] memory expected) internal {
        uint256 world = vm.snapshotState();
        for (uint256 i = 0; i < 3; ++i) {
            vm.warp(second + i - 1);
            assertEq(done(), expected[i], _instant(i));
            vm.revertToState(world);
        }
    }

    /// @notice A call that anybody may make.
    function anybody(address target, bytes memory data) internal view returns (Ask memory) {
        return Ask({who: anna, target: target, data: data});
    }

    function _turns(uint256 second, function() internal act, Ask memory ask, bytes[2] memory expected) private {
        uint256 world = vm.snapshotState();
        vm.warp(second - 1);
        _expectAnswer(ask, expected[0], 0);
        vm.revertToState(world);
        vm.warp(second);
        _expectAnswer(ask, expected[0], 1);
        vm.revertToState(world);

        vm.warp(second);
        act();
        uint256 turned = vm.snapshotState();
        _expectAnswer(ask, expected[1], 1);
        vm.revertToState(turned);
        vm.warp(second + 1);
        _expectAnswer(ask, expected[1], 2);
        vm.revertToState(world);
    }

    function _expectAnswer(Ask memory ask, bytes memory expected, uint256 i) private {
        vm.prank(ask.who);
        (bool accepted, bytes memory answer) = ask.target.call(ask.data);
        bytes memory got = accepted ? YES : answer;
        if (keccak256(got) != keccak256(expected)) revert WrongAnswer(_instant(i), got, expected);
    }

    function _instant(uint256 i) private pure returns (string memory) {
        return
            i == 0
                ? "a second before"
                : i == 1
                    ? "at the boundary"
                    : "a second after";
    }
}
