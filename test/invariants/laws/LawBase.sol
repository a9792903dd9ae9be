// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AssayTest} from "../../world/AssayTest.sol";
import {Assay} from "../books/Ghost.sol";
import {Society} from "../Society.sol";

/// @notice What the laws are asked of: a society whose every accepted move is booked, and its possible futures.
abstract contract LawBase is AssayTest {
    /// @dev Carries the answer of a look into the future back out of its revert.
    error Seen();

    /// @dev A call of this run broke a law.
    error Broken(string law, string how);

    Society internal society;
    address[] internal people;

    function everything() internal view returns (Assay memory) {
        return
            Assay({
                token: token,
                staking: staking,
                timelock: timelock,
                governor: governor,
                parameters: parameters,
                registry: registry,
                court: court,
                ratings: ratings,
                guardian: guardian
            });
    }

    /// @dev What the books say of single calls: none of this run broke the law.
    function assertNoCallBroke(string memory law) internal view {
        string memory how = society.brokenBy(bytes32(bytes(law)));
        if (bytes(how).length > 0) revert Broken(law, how);
    }

    /// @dev Runs one of our functions that ends in `Seen`, and takes back all that it did; anything else that it says is a
    /// broken law.
    function inAnotherFuture(bytes memory what) internal {
        vm.warp(society.time());
        (, bytes memory answer) = address(this).call(what);
        vm.warp(society.time());
        if (bytes4(answer) == Seen.selector) return;
        assembly ("memory-safe") {
            revert(add(answer, 0x20), mload(answer))
        }
    }

    function takesCredits(address person) internal {
        vm.startPrank(person);
        if (staking.claimableOf(person) > 0) staking.claim();
        if (registry.claimableOf(person) > 0) registry.claim();
        if (court.claimableOf(person) > 0) court.claim();
        vm.stopPrank();
    }
}
