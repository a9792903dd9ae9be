// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IStaking} from "../../../contracts/interfaces/IStaking.sol";
import {StakingTest} from "./StakingTest.sol";

contract VouchTest is StakingTest {
    bytes32 private _model;

    function setUp() public override {
        super.setUp();
        _model = submitModel("a model");
        stakeAs(ben, 2_000_000e18);
    }

    function test_VouchingNothingIsRefused() public {
        vm.expectRevert(IStaking.StakingZeroAmount.selector);
        vouchAs(ben, _model, 0);
    }

    function test_VouchingForAnUnknownVersionIsRefused() public {
        bytes32 nothing = keccak256("nothing");

        vm.expectRevert(abi.encodeWithSelector(IStaking.StakingNotVouchable.selector, nothing));
        vouchAs(ben, nothing, 1e18);
    }

    function test_VouchingWhileTheListingIsDisputedIsRefused() public {
        vouchAs(ben, _model, 1e18);
        challenge(_model);

        vm.expectRevert(abi.encodeWithSelector(IStaking.StakingNotVouchable.selector, _model));
        vouchAs(ben, _model, 1e18);
    }

    function test_VouchingForALeavingListingIsRefused() public {
        bytes32 listingId = listingIdOf(_model);
        skip(5 days);
        registry.activate(listingId);
        vm.prank(olga);
        registry.initiateExit(listingId);

        vm.expectRevert(abi.encodeWithSelector(IStaking.StakingNotVouchable.selector, _model));
        vouchAs(ben, _model, 1e18);
    }

    function test_ASlashedPoolIsClosedForEver() public {
        vouchAs(ben, _model, 1e18);
        slash(_model, 2000, 0);

        vm.expectRevert(abi.encodeWithSelector(IStaking.StakingPoolSlashed.selector, _model));
        vouchAs(bea, _model, 1e18);
    }

    function test_VouchingMoreThanFreeIsRefused() public {
        stakeAs(bea, 5e18);

        vm.expectRevert(abi.encodeWithSelector(IStaking.StakingInsufficientFree.selector, bea, 5e18, 5e18 + 1));
        vouchAs(bea, _model, 5e18 + 1);
    }

    function test_BackingAboveTheCapIsRefusedToTheUnit() public {
        uint256 cap = 1_200_000e18; // 10 % of 12 million units
        vouchAs(ben, _model, cap - 1e18);
        stakeAs(bea, 10e18); // raises the cap by one token
        vouchAs(bea, _model, 2e18);

        vm.expectRevert(
            abi.encodeWithSelector(IStaking.StakingVouchCapExceeded.selector, _model, cap + 1e18 + 1, cap + 1e18)
        );
        vouchAs(ben, _model, 1);
    }

    function test_BackingThatIsBeingReleasedStillFillsTheCap() public {
        uint256 cap = 1_200_000e18; // 10 % of 12 million units
        vouchAs(ben, _model, cap);
        releaseAs(ben, _model, 1e18);

        vm.expectRevert(abi.encodeWithSelector(IStaking.StakingVouchCapExceeded.selector, _model, cap + 1, cap));
        vouchAs(ben, _model, 1);
    }

    function test_AThirtyThirdPositionIsRefusedAndToppingUpIsNot() public {
        bytes32 first = _model;
        vouchAs(ben, first, 1e18);
        for (uint256 i = 1; i < 32; ++i) {
            vouchAs(ben, submitModel(string(abi.encodePacked("model", uint8(65 + i)))), 1e18);
        }
        bytes32 oneTooMany = submitModel("one too many");

        vm.expectRevert(abi.encodeWithSelector(IStaking.StakingTooManyPositions.selector, ben));
        vouchAs(ben, oneTooMany, 1e18);

        vouchAs(ben, first, 1e18);
        assertPosition(ben, first, 2e18, 0);
        assertEq(staking.positionsOf(ben).length, 32, "positions");

        uint256 ticketId = releaseAs(ben, first, 2e18);
        skip(14 days);
        staking.completeRelease(ticketId);
        assertEq(staking.positionsOf(ben).length, 31, "positions after one closed");
        vouchAs(ben, submitModel("a free place"), 1e18);
        assertEq(staking.positionsOf(ben).length, 32, "the place is taken again");
        assertLaws();
    }

    function test_AVouchKeepsItsVotes() public {
        vm.expectEmit(true, true, true, true, address(staking));
        emit IStaking.Vouched(ben, _model, 500e18);
        vouchAs(ben, _model, 500e18);

        assertEq(staking.freeOf(ben), 2_000_000e18 - 500e18, "free");
        assertEq(staking.getVotes(ben), 2_000_000e18, "votes");
        assertEq(staking.balanceOf(ben), 2_000_000e18, "units");
        assertPosition(ben, _model, 500e18, 0);
        assertEq(totalOf(_model), 500e18, "pool total");
        assertEq(activeOf(_model), 500e18, "pool active");
        assertEq(staking.positionsOf(ben)[0], _model, "position's version");
        assertLaws();
    }

    function test_AnActiveVersionCanBeVouchedForToo() public {
        skip(5 days);
        registry.activate(listingIdOf(_model));

        vouchAs(ben, _model, 1e18);

        assertPosition(ben, _model, 1e18, 0);
    }

    function testFuzz_VouchAndReleaseReturnExactlyWhatWasVouched(
        uint256 vouched,
        uint256 released,
        bool fundedMeanwhile
    ) public {
        vouched = bound(vouched, 1, 1_200_000e18);
        released = bound(released, 1, vouched);

        vouchAs(ben, _model, vouched);
        assertLaws();
        if (fundedMeanwhile) fundAs(anna, _model, 1000e18);
        uint256 ticketId = releaseAs(ben, _model, released);
        assertPosition(ben, _model, vouched - released, released);
        assertEq(totalOf(_model), vouched, "total while releasing");
        assertEq(activeOf(_model), vouched - released, "active while releasing");
        assertEq(staking.getVotes(ben), 2_000_000e18, "votes while releasing");
        assertLaws();

        skip(14 days);
        vm.prank(anna);
        staking.completeRelease(ticketId);

        assertPosition(ben, _model, vouched - released, 0);
        assertEq(staking.freeOf(ben), 2_000_000e18 - vouched + released, "free");
        assertEq(totalOf(_model), vouched - released, "total");
        assertEq(staking.getVotes(ben), 2_000_000e18, "votes");
        assertLaws();
    }
}
