// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {LawChecks} from "../../world/LawChecks.sol";
import {CurationWorld} from "../curation/CurationWorld.sol";

/// @notice Calls of one second, made in every order there is, each order from the same world. After each the laws have
/// to hold, and every call has to be answered as the protocol says for its place in the order.
abstract contract OrdersTest is CurationWorld, LawChecks {
    struct Move {
        string name;
        address who;
        address target;
        bytes data;
    }

    error WrongAnswer(string move, uint256 order, bytes got, bytes expected);

    bytes internal constant YES = "";
    Move[] private _moves;

    /// @dev What a test counts of the orders so far; it outlives the copies of the world.
    struct Tally {
        uint256 orders;
        uint256 accepted;
        uint256 refused;
        bytes32 end;
    }

    function add(string memory name, address who, address target, bytes memory data) internal {
        _moves.push(Move({name: name, who: who, target: target, data: data}));
    }

    /// @notice The words with which the move is refused at this place of the order, or YES. Called before each move; keeps
    /// whatever it has to remember in storage, which is new in every order.
    function expected(uint256 move) internal virtual returns (bytes memory);

    /// @notice What may not depend on the order, as a hash: compared with that of the first order.
    function end() internal virtual returns (bytes32);

    function inEveryOrder() internal returns (Tally memory tally) {
        uint256 orders = 1;
        for (uint256 i = 2; i <= _moves.length; ++i) orders *= i;
        for (uint256 order = 0; order < orders; ++order) inOrder(order, tally);
    }

    /// @notice One order by its number, 0 up to the factorial of the number of moves.
    function inOrder(uint256 order, Tally memory tally) internal {
        (uint256 accepted, bytes32 ended) = this.makes(order);

        tally.accepted += accepted;
        tally.refused += _moves.length - accepted;
        if (tally.orders == 0) tally.end = ended;
        assertEq(ended, tally.end, "what the order may not change");
        tally.orders += 1;
    }

    /// @dev External, because the memory of hundreds of orders would not fit into one call.
    function makes(uint256 order) external returns (uint256 accepted, bytes32 ended) {
        uint256 world = vm.snapshotState();
        uint256[] memory sequence = _sequence(order, _moves.length);
        for (uint256 i = 0; i < sequence.length; ++i) {
            if (_makes(sequence[i], order)) accepted += 1;
        }
        assertLaws();
        ended = end();
        vm.revertToState(world);
    }

    function _makes(uint256 i, uint256 order) private returns (bool accepted) {
        Move memory move = _moves[i];
        bytes memory wanted = expected(i);
        vm.prank(move.who);
        bytes memory answer;
        (accepted, answer) = move.target.call(move.data);
        if (accepted) answer = YES;
        if (keccak256(answer) != keccak256(wanted)) revert WrongAnswer(move.name, order, answer, wanted);

        if (accepted) books();
        else forgets();
    }

    /// @dev The order's digits in the factorial number system choose, place by place, among the moves that are left.
    function _sequence(uint256 order, uint256 count) private pure returns (uint256[] memory sequence) {
        uint256[] memory left = new uint256[](count);
        for (uint256 i = 0; i < count; ++i) left[i] = i;
        sequence = new uint256[](count);
        for (uint256 i = 0; i < count; ++i) {
            uint256 choices = count - i;
            uint256 choice = order % choices;
            order /= choices;
            sequence[i] = left[choice];
            for (uint256 j = choice; j + 1 < choices; ++j) left[j] = left[j + 1];
        }
    }
}
