// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IDisputeCourt} from "../../../contracts/interfaces/IDisputeCourt.sol";
import {IStaking} from "../../../contracts/interfaces/IStaking.sol";
import {Choice, Ruling} from "../../../contracts/types/AssayTypes.sol";
import {LawChecks} from "../../world/LawChecks.sol";
import {CurationWorld} from "../curation/CurationWorld.sol";

/// @notice What somebody with a great deal of stake, or with none of his own, would try against a dispute or a pool.
contract StakeAttacksTest is CurationWorld, LawChecks {
    bytes32 private _version;

    function setUp() public override {
        watches();
        super.setUp();
        (, _version) = listed();
    }

    // Votes that are not one's own

    /// @notice The loan has to be back in the same transaction; stake has no vote in it and does not come back in it.
    function test_stakeThatWasLentForTheOpeningSecondWeighsNothingAndCannotBeGivenBack() public {
        vm.startPrank(anna);
        staking.stake(5_000_000e18);
        bytes32 dispute = court.challenge(_version, ANY, EVIDENCE, URI);
        vm.stopPrank();
        stakeAs(gus, 6_000_000e18);
        assertEq(court.weightOf(dispute, gus), 0, "L15: weight");
        vm.expectRevert(abi.encodeWithSelector(IDisputeCourt.CourtWeightTooLow.selector, gus, 0));
        vm.prank(gus);
        court.commit(dispute, SALT);

        vm.startPrank(gus);
        uint256 ticket = staking.requestUnbond(6_000_000e18);
        vm.expectRevert(abi.encodeWithSelector(IStaking.StakingNotReady.selector, ticket, uint48(nowAt() + 14 days)));
        staking.withdraw(ticket);
        vm.stopPrank();
        assertEq(token.balanceOf(gus), 0, "nothing to give back");
        assertEq(disputeRow(dispute).quorum, 1_300_000e18, "nor did it raise the bar");
        assertLaws();
    }

    function test_stakeThatWasAddedJustBeforeTheOpeningWeighsNothing() public {
        stakeAs(gus, 6_000_000e18);
        skip(1);
        bytes32 dispute = challengeAs(mira, _version);

        assertEq(court.weightOf(dispute, gus), 0, "a second is no warm-up");
        skip(2 days - 1);
        assertEq(court.weightOf(dispute, gus), 0, "and it does not warm up during the dispute");
        vm.expectRevert(abi.encodeWithSelector(IDisputeCourt.CourtWeightTooLow.selector, gus, 0));
        vm.prank(gus);
        court.commit(dispute, SALT);
        assertLaws();
    }

    function test_aSealCopiedFromAnotherVoterIsWorthItsBondAndNothingElse() public {
        bytes32 dispute = challengeAs(mira, _version);
        sealAs(jack, dispute, Choice.KEEP);
        (bytes32 copied, , , , , ) = court.voteOf(dispute, jack);
        vm.prank(judy);
        court.commit(dispute, copied);
        vm.warp(disputeRow(dispute).commitEndsAt);
        openFor(jack, dispute, Choice.KEEP);

        vm.expectRevert(abi.encodeWithSelector(IDisputeCourt.CourtWrongReveal.selector, dispute, judy));
        court.reveal(dispute, judy, Choice.KEEP, saltOf(jack));
        vm.warp(disputeRow(dispute).appealEndsAt);
        court.resolve(dispute);
        court.claimVote(dispute, judy);
        court.claimVote(dispute, jack);
        assertEq(staking.balanceOf(judy), (3_000_000e18 * 98) / 100, "her bond is burned");
        assertEq(staking.balanceOf(jack), 4_000_000e18, "his came back");
        assertLaws();
    }

    /// @notice One stake votes wherever its bonds fit; each bond makes the next vote lighter, and all of it comes back.
    function test_theSameStakeInFiftyDisputesIsNeverCountedForMoreThanItIs() public {
        bytes32[] memory disputes = _fiftyDisputes();
        uint256 bonds;
        for (uint256 i = 0; i < 50; ++i) {
            sealAs(jack, disputes[i], Choice.KEEP);
            (, uint256 weight, uint256 bond, , , ) = court.voteOf(disputes[i], jack);
            assertEq(weight, 4_000_000e18 - bonds, "what is bonded elsewhere does not weigh");
            bonds += bond;
        }
        assertEq(staking.balanceOf(jack), 4_000_000e18 - bonds, "units");
        assertEq(staking.bonded(), bonds, "L6: bonded");
        assertLaws();

        vm.warp(disputeRow(disputes[0]).commitEndsAt);
        for (uint256 i = 0; i < 50; ++i) openFor(jack, disputes[i], Choice.KEEP);
        vm.warp(disputeRow(disputes[0]).appealEndsAt);
        for (uint256 i = 0; i < 50; ++i) court.resolve(disputes[i]);
        court.claimVotes(disputes, jack);
        assertEq(staking.balanceOf(jack), 4_000_000e18, "every bond came back");
        assertEq(court.claimableOf(jack), 50 * 600e18, "and each voters' pool, 30 % of the stake, was his");
        assertLaws();
    }

    // Rewards that are not earned

    function test_aDustVouchBeforeAJudgementEarnsNoMoreThanItCouldHaveLost() public {
        vouchAs(ben, _version, 1);
        rule(challengeAs(mira, _version), Ruling.KEEP);

        (, , , , , , , uint256 rewards) = staking.poolOf(_version);
        assertEq(rewards, 0, "L33: a fifth of one unit, rounded down");
        assertEq(court.claimableOf(olga), DEPOSIT / 2, "the owner has what the pool would have had");
        assertLaws();
    }

    function test_aVouchBeforeAFundingIsStoppedByWhatTheFunderAgreedTo() public {
        vouchAs(bea, _version, 1000e18);
        vouchAs(ben, _version, 1_000_000e18); // seen coming, to take nearly all of it

        vm.expectRevert(
            abi.encodeWithSelector(IStaking.StakingActiveAboveMax.selector, _version, 1_001_000e18, 1000e18)
        );
        vm.prank(anna);
        staking.fund(_version, 500e18, 1000e18);
    }

    /// @notice One base unit that is rewarded with millions moves the index as far as it can; everybody after it counts right.
    function test_aDustVouchThatIsFundedWithMillionsBreaksNobodysCount() public {
        vouchAs(ben, _version, 1);
        vm.prank(anna);
        staking.fund(_version, 5_000_000e18, 1);
        vouchAs(bea, _version, 1_000_000e18);
        vm.prank(anna);
        staking.fund(_version, 1_000_000e18, ANY);

        staking.harvest(ben, _version);
        staking.harvest(bea, _version);
        assertEq(staking.claimableOf(ben), 5_000_000e18, "ben was alone");
        assertLe(1_000_000e18 - staking.claimableOf(bea), 1_000_000, "bea has the rest but for the rounding");
        assertLaws();
    }

    // Liability that is run from

    function test_aVouchThatIsReleasedAtOnceEarnsNothingAndIsSlashedAllTheSame() public {
        vouchAs(bea, _version, 1000e18);
        vouchAs(ben, _version, 500_000e18);
        vm.prank(ben);
        uint256 ticket = staking.startRelease(_version, 500_000e18);
        vm.prank(anna);
        staking.fund(_version, 100e18, ANY);
        bytes32 dispute = challengeAs(mira, _version);
        skip(1 days);
        vm.expectRevert(abi.encodeWithSelector(IStaking.StakingDisputed.selector, _version, uint48(nowAt() - 1 days)));
        staking.completeRelease(ticket);
        rule(dispute, Ruling.REMOVE);

        staking.sync(ben);
        assertEq(staking.claimableOf(ben), 0, "nothing earned");
        assertEq(staking.balanceOf(ben), 3_000_000e18 - 100_000e18, "a fifth lost");
        vm.expectRevert(abi.encodeWithSelector(IStaking.StakingVoidTicket.selector, ticket));
        staking.completeRelease(ticket);
        assertLaws();
    }

    /// @notice Everybody who has stake is slashed at once: the laws hold, and court and Governor go on.
    function test_whenAllStakersAreSlashedEverybodyIsStillPaidAndTheCourtGoesOn() public {
        address[5] memory stakers = [jack, judy, jane, ben, bea];
        for (uint256 i = 0; i < 5; ++i) vouchAs(stakers[i], _version, 260_000e18 - i); // the cap: a tenth of all
        (, bytes32 next) = submitAs(olga, "the next", DEPOSIT);
        uint256 total = staking.totalSupply();
        rule(challengeAs(mira, _version), Ruling.REMOVE);
        assertLaws();

        syncsEverybody();
        uint256 lost = total - staking.totalSupply();
        (, , , , uint256 slashAmount, uint256 collected, , ) = staking.poolOf(_version);
        assertEq(slashAmount, (5 * 260_000e18 - 10) / 5, "L10: slashAmount");
        assertEq(lost, collected + staking.bonded(), "what is missing is what they lost, and jack's bond");
        assertLe(collected - slashAmount, 5, "L10: a unit for each at most");
        assertLaws();

        registry.activate(listingOf(next));
        rule(challengeAs(mira, next), Ruling.KEEP);
        assertLaws();
    }

    function _fiftyDisputes() private returns (bytes32[] memory disputes) {
        disputes = new bytes32[](50);
        bytes32[] memory versions = new bytes32[](50);
        for (uint256 i = 0; i < 50; ++i) (, versions[i]) = submitAs(olga, bytes32(i), DEPOSIT);
        for (uint256 i = 0; i < 50; ++i) disputes[i] = challengeAs(mira, versions[i]);
    }

    function listingOf(bytes32 version) private view returns (bytes32 listing) {
        (listing, , , , , ) = registry.versionOf(version);
    }
}
