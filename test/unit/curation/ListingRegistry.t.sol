// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

import {ICredits} from "../../../contracts/interfaces/ICredits.sol";
import {IListingRegistry} from "../../../contracts/interfaces/IListingRegistry.sol";
import {UriHint} from "../../../contracts/libraries/UriHint.sol";
import {ListingStatus, ParameterSet, Ruling, VersionStatus} from "../../../contracts/types/AssayTypes.sol";
import {CurationWorld} from "./CurationWorld.sol";

contract ListingRegistryTest is CurationWorld {
    function test_itsWiresAreThoseOfTheConstructor() public view {
        assertEq(address(registry.token()), address(token), "token");
        assertEq(address(registry.staking()), address(staking), "staking");
        assertEq(address(registry.court()), address(court), "court");
        assertEq(address(registry.parameters()), address(parameters), "parameters");
    }

    // submit

    function test_submitRefusesADepositBelowTheMinimum() public {
        vm.prank(olga);
        vm.expectRevert(abi.encodeWithSelector(IListingRegistry.RegistryDepositTooLow.selector, 1000e18 - 1, 1000e18));
        registry.submit(SALT, CARD, URI, 1000e18 - 1);
    }

    function test_submitRefusesAnEmptyContentHash() public {
        vm.prank(olga);
        vm.expectRevert(IListingRegistry.RegistryZeroContentHash.selector);
        registry.submit(SALT, 0, URI, DEPOSIT);
    }

    function test_submitRefusesAnAddressLongerThan512Bytes() public {
        string memory tooLong = string(new bytes(513));
        vm.prank(olga);
        vm.expectRevert(abi.encodeWithSelector(UriHint.UriTooLong.selector, 513));
        registry.submit(SALT, CARD, tooLong, DEPOSIT);
    }

    function test_submitRefusesTheSameSaltOfTheSameOwnerTwice() public {
        (bytes32 listing, ) = submitAs(olga, SALT, DEPOSIT);
        vm.prank(olga);
        vm.expectRevert(abi.encodeWithSelector(IListingRegistry.RegistryListingExists.selector, listing));
        registry.submit(SALT, CARD_2, URI, DEPOSIT);
    }

    function test_submitRefusesADepositThatTheCallerHasNot() public {
        vm.prank(olga);
        vm.expectRevert();
        registry.submit(SALT, CARD, URI, 6_000_001e18);
    }

    function test_submitTakesTheMinimumAndAnAddressOf512Bytes() public {
        string memory longest = string(new bytes(512));
        vm.prank(olga);
        registry.submit(SALT, CARD, longest, 1000e18);
        assertEq(token.balanceOf(address(registry)), 1000e18, "registry holds");
    }

    function test_submitStoresAPendingListingAndPullsExactlyTheDeposit() public {
        bytes32 expectedListing = keccak256(abi.encode(block.chainid, address(registry), olga, SALT));
        bytes32 expectedVersion = keccak256(abi.encode(expectedListing, uint256(0), CARD));
        uint48 endsAt = uint48(nowAt() + 5 days);

        vm.expectEmit(true, true, true, true, address(registry));
        emit IListingRegistry.ListingSubmitted(expectedListing, olga, SALT, DEPOSIT, 1000e18);
        vm.expectEmit(true, true, true, true, address(registry));
        emit IListingRegistry.VersionProposed(expectedListing, expectedVersion, 0, CARD, URI, endsAt, 1);
        (bytes32 listing, bytes32 version) = submitAs(olga, SALT, DEPOSIT);

        assertEq(listing, expectedListing, "listing id");
        assertEq(version, expectedVersion, "version id");
        assertEq(token.balanceOf(olga), 6_000_000e18 - DEPOSIT, "wallet");
        assertEq(token.balanceOf(address(registry)), DEPOSIT, "registry holds");
        ListingRow memory row = listingRow(listing);
        assertEq(row.owner, olga, "owner");
        assertEq(row.deposit, DEPOSIT, "deposit");
        assertEq(row.minDeposit, 1000e18, "min deposit");
        assertEq(row.currentVersion, 0, "no current version");
        assertEq(row.pendingVersion, version, "pending version");
        assertEq(row.openDispute, 0, "no dispute");
        assertStatus(listing, ListingStatus.PENDING);
        (bytes32 of_, uint256 index, VersionStatus status, bytes32 hash, uint48 end, uint256 set) = registry.versionOf(
            version
        );
        assertEq(of_, listing, "listing of version");
        assertEq(index, 0, "index");
        assertEq(uint256(status), uint256(VersionStatus.PENDING), "version status");
        assertEq(hash, CARD, "content hash");
        assertEq(end, endsAt, "pending end");
        assertEq(set, 1, "parameter set");
        assertTrue(registry.isVouchable(version), "vouchable");
        assertTrue(!registry.isVersionOver(version), "not over");
    }

    function test_twoOwnersMayUseTheSameSalt() public {
        (bytes32 hers, ) = submitAs(olga, SALT, DEPOSIT);
        (bytes32 his, ) = submitAs(ben, SALT, DEPOSIT);
        assertTrue(hers != his, "different listings");
    }

    function test_anUnknownListingOrVersionReadsAsNothing() public view {
        assertStatus(CARD, ListingStatus.NONE);
        assertStatus(CARD, VersionStatus.NONE);
        assertEq(registry.versionAt(CARD, 0), 0, "no version");
        assertTrue(!registry.isVouchable(CARD) && !registry.isVersionOver(CARD), "neither vouchable nor over");
    }

    // activate

    function test_activateRefusesAnUnknownListing() public {
        vm.expectRevert(abi.encodeWithSelector(IListingRegistry.RegistryUnknownListing.selector, CARD));
        registry.activate(CARD);
    }

    function test_activateRefusesWhenNothingIsPending() public {
        (bytes32 listing, ) = listed();
        vm.expectRevert(abi.encodeWithSelector(IListingRegistry.RegistryNothingPending.selector, listing));
        registry.activate(listing);
    }

    function test_activateRefusesWhileDisputed() public {
        (bytes32 listing, bytes32 version) = submitAs(olga, SALT, DEPOSIT);
        bytes32 dispute = challengeAs(mira, version);
        skip(5 days);
        vm.expectRevert(abi.encodeWithSelector(IListingRegistry.RegistryDisputed.selector, listing, dispute));
        registry.activate(listing);
    }

    function test_activateRefusesASecondBeforeThePeriodIsOver() public {
        (bytes32 listing, bytes32 version) = submitAs(olga, SALT, DEPOSIT);
        uint48 endsAt = pendingEnd(version);
        vm.warp(endsAt - 1);
        vm.expectRevert(abi.encodeWithSelector(IListingRegistry.RegistryTooEarly.selector, listing, endsAt));
        registry.activate(listing);
    }

    function test_activateListsFromTheLastSecondOnByAnybody() public {
        (bytes32 listing, bytes32 version) = submitAs(olga, SALT, DEPOSIT);
        vm.warp(pendingEnd(version));
        vm.expectEmit(true, true, true, true, address(registry));
        emit IListingRegistry.VersionActivated(listing, version, 0);
        vm.prank(anna);
        registry.activate(listing);

        assertStatus(listing, ListingStatus.LISTED);
        assertStatus(version, VersionStatus.ACTIVE);
        assertEq(listingRow(listing).currentVersion, version, "current");
        assertEq(listingRow(listing).pendingVersion, 0, "nothing pending");
    }

    function test_activateSupersedesTheVersionBefore() public {
        (bytes32 listing, bytes32 first) = listed();
        bytes32 second = proposeAsOlga(listing);
        vm.warp(pendingEnd(second) + 1);
        vm.expectEmit(true, true, true, true, address(registry));
        emit IListingRegistry.VersionActivated(listing, second, first);
        registry.activate(listing);

        assertStatus(first, VersionStatus.SUPERSEDED);
        assertStatus(second, VersionStatus.ACTIVE);
        assertEq(listingRow(listing).currentVersion, second, "current");
        assertTrue(registry.isVersionOver(first) && !registry.isVouchable(first), "the first is over");
    }

    // proposeVersion

    function test_proposeVersionRefusesAnUnknownListing() public {
        vm.expectRevert(abi.encodeWithSelector(IListingRegistry.RegistryUnknownListing.selector, CARD));
        registry.proposeVersion(CARD, CARD_2, URI);
    }

    function test_proposeVersionRefusesOthersThanTheOwner() public {
        (bytes32 listing, ) = listed();
        vm.prank(anna);
        vm.expectRevert(abi.encodeWithSelector(IListingRegistry.RegistryNotOwner.selector, listing, anna));
        registry.proposeVersion(listing, CARD_2, URI);
    }

    function test_proposeVersionRefusesAListingThatIsNotListed() public {
        (bytes32 listing, ) = submitAs(olga, SALT, DEPOSIT);
        vm.prank(olga);
        vm.expectRevert(
            abi.encodeWithSelector(IListingRegistry.RegistryWrongStatus.selector, listing, ListingStatus.PENDING)
        );
        registry.proposeVersion(listing, CARD_2, URI);
    }

    function test_proposeVersionRefusesWhileDisputed() public {
        (bytes32 listing, bytes32 version) = listed();
        bytes32 dispute = challengeAs(mira, version);
        vm.prank(olga);
        vm.expectRevert(abi.encodeWithSelector(IListingRegistry.RegistryDisputed.selector, listing, dispute));
        registry.proposeVersion(listing, CARD_2, URI);
    }

    function test_proposeVersionRefusesASecondPendingVersion() public {
        (bytes32 listing, ) = listed();
        bytes32 pending = proposeAsOlga(listing);
        vm.prank(olga);
        vm.expectRevert(abi.encodeWithSelector(IListingRegistry.RegistryVersionPending.selector, listing, pending));
        registry.proposeVersion(listing, CARD, URI);
    }

    function test_proposeVersionRefusesADepositThatADisputeBroughtBelowTheMinimum() public {
        (bytes32 listing, ) = listed();
        bytes32 pending = proposeAsOlga(listing);
        rule(challengeAs(mira, pending), Ruling.REMOVE);
        assertEq(listingRow(listing).deposit, 1000e18, "half is left");
        bytes32 second = proposeAsOlga(listing);
        rule(challengeAs(mira, second), Ruling.REMOVE);

        vm.prank(olga);
        vm.expectRevert(abi.encodeWithSelector(IListingRegistry.RegistryDepositTooLow.selector, 500e18, 1000e18));
        registry.proposeVersion(listing, CARD_2, URI);

        vm.prank(olga);
        registry.topUp(listing, 500e18);
        proposeAsOlga(listing);
    }

    function test_proposeVersionRefusesAnEmptyHashAndALongAddress() public {
        (bytes32 listing, ) = listed();
        vm.startPrank(olga);
        vm.expectRevert(IListingRegistry.RegistryZeroContentHash.selector);
        registry.proposeVersion(listing, 0, URI);
        string memory tooLong = string(new bytes(513));
        vm.expectRevert(abi.encodeWithSelector(UriHint.UriTooLong.selector, 513));
        registry.proposeVersion(listing, CARD_2, tooLong);
        vm.stopPrank();
    }

    function test_proposeVersionTakesTheSetInForceAndEvenTheSameContentGetsANewId() public {
        (bytes32 listing, bytes32 first) = listed();
        ParameterSet memory set = defaultParameters();
        set.applyPeriod = 3 days;
        set.minDeposit = 5000e18; // raising it never endangers a listing that is there
        setParameters(set);
        vm.prank(olga);
        bytes32 second = registry.proposeVersion(listing, CARD, URI);

        assertTrue(first != second, "ids differ by index");
        assertEq(second, keccak256(abi.encode(listing, uint256(1), CARD)), "version id");
        assertEq(registry.versionAt(listing, 1), second, "by index");
        (, uint256 index, , , uint48 end, uint256 id) = registry.versionOf(second);
        assertEq(index, 1, "index");
        assertEq(end, nowAt() + 3 days, "pending end");
        assertEq(id, 2, "parameter set");
        assertEq(token.balanceOf(address(registry)), DEPOSIT, "nothing was paid");
    }

    // topUp

    function test_topUpRefusesAnAbsurdAmount() public {
        (bytes32 listing, ) = listed();
        vm.prank(olga);
        vm.expectRevert(
            abi.encodeWithSelector(SafeCast.SafeCastOverflowedUintDowncast.selector, 88, type(uint256).max)
        );
        registry.topUp(listing, type(uint256).max);
    }

    function test_topUpRefusesOthersThanTheOwnerZeroAndUnknown() public {
        (bytes32 listing, ) = listed();
        vm.prank(anna);
        vm.expectRevert(abi.encodeWithSelector(IListingRegistry.RegistryNotOwner.selector, listing, anna));
        registry.topUp(listing, 1);
        vm.prank(olga);
        vm.expectRevert(IListingRegistry.RegistryZeroAmount.selector);
        registry.topUp(listing, 0);
        vm.expectRevert(abi.encodeWithSelector(IListingRegistry.RegistryUnknownListing.selector, CARD));
        registry.topUp(CARD, 1);
    }

    function test_topUpRefusesAFinalListing() public {
        (bytes32 listing, bytes32 version) = listed();
        rule(challengeAs(mira, version), Ruling.REMOVE);
        vm.prank(olga);
        vm.expectRevert(
            abi.encodeWithSelector(IListingRegistry.RegistryWrongStatus.selector, listing, ListingStatus.REMOVED)
        );
        registry.topUp(listing, 1);
    }

    function test_topUpRefusesAListingThatHasLeft() public {
        (bytes32 listing, ) = listed();
        vm.prank(olga);
        registry.initiateExit(listing);
        vm.prank(olga);
        registry.topUp(listing, 1); // it can still be challenged, so there may be reason to
        skip(7 days);
        registry.finalizeExit(listing);
        vm.prank(olga);
        vm.expectRevert(
            abi.encodeWithSelector(IListingRegistry.RegistryWrongStatus.selector, listing, ListingStatus.WITHDRAWN)
        );
        registry.topUp(listing, 1);
    }

    function test_topUpAddsExactlyTheAmountEvenWhileDisputed() public {
        (bytes32 listing, bytes32 version) = listed();
        challengeAs(mira, version);
        vm.expectEmit(true, true, true, true, address(registry));
        emit IListingRegistry.DepositToppedUp(listing, olga, 7e18, 7e18);
        vm.prank(olga);
        registry.topUp(listing, 7e18);

        assertEq(listingRow(listing).deposit, 7e18, "deposit: all of it was in escrow");
        assertEq(token.balanceOf(address(registry)), 7e18, "registry holds");
    }

    // initiateExit

    function test_initiateExitRefusesOthersThanTheOwnerAndWhatIsNotListed() public {
        (bytes32 listing, ) = submitAs(olga, SALT, DEPOSIT);
        vm.prank(anna);
        vm.expectRevert(abi.encodeWithSelector(IListingRegistry.RegistryNotOwner.selector, listing, anna));
        registry.initiateExit(listing);
        vm.prank(olga);
        vm.expectRevert(
            abi.encodeWithSelector(IListingRegistry.RegistryWrongStatus.selector, listing, ListingStatus.PENDING)
        );
        registry.initiateExit(listing);
    }

    function test_initiateExitRefusesWhileThePendingVersionIsDisputed() public {
        (bytes32 listing, ) = listed();
        bytes32 dispute = challengeAs(mira, proposeAsOlga(listing));
        vm.prank(olga);
        vm.expectRevert(abi.encodeWithSelector(IListingRegistry.RegistryDisputed.selector, listing, dispute));
        registry.initiateExit(listing);
    }

    function test_initiateExitTakesTheDelayOfTheActiveVersionsOwnSetAndRejectsWhatIsPending() public {
        (bytes32 listing, bytes32 active) = listed();
        ParameterSet memory set = defaultParameters();
        set.exitDelay = 30 days;
        setParameters(set);
        bytes32 pending = proposeAsOlga(listing);
        uint48 exitAt = uint48(nowAt() + 7 days);

        vm.expectEmit(true, true, true, true, address(registry));
        emit IListingRegistry.ExitInitiated(listing, exitAt);
        vm.expectEmit(true, true, true, true, address(registry));
        emit IListingRegistry.VersionRejected(listing, pending);
        vm.prank(olga);
        registry.initiateExit(listing);

        assertStatus(listing, ListingStatus.EXITING);
        assertStatus(active, VersionStatus.ACTIVE);
        assertStatus(pending, VersionStatus.REJECTED);
        assertEq(listingRow(listing).exitReadyAt, exitAt, "exit");
        assertEq(listingRow(listing).pendingVersion, 0, "nothing pending");
        assertTrue(!registry.isVouchable(active), "nobody may vouch for what leaves");
        assertTrue(!registry.isVersionOver(active), "but it is not over");
    }

    function test_initiateExitIsNotPreventedByADisputeOnTheActiveVersion() public {
        (bytes32 listing, bytes32 active) = listed();
        bytes32 pending = proposeAsOlga(listing);
        challengeAs(mira, active);
        vm.prank(olga);
        registry.initiateExit(listing);
        assertStatus(listing, ListingStatus.EXITING);
        assertStatus(pending, VersionStatus.REJECTED);
    }

    // finalizeExit and claim

    function testFuzz_aDepositComesBackToTheUnit(uint256 deposit, uint256 more) public {
        deposit = bound(deposit, DEPOSIT, 2_000_000e18);
        more = bound(more, 1, 2_000_000e18);
        uint256 purse = token.balanceOf(olga);
        (bytes32 listing, ) = submitAs(olga, SALT, deposit);
        vm.prank(olga);
        registry.topUp(listing, more);
        assertEq(token.balanceOf(address(registry)), deposit + more, "held");

        skip(5 days);
        registry.activate(listing);
        vm.prank(olga);
        registry.initiateExit(listing);
        skip(7 days);
        registry.finalizeExit(listing);
        assertEq(registry.claimableOf(olga), deposit + more, "claimable");

        vm.prank(olga);
        registry.claim();
        assertEq(token.balanceOf(olga), purse, "back to the unit");
        assertEq(token.balanceOf(address(registry)), 0, "nothing is left");
    }

    function test_finalizeExitRefusesWhatIsNotExiting() public {
        (bytes32 listing, ) = listed();
        vm.expectRevert(
            abi.encodeWithSelector(IListingRegistry.RegistryWrongStatus.selector, listing, ListingStatus.LISTED)
        );
        registry.finalizeExit(listing);
    }

    function test_finalizeExitRefusesWhileDisputed() public {
        (bytes32 listing, bytes32 version) = listed();
        vm.prank(olga);
        registry.initiateExit(listing);
        bytes32 dispute = challengeAs(mira, version);
        vm.warp(listingRow(listing).exitReadyAt);
        vm.expectRevert(abi.encodeWithSelector(IListingRegistry.RegistryDisputed.selector, listing, dispute));
        registry.finalizeExit(listing);
    }

    function test_finalizeExitRefusesASecondTooEarlyAndWorksFromTheLastSecondOn() public {
        (bytes32 listing, bytes32 version) = listed();
        vm.prank(olga);
        registry.initiateExit(listing);
        uint48 exitAt = listingRow(listing).exitReadyAt;
        vm.warp(exitAt - 1);
        vm.expectRevert(abi.encodeWithSelector(IListingRegistry.RegistryTooEarly.selector, listing, exitAt));
        registry.finalizeExit(listing);

        vm.warp(exitAt);
        vm.expectEmit(true, true, true, true, address(registry));
        emit IListingRegistry.ExitFinalized(listing, version, olga, DEPOSIT);
        vm.prank(anna);
        registry.finalizeExit(listing);

        assertStatus(listing, ListingStatus.WITHDRAWN);
        assertStatus(version, VersionStatus.SUPERSEDED);
        assertEq(listingRow(listing).deposit, 0, "deposit");
        assertEq(registry.claimableOf(olga), DEPOSIT, "claimable");
        assertTrue(registry.isVersionOver(version), "over");
        vm.expectRevert(
            abi.encodeWithSelector(IListingRegistry.RegistryWrongStatus.selector, listing, ListingStatus.WITHDRAWN)
        );
        registry.finalizeExit(listing);
    }

    function test_claimRefusesWhenThereIsNothingAndPaysOnlyTheCallerOnce() public {
        (bytes32 listing, ) = listed();
        vm.prank(olga);
        registry.initiateExit(listing);
        skip(7 days);
        registry.finalizeExit(listing);
        vm.prank(anna);
        vm.expectRevert(abi.encodeWithSelector(ICredits.CreditsNothingToClaim.selector, anna));
        registry.claim();

        vm.expectEmit(true, true, true, true, address(registry));
        emit ICredits.Claimed(olga, DEPOSIT);
        vm.prank(olga);
        registry.claim();

        assertEq(token.balanceOf(olga), 6_000_000e18, "wallet is whole again");
        assertEq(token.balanceOf(address(registry)), 0, "registry is empty");
        assertEq(registry.claimableOf(olga), 0, "claimable");
        vm.prank(olga);
        vm.expectRevert(abi.encodeWithSelector(ICredits.CreditsNothingToClaim.selector, olga));
        registry.claim();
    }

    // the court's calls

    function test_onlyTheCourtOpensAndClosesDisputes() public {
        (, bytes32 version) = listed();
        vm.startPrank(anna);
        vm.expectRevert(abi.encodeWithSelector(IListingRegistry.RegistryOnlyCourt.selector, anna));
        registry.openDispute(version, SALT, 1);
        vm.expectRevert(abi.encodeWithSelector(IListingRegistry.RegistryOnlyCourt.selector, anna));
        registry.closeDispute(version, SALT, Ruling.KEEP, 0);
        vm.stopPrank();
    }

    function test_evenTheCourtCannotOpenASecondDisputeOrCloseAnother() public {
        (bytes32 listing, bytes32 version) = listed();
        bytes32 dispute = challengeAs(mira, version);
        vm.startPrank(address(court));
        vm.expectRevert(abi.encodeWithSelector(IListingRegistry.RegistryUnknownVersion.selector, CARD));
        registry.openDispute(CARD, SALT, 1);
        vm.expectRevert(abi.encodeWithSelector(IListingRegistry.RegistryDisputed.selector, listing, dispute));
        registry.openDispute(version, SALT, 1);
        vm.expectRevert(abi.encodeWithSelector(IListingRegistry.RegistryNotOpenDispute.selector, listing, SALT));
        registry.closeDispute(version, SALT, Ruling.KEEP, 0);
        vm.expectRevert(
            abi.encodeWithSelector(IListingRegistry.RegistryNotOpenDispute.selector, bytes32(0), bytes32(0))
        );
        registry.closeDispute(CARD, 0, Ruling.KEEP, 0);
        vm.stopPrank();
    }
}
