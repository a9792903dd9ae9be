// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ListingStatus, Phase} from "../../../contracts/types/AssayTypes.sol";
import {CourtBook} from "../books/CourtBook.sol";
import {ListingBook} from "../books/ListingBook.sol";
import {StakingBook} from "../books/StakingBook.sol";
import {LawBase} from "./LawBase.sol";

/// @notice L1 to L10: where every base unit is.
abstract contract MoneyLaws is LawBase {
    /// @notice L1: what is missing from the initial supply is exactly the sum of all burns in the event log; supply never rises.
    function invariant_L1_supplyIsTheInitialSupplyMinusAllBurns() public view {
        assertNoCallBroke("L1");
        uint256 missing = SUPPLY - token.totalSupply();
        assertEq(missing, society.burnedByCustodians() + society.burnedByHolders(), "L1 burns by the token's events");
        assertEq(missing, society.burnedByProtocol() + society.burnedByHolders(), "L1 burns by the protocol's events");
    }

    /// @notice L2: every token in Staking has one owner: free, recorded, unbonding, claimable, reward, bond or donation.
    function invariant_L2_everyTokenInStakingHasOneOwner() public view {
        assertNoCallBroke("L2");
        uint256 owned = staking.bonded() + society.donationsTo(address(staking));
        for (uint256 i = 0; i < people.length; ++i) {
            owned += holdingOf(people[i]);
        }
        uint256 ahead;
        bytes32[] memory versions = society.watchedVersions();
        for (uint256 i = 0; i < versions.length; ++i) {
            (uint256 total, , bool slashed, , uint256 slashAmount, uint256 collected, , uint256 rewards) = staking
                .poolOf(versions[i]);
            owned += rewards + total;
            // What was burned before it was collected from the positions; a surplus is collected before it is burned.
            if (slashed && total > 0) (owned, ahead) = (owned + collected, ahead + slashAmount);
        }
        assertEq(token.balanceOf(address(staking)), owned - ahead, "L2 T_S");
    }

    /// @notice L3: every token in the registry is a deposit, claimable, or a donation.
    function invariant_L3_everyTokenInTheRegistryIsADepositOrClaimable() public view {
        assertNoCallBroke("L3");
        uint256 owned = society.donationsTo(address(registry));
        for (uint256 i = 0; i < society.listingCount(); ++i) {
            bytes32 listingId = society.listings(i);
            (, , uint256 deposit, , , , , ) = registry.listingOf(listingId);
            assertEq(deposit, society.listingBook(listingId).deposit, "L3 a deposit by its events");
            owned += deposit;
        }
        for (uint256 i = 0; i < people.length; ++i) {
            uint256 claimable = registry.claimableOf(people[i]);
            assertEq(claimable, society.creditInRegistry(people[i]), "L3 a credit by its events");
            owned += claimable;
        }
        assertEq(token.balanceOf(address(registry)), owned, "L3 T_R");
    }

    /// @notice L4: every token in the court is in a dispute's escrow, claimable, or a donation.
    function invariant_L4_everyTokenInTheCourtIsEscrowOrClaimable() public view {
        uint256 owned = society.donationsTo(address(court));
        bytes32[] memory disputes = society.unfinishedDisputes();
        for (uint256 i = 0; i < disputes.length; ++i) {
            owned += disputeRow(disputes[i]).escrow;
        }
        for (uint256 i = 0; i < people.length; ++i) {
            uint256 claimable = court.claimableOf(people[i]);
            assertEq(claimable, society.creditInCourt(people[i]), "L4 a credit by its events");
            owned += claimable;
        }
        assertEq(token.balanceOf(address(court)), owned, "L4 T_D");
    }

    /// @notice L5: after a full sync everyone can be paid what is theirs, at every step.
    function invariant_L5_afterAFullSyncEveryoneCanBePaid() public {
        inAnotherFuture(abi.encodeCall(this.paysEveryone, ()));
    }

    /// @notice L6: per dispute, what came in is held, paid or burned; both escrow and bonds end at exactly 0.
    function invariant_L6_aDisputesMoneyIsHeldPaidOrBurned() public view {
        uint256 held;
        bytes32[] memory unfinished = society.unfinishedDisputes();
        for (uint256 i = 0; i < unfinished.length; ++i) {
            CourtBook.Money memory money = society.moneyBook(unfinished[i]);
            assertBalanced(money, disputeRow(unfinished[i]).escrow);
            held += money.bondsLocked - money.bondsReturned - money.bondsBurned;
        }
        bytes32[] memory watched = society.watchedDisputes();
        for (uint256 i = 0; i < watched.length; ++i) {
            CourtBook.Dispute memory dispute = society.disputeBook(watched[i]);
            if (!dispute.resolved || dispute.money.claims < society.votersOf(watched[i]).length) continue;
            CourtBook.Money memory money = dispute.money;
            uint256 escrow = disputeRow(watched[i]).escrow;
            assertBalanced(money, escrow);
            assertEq(escrow, 0, "L6 escrow after all claims");
            assertEq(money.bondsLocked, money.bondsReturned + money.bondsBurned, "L6 bonds after all claims");
        }
        assertEq(staking.bonded(), held, "L6 bonded");
    }

    /// @notice L7: from any state, time, permissionless calls and owners' own exits empty the three custodians.
    function invariant_L7_everyCustodianDrainsToItsDonations() public {
        inAnotherFuture(abi.encodeCall(this.everybodyLeaves, ()));
    }

    /// @notice L8: a settlement burns its shares, the unrevealed and forfeited bonds, and half of a failed appeal's bond.
    function invariant_L8_aSettlementBurnsItsShares() public view {
        assertNoCallBroke("L8");
    }

    /// @notice L9: Staking pays a staker's own principal only through a ticket at least its unbonding old.
    function invariant_L9_principalLeavesOnlyThroughAnUnbondingTicket() public view {
        assertNoCallBroke("L9");
    }

    /// @notice L10: a slash is its share of the pool, is burned or bounty, and the losses exceed it by less than one base
    /// unit for each position.
    function invariant_L10_aSlashIsItsShareAndTheLossesCoverIt() public view {
        assertNoCallBroke("L10");
        bytes32[] memory versions = society.watchedVersions();
        for (uint256 i = 0; i < versions.length; ++i) {
            StakingBook.Pool memory pool = society.poolBook(versions[i]);
            if (pool.slashes > 0) assertLossesCover(versions[i], pool);
        }
    }

    /// @dev Part of L5, in a future that is undone: everyone syncs, claims, unbonds all and withdraws all tickets.
    function paysEveryone() external {
        uint256[] memory due = new uint256[](people.length);
        for (uint256 i = 0; i < people.length; ++i) {
            staking.sync(people[i]);
        }
        uint256 tickets = society.unbondTickets();
        for (uint256 i = 0; i < people.length; ++i) {
            address person = people[i];
            uint256 free = staking.freeOf(person);
            due[i] = token.balanceOf(person) + free + staking.claimableOf(person);
            due[i] += registry.claimableOf(person) + court.claimableOf(person);
            due[i] += society.accountBook(person).unbonding;
            takesCredits(person);
            if (free == 0) continue;
            vm.prank(person);
            staking.requestUnbond(free);
            tickets += 1;
        }
        withdrawsAll(tickets);
        for (uint256 i = 0; i < people.length; ++i) {
            assertEq(token.balanceOf(people[i]), due[i], "L5 everyone was paid what was theirs");
        }
        revert Seen();
    }

    /// @dev Part of L7, in a future that is undone.
    function everybodyLeaves() external {
        resolvesAll();
        leavesAllListings();
        startsAllReleases();
        vm.warp(nowAt() + 61 days);
        completesAllReleases();
        uint256 tickets = society.unbondTickets();
        for (uint256 i = 0; i < people.length; ++i) {
            staking.sync(people[i]);
            takesCredits(people[i]);
            uint256 free = staking.freeOf(people[i]);
            if (free == 0) continue;
            vm.prank(people[i]);
            staking.requestUnbond(free);
            tickets += 1;
        }
        withdrawsAll(tickets);
        assertDrained(address(staking), "L7 T_S");
        assertDrained(address(registry), "L7 T_R");
        assertDrained(address(court), "L7 T_D");
        revert Seen();
    }

    function assertBalanced(CourtBook.Money memory money, uint256 escrow) private pure {
        uint256 outflow = money.credited + money.rewards + money.returned + money.poolReward;
        assertEq(money.inflow, escrow + outflow + money.burned, "L6 inflow");
    }

    function resolvesAll() private {
        // The longest a dispute can take from now: an appeal at the last second of the longest window.
        vm.warp(nowAt() + 35 days);
        bytes32[] memory disputes = society.unfinishedDisputes();
        for (uint256 i = 0; i < disputes.length; ++i) {
            bytes32 disputeId = disputes[i];
            if (court.phaseOf(disputeId) != Phase.RESOLVED) court.resolve(disputeId);
            address[] memory voters = society.votersOf(disputeId);
            for (uint256 j = 0; j < voters.length; ++j) {
                if (!society.voteBook(disputeId, voters[j]).claimed) court.claimVote(disputeId, voters[j]);
            }
        }
    }

    function leavesAllListings() private {
        vm.warp(nowAt() + 15 days); // a pending period that an undecided dispute has just restarted
        for (uint256 i = 0; i < society.listingCount(); ++i) {
            bytes32 listingId = society.listings(i);
            (address owner, ListingStatus status, , , , bytes32 pending, , ) = registry.listingOf(listingId);
            if (pending != 0) registry.activate(listingId);
            if (status != ListingStatus.PENDING && status != ListingStatus.LISTED) continue;
            vm.prank(owner);
            registry.initiateExit(listingId);
        }
        vm.warp(nowAt() + 31 days);
        for (uint256 i = 0; i < society.listingCount(); ++i) {
            (, ListingStatus status, , , , , , ) = registry.listingOf(society.listings(i));
            if (status == ListingStatus.EXITING) registry.finalizeExit(society.listings(i));
        }
    }

    function startsAllReleases() private {
        for (uint256 i = 0; i < people.length; ++i) {
            staking.sync(people[i]);
            bytes32[] memory backed = staking.positionsOf(people[i]);
            for (uint256 j = 0; j < backed.length; ++j) {
                (uint256 vouched, ) = staking.positionOf(people[i], backed[j]);
                if (vouched == 0) continue;
                vm.prank(people[i]);
                staking.startRelease(backed[j], vouched);
            }
        }
    }

    /// @dev Ticket ids have no gaps: the first unknown one is the end.
    function completesAllReleases() private {
        for (uint256 ticket = 1; ; ++ticket) {
            (address account, , uint256 amount, ) = staking.releaseTicketOf(ticket);
            if (amount > 0) staking.completeRelease(ticket);
            else if (account == address(0) && ticket > society.releaseTickets()) break;
        }
    }

    function withdrawsAll(uint256 tickets) private {
        vm.warp(nowAt() + 60 days);
        for (uint256 ticket = 1; ticket <= tickets; ++ticket) {
            (address owner, uint256 amount, ) = staking.unbondTicketOf(ticket);
            if (amount == 0) continue;
            vm.prank(owner);
            staking.withdraw(ticket);
        }
    }

    function assertDrained(address custodian, string memory what) private view {
        assertEq(token.balanceOf(custodian), society.donationsTo(custodian), what);
    }

    function assertLossesCover(bytes32 versionId, StakingBook.Pool memory pool) private view {
        (uint256 losses, uint256 losers) = (pool.losses, pool.losers);
        for (uint256 j = 0; j < people.length; ++j) {
            uint256 recorded = staking.recordedOf(people[j], versionId);
            if (recorded == 0) continue;
            losses += (recorded * pool.slashBps + BPS - 1) / BPS;
            losers += 1;
        }
        assertLe(pool.slashAmount, losses, "L10 the losses do not cover the slash");
        assertLe(losses - pool.slashAmount, losers, "L10 the losses exceed the slash by more than the positions");
    }

    /// @dev Free, unbonding and claimable of one account, each as its events say too. Recorded stake is counted by pools.
    function holdingOf(address person) private view returns (uint256) {
        StakingBook.Account memory book = society.accountBook(person);
        assertEq(staking.freeOf(person), book.free, "L2 free stake by its events");
        assertEq(staking.claimableOf(person), book.claimable, "L2 a credit by its events");
        return book.free + book.claimable + book.unbonding;
    }
}
