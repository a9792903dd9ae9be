// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IStaking} from "../../../contracts/interfaces/IStaking.sol";
import {ParameterSet} from "../../../contracts/types/AssayTypes.sol";
import {StakingTest} from "./StakingTest.sol";

contract ReleaseTest is StakingTest {
    uint256 private constant RELEASE_DELAY = 14 days;

    bytes32 private _model;

    function setUp() public override {
        super.setUp();
        _model = submitModel("a model");
        stakeAs(ben, 1000e18);
        vouchAs(ben, _model, 600e18);
    }

    // startRelease

    function test_ReleasingNothingIsRefused() public {
        vm.expectRevert(IStaking.StakingZeroAmount.selector);
        releaseAs(ben, _model, 0);
    }

    function test_ReleasingMoreThanVouchedIsRefused() public {
        releaseAs(ben, _model, 200e18);

        vm.expectRevert(
            abi.encodeWithSelector(IStaking.StakingInsufficientVouched.selector, ben, _model, 400e18, 400e18 + 1)
        );
        releaseAs(ben, _model, 400e18 + 1);
    }

    function test_ReleasingASlashedVouchIsRefused() public {
        slash(_model, 2000, 0);

        vm.expectRevert(abi.encodeWithSelector(IStaking.StakingInsufficientVouched.selector, ben, _model, 0, 1));
        releaseAs(ben, _model, 1);
    }

    function test_AReleaseStaysLiableAndVotesButEarnsNothingMore() public {
        stakeAs(bea, 100e18);
        vouchAs(bea, _model, 100e18);
        uint48 readyAt = uint48(nowAt() + RELEASE_DELAY);

        vm.expectEmit(true, true, true, true, address(staking));
        emit IStaking.ReleaseStarted(1, ben, _model, 600e18, readyAt);
        uint256 ticketId = releaseAs(ben, _model, 600e18);
        fundAs(anna, _model, 50e18);

        assertEq(ticketId, 1, "tickets count from 1");
        (address account, bytes32 versionId, uint256 amount, uint48 storedReadyAt) = staking.releaseTicketOf(1);
        assertEq(account, ben, "ticket's account");
        assertEq(versionId, _model, "ticket's version");
        assertEq(amount, 600e18, "ticket's amount");
        assertEq(storedReadyAt, readyAt, "ticket's readyAt");
        assertPosition(ben, _model, 0, 600e18);
        assertEq(staking.getVotes(ben), 1000e18, "votes");
        assertEq(staking.freeOf(ben), 400e18, "free");
        assertEq(totalOf(_model), 700e18, "pool total");
        assertEq(activeOf(_model), 100e18, "pool active");
        assertEq(staking.pendingRewardOf(ben, _model), 0, "nothing for the one who leaves");
        assertEq(staking.pendingRewardOf(bea, _model), 50e18, "all for the one who stays");
        assertLaws();
    }

    function test_AReleaseMayStartDuringADispute() public {
        challenge(_model);

        releaseAs(ben, _model, 600e18);

        assertPosition(ben, _model, 0, 600e18);
    }

    function test_AChangedDelayLeavesOldTicketsAlone() public {
        uint256 oldTicket = releaseAs(ben, _model, 1e18);
        uint256 startedAt = nowAt();
        ParameterSet memory next = defaultParameters();
        next.releaseDelay = 60 days;
        vm.prank(address(timelock));
        parameters.setParameters(next);

        uint256 newTicket = releaseAs(ben, _model, 1e18);

        (, , , uint48 readyAt) = staking.releaseTicketOf(oldTicket);
        assertEq(readyAt, startedAt + RELEASE_DELAY, "old ticket's readyAt");
        (, , , readyAt) = staking.releaseTicketOf(newTicket);
        assertEq(readyAt, startedAt + 60 days, "new ticket's readyAt");
    }

    // completeRelease

    function test_CompletingAnUnknownTicketIsRefused() public {
        vm.expectRevert(abi.encodeWithSelector(IStaking.StakingUnknownTicket.selector, 1));
        staking.completeRelease(1);
    }

    function test_AVoidTicketIsRefusedBeforeAndAfterTheSync() public {
        uint256 ticketId = releaseAs(ben, _model, 600e18);
        slash(_model, 2000, 0);
        skip(RELEASE_DELAY);

        (, , , uint48 readyAt) = staking.releaseTicketOf(ticketId);
        assertLe(readyAt, nowAt(), "it would be ready");
        vm.expectRevert(abi.encodeWithSelector(IStaking.StakingVoidTicket.selector, ticketId));
        staking.completeRelease(ticketId);

        staking.sync(ben);

        (, , uint256 amount, ) = staking.releaseTicketOf(ticketId);
        assertEq(amount, 0, "void ticket's amount");
        vm.expectRevert(abi.encodeWithSelector(IStaking.StakingVoidTicket.selector, ticketId));
        staking.completeRelease(ticketId);
        assertLaws();
    }

    function test_AnyoneCompletesARipeReleaseForItsOwnerOnce() public {
        uint256 ticketId = releaseAs(ben, _model, 250e18);
        skip(RELEASE_DELAY);

        vm.expectEmit(true, true, true, true, address(staking));
        emit IStaking.ReleaseCompleted(ticketId, ben, _model, 250e18);
        vm.prank(anna);
        staking.completeRelease(ticketId);

        assertEq(staking.freeOf(ben), 650e18, "free");
        assertEq(staking.balanceOf(ben), 1000e18, "units");
        assertPosition(ben, _model, 350e18, 0);
        assertEq(totalOf(_model), 350e18, "pool total");
        assertLaws();

        vm.expectRevert(abi.encodeWithSelector(IStaking.StakingUnknownTicket.selector, ticketId));
        staking.completeRelease(ticketId);
    }

    function test_ReleasesOfAVersionThatIsOverNeedNotWait() public {
        _activate();
        uint256 ticketId = releaseAs(ben, _model, 600e18);
        supersede(_model);

        staking.completeRelease(ticketId);

        assertEq(staking.freeOf(ben), 1000e18, "free");
        assertEq(staking.positionsOf(ben).length, 0, "positions");
        assertLaws();
    }

    function test_TheLastOneToLeaveHarvestsAndTheDustIsBurned() public {
        fundAs(anna, _model, 1e18 + 1); // 1e18 + 1 over 600e18: the index cannot express the last unit
        uint256 ticketId = releaseAs(ben, _model, 600e18);
        uint256 dust = 1e18 + 1 - staking.claimableOf(ben);
        assertEq(rewardsOf(_model), dust, "dust");
        assertTrue(dust > 0, "there is dust");
        uint256 supply = token.totalSupply();
        skip(RELEASE_DELAY);

        vm.expectEmit(true, true, true, true, address(staking));
        emit IStaking.PoolEmptied(_model, 0, dust);
        staking.completeRelease(ticketId);

        assertEq(token.totalSupply(), supply - dust, "supply");
        assertEq(rewardsOf(_model), 0, "rewards");
        assertLaws();
    }

    function test_CompletingHarvestsWhatIsStillVouched() public {
        uint256 ticketId = releaseAs(ben, _model, 250e18);
        fundAs(anna, _model, 35e18);
        skip(RELEASE_DELAY);

        staking.completeRelease(ticketId);

        assertEq(staking.claimableOf(ben), 35e18, "claimable");
        assertEq(staking.pendingRewardOf(ben, _model), 0, "pending");
    }

    function test_AnEmptiedPoolCanBeVouchedForAgain() public {
        fundAs(anna, _model, 100e18);
        uint256 ticketId = releaseAs(ben, _model, 600e18);
        skip(RELEASE_DELAY);
        staking.completeRelease(ticketId);

        vouchAs(ben, _model, 10e18);

        assertEq(staking.pendingRewardOf(ben, _model), 0, "nothing of the past is earned again");
        assertPosition(ben, _model, 10e18, 0);
        assertLaws();
    }

    function test_CompletingSettlesASlashOfAnotherVersionFirst() public {
        bytes32 stolen = submitModel("a stolen model");
        vouchAs(ben, stolen, 400e18);
        uint256 ticketId = releaseAs(ben, _model, 600e18);
        slash(stolen, 2000, 0);
        skip(RELEASE_DELAY);

        staking.completeRelease(ticketId);

        assertEq(staking.freeOf(ben), 1000e18 - 80e18, "free");
        assertEq(staking.positionsOf(ben).length, 0, "positions");
        assertEq(staking.getVotes(ben), 920e18, "votes");
        assertLaws();
    }

    function _activate() private {
        skip(5 days);
        registry.activate(listingIdOf(_model));
    }
}
