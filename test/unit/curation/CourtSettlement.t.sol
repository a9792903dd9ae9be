// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ICredits} from "../../../contracts/interfaces/ICredits.sol";
import {IDisputeCourt} from "../../../contracts/interfaces/IDisputeCourt.sol";
import {Choice, ParameterSet, Phase, Ruling} from "../../../contracts/types/AssayTypes.sol";
import {DisputeRow} from "../../world/Surfaces.sol";
import {CurationWorld} from "./CurationWorld.sol";

/// @notice The settlement table to the base unit: S = 2 000, ben 1 M and bea 300 000 back the version.
contract CourtSettlementTest is CurationWorld {
    uint256 private constant S = DEPOSIT;

    bytes32 private listing;
    bytes32 private version;
    bytes32 private dispute;
    uint256 private supply;

    function setUp() public override {
        super.setUp();
        (listing, version) = listed();
        vouchAs(ben, version, 1_000_000e18);
        vouchAs(bea, version, 300_000e18);
        dispute = challengeAs(mira, version);
        supply = token.totalSupply();
    }

    // resolve: refusals

    function test_resolveRefusesUnknownEarlyAndTwice() public {
        vm.expectRevert(abi.encodeWithSelector(IDisputeCourt.CourtUnknownDispute.selector, CARD));
        court.resolve(CARD);
        DisputeRow memory row = disputeRow(dispute);
        vm.expectRevert(wrongPhase(dispute, Phase.COMMIT));
        court.resolve(dispute);
        vm.warp(row.commitEndsAt);
        vm.expectRevert(wrongPhase(dispute, Phase.REVEAL));
        court.resolve(dispute);
        vm.warp(row.revealEndsAt);
        vm.expectRevert(wrongPhase(dispute, Phase.APPEALABLE));
        court.resolve(dispute);
        vm.warp(row.appealEndsAt - 1);
        vm.expectRevert(wrongPhase(dispute, Phase.APPEALABLE));
        court.resolve(dispute);
        vm.warp(row.appealEndsAt);
        vm.prank(anna);
        court.resolve(dispute);
        vm.expectRevert(wrongPhase(dispute, Phase.RESOLVED));
        court.resolve(dispute);
    }

    // the table

    function test_keepPaysOwnerBackersAndJurorsAndBurnsItsShare() public {
        vote(dispute, Choice.KEEP, Choice.KEEP, Choice.REMOVE);
        vm.warp(disputeRow(dispute).appealEndsAt);
        // vs = 600, b = 400, u = min(300, 20 % of 1.3 M) = 300, owner 700; jane's bond is 40 000, half is forfeit
        vm.expectEmit(true, true, true, true, address(court));
        emit IDisputeCourt.DisputeTallied(dispute, Ruling.KEEP, 7_000_000e18, 2_000_000e18);
        vm.expectEmit(true, true, true, true, address(court));
        emit IDisputeCourt.DisputeResolved(
            dispute,
            version,
            Ruling.KEEP,
            400e18,
            S,
            300e18,
            600e18,
            7_000_000e18,
            20_000e18,
            20_000e18
        );
        vm.expectEmit(true, true, true, true, address(court));
        emit IDisputeCourt.Credited(dispute, olga, 700e18);
        court.resolve(dispute);

        assertEq(court.claimableOf(olga), 700e18, "owner");
        assertEq(court.claimableOf(mira), 0, "challenger");
        assertEq(listingRow(listing).deposit, S, "deposit is back");
        (, , , , , , , uint256 rewards) = staking.poolOf(version);
        assertEq(rewards, 300e18, "backers");
        uint256 perUnit = (uint256(300e18) * 1e18) / 1_300_000e18;
        assertEq(staking.pendingRewardOf(ben, version), (1_000_000e18 * perUnit) / 1e18, "ben's part");
        assertEq(supply - token.totalSupply(), 400e18 + 20_000e18, "burned");
        assertEq(disputeRow(dispute).escrow, 600e18, "escrow: the jurors' pool");
        assertEq(staking.bonded(), 160_000e18, "80 000 + 60 000 + 20 000 that jane gets back");
        assertEq(token.balanceOf(address(court)), 1300e18, "court holds credits and the pool");
        assertTrue(disputeRow(dispute).resolved, "resolved");

        _claimAll();
        uint256 jacks = (uint256(600e18) * 4) / 7;
        assertEq(court.claimableOf(jack), jacks, "jack: 4 of 7");
        assertEq(court.claimableOf(judy), 600e18 - jacks, "judy: the rest, with the dust");
        assertEq(court.claimableOf(jane), 0, "jane was wrong");
        assertEq(staking.freeOf(jack), 4_000_000e18, "jack's bond is back");
        assertEq(staking.freeOf(jane), 1_980_000e18, "jane lost half her bond");
        _assertDrained();
    }

    function test_keepRewardsThePoolNoMoreThanItCouldHaveLost() public {
        (, bytes32 other) = submitAs(olga, CARD, DEPOSIT);
        vouchAs(ben, other, 100e18);
        bytes32 second = challengeAs(mira, other);
        rule(second, Ruling.KEEP);
        assertEq(staking.pendingRewardOf(ben, other), 20e18, "20 % of 100, not 15 % of S");
        assertEq(court.claimableOf(olga), 2000e18 - 600e18 - 400e18 - 20e18, "the owner has the rest");
    }

    function test_keepWithoutBackersPaysTheOwnerTheirShare() public {
        (, bytes32 other) = submitAs(olga, CARD, DEPOSIT);
        rule(challengeAs(mira, other), Ruling.KEEP);
        assertEq(court.claimableOf(olga), 1000e18, "S - vs - b");
    }

    function test_keepDoesNotCountStakeThatIsBeingReleased() public {
        (, bytes32 other) = submitAs(olga, CARD, DEPOSIT);
        vouchAs(ben, other, 100e18);
        vm.prank(ben);
        staking.startRelease(other, 100e18);
        rule(challengeAs(mira, other), Ruling.KEEP);
        assertEq(court.claimableOf(olga), 1000e18, "nobody to reward");
    }

    function test_removePaysTheChallengerAndJurorsAndSlashesTheBackers() public {
        vote(dispute, Choice.REMOVE, Choice.KEEP, Choice.REMOVE);
        vm.warp(disputeRow(dispute).appealEndsAt);
        // slash 20 % of 1.3 M = 260 000; bounty min(10 % of it, b = 400) = 400; judy's bond 60 000, half is forfeit
        vm.expectEmit(true, true, true, true, address(court));
        emit IDisputeCourt.DisputeTallied(dispute, Ruling.REMOVE, 3_000_000e18, 6_000_000e18);
        vm.expectEmit(true, true, true, true, address(court));
        emit IDisputeCourt.DisputeResolved(
            dispute,
            version,
            Ruling.REMOVE,
            400e18,
            0,
            0,
            600e18,
            6_000_000e18,
            30_000e18,
            30_000e18
        );
        vm.expectEmit(true, true, true, true, address(court));
        emit IDisputeCourt.Credited(dispute, mira, 3000e18);
        court.resolve(dispute);

        assertEq(court.claimableOf(mira), 3000e18, "2 S - vs - b");
        assertEq(court.claimableOf(olga), 0, "owner");
        assertEq(staking.claimableOf(mira), 400e18, "bounty");
        assertEq(supply - token.totalSupply(), 400e18 + 30_000e18 + 260_000e18 - 400e18, "burned");
        (, , bool slashed, uint16 slashBps, uint256 slashAmount, , , ) = staking.poolOf(version);
        assertTrue(slashed, "slashed");
        assertEq(slashBps, 2000, "slash bps");
        assertEq(slashAmount, 260_000e18, "slash amount");

        _claimAll();
        assertEq(court.claimableOf(jack), 400e18, "jack: 4 of 6");
        assertEq(court.claimableOf(jane), 200e18, "jane: 2 of 6");
        assertEq(staking.freeOf(judy), 2_970_000e18, "judy lost half her bond");
        _assertDrained();
    }

    function test_removePaysASmallSlashItsOwnBountyShare() public {
        (, bytes32 other) = submitAs(olga, CARD, DEPOSIT);
        vouchAs(ben, other, 1000e18);
        rule(challengeAs(mira, other), Ruling.REMOVE);
        assertEq(staking.claimableOf(mira), 20e18, "10 % of 20 % of 1 000");
    }

    function test_removeOfAnEmptyPoolSlashesNothing() public {
        (, bytes32 other) = submitAs(olga, CARD, DEPOSIT);
        rule(challengeAs(mira, other), Ruling.REMOVE);
        (, , bool slashed, , , , , ) = staking.poolOf(other);
        assertTrue(!slashed, "no slash");
        assertEq(staking.claimableOf(mira), 0, "no bounty");
    }

    function test_slashAndBountyAreThoseOfTheVersionsOwnSet() public {
        ParameterSet memory set = defaultParameters();
        set.slashBps = 5000;
        set.bountyBps = 2000;
        setParameters(set);
        (, bytes32 other) = submitAs(olga, CARD, DEPOSIT);
        vouchAs(jane, other, 1000e18);
        bytes32 second = challengeAs(mira, other);
        set.slashBps = 500;
        set.bountyBps = 0;
        setParameters(set);

        rule(second, Ruling.REMOVE);
        (, , , uint16 slashBps, uint256 slashAmount, , , ) = staking.poolOf(other);
        assertEq(slashBps, 5000, "slash bps");
        assertEq(slashAmount, 500e18, "slash");
        assertEq(staking.claimableOf(mira), 100e18, "bounty");
    }

    function test_undecidedCostsTheChallengerAFeeAndReturnsRevealedBonds() public {
        vm.prank(jack);
        staking.requestUnbond(1_000_000e18);
        sealAs(jane, dispute, Choice.KEEP);
        vote(dispute, Choice.KEEP, Choice.REMOVE, Choice.NONE);
        vm.warp(disputeRow(dispute).appealEndsAt);
        vm.expectEmit(true, true, true, true, address(court));
        emit IDisputeCourt.DisputeTallied(dispute, Ruling.UNDECIDED, 3_000_000e18, 3_000_000e18);
        vm.expectEmit(true, true, true, true, address(court));
        emit IDisputeCourt.DisputeResolved(dispute, version, Ruling.UNDECIDED, 100e18, S, 0, 0, 0, 40_000e18, 0);
        vm.expectEmit(true, true, true, true, address(court));
        emit IDisputeCourt.Credited(dispute, mira, 1900e18);
        court.resolve(dispute);

        assertEq(court.claimableOf(mira), 1900e18, "S less 5 %");
        assertEq(listingRow(listing).deposit, S, "deposit is back");
        assertEq(supply - token.totalSupply(), 100e18 + 40_000e18, "the fee and jane's unrevealed bond");
        (uint256 total, , bool slashed, , , , , uint256 rewards) = staking.poolOf(version);
        assertTrue(!slashed && total == 1_300_000e18 && rewards == 0, "the pool is as it was");

        _claimAll();
        assertEq(staking.freeOf(jack), 3_000_000e18, "jack's bond is back");
        assertEq(staking.freeOf(judy), 3_000_000e18, "judy's bond is back");
        assertEq(staking.freeOf(jane), 1_960_000e18, "jane never revealed");
        _assertDrained();
    }

    function test_aJurorWhoNeverRevealsLosesTheWholeBondUnderARulingToo() public {
        sealAs(jane, dispute, Choice.KEEP);
        vote(dispute, Choice.KEEP, Choice.NONE, Choice.NONE);
        vm.warp(disputeRow(dispute).appealEndsAt);
        court.resolve(dispute);
        assertEq(supply - token.totalSupply(), 400e18 + 40_000e18, "burned");
        vm.expectEmit(true, true, true, true, address(court));
        emit IDisputeCourt.VoteClaimed(dispute, jane, 0, 0);
        court.claimVote(dispute, jane);
        court.claimVote(dispute, jack);
        assertEq(court.claimableOf(jack), 600e18, "jack has the whole pool");
        _assertDrained();
    }

    function test_losersShareTheirRefundByBondAndTheLastTakesTheDust() public {
        ParameterSet memory set = defaultParameters();
        set.incoherentBps = 3333;
        set.bondBps = 333;
        setParameters(set);
        (, bytes32 other) = submitAs(olga, CARD, DEPOSIT);
        bytes32 second = challengeAs(mira, other);
        vm.prank(judy);
        staking.requestUnbond(2_000_000e18 + 1);
        vote(second, Choice.KEEP, Choice.REMOVE, Choice.REMOVE);
        vm.warp(disputeRow(second).appealEndsAt);
        court.resolve(second);

        uint256 judys = 33_300e18; // ceil of 3.33 % of one million less a base unit
        uint256 bonds = judys + 66_600e18;
        uint256 refund = bonds - (bonds * 3333) / 10_000;
        court.claimVote(second, judy);
        assertEq(staking.freeOf(judy), 1_000_000e18 - 1 - judys + (refund * judys) / bonds, "judy");
        court.claimVote(second, jane);
        assertEq(
            staking.freeOf(jane),
            2_000_000e18 - 66_600e18 + refund - (refund * judys) / bonds,
            "jane, with the dust"
        );
        court.claimVote(second, jack);
        assertEq(staking.bonded(), 0, "bonds end at exactly 0");
    }

    // claims

    function test_claimVoteRefusesUnknownUnresolvedUncommittedAndTwice() public {
        vm.expectRevert(abi.encodeWithSelector(IDisputeCourt.CourtUnknownDispute.selector, CARD));
        court.claimVote(CARD, jack);
        vote(dispute, Choice.KEEP, Choice.NONE, Choice.NONE);
        vm.expectRevert(wrongPhase(dispute, Phase.APPEALABLE));
        court.claimVote(dispute, jack);
        vm.warp(disputeRow(dispute).appealEndsAt);
        court.resolve(dispute);
        vm.expectRevert(abi.encodeWithSelector(IDisputeCourt.CourtNotCommitted.selector, dispute, judy));
        court.claimVote(dispute, judy);

        vm.expectEmit(true, true, true, true, address(court));
        emit IDisputeCourt.VoteClaimed(dispute, jack, 80_000e18, 600e18);
        vm.prank(anna);
        court.claimVote(dispute, jack);
        (, , , , , bool claimed) = court.voteOf(dispute, jack);
        assertTrue(claimed, "claimed");
        assertEq(court.claimableOf(jack), 600e18, "reward");
        vm.expectRevert(abi.encodeWithSelector(IDisputeCourt.CourtAlreadyClaimed.selector, dispute, jack));
        court.claimVote(dispute, jack);
    }

    function test_claimVotesSettlesManyAndSkipsWhatSomebodyClaimedBefore() public {
        (, bytes32 other) = submitAs(olga, CARD, DEPOSIT);
        bytes32 second = challengeAs(mira, other);
        sealAs(jack, second, Choice.KEEP);
        vote(dispute, Choice.KEEP, Choice.NONE, Choice.NONE);
        vm.warp(disputeRow(dispute).appealEndsAt);
        court.resolve(dispute);
        bytes32[] memory both = new bytes32[](2);
        (both[0], both[1]) = (dispute, second);
        vm.expectRevert(wrongPhase(second, Phase.APPEALABLE));
        court.claimVotes(both, jack);

        court.resolve(second);
        court.claimVote(dispute, jack);
        court.claimVotes(both, jack);
        assertEq(court.claimableOf(jack), 600e18, "the first; the second was not revealed");
        assertEq(staking.bonded(), 0, "no bond is left");
        court.claimVotes(both, jack);
        assertEq(court.claimableOf(jack), 600e18, "nothing is paid twice");
    }

    function test_claimRefusesWhenThereIsNothingAndPaysTheCallerExactly() public {
        vm.prank(anna);
        vm.expectRevert(abi.encodeWithSelector(ICredits.CreditsNothingToClaim.selector, anna));
        court.claim();
        rule(dispute, Ruling.REMOVE);
        uint256 before = token.balanceOf(mira);
        vm.expectEmit(true, true, true, true, address(court));
        emit ICredits.Claimed(mira, 3000e18);
        vm.prank(mira);
        court.claim();
        assertEq(token.balanceOf(mira), before + 3000e18, "wallet");
        assertEq(court.claimableOf(mira), 0, "claimable");
        vm.prank(mira);
        vm.expectRevert(abi.encodeWithSelector(ICredits.CreditsNothingToClaim.selector, mira));
        court.claim();
    }

    function test_tokensThatSomebodyMerelySendsChangeNothing() public {
        vm.prank(anna);
        token.transfer(address(court), 5e18);
        rule(dispute, Ruling.KEEP);
        court.claimVote(dispute, jack);
        assertEq(
            token.balanceOf(address(court)),
            5e18 + court.claimableOf(olga) + court.claimableOf(jack),
            "donation stays"
        );
    }

    function _claimAll() private {
        address[3] memory voters = [jack, judy, jane];
        for (uint256 i = 0; i < 3; ++i) {
            (bytes32 commitment, , , , , ) = court.voteOf(dispute, voters[i]);
            if (commitment != 0) court.claimVote(dispute, voters[i]);
        }
    }

    function _assertDrained() private view {
        assertEq(disputeRow(dispute).escrow, 0, "escrow");
        assertEq(staking.bonded(), 0, "bonded");
        uint256 credits =
            court.claimableOf(olga) +
                court.claimableOf(mira) +
                court.claimableOf(jack) +
                court.claimableOf(judy) +
                court.claimableOf(jane);
        assertEq(token.balanceOf(address(court)), credits, "court holds exactly the credits");
    }
}
