// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IDisputeCourt} from "../../../contracts/interfaces/IDisputeCourt.sol";
import {IListingRegistry} from "../../../contracts/interfaces/IListingRegistry.sol";
import {UriHint} from "../../../contracts/libraries/UriHint.sol";
import {
    Choice,
    ListingStatus,
    ParameterSet,
    Phase,
    Ruling,
    VersionStatus
} from "../../../contracts/types/AssayTypes.sol";
import {DisputeRow} from "../../world/Surfaces.sol";
import {CurationWorld} from "./CurationWorld.sol";

/// @notice Who may challenge what, for how much, and with which evidence.
contract CourtChallengeTest is CurationWorld {
    uint256 private constant ODD = 2001e18 + 1;
    uint256 private constant HALF = 1000.5e18;

    function test_itsWiresAndFloorsAreThoseOfTheDeployment() public view {
        assertEq(address(court.token()), address(token), "token");
        assertEq(address(court.staking()), address(staking), "staking");
        assertEq(address(court.registry()), address(registry), "registry");
        assertEq(address(court.parameters()), address(parameters), "parameters");
        assertEq(address(court.governor()), address(governor), "governor");
        assertEq(court.timelock(), address(timelock), "timelock");
        assertEq(court.quorumFloor(), 1_000_000e18, "1 % of the supply");
        assertEq(court.challengeFloor(), 8_000_000e18, "8 % of the supply");
        assertEq(court.deployedAt(), 1_800_000_000, "deployed at");
    }

    // refusals

    function test_challengeRefusesAVersionThatDoesNotExist() public {
        _expectNotChallengeable(CARD);
    }

    function test_challengeRefusesTheOwner() public {
        (, bytes32 version) = listed();
        vm.prank(olga);
        vm.expectRevert(abi.encodeWithSelector(IDisputeCourt.CourtOwnerCannotChallenge.selector, olga));
        court.challenge(version, ANY, EVIDENCE, URI);
    }

    function test_challengeRefusesASecondDisputeOnTheListingEvenOnItsOtherVersion() public {
        (bytes32 listing, bytes32 active) = listed();
        bytes32 pending = proposeAsOlga(listing);
        bytes32 dispute = challengeAs(mira, active);
        assertEq(court.challengeStakeOf(pending), 0, "nothing to post while disputed");
        vm.prank(anna);
        vm.expectRevert(abi.encodeWithSelector(IDisputeCourt.CourtAlreadyDisputed.selector, pending, dispute));
        court.challenge(pending, ANY, EVIDENCE, URI);
    }

    /// @dev The registry leaves no version that can be challenged with less than half of the least minimum, so this
    /// registry is made up: the court does not take it on trust.
    function test_challengeRefusesWhenNothingWouldBeAtStake() public {
        (bytes32 listing, bytes32 active) = listed();
        bytes32 pending = proposeAsOlga(listing);
        ListingRow memory row = listingRow(listing);
        bytes memory question = abi.encodeCall(IListingRegistry.listingOf, (listing));
        row.deposit = 1; // half of it, for an update, is nothing
        vm.mockCall(address(registry), question, abi.encode(row));
        _expectNoStake(pending);

        row.deposit = 0;
        vm.mockCall(address(registry), question, abi.encode(row));
        _expectNoStake(active);
    }

    function test_challengeRefusesAStakeAboveWhatTheChallengerAgreedTo() public {
        (, bytes32 version) = listed();
        vm.prank(mira);
        vm.expectRevert(abi.encodeWithSelector(IDisputeCourt.CourtStakeAboveMax.selector, DEPOSIT, DEPOSIT - 1));
        court.challenge(version, DEPOSIT - 1, EVIDENCE, URI);

        vm.prank(mira);
        court.challenge(version, DEPOSIT, EVIDENCE, URI);
    }

    function test_challengeRefusesWithoutEvidenceOrWithALongAddress() public {
        (, bytes32 version) = listed();
        vm.startPrank(mira);
        vm.expectRevert(IDisputeCourt.CourtZeroEvidence.selector);
        court.challenge(version, ANY, 0, URI);
        string memory tooLong = string(new bytes(513));
        vm.expectRevert(abi.encodeWithSelector(UriHint.UriTooLong.selector, 513));
        court.challenge(version, ANY, EVIDENCE, tooLong);
        court.challenge(version, ANY, EVIDENCE, string(new bytes(512)));
        vm.stopPrank();
    }

    function test_challengeRefusesWhileLessThanTheFloorIsStaked() public {
        (, bytes32 version) = listed();
        vm.prank(jack);
        staking.requestUnbond(4_000_000e18);
        vm.prank(bea);
        staking.requestUnbond(1_000_000e18);
        stakeAs(anna, 1);
        skip(1);
        // 8 000 000 and one base unit: enough.
        assertEq(court.challengeStakeOf(version), DEPOSIT, "above the floor");
        vm.prank(ben);
        staking.requestUnbond(2);
        skip(1);
        assertEq(court.challengeStakeOf(version), 0, "below the floor");
        vm.prank(mira);
        vm.expectRevert(abi.encodeWithSelector(IDisputeCourt.CourtBelowFloor.selector, 8_000_000e18 - 1, 8_000_000e18));
        court.challenge(version, ANY, EVIDENCE, URI);
    }

    function test_challengeCountsTheStakeOfTheSecondBefore() public {
        (, bytes32 version) = listed();
        vm.prank(jack);
        staking.requestUnbond(4_000_000e18);
        vm.prank(bea);
        staking.requestUnbond(1_000_000e18);
        skip(1);
        vm.prank(ben);
        staking.requestUnbond(1);
        // What left in this very second still counts; what came would not.
        challengeAs(mira, version);
    }

    function test_challengeRefusesAChallengerWithoutTokensAndChangesNothing() public {
        (, bytes32 version) = listed();
        vm.prank(makeActor("nobody"));
        vm.expectRevert();
        court.challenge(version, ANY, EVIDENCE, URI);
        assertEq(court.challengeStakeOf(version), DEPOSIT, "still challengeable");
        assertEq(court.openDisputeOpenedAt(version), 0, "no dispute");
    }

    function test_versionsThatAreOverAreNotChallengeable() public {
        (bytes32 listing, bytes32 first) = listed();
        bytes32 second = proposeAsOlga(listing);
        skip(5 days);
        registry.activate(listing);
        _expectNotChallengeable(first); // superseded
        bytes32 third = proposeAsOlga(listing);
        rule(challengeAs(mira, third), Ruling.REMOVE);
        _expectNotChallengeable(third); // rejected
        rule(challengeAs(mira, second), Ruling.REMOVE);
        _expectNotChallengeable(second); // revoked
    }

    // success

    function test_challengeMovesExactlyTwoStakesIntoEscrowAndFixesEverything() public {
        (bytes32 listing, bytes32 version) = listed();
        bytes32 expected = keccak256(abi.encode(address(court), version, uint256(0)));
        uint48 t = uint48(nowAt());

        vm.expectEmit(true, true, true, true, address(court));
        emit IDisputeCourt.DisputeOpened(
            expected,
            version,
            mira,
            listing,
            olga,
            0,
            DEPOSIT,
            1_300_000e18,
            t,
            t + 2 days,
            t + 4 days,
            t + 6 days,
            1
        );
        vm.expectEmit(true, true, true, true, address(court));
        emit IDisputeCourt.EvidenceSubmitted(expected, mira, EVIDENCE, URI);
        vm.expectEmit(true, true, true, true, address(registry));
        emit IListingRegistry.DepositEscrowed(listing, version, expected, DEPOSIT, 0);
        bytes32 dispute = challengeAs(mira, version);

        assertEq(dispute, expected, "dispute id");
        assertEq(token.balanceOf(mira), 6_000_000e18 - DEPOSIT, "challenger's wallet");
        assertEq(token.balanceOf(address(court)), 2 * DEPOSIT, "court holds");
        assertEq(token.balanceOf(address(registry)), 0, "registry holds");
        DisputeRow memory row = disputeRow(dispute);
        assertEq(row.versionId, version, "version");
        assertEq(row.owner, olga, "owner");
        assertEq(row.challenger, mira, "challenger");
        assertEq(row.stake, DEPOSIT, "stake");
        assertEq(row.escrow, 2 * DEPOSIT, "escrow");
        assertEq(row.openedAt, t, "opened at");
        assertEq(row.commitEndsAt, t + 2 days, "commit ends");
        assertEq(row.revealEndsAt, t + 4 days, "reveal ends");
        assertEq(row.appealEndsAt, t + 6 days, "appeal ends");
        assertEq(row.quorum, 1_300_000e18, "10 % of 13 million");
        assertTrue(!row.resolved, "not resolved");
        assertRuling(dispute, Ruling.NONE);
        assertEq(court.snapshotOf(dispute), t - 1, "snapshot");
        assertEq(court.openDisputeOpenedAt(version), t, "open dispute of the version");
        assertEq(listingRow(listing).openDispute, dispute, "open dispute of the listing");
        assertStatus(listing, ListingStatus.LISTED);
        assertStatus(version, VersionStatus.ACTIVE);
        assertPhase(dispute, Phase.COMMIT);
    }

    function test_theNextDisputeOnAVersionHasTheNextOrdinal() public {
        (, bytes32 version) = listed();
        rule(challengeAs(mira, version), Ruling.UNDECIDED);
        assertEq(court.openDisputeOpenedAt(version), 0, "none is open");
        bytes32 second = challengeAs(mira, version);
        assertEq(second, keccak256(abi.encode(address(court), version, uint256(1))), "ordinal 1");
        assertEq(court.openDisputeOpenedAt(version), nowAt(), "open again");
    }

    function test_theStakeIsTheLeastOfDepositCeilingAndTwoThousandthOfAllStake() public {
        (, bytes32 small) = submitAs(olga, "small", 2499e18);
        (, bytes32 large) = submitAs(olga, "large", 100_000e18);
        assertEq(court.challengeStakeOf(small), 2499e18, "the deposit");
        assertEq(court.challengeStakeOf(large), 2500e18, "sMax");
        ParameterSet memory set = defaultParameters();
        set.sMax = 100_000e18;
        setParameters(set);
        assertEq(court.challengeStakeOf(large), 6500e18, "13 million / 2 000");
    }

    function test_anUpdateOfAListedListingPutsHalfTheDepositAtStakeRoundedDown() public {
        (bytes32 listing, ) = submitAs(olga, SALT, ODD);
        skip(5 days);
        registry.activate(listing);
        bytes32 pending = proposeAsOlga(listing);
        assertEq(court.challengeStakeOf(pending), HALF, "half");
        bytes32 dispute = challengeAs(mira, pending);
        assertEq(disputeRow(dispute).stake, HALF, "stake");
        assertEq(listingRow(listing).deposit, ODD - HALF, "the rest stays");
    }

    function test_theQuorumIsRoundedUpAndNeverBelowItsFloor() public {
        (, bytes32 version) = listed();
        stakeAs(anna, 1);
        skip(1);
        bytes32 dispute = challengeAs(mira, version);
        assertEq(disputeRow(dispute).quorum, 1_300_000e18 + 1, "rounded up");

        ParameterSet memory set = defaultParameters();
        set.quorumBps = 500;
        set.bondBps = 400;
        setParameters(set);
        (, bytes32 other) = submitAs(olga, "other", DEPOSIT);
        assertEq(disputeRow(challengeAs(mira, other)).quorum, 1_000_000e18, "the floor");
    }

    function test_aParameterChangeDoesNotReachAnOpenDispute() public {
        (, bytes32 version) = listed();
        bytes32 dispute = challengeAs(mira, version);
        DisputeRow memory before = disputeRow(dispute);
        ParameterSet memory set = defaultParameters();
        set.commitPeriod = 7 days;
        set.appealWindow = 7 days;
        set.voterBps = 1000;
        set.burnBps = 5000;
        set.bondBps = 1000;
        set.undecidedBps = 1000;
        setParameters(set);

        sealAs(jack, dispute, Choice.KEEP);
        (, , uint256 bond, , , ) = court.voteOf(dispute, jack);
        assertEq(bond, 80_000e18, "2 % of 4 million");
        vm.warp(before.appealEndsAt);
        court.resolve(dispute);
        assertEq(court.claimableOf(mira), (DEPOSIT * 95) / 100, "fee of 5 %");
    }

    // evidence

    function test_submitEvidenceRefusesUnknownEmptyLongAndLate() public {
        vm.expectRevert(abi.encodeWithSelector(IDisputeCourt.CourtUnknownDispute.selector, CARD));
        court.submitEvidence(CARD, EVIDENCE, URI);

        (, bytes32 version) = listed();
        bytes32 dispute = challengeAs(mira, version);
        vm.expectRevert(IDisputeCourt.CourtZeroEvidence.selector);
        court.submitEvidence(dispute, 0, URI);
        string memory tooLong = string(new bytes(513));
        vm.expectRevert(abi.encodeWithSelector(UriHint.UriTooLong.selector, 513));
        court.submitEvidence(dispute, EVIDENCE, tooLong);

        rule(dispute, Ruling.KEEP);
        vm.expectRevert(wrongPhase(dispute, Phase.RESOLVED));
        court.submitEvidence(dispute, EVIDENCE, URI);
    }

    function test_anybodyMaySubmitEvidenceUntilTheDisputeIsResolved() public {
        (, bytes32 version) = listed();
        bytes32 dispute = challengeAs(mira, version);
        skip(30 days);
        vm.expectEmit(true, true, true, true, address(court));
        emit IDisputeCourt.EvidenceSubmitted(dispute, anna, CARD_2, "");
        vm.prank(anna);
        court.submitEvidence(dispute, CARD_2, "");
    }

    function _expectNoStake(bytes32 version) private {
        assertEq(court.challengeStakeOf(version), 0, "nothing at stake");
        vm.prank(mira);
        vm.expectRevert(abi.encodeWithSelector(IDisputeCourt.CourtNoStake.selector, version));
        court.challenge(version, ANY, EVIDENCE, URI);
    }

    function _expectNotChallengeable(bytes32 version) private {
        assertEq(court.challengeStakeOf(version), 0, "nothing to post");
        vm.prank(mira);
        vm.expectRevert(abi.encodeWithSelector(IDisputeCourt.CourtNotChallengeable.selector, version));
        court.challenge(version, ANY, EVIDENCE, URI);
    }
}
