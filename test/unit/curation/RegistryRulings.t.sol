// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IListingRegistry} from "../../../contracts/interfaces/IListingRegistry.sol";
import {Choice, ListingStatus, ParameterSet, Ruling, VersionStatus} from "../../../contracts/types/AssayTypes.sol";
import {CurationWorld} from "./CurationWorld.sol";

/// @notice What each ruling does to versions, listings and their clocks.
contract RegistryRulingsTest is CurationWorld {
    function test_keepOfTheActiveVersionChangesNothingButGivesTheDepositBack() public {
        (bytes32 listing, bytes32 version) = listed();
        bytes32 dispute = challengeAs(mira, version);
        assertEq(listingRow(listing).deposit, 0, "all of it is in escrow");
        assertEq(listingRow(listing).openDispute, dispute, "open dispute");
        assertTrue(!registry.isVouchable(version), "not vouchable while disputed");
        assertStatus(listing, ListingStatus.LISTED);
        rule(dispute, Ruling.KEEP);

        assertStatus(listing, ListingStatus.LISTED);
        assertStatus(version, VersionStatus.ACTIVE);
        assertEq(listingRow(listing).deposit, DEPOSIT, "deposit");
        assertEq(listingRow(listing).openDispute, 0, "no dispute");
        assertTrue(registry.isVouchable(version), "vouchable again");
    }

    function test_keepOfAPendingVersionActivatesItAndListsTheListing() public {
        (bytes32 listing, bytes32 version) = submitAs(olga, SALT, DEPOSIT);
        rule(challengeAs(mira, version), Ruling.KEEP);

        assertStatus(listing, ListingStatus.LISTED);
        assertStatus(version, VersionStatus.ACTIVE);
        assertEq(listingRow(listing).currentVersion, version, "current");
    }

    function test_keepOfAnUpdateSupersedesTheVersionBefore() public {
        (bytes32 listing, bytes32 first) = listed();
        bytes32 second = proposeAsOlga(listing);
        rule(challengeAs(mira, second), Ruling.KEEP);

        assertStatus(first, VersionStatus.SUPERSEDED);
        assertStatus(second, VersionStatus.ACTIVE);
        assertEq(listingRow(listing).deposit, DEPOSIT, "deposit");
    }

    function test_removeOfAPendingListingRejectsItAndCreditsTheRestOfTheDeposit() public {
        (bytes32 listing, bytes32 version) = submitAs(olga, SALT, 4000e18);
        rule(challengeAs(mira, version), Ruling.REMOVE);

        assertStatus(listing, ListingStatus.REMOVED);
        assertStatus(version, VersionStatus.REJECTED);
        assertEq(registry.claimableOf(olga), 1500e18, "4 000 less S = sMax = 2 500");
        assertEq(listingRow(listing).deposit, 0, "deposit");
    }

    function test_removeOfTheActiveVersionRevokesItAndRejectsItsPendingSiblingUnslashed() public {
        (bytes32 listing, bytes32 active) = listed();
        bytes32 pending = proposeAsOlga(listing);
        vouchAs(ben, pending, 1000e18);
        bytes32 dispute = challengeAs(mira, active);
        vote(dispute, Choice.REMOVE, Choice.NONE, Choice.NONE);
        vm.warp(disputeRow(dispute).appealEndsAt);
        vm.expectEmit(true, true, true, true, address(registry));
        emit IListingRegistry.DisputeClosed(listing, dispute, Ruling.REMOVE, 0, 0);
        vm.expectEmit(true, true, true, true, address(registry));
        emit IListingRegistry.VersionRejected(listing, pending);
        vm.expectEmit(true, true, true, true, address(registry));
        emit IListingRegistry.VersionRevoked(listing, active);
        vm.expectEmit(true, true, true, true, address(registry));
        emit IListingRegistry.ListingRemoved(listing, olga, 0);
        court.resolve(dispute);

        assertStatus(listing, ListingStatus.REMOVED);
        assertStatus(active, VersionStatus.REVOKED);
        assertStatus(pending, VersionStatus.REJECTED);
        (uint256 total, , bool slashed, , , , , ) = staking.poolOf(pending);
        assertEq(total, 1000e18, "the sibling's pool is whole");
        assertTrue(!slashed, "the sibling is not slashed");
        assertTrue(registry.isVersionOver(active) && registry.isVersionOver(pending), "both are over");
    }

    function test_removeOfAnUpdateRejectsOnlyItAndTheListingStaysWithALowerDeposit() public {
        (bytes32 listing, bytes32 active) = listed();
        bytes32 pending = proposeAsOlga(listing);
        bytes32 dispute = challengeAs(mira, pending);
        assertEq(disputeRow(dispute).stake, DEPOSIT / 2, "half the deposit");
        rule(dispute, Ruling.REMOVE);

        assertStatus(listing, ListingStatus.LISTED);
        assertStatus(active, VersionStatus.ACTIVE);
        assertStatus(pending, VersionStatus.REJECTED);
        assertEq(listingRow(listing).deposit, DEPOSIT / 2, "deposit S lower");
        assertEq(listingRow(listing).pendingVersion, 0, "nothing pending");
        assertEq(registry.claimableOf(olga), 0, "nothing claimable");
    }

    function test_theFirstUndecidedOfAPendingVersionRestartsItsOwnPeriodAndTheSecondActivatesIt() public {
        (bytes32 listing, bytes32 version) = submitAs(olga, SALT, DEPOSIT);
        ParameterSet memory set = defaultParameters();
        set.applyPeriod = 9 days;
        setParameters(set);
        rule(challengeAs(mira, version), Ruling.UNDECIDED);
        assertStatus(version, VersionStatus.PENDING);
        assertEq(pendingEnd(version), nowAt() + 5 days, "a whole period of its own set");
        assertEq(listingRow(listing).deposit, DEPOSIT, "deposit");

        rule(challengeAs(mira, version), Ruling.UNDECIDED);
        assertStatus(version, VersionStatus.ACTIVE);
        assertStatus(listing, ListingStatus.LISTED);
    }

    function test_theSecondUndecidedOfAnUpdateSupersedesLikeAKeep() public {
        (bytes32 listing, bytes32 first) = listed();
        bytes32 second = proposeAsOlga(listing);
        rule(challengeAs(mira, second), Ruling.UNDECIDED);
        rule(challengeAs(mira, second), Ruling.UNDECIDED);
        assertStatus(first, VersionStatus.SUPERSEDED);
        assertStatus(second, VersionStatus.ACTIVE);
        assertEq(listingRow(listing).currentVersion, second, "current");
    }

    function test_settlementGivesAPendingSiblingAtLeastADay() public {
        (bytes32 listing, bytes32 active) = listed();
        bytes32 pending = proposeAsOlga(listing);
        bytes32 dispute = challengeAs(mira, active);
        vote(dispute, Choice.KEEP, Choice.NONE, Choice.NONE);
        vm.warp(disputeRow(dispute).appealEndsAt);
        vm.expectEmit(true, true, true, true, address(registry));
        emit IListingRegistry.PendingExtended(listing, pending, uint48(nowAt() + 1 days));
        court.resolve(dispute);
        assertEq(pendingEnd(pending), nowAt() + 1 days, "a day after settlement");
    }

    function test_settlementDoesNotTouchASiblingThatHasMoreThanADay() public {
        (bytes32 listing, bytes32 active) = listed();
        ParameterSet memory set = defaultParameters();
        set.applyPeriod = 14 days;
        setParameters(set);
        bytes32 pending = proposeAsOlga(listing);
        uint48 before = pendingEnd(pending);
        rule(challengeAs(mira, active), Ruling.UNDECIDED);
        assertEq(pendingEnd(pending), before, "unchanged");
    }

    function test_settlementMovesAnExitAtMostTwiceToADayFromNow() public {
        (bytes32 listing, bytes32 version) = listed();
        vm.prank(olga);
        registry.initiateExit(listing);
        uint48 exitAt = listingRow(listing).exitReadyAt;

        vm.warp(exitAt - 1);
        rule(challengeAs(mira, version), Ruling.UNDECIDED);
        assertEq(listingRow(listing).exitReadyAt, nowAt() + 1 days, "first time");

        vm.warp(listingRow(listing).exitReadyAt - 1);
        rule(challengeAs(mira, version), Ruling.UNDECIDED);
        uint48 second = uint48(nowAt() + 1 days);
        assertEq(listingRow(listing).exitReadyAt, second, "second time");

        vm.warp(second - 1);
        rule(challengeAs(mira, version), Ruling.UNDECIDED);
        assertEq(listingRow(listing).exitReadyAt, second, "never a third time");
        registry.finalizeExit(listing);
        assertStatus(listing, ListingStatus.WITHDRAWN);
    }

    function test_settlementLeavesAnExitThatIsMoreThanADayAwayWithoutCountingIt() public {
        (bytes32 listing, bytes32 version) = listed();
        bytes32 dispute = challengeAs(mira, version);
        skip(2 days);
        vm.prank(olga);
        registry.initiateExit(listing);
        uint48 exitAt = listingRow(listing).exitReadyAt;
        rule(dispute, Ruling.UNDECIDED);
        assertEq(listingRow(listing).exitReadyAt, exitAt, "unchanged");
    }

    function test_removeOfAnExitingListingRemovesIt() public {
        (bytes32 listing, bytes32 version) = listed();
        vm.prank(olga);
        registry.initiateExit(listing);
        rule(challengeAs(mira, version), Ruling.REMOVE);
        assertStatus(listing, ListingStatus.REMOVED);
        assertStatus(version, VersionStatus.REVOKED);
    }
}
