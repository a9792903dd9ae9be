// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {HostileToken} from "../../../contracts/mocks/HostileToken.sol";
import {Choice} from "../../../contracts/types/AssayTypes.sol";
import {LawChecks} from "../../world/LawChecks.sol";
import {CurationWorld} from "../curation/CurationWorld.sol";

/// @notice The whole protocol over a hostile token that is itself a staker, backer, juror, challenger and owner ("eve").
/// In the second in which {setUp} ends, every call there is has something to do for her.
abstract contract HostileWorld is CurationWorld, LawChecks {
    HostileToken internal hostile;
    address internal eve;

    // olga's
    bytes32 internal condemned; // eve backs it, and its dispute can be resolved
    bytes32 internal acquitted; // eve backs it, and its dispute can be resolved
    bytes32 internal appealable; // its dispute waits for an appeal
    bytes32 internal revealing; // eve has sealed a vote on it
    bytes32 internal committing;
    bytes32 internal lost; // eve challenged it in vain
    bytes32 internal kept; // eve voted for it and has not claimed
    bytes32 internal slashed; // ben backed it and has not settled
    bytes32 internal left; // ben's release from it is ripe, and leaves dust
    bytes32 internal open; // eve backs it; nobody disputes it

    // eve's
    bytes32 internal updated; // with an update that is pending
    bytes32 internal own; // without
    bytes32 internal exiting; // at the end of its exit
    bytes32 internal gone; // its deposit can be claimed
    bytes32 internal waiting; // at the end of its pending period

    bytes32 internal update;
    uint256 internal unbondTicket;
    uint256 internal heldRelease; // from the condemned version: became ripe while it was disputed
    uint256 internal ripeRelease; // from the open version
    uint256 internal dustyRelease; // ben's

    function tokenArtifact() internal pure override returns (string memory) {
        return "contracts/mocks/HostileToken.sol:HostileToken";
    }

    function everybody() internal view override returns (address[] memory people) {
        address[] memory honest = actors();
        people = new address[](honest.length + 1);
        for (uint256 i = 0; i < honest.length; ++i) people[i] = honest[i];
        people[honest.length] = eve;
    }

    function setUp() public virtual override {
        watches();
        super.setUp();
        hostile = HostileToken(address(token));
        eve = address(token);
        _eveStakes();
        _listsAll();

        uint256 start = nowAt();
        _backs();
        vm.warp(start + 4 days);
        _disputesOfThePast();
        vm.warp(start + 11 days);
        bytes32 condemnation = _opens(condemned, eve, Choice.KEEP);
        sealAs(jack, condemnation, Choice.REMOVE);
        bytes32 acquittal = _opens(acquitted, jack, Choice.KEEP);
        vm.warp(start + 12 days);
        bytes32 ruling = _opens(appealable, jack, Choice.KEEP);
        (, waiting) = submitAs(eve, "waiting", DEPOSIT);
        vm.warp(start + 13 days);
        vm.startPrank(eve);
        update = registry.proposeVersion(listingOf(updated), CARD_2, URI);
        vm.stopPrank();
        openFor(eve, condemnation, Choice.KEEP);
        openFor(jack, condemnation, Choice.REMOVE);
        openFor(jack, acquittal, Choice.KEEP);
        vm.warp(start + 14 days);
        openFor(jack, ruling, Choice.KEEP);
        _opens(revealing, eve, Choice.KEEP);
        vm.warp(start + 16 days);
        challengeAs(mira, committing);
        vm.warp(start + 17 days);
        books();
    }

    function listingOf(bytes32 version) internal view returns (bytes32 listing) {
        (listing, , , , , ) = registry.versionOf(version);
    }

    /// @notice The dispute that is open on a version, or the last that was: each has had one.
    function disputeOf(bytes32 version) internal view returns (bytes32) {
        return keccak256(abi.encode(address(court), version, 0));
    }

    function _eveStakes() private {
        vm.prank(anna);
        assertTrue(token.transfer(eve, 3_000_000e18), "transfer");
        vm.startPrank(eve);
        token.approve(address(staking), ANY);
        token.approve(address(registry), ANY);
        token.approve(address(court), ANY);
        staking.stake(1_000_000e18);
        vm.stopPrank();
    }

    function _listsAll() private {
        condemned = _submits(olga, "condemned");
        acquitted = _submits(olga, "acquitted");
        appealable = _submits(olga, "appealable");
        revealing = _submits(olga, "revealing");
        committing = _submits(olga, "committing");
        lost = _submits(olga, "lost");
        kept = _submits(olga, "kept");
        slashed = _submits(olga, "slashed");
        left = _submits(olga, "left");
        open = _submits(olga, "open");
        updated = _submits(eve, "updated");
        own = _submits(eve, "own");
        exiting = _submits(eve, "exiting");
        gone = _submits(eve, "gone");
        skip(5 days);
        books();
        for (uint256 i = 0; i < knownListings.length; ++i) registry.activate(knownListings[i]);
    }

    function _backs() private {
        vouchAs(ben, slashed, 1000e18 + 1);
        vouchAs(ben, left, 3e18);
        vouchAs(eve, condemned, 100_000e18 + 1);
        vouchAs(eve, acquitted, 70_000e18 + 1);
        vouchAs(eve, open, 50_000e18 + 1);
        vm.startPrank(mira);
        staking.fund(left, 1e18, ANY); // a third of a unit for each: dust stays
        staking.fund(open, 100e18, ANY);
        vm.stopPrank();
        vm.prank(ben);
        dustyRelease = staking.startRelease(left, 3e18);
        vm.startPrank(eve);
        heldRelease = staking.startRelease(condemned, 30_000e18);
        ripeRelease = staking.startRelease(open, 20_000e18);
        unbondTicket = staking.requestUnbond(10_000e18);
        registry.initiateExit(listingOf(gone));
        vm.stopPrank();
    }

    /// @dev Three disputes that are over: undecided, kept, removed.
    function _disputesOfThePast() private {
        bytes32 undecided = challengeAs(eve, lost);
        bytes32 won = _opens(kept, eve, Choice.KEEP);
        sealAs(jack, won, Choice.KEEP);
        bytes32 removal = _opens(slashed, jack, Choice.REMOVE);
        skip(2 days);
        openFor(eve, won, Choice.KEEP);
        openFor(jack, won, Choice.KEEP);
        openFor(jack, removal, Choice.REMOVE);
        skip(4 days);
        court.resolve(undecided);
        court.resolve(won);
        court.resolve(removal);
        registry.finalizeExit(listingOf(gone));
        staking.harvest(eve, open);
        vm.startPrank(eve);
        registry.initiateExit(listingOf(exiting));
        vm.stopPrank();
    }

    function _submits(address who, bytes32 salt) private returns (bytes32 version) {
        (, version) = submitAs(who, salt, DEPOSIT);
    }

    function _opens(bytes32 version, address voter, Choice choice) private returns (bytes32 dispute) {
        dispute = challengeAs(mira, version);
        sealAs(voter, dispute, choice);
    }
}
