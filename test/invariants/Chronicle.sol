// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {VersionStatus} from "../../contracts/types/AssayTypes.sol";
import {Assay} from "./books/Ghost.sol";
import {Ledger} from "./Ledger.sol";

/// @notice Nine people, time, and what is worth a look after each of their moves. Every public function of a society that
/// changes something is one move of a campaign; a move that finds nothing to do, or is refused, is discarded as if it had
/// never been tried, so that a run of depth 200 is 200 accepted moves.
/// @dev Without immutables, and made concrete in the file of the laws: a campaign knows its target by its bytecode.
abstract contract Chronicle is Ledger {
    /// @notice What was seen of the past, to be seen again.
    struct Memory {
        address account;
        address delegatee;
        uint256 moment;
        uint256 balance;
        uint256 votes;
        uint256 total;
    }

    uint256 private constant MEMORIES = 8;

    address[] internal _people;

    /// @notice The chain's time after the last call, seconds. Kept here, because a campaign's calls do not share a block.
    uint256 public time;

    /// @notice Moves that were accepted.
    uint256 public accepted;

    /// @notice Kinds of moves that were accepted.
    uint256 public kinds;
    mapping(bytes4 move => bool) private _wasDone;

    /// @notice Tokens sent by plain transfer, by custodian.
    mapping(address custodian => uint256) public donationsTo;

    Memory[] private _memories;

    /// @dev By the last call.
    uint256 internal _gasUsed;

    modifier step() {
        vm.warp(time);
        vm.recordLogs();
        delete _touched;
        _;
        time = _now();
        accepted += 1;
        if (!_wasDone[msg.sig]) (_wasDone[msg.sig], kinds) = (true, kinds + 1);
        _remember();
    }

    constructor(Assay memory assay, address[] memory people) Ledger(assay) {
        _people = people;
        time = _now();
    }

    function memories() external view returns (Memory[] memory) {
        return _memories;
    }

    /// @notice The disputes to look at after this move: those that are open, those that it touched, and one of the others in turn.
    function watchedDisputes() external view returns (bytes32[] memory ids) {
        ids = new bytes32[](disputes.length + _touched.length);
        uint256 count;
        for (uint256 i = 0; i < disputes.length; ++i) {
            bool inTurn = accepted % disputes.length == i;
            if (inTurn || !_disputes[disputes[i]].resolved) ids[count++] = disputes[i];
        }
        for (uint256 i = 0; i < _touched.length; ++i) {
            if (_disputes[_touched[i]].resolved) ids[count++] = _touched[i];
        }
        assembly ("memory-safe") {
            mstore(ids, count)
        }
    }

    /// @notice The disputes that may hold something yet: they are open, or somebody has not claimed.
    function unfinishedDisputes() external view returns (bytes32[] memory ids) {
        ids = new bytes32[](disputes.length);
        uint256 count;
        for (uint256 i = 0; i < ids.length; ++i) {
            Dispute storage dispute = _disputes[disputes[i]];
            bool done = dispute.resolved && dispute.money.claims == _voters[disputes[i]].length;
            if (!done) ids[count++] = disputes[i];
        }
        assembly ("memory-safe") {
            mstore(ids, count)
        }
    }

    /// @notice The proposals to look at after this move: the last three, and one of the others in turn.
    function watchedProposals() external view returns (uint256[] memory ids) {
        uint256 count = proposals.length;
        ids = new uint256[](count < 4 ? count : 4);
        for (uint256 i = 0; i < ids.length; ++i) {
            ids[i] = proposals[i == 3 ? accepted % count : count - 1 - i];
        }
    }

    /// @notice The versions to look at after this move: those that are not over or still backed, and one of the others in turn.
    function watchedVersions() external view returns (bytes32[] memory ids) {
        ids = new bytes32[](versions.length);
        uint256 count;
        for (uint256 i = 0; i < ids.length; ++i) {
            bool inTurn = accepted % ids.length == i;
            bool over = _versions[versions[i]].status >= VersionStatus.SUPERSEDED;
            if (inTurn || !over || _pools[versions[i]].total > 0) ids[count++] = versions[i];
        }
        assembly ("memory-safe") {
            mstore(ids, count)
        }
    }

    /// @dev What to do with a refusal. A strict society never expects one, a loose one forgets the move.
    function _refused(bytes memory why) internal virtual;

    /// @dev One call of the protocol, booked when it was accepted.
    function _act(address who, address target, bytes memory data) internal returns (bytes memory) {
        vm.prank(who);
        uint256 before = gasleft();
        (bool ok, bytes memory answer) = target.call(data);
        _gasUsed = before - gasleft();
        if (!ok) _refused(answer);
        _book(who);
        return answer;
    }

    /// @dev One memory every fourth move, so that the oldest is some thirty moves old.
    function _remember() private {
        if (accepted % 4 != 0) return;
        address person = _people[accepted % _people.length];
        Memory memory seen = Memory({
            account: person,
            delegatee: staking.getPastDelegate(person, time - 1),
            moment: time - 1,
            balance: staking.getPastBalanceOf(person, time - 1),
            votes: staking.getPastVotes(person, time - 1),
            total: staking.getPastTotalSupply(time - 1)
        });
        if (_memories.length < MEMORIES) _memories.push(seen);
        else _memories[(accepted / 4) % MEMORIES] = seen;
    }
}
