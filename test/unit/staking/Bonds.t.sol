// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IStaking} from "../../../contracts/interfaces/IStaking.sol";
import {StakingTest} from "./StakingTest.sol";

contract BondsTest is StakingTest {
    function test_OnlyTheCourtLocksReturnsAndBurnsBonds() public {
        vm.startPrank(jack);
        vm.expectRevert(abi.encodeWithSelector(IStaking.StakingOnlyCourt.selector, jack));
        staking.lockBond(DISPUTE, jack, 1);
        vm.expectRevert(abi.encodeWithSelector(IStaking.StakingOnlyCourt.selector, jack));
        staking.returnBond(DISPUTE, jack, 1);
        vm.expectRevert(abi.encodeWithSelector(IStaking.StakingOnlyCourt.selector, jack));
        staking.burnBonds(DISPUTE, 1);
        vm.stopPrank();
    }

    function test_BondsOfNothingAreRefused() public {
        vm.startPrank(address(court));
        vm.expectRevert(IStaking.StakingZeroAmount.selector);
        staking.lockBond(DISPUTE, jack, 0);
        vm.expectRevert(IStaking.StakingZeroAmount.selector);
        staking.returnBond(DISPUTE, jack, 0);
        vm.expectRevert(IStaking.StakingZeroAmount.selector);
        staking.burnBonds(DISPUTE, 0);
        vm.stopPrank();
    }

    function test_ABondAboveFreeStakeIsRefused() public {
        stakeAs(ben, 100e18);
        vouchAs(ben, submitModel("a model"), 60e18);

        vm.expectRevert(abi.encodeWithSelector(IStaking.StakingInsufficientFree.selector, ben, 40e18, 40e18 + 1));
        _lock(ben, 40e18 + 1);
    }

    function test_MoreThanIsBondedCannotReturnOrBurn() public {
        _lock(jack, 10e18);

        vm.expectRevert();
        _return(jack, 10e18 + 1);
        vm.expectRevert();
        _burn(10e18 + 1);
    }

    function test_ABondLeavesFreeStakeAndVotes() public {
        vm.expectEmit(true, true, true, true, address(staking));
        emit IStaking.BondLocked(DISPUTE, jack, 10e18);
        _lock(jack, 10e18);

        assertEq(staking.bonded(), 10e18, "bonded");
        assertEq(staking.freeOf(jack), JUROR_STAKE - 10e18, "free");
        assertEq(staking.getVotes(jack), JUROR_STAKE - 10e18, "votes");
        assertEq(staking.totalSupply(), 2 * JUROR_STAKE - 10e18, "total");
        assertLaws();
    }

    function test_AReturnedBondIsFreeStakeAgainAndNeverInTheWallet() public {
        uint256 wallet = token.balanceOf(jack);
        _lock(jack, 10e18);

        vm.expectEmit(true, true, true, true, address(staking));
        emit IStaking.BondReturned(DISPUTE, jack, 4e18);
        _return(jack, 4e18);

        assertEq(staking.bonded(), 6e18, "bonded");
        assertEq(staking.freeOf(jack), JUROR_STAKE - 6e18, "free");
        assertEq(staking.getVotes(jack), JUROR_STAKE - 6e18, "votes");
        assertEq(token.balanceOf(jack), wallet, "wallet");
        assertLaws();
    }

    function test_BurnedBondsLowerTheSupply() public {
        _lock(jack, 10e18);
        uint256 supply = token.totalSupply();

        vm.expectEmit(true, true, true, true, address(staking));
        emit IStaking.BondsBurned(DISPUTE, 10e18);
        _burn(10e18);

        assertEq(staking.bonded(), 0, "bonded");
        assertEq(token.totalSupply(), supply - 10e18, "supply");
        assertLaws();
    }

    function testFuzz_BondsAreHeldReturnedOrBurned(
        uint256 first,
        uint256 second,
        uint256 returned,
        uint256 burned
    ) public {
        first = bound(first, 1, JUROR_STAKE);
        second = bound(second, 1, JUROR_STAKE);
        returned = bound(returned, 1, first);
        burned = bound(burned, 1, first + second - returned);
        uint256 supply = token.totalSupply();

        _lock(jack, first);
        _lock(judy, second);
        assertLaws();
        _return(jack, returned);
        assertLaws();
        _burn(burned);

        assertEq(staking.bonded(), first + second - returned - burned, "L6: locked = held + returned + burned");
        assertEq(staking.freeOf(jack), JUROR_STAKE - first + returned, "jack's free stake");
        assertEq(staking.freeOf(judy), JUROR_STAKE - second, "judy's free stake");
        assertEq(token.totalSupply(), supply - burned, "supply");
        assertLaws();
    }

    function _lock(address who, uint256 amount) private {
        vm.prank(address(court));
        staking.lockBond(DISPUTE, who, amount);
    }

    function _return(address who, uint256 amount) private {
        vm.prank(address(court));
        staking.returnBond(DISPUTE, who, amount);
    }

    function _burn(uint256 amount) private {
        vm.prank(address(court));
        staking.burnBonds(DISPUTE, amount);
    }
}
