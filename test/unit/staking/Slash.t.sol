// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IStaking} from "../../../contracts/interfaces/IStaking.sol";
import {StakingTest} from "./StakingTest.sol";

contract SlashTest is StakingTest {
    bytes32 private _model;

    function setUp() public override {
        super.setUp();
        _model = submitModel("a stolen model");
        stakeAs(ben, 1_000_000e18);
        stakeAs(bea, 1_000_000e18);
        stakeAs(anna, 1_000_000e18);
    }

    function test_OnlyTheCourtSlashes() public {
        vm.expectRevert(abi.encodeWithSelector(IStaking.StakingOnlyCourt.selector, anna));
        vm.prank(anna);
        staking.slash(_model, DISPUTE, 2000, 1000, 1e18, anna);
    }

    function test_NotEvenTheTimelockSlashes() public {
        vm.expectRevert(abi.encodeWithSelector(IStaking.StakingOnlyCourt.selector, address(timelock)));
        vm.prank(address(timelock));
        staking.slash(_model, DISPUTE, 2000, 1000, 1e18, anna);
    }

    function test_ASecondSlashIsRefused() public {
        vouchAs(ben, _model, 100e18);
        slash(_model, 2000, 0);

        vm.expectRevert(abi.encodeWithSelector(IStaking.StakingPoolSlashed.selector, _model));
        slash(_model, 2000, 0);
        staking.sync(ben);
        vm.expectRevert(abi.encodeWithSelector(IStaking.StakingPoolSlashed.selector, _model));
        slash(_model, 2000, 0);
    }

    function test_SlashingAnEmptyPoolDoesNothing() public {
        uint256 supply = token.totalSupply();
        vm.recordLogs();

        (uint256 slashAmount, uint256 bounty) = slash(_model, 2000, 1e18);

        assertEq(slashAmount, 0, "slash amount");
        assertEq(bounty, 0, "bounty");
        assertEq(vm.getRecordedLogs().length, 0, "events");
        assertEq(token.totalSupply(), supply, "supply");
    }

    function test_ASlashBurnsAtOnceAndPaysTheBounty() public {
        vouchAs(ben, _model, 300e18);
        vouchAs(bea, _model, 100e18);
        uint256 supply = token.totalSupply();

        vm.expectEmit(true, true, true, true, address(staking));
        emit IStaking.PoolSlashed(_model, DISPUTE, mira, 400e18, 2000, 80e18, 8e18);
        (uint256 slashAmount, uint256 bounty) = slash(_model, 2000, 500e18);

        assertEq(slashAmount, 80e18, "20 % of the pool");
        assertEq(bounty, 8e18, "10 % of the slash");
        assertEq(staking.claimableOf(mira), 8e18, "the challenger's bounty");
        assertEq(token.totalSupply(), supply - 72e18, "the rest is burned");
        (uint256 total, , bool slashed, uint16 slashBps, uint256 stored, uint256 collected, , ) = staking.poolOf(
            _model
        );
        assertEq(total, 400e18, "total until the syncs");
        assertTrue(slashed, "slashed");
        assertEq(slashBps, 2000, "slashBps");
        assertEq(stored, 80e18, "slashAmount");
        assertEq(collected, 0, "collected");
        assertEq(staking.balanceOf(ben), 1_000_000e18, "units before the sync");
        assertEq(staking.effectiveOf(ben), 1_000_000e18 - 60e18, "effective before the sync");
        assertLaws();
    }

    function test_TheBountyIsCapped() public {
        vouchAs(ben, _model, 400e18);

        (uint256 slashAmount, uint256 bounty) = slash(_model, 2000, 3e18);

        assertEq(slashAmount, 80e18, "slash amount");
        assertEq(bounty, 3e18, "bounty");
        assertLaws();
    }

    function test_SyncTakesTheLossAndReturnsTheRest() public {
        vouchAs(ben, _model, 300e18);
        vouchAs(bea, _model, 100e18);
        releaseAs(ben, _model, 120e18);
        slash(_model, 2000, 0);

        vm.expectEmit(true, true, true, true, address(staking));
        emit IStaking.PositionSlashed(ben, _model, 180e18, 120e18, 60e18);
        vm.prank(anna);
        staking.sync(ben);

        assertPosition(ben, _model, 0, 0);
        assertEq(staking.freeOf(ben), 1_000_000e18 - 60e18, "free");
        assertEq(staking.getVotes(ben), 1_000_000e18 - 60e18, "votes");
        assertEq(staking.effectiveOf(ben), staking.balanceOf(ben), "effective = units after the sync");
        assertEq(totalOf(_model), 100e18, "pool total");
        assertEq(activeOf(_model), 100e18, "pool active");
        assertEq(collectedOf(_model), 60e18, "collected");
        assertEq(staking.positionsOf(ben).length, 0, "positions");
        assertLaws();
    }

    function test_ASecondSyncDoesNothing() public {
        vouchAs(ben, _model, 300e18);
        slash(_model, 2000, 0);
        staking.sync(ben);
        vm.recordLogs();

        staking.sync(ben);

        assertEq(vm.getRecordedLogs().length, 0, "events");
        assertLaws();
    }

    function test_EveryEntryPointSettlesTheSlashFirst() public {
        bytes32 other = submitModel("another model");
        vouchAs(ben, _model, 1000e18);
        slash(_model, 2000, 0);

        // 200 are lost, so of a million 999 800 are there to be moved, and not one unit more.
        vm.expectRevert(
            abi.encodeWithSelector(IStaking.StakingInsufficientFree.selector, ben, 999_800e18, 999_800e18 + 1)
        );
        vm.prank(ben);
        staking.requestUnbond(999_800e18 + 1);
        vm.expectRevert(
            abi.encodeWithSelector(IStaking.StakingInsufficientFree.selector, ben, 999_800e18, 999_800e18 + 1)
        );
        vouchAs(ben, other, 999_800e18 + 1);
        vm.expectRevert(
            abi.encodeWithSelector(IStaking.StakingInsufficientFree.selector, ben, 999_800e18, 999_800e18 + 1)
        );
        vm.prank(address(court));
        staking.lockBond(DISPUTE, ben, 999_800e18 + 1);

        stakeAs(ben, 1);
        assertEq(staking.freeOf(ben), 999_800e18 + 1, "free");
        assertLaws();
    }

    function test_WithdrawalsAndReturnedBondsSettleTheSlashFirst() public {
        bytes32 other = submitModel("another model");
        vouchAs(ben, _model, 1000e18);
        vouchAs(ben, other, 1000e18);
        uint256 ticketId = unbondAs(ben, 1e18);
        vm.prank(address(court));
        staking.lockBond(DISPUTE, ben, 2e18);
        skip(14 days);

        slash(_model, 2000, 0);
        vm.prank(ben);
        staking.withdraw(ticketId);
        assertPosition(ben, _model, 0, 0);

        slash(other, 2000, 0);
        vm.prank(address(court));
        staking.returnBond(DISPUTE, ben, 2e18);
        assertPosition(ben, other, 0, 0);
        assertEq(staking.freeOf(ben), 1_000_000e18 - 1e18 - 2 * 200e18, "free");
    }

    function test_TheRoundingSurplusIsBurnedWhenThePoolEmpties() public {
        vouchAs(ben, _model, 1);
        vouchAs(bea, _model, 1);
        vouchAs(anna, _model, 1);
        uint256 supply = token.totalSupply();
        (uint256 slashAmount, ) = slash(_model, 5000, 0);
        assertEq(slashAmount, 1, "half of three, floored");
        staking.sync(ben);
        staking.sync(bea);
        assertEq(token.totalSupply(), supply - 1, "only the slash is burned so far");

        vm.expectEmit(true, true, true, true, address(staking));
        emit IStaking.PoolEmptied(_model, 2, 0);
        staking.sync(anna);

        assertEq(token.totalSupply(), supply - 3, "each half was rounded up");
        assertEq(staking.freeOf(anna), 1_000_000e18 - 1, "a position of one unit loses it");
        assertLaws();
    }

    function test_APoolIsEmptyOnlyWhenThoseWhoAreLeavingAreSettledToo() public {
        vouchAs(ben, _model, 300e18 + 1);
        vouchAs(bea, _model, 100e18 + 1);
        releaseAs(bea, _model, 100e18 + 1);
        slash(_model, 2000, 0);

        staking.sync(ben);
        assertEq(activeOf(_model), 0, "nobody vouches any more");
        assertEq(totalOf(_model), 100e18 + 1, "bea is still liable");

        uint256 supply = token.totalSupply();
        vm.expectEmit(true, true, true, true, address(staking));
        emit IStaking.PoolEmptied(_model, 2, 0);
        staking.sync(bea);
        assertEq(token.totalSupply(), supply - 2, "two losses were rounded up, the slash was rounded down");
        assertLaws();
    }

    function test_RewardsOfASlashedPoolAreStillPaid() public {
        vouchAs(ben, _model, 3);
        vouchAs(bea, _model, 100e18);
        releaseAs(bea, _model, 40e18);
        fundAs(anna, _model, 60e18 + 3);
        slash(_model, 2000, 0);
        assertLaws();

        staking.sync(bea);
        assertLaws();
        staking.sync(ben);

        assertEq(staking.claimableOf(bea), 60e18, "bea's rewards");
        assertEq(staking.claimableOf(ben), 3, "ben's rewards");
        assertEq(rewardsOf(_model), 0, "left");
        assertLaws();
    }

    function test_TwoSlashedPoolsAreSettledTogether() public {
        bytes32 other = submitModel("another stolen model");
        bytes32 honest = submitModel("an honest model");
        vouchAs(ben, _model, 100e18);
        vouchAs(ben, honest, 200e18);
        vouchAs(ben, other, 300e18);
        slash(_model, 2000, 0);
        slash(other, 1000, 0);
        assertEq(staking.effectiveOf(ben), 1_000_000e18 - 50e18, "effective");

        staking.sync(ben);

        assertEq(staking.balanceOf(ben), 1_000_000e18 - 50e18, "units");
        assertEq(staking.positionsOf(ben).length, 1, "positions");
        assertEq(staking.positionsOf(ben)[0], honest, "the honest one stays");
        assertPosition(ben, honest, 200e18, 0);
        assertEq(releaseAs(ben, honest, 200e18), 1, "and can be released");
        assertLaws();
    }

    function test_ASlashFindsAPositionWhateverWasClosedBefore() public {
        bytes32 second = submitModel("a second model");
        bytes32 third = submitModel("a third model");
        vouchAs(ben, _model, 100e18);
        vouchAs(ben, second, 200e18);
        vouchAs(ben, third, 300e18);
        uint256 first = releaseAs(ben, _model, 100e18);
        uint256 last = releaseAs(ben, third, 300e18);
        skip(14 days);
        staking.completeRelease(first); // the third takes the first one's place
        staking.completeRelease(last);
        assertEq(staking.positionsOf(ben).length, 1, "positions");
        assertEq(staking.positionsOf(ben)[0], second, "the one that is left");

        slash(second, 2000, 0);
        staking.sync(ben);

        assertPosition(ben, second, 0, 0);
        assertEq(staking.freeOf(ben), 1_000_000e18 - 40e18, "free");
        assertLaws();
    }

    function test_WhoLeftBeforeTheSlashIsSafe() public {
        vouchAs(ben, _model, 100e18);
        vouchAs(bea, _model, 100e18);
        uint256 ticketId = releaseAs(ben, _model, 100e18);
        skip(14 days);
        staking.completeRelease(ticketId);

        (uint256 slashAmount, ) = slash(_model, 2000, 0);
        staking.sync(ben);

        assertEq(slashAmount, 20e18, "only bea's stake is slashed");
        assertEq(staking.balanceOf(ben), 1_000_000e18, "ben's units");
        assertLaws();
    }

    /// @dev Three backers with rewards, one of them releasing; synced in any order. L10 and L2 at every step.
    function testFuzz_LossesCoverTheSlashAndEveryoneCanBePaid(
        uint256[3] memory vouched,
        uint256 released,
        uint256 gift,
        uint16 slashBps,
        uint256 bountyCap,
        uint8 order
    ) public {
        address[3] memory backers = [ben, bea, anna];
        slashBps = uint16(bound(slashBps, 500, 5000));
        bountyCap = bound(bountyCap, 0, 500e18);
        gift = bound(gift, 1, 1_000_000e18);
        uint256 total;
        for (uint256 i = 0; i < 3; ++i) {
            vouched[i] = bound(vouched[i], 1, 400_000e18);
            total += vouched[i];
            vouchAs(backers[i], _model, vouched[i]);
        }
        fundAs(olga, _model, gift);
        releaseAs(ben, _model, bound(released, 1, vouched[0]));
        uint256 supply = token.totalSupply();

        (uint256 slashAmount, uint256 bounty) = slash(_model, slashBps, bountyCap);
        assertEq(slashAmount, (total * slashBps) / BPS, "L10: the slash is floored once");
        assertEq(supply - token.totalSupply() + bounty, slashAmount, "L10: burned + bounty = slash");
        assertLe(bounty, bountyCap, "bounty <= cap");
        assertLaws();

        uint256 losses;
        for (uint256 i = 0; i < 3; ++i) {
            address backer = backers[(i + order) % 3];
            uint256 before = staking.balanceOf(backer);
            uint256 expected = staking.effectiveOf(backer);
            staking.sync(backer);
            assertEq(staking.balanceOf(backer), expected, "L12: effective = units after the sync");
            losses += before - expected;
            assertLaws();
        }
        assertTrue(losses >= slashAmount, "L10: losses cover the slash");
        assertLe(losses - slashAmount, 3, "L10: by at most one unit a position");

        uint256 rewardsPaid;
        for (uint256 i = 0; i < 3; ++i) rewardsPaid += staking.claimableOf(backers[i]);
        assertLe(rewardsPaid, gift, "rewards <= gift");
        assertEq(supply - token.totalSupply() + bounty, losses + gift - rewardsPaid, "nothing is left over");
        _drain();
    }

    /// @dev L5 and L7: everyone takes everything out, and nothing stays behind.
    function _drain() private {
        address[] memory people = actors();
        for (uint256 i = 0; i < people.length; ++i) {
            if (staking.freeOf(people[i]) > 0) unbondAs(people[i], staking.freeOf(people[i]));
        }
        skip(14 days);
        for (uint256 id = 1; id <= lastUnbondTicket; ++id) {
            (address account, , ) = staking.unbondTicketOf(id);
            vm.prank(account);
            staking.withdraw(id);
        }
        for (uint256 i = 0; i < people.length; ++i) {
            if (staking.claimableOf(people[i]) == 0) continue;
            vm.prank(people[i]);
            staking.claim();
        }
        assertEq(token.balanceOf(address(staking)), 0, "nothing stays behind");
        assertEq(staking.totalSupply(), 0, "no units stay behind");
    }
}
