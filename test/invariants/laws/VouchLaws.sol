// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {StakingBook} from "../books/StakingBook.sol";
import {LawBase} from "./LawBase.sol";

/// @notice L18 to L21: what backs a version, and how it may leave.
abstract contract VouchLaws is LawBase {
    /// @notice L18: a pool holds exactly what its positions record, and its active part what they vouch.
    function invariant_L18_aPoolIsTheSumOfItsPositions() public view {
        assertNoCallBroke("L18");
        bytes32[] memory versions = society.watchedVersions();
        for (uint256 i = 0; i < versions.length; ++i) {
            bytes32 versionId = versions[i];
            (uint256 total, uint256 active, , , , , , ) = staking.poolOf(versionId);
            for (uint256 j = 0; j < people.length; ++j) {
                (uint256 vouched, uint256 releasing) = staking.positionOf(people[j], versionId);
                StakingBook.Position memory book = society.positionBook(people[j], versionId);
                assertEq(vouched, book.vouched, "L18 a vouch by its events");
                assertEq(releasing, book.releasing, "L18 a release by its events");
                total -= vouched + releasing;
                active -= vouched;
            }
            assertEq(total, 0, "L18 total");
            assertEq(active, 0, "L18 active");
        }
    }

    /// @notice L19: a pool is slashed at most once and never vouched again.
    function invariant_L19_aPoolIsSlashedOnceAndClosed() public view {
        assertNoCallBroke("L19");
        bytes32[] memory versions = society.watchedVersions();
        for (uint256 i = 0; i < versions.length; ++i) {
            (, , bool slashed, , , , , ) = staking.poolOf(versions[i]);
            uint256 slashes = society.poolBook(versions[i]).slashes;
            assertEq(slashed ? 1 : 0, slashes, "L19 slashes by their events");
        }
    }

    /// @notice L20: no vouch grows while its listing is disputed.
    function invariant_L20_noVouchGrowsDuringADispute() public view {
        assertNoCallBroke("L20");
    }

    /// @notice L21: while a dispute on a version is open, a ticket of it completes if and only if it was ready at opening.
    function invariant_L21_aDisputeHoldsTheTicketsThatWereNotReady() public {
        vm.warp(society.time());
        assertNoCallBroke("L21");
        for (uint256 ticket = 1; ticket <= society.releaseTickets(); ++ticket) {
            (, bytes32 versionId, uint256 amount, uint48 readyAt) = staking.releaseTicketOf(ticket);
            if (amount == 0) continue;
            uint256 openedAt = court.openDisputeOpenedAt(versionId);
            if (openedAt == 0) continue;
            assertTrue(completes(ticket) == (readyAt <= openedAt), "L21 a ticket completes if it was ready at opening");
        }
    }

    /// @dev Part of L21, in a future that is undone.
    function completesTicket(uint256 ticket) external {
        staking.completeRelease(ticket);
        revert Seen();
    }

    function completes(uint256 ticket) private returns (bool) {
        try this.completesTicket(ticket) {
            return false;
        } catch (bytes memory answer) {
            return bytes4(answer) == Seen.selector;
        }
    }
}
