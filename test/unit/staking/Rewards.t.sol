// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

import {ICredits} from "../../../contracts/interfaces/ICredits.sol";
import {IStaking} from "../../../contracts/interfaces/IStaking.sol";
import {StakingTest} from "./StakingTest.sol";

contract RewardsTest is StakingTest {
    bytes32 private _model;

    function setUp() public override {
        super.setUp();
        _model = submitModel("a model");
        stakeAs(ben, 1_000_000e18);
        stakeAs(bea, 1_000_000e18);
    }

    // fund

    function test_FundingAnAbsurdAmountIsRefused() public {
        bytes32 model = submitModel("model");
        vouchAs(ben, model, 100e18);
        vm.prank(anna);
        vm.expectRevert(
            abi.encodeWithSelector(SafeCast.SafeCastOverflowedUintDowncast.selector, 88, type(uint256).max)
        );
        staking.fund(model, type(uint256).max, type(uint256).max);
    }

    function test_FundingNothingIsRefused() public {
        vm.expectRevert(IStaking.StakingZeroAmount.selector);
        fundAs(anna, _model, 0);
    }

    function test_FundingAnUnknownVersionIsRefused() public {
        bytes32 nothing = keccak256("nothing");

        vm.expectRevert(abi.encodeWithSelector(IStaking.StakingNotFundable.selector, nothing));
        fundAs(anna, nothing, 1e18);
    }

    function test_FundingAVersionThatIsOverIsRefused() public {
        vouchAs(ben, _model, 1e18);
        skip(5 days);
        registry.activate(listingIdOf(_model));
        supersede(_model);

        vm.expectRevert(abi.encodeWithSelector(IStaking.StakingNotFundable.selector, _model));
        fundAs(anna, _model, 1e18);
    }

    function test_FundingWithoutBackersIsRefused() public {
        vm.expectRevert(abi.encodeWithSelector(IStaking.StakingNobodyToReward.selector, _model));
        fundAs(anna, _model, 1e18);
    }

    function test_FundingWithOnlyLeavingBackersIsRefused() public {
        vouchAs(ben, _model, 1e18);
        releaseAs(ben, _model, 1e18);

        vm.expectRevert(abi.encodeWithSelector(IStaking.StakingNobodyToReward.selector, _model));
        fundAs(anna, _model, 1e18);
    }

    function test_FundingAmongMoreThanAgreedIsRefused() public {
        vouchAs(ben, _model, 5e18);

        vm.expectRevert(abi.encodeWithSelector(IStaking.StakingActiveAboveMax.selector, _model, 5e18, 5e18 - 1));
        vm.prank(anna);
        staking.fund(_model, 1e18, 5e18 - 1);
    }

    function test_FundingWithTokensOneHasNotIsRefused() public {
        vouchAs(ben, _model, 5e18);

        vm.expectRevert(
            abi.encodeWithSelector(IERC20Errors.ERC20InsufficientBalance.selector, anna, 6_000_000e18, 6_000_000e18 + 1)
        );
        fundAs(anna, _model, 6_000_000e18 + 1);
    }

    function test_FundsAreSharedByWhatIsVouched() public {
        vouchAs(ben, _model, 300e18);
        vouchAs(bea, _model, 100e18);

        vm.expectEmit(true, true, true, true, address(staking));
        emit IStaking.PoolFunded(_model, anna, 40e18, 0.1e18);
        vm.prank(anna);
        staking.fund(_model, 40e18, 400e18);

        assertEq(rewardsOf(_model), 40e18, "pool's rewards");
        assertEq(staking.pendingRewardOf(ben, _model), 30e18, "ben's share");
        assertEq(staking.pendingRewardOf(bea, _model), 10e18, "bea's share");
        assertEq(token.balanceOf(anna), 6_000_000e18 - 40e18, "anna's wallet");
        assertLaws();
    }

    function test_BackersOfAnActiveVersionAreFundedToo() public {
        vouchAs(ben, _model, 400e18);
        skip(5 days);
        registry.activate(listingIdOf(_model));

        fundAs(anna, _model, 40e18);

        assertEq(staking.pendingRewardOf(ben, _model), 40e18, "ben's reward");
        assertLaws();
    }

    function test_ALateVouchEarnsNothingOfThePast() public {
        vouchAs(ben, _model, 300e18);
        fundAs(anna, _model, 40e18);

        vouchAs(bea, _model, 300e18);
        fundAs(anna, _model, 60e18);

        assertEq(staking.pendingRewardOf(bea, _model), 30e18, "only of the second funding");
        assertLe(70e18 - staking.pendingRewardOf(ben, _model), 300, "ben has the rest, but for dust");
    }

    function test_ToppingUpHarvestsFirst() public {
        vouchAs(ben, _model, 100e18);
        fundAs(anna, _model, 40e18);

        vm.expectEmit(true, true, true, true, address(staking));
        emit IStaking.Harvested(ben, _model, 40e18);
        vouchAs(ben, _model, 900e18);

        assertEq(staking.claimableOf(ben), 40e18, "claimable");
        assertEq(staking.pendingRewardOf(ben, _model), 0, "pending");
        assertLaws();
    }

    // harvest

    function test_HarvestingNothingDoesNothing() public {
        vm.recordLogs();

        staking.harvest(ben, _model);

        assertEq(vm.getRecordedLogs().length, 0, "events");
        assertEq(staking.claimableOf(ben), 0, "claimable");
    }

    function test_AnyoneHarvestsForABacker() public {
        vouchAs(ben, _model, 100e18);
        fundAs(anna, _model, 40e18);

        vm.expectEmit(true, true, true, true, address(staking));
        emit IStaking.Harvested(ben, _model, 40e18);
        vm.prank(anna);
        staking.harvest(ben, _model);
        staking.harvest(ben, _model);

        assertEq(staking.claimableOf(ben), 40e18, "claimable");
        assertEq(rewardsOf(_model), 0, "pool's rewards");
        assertLaws();
    }

    function test_HarvestingOftenCostsNobodyAFraction() public {
        vouchAs(ben, _model, 1);
        vouchAs(bea, _model, 2);
        for (uint256 i = 0; i < 3; ++i) {
            fundAs(anna, _model, 1); // a third of a unit for ben each time
            staking.harvest(ben, _model);
        }

        // Three floored thirds of the index are a hair below one.
        assertEq(staking.claimableOf(ben) + staking.pendingRewardOf(ben, _model), 0, "no more than a whole unit");
        fundAs(anna, _model, 1);
        assertEq(staking.pendingRewardOf(ben, _model), 1, "the thirds were kept");
    }

    // claim

    function test_ClaimingNothingIsRefused() public {
        vm.expectRevert(abi.encodeWithSelector(ICredits.CreditsNothingToClaim.selector, ben));
        vm.prank(ben);
        staking.claim();
    }

    function test_AClaimPaysOnce() public {
        vouchAs(ben, _model, 100e18);
        fundAs(anna, _model, 40e18);
        staking.harvest(ben, _model);
        uint256 wallet = token.balanceOf(ben);

        vm.expectEmit(true, true, true, true, address(staking));
        emit ICredits.Claimed(ben, 40e18);
        vm.prank(ben);
        staking.claim();

        assertEq(token.balanceOf(ben), wallet + 40e18, "wallet");
        assertEq(staking.claimableOf(ben), 0, "claimable");
        assertLaws();
        vm.expectRevert(abi.encodeWithSelector(ICredits.CreditsNothingToClaim.selector, ben));
        vm.prank(ben);
        staking.claim();
    }

    function test_AClaimTakesTheRewardsOfASlashedPoolAlong() public {
        vouchAs(ben, _model, 100e18);
        fundAs(anna, _model, 40e18);
        slash(_model, 2000, 0);
        uint256 wallet = token.balanceOf(ben);

        vm.prank(ben);
        staking.claim();

        assertEq(token.balanceOf(ben), wallet + 40e18, "wallet");
        assertLaws();
    }

    // reward

    function test_OnlyTheCourtRewards() public {
        vouchAs(ben, _model, 100e18);

        vm.expectRevert(abi.encodeWithSelector(IStaking.StakingOnlyCourt.selector, anna));
        vm.prank(anna);
        staking.reward(_model, 1e18);
    }

    function test_ARewardOfNothingIsRefused() public {
        vm.expectRevert(IStaking.StakingZeroAmount.selector);
        vm.prank(address(court));
        staking.reward(_model, 0);
    }

    function test_ARewardWithoutBackersIsRefused() public {
        vm.expectRevert(abi.encodeWithSelector(IStaking.StakingNobodyToReward.selector, _model));
        vm.prank(address(court));
        staking.reward(_model, 1e18);
    }

    function test_TheCourtsRewardReachesTheBackers() public {
        vouchAs(ben, _model, 100e18);
        vm.prank(anna);
        assertTrue(token.transfer(address(staking), 40e18), "the court's push");

        vm.expectEmit(true, true, true, true, address(staking));
        emit IStaking.PoolFunded(_model, address(court), 40e18, 0.4e18);
        vm.prank(address(court));
        staking.reward(_model, 40e18);

        assertEq(staking.pendingRewardOf(ben, _model), 40e18, "pending");
        assertLaws();
    }

    /// @dev Two backers, two fundings, the second after a change of ben's vouch: nobody is paid more than was given,
    /// and what nobody earned is burned when the last one leaves.
    function testFuzz_RewardsPaidAreNeverMoreThanGiven(
        uint256 benVouch,
        uint256 beaVouch,
        uint256 firstGift,
        uint256 secondGift,
        uint256 released
    ) public {
        benVouch = bound(benVouch, 1, 600_000e18);
        beaVouch = bound(beaVouch, 1, 600_000e18);
        firstGift = bound(firstGift, 1, 3_000_000e18);
        secondGift = bound(secondGift, 1, 3_000_000e18);
        released = bound(released, 1, benVouch);
        uint256 supply = token.totalSupply();

        vouchAs(ben, _model, benVouch);
        vouchAs(bea, _model, beaVouch);
        fundAs(anna, _model, firstGift);
        assertLaws();
        uint256 acc = (firstGift * 1e18) / (benVouch + beaVouch);
        assertEq(staking.pendingRewardOf(ben, _model), (benVouch * acc) / 1e18, "ben's first share");
        uint256 firstTicket = releaseAs(ben, _model, released);
        assertEq(staking.claimableOf(ben), (benVouch * acc) / 1e18, "harvested by the release");
        fundAs(anna, _model, secondGift);
        assertLaws();

        uint256 secondTicket = benVouch > released ? releaseAs(ben, _model, benVouch - released) : 0;
        uint256 thirdTicket = releaseAs(bea, _model, beaVouch);
        skip(14 days);
        staking.completeRelease(firstTicket);
        if (secondTicket != 0) staking.completeRelease(secondTicket);
        assertLaws();
        staking.completeRelease(thirdTicket);

        uint256 paid = staking.claimableOf(ben) + staking.claimableOf(bea);
        assertLe(paid, firstGift + secondGift, "paid <= given");
        assertEq(supply - token.totalSupply(), firstGift + secondGift - paid, "the rest is burned");
        // Each funding loses less than one unit of the index over all that is vouched, and each payment less than one.
        assertLe(firstGift + secondGift - paid, (2 * (benVouch + beaVouch)) / 1e18 + 5, "and that is dust");
        assertEq(rewardsOf(_model), 0, "nothing is left");
        assertLaws();
        if (staking.claimableOf(bea) > 0) {
            uint256 wallet = token.balanceOf(bea);
            uint256 claimable = staking.claimableOf(bea);
            vm.prank(bea);
            staking.claim();
            assertEq(token.balanceOf(bea), wallet + claimable, "bea's wallet");
        }
        assertLaws();
    }
}
