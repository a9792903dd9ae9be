// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";
import {IStaking} from "../../../contracts/interfaces/IStaking.sol";
import {ParameterSet} from "../../../contracts/types/AssayTypes.sol";
import {StakingTest} from "./StakingTest.sol";

contract StakeTest is StakingTest {
    uint256 private constant PIA_KEY = 0x91A;
    uint256 private constant UNBONDING = 14 days;

    // stake

    function test_StakingNothingIsRefused() public {
        vm.expectRevert(IStaking.StakingZeroAmount.selector);
        stakeAs(ben, 0);
    }

    function test_TheTreasuryCannotStake() public {
        vm.startPrank(address(timelock));
        token.approve(address(staking), 1e18);
        vm.expectRevert(IStaking.StakingTimelockCannotStake.selector);
        staking.stake(1e18);
        vm.stopPrank();
    }

    function test_StakingMoreThanOneHasIsRefused() public {
        vm.expectRevert(
            abi.encodeWithSelector(IERC20Errors.ERC20InsufficientBalance.selector, ben, 6_000_000e18, 6_000_000e18 + 1)
        );
        stakeAs(ben, 6_000_000e18 + 1);
    }

    function test_StakingAnAbsurdAmountIsRefused() public {
        stakeAs(ben, 1);
        vm.expectRevert(
            abi.encodeWithSelector(SafeCast.SafeCastOverflowedUintDowncast.selector, 88, type(uint256).max)
        );
        stakeAs(ben, type(uint256).max);
    }

    function test_TheFirstStakeDelegatesToItselfAndCountsOnce() public {
        vm.expectEmit(true, true, true, true, address(staking));
        emit IVotes.DelegateChanged(ben, address(0), ben);
        vm.expectEmit(true, true, true, true, address(staking));
        emit IVotes.DelegateVotesChanged(ben, 0, 7e18);
        vm.expectEmit(true, true, true, true, address(staking));
        emit IStaking.Staked(ben, 7e18);
        stakeAs(ben, 7e18);

        assertEq(staking.freeOf(ben), 7e18, "free");
        assertEq(staking.balanceOf(ben), 7e18, "units");
        assertEq(staking.effectiveOf(ben), 7e18, "effective");
        assertEq(staking.getVotes(ben), 7e18, "votes");
        assertEq(staking.totalSupply(), 2 * JUROR_STAKE + 7e18, "total");
        assertEq(token.balanceOf(ben), 6_000_000e18 - 7e18, "wallet");
        assertLaws();
    }

    function test_StakeOfSomebodyWhoDelegatesGoesToTheDelegate() public {
        vm.prank(ben);
        staking.delegate(bea);
        stakeAs(ben, 7e18);

        assertEq(staking.delegates(ben), bea, "delegate kept");
        assertEq(staking.getVotes(bea), 7e18, "delegate's votes");
        assertEq(staking.getVotes(ben), 0, "own votes");
        assertEq(staking.balanceOf(ben), 7e18, "own units");
        assertLaws();
    }

    function test_DelegatingMovesAllUnitsOfVouchesToo() public {
        bytes32 versionId = submitModel("a model");
        stakeAs(ben, 100e18);
        vouchAs(ben, versionId, 60e18);

        vm.prank(ben);
        staking.delegate(bea);

        assertEq(staking.getVotes(bea), 100e18, "delegate's votes");
        assertLaws();
    }

    function test_DelegatingSettlesASlashFirst() public {
        bytes32 versionId = submitModel("a model");
        stakeAs(ben, 100e18);
        vouchAs(ben, versionId, 60e18);
        slash(versionId, 2000, 0);

        vm.prank(ben);
        staking.delegate(bea);

        assertEq(staking.getVotes(bea), 88e18, "delegate's votes are what is left");
        assertEq(staking.getVotes(ben), 0, "own votes");
        assertLaws();
    }

    function test_PastBalanceVotesAndTotalStayAsTheyWere() public {
        uint256 before = nowAt() - 1;
        stakeAs(ben, 10e18);
        uint256 first = nowAt();
        skip(100);
        unbondAs(ben, 4e18);
        uint256 second = nowAt();
        skip(1);

        assertEq(staking.getPastBalanceOf(ben, before), 0, "balance before");
        assertEq(staking.getPastBalanceOf(ben, first), 10e18, "balance at first");
        assertEq(staking.getPastBalanceOf(ben, second - 1), 10e18, "balance just before second");
        assertEq(staking.getPastBalanceOf(ben, second), 6e18, "balance at second");
        assertEq(staking.getPastVotes(ben, first), 10e18, "votes at first");
        assertEq(staking.getPastVotes(ben, second), 6e18, "votes at second");
        assertEq(staking.getPastTotalSupply(first), 2 * JUROR_STAKE + 10e18, "total at first");
        assertEq(staking.getPastTotalSupply(second), 2 * JUROR_STAKE + 6e18, "total at second");
        assertEq(staking.getPastDelegate(ben, before), address(0), "delegate before");
        assertEq(staking.getPastDelegate(ben, first), ben, "delegate at first");
    }

    function test_ThePresentIsNotPast() public {
        stakeAs(ben, 1e18);
        uint256 present = nowAt();

        vm.expectRevert();
        staking.getPastBalanceOf(ben, present);
    }

    function test_ToolsReadStakeLikeAToken() public view {
        assertEq(keccak256(bytes(staking.name())), keccak256("Staked Assay"), "name");
        assertEq(keccak256(bytes(staking.symbol())), keccak256("stASSAY"), "symbol");
        assertEq(staking.decimals(), 18, "decimals");
        assertEq(staking.clock(), nowAt(), "clock");
        assertEq(keccak256(bytes(staking.CLOCK_MODE())), keccak256("mode=timestamp"), "clock mode");
    }

    // stakeWithPermit

    function test_APermitStakesWithoutAnApproval() public {
        address pia = _fundedPia();
        (uint8 v, bytes32 r, bytes32 s) = _permit(pia, 9e18);

        vm.prank(pia);
        staking.stakeWithPermit(9e18, type(uint256).max, v, r, s);

        assertEq(staking.freeOf(pia), 9e18, "free");
        assertEq(staking.getVotes(pia), 9e18, "votes");
        assertEq(token.allowance(pia, address(staking)), 0, "allowance is used up");
    }

    function test_APermitSentBySomebodyElseDoesNotStopTheStake() public {
        address pia = _fundedPia();
        (uint8 v, bytes32 r, bytes32 s) = _permit(pia, 9e18);
        vm.prank(anna);
        token.permit(pia, address(staking), 9e18, type(uint256).max, v, r, s);

        vm.prank(pia);
        staking.stakeWithPermit(9e18, type(uint256).max, v, r, s);

        assertEq(staking.freeOf(pia), 9e18, "free");
    }

    function test_ABadPermitWithoutAllowanceIsRefused() public {
        address pia = _fundedPia();
        (uint8 v, bytes32 r, bytes32 s) = _permit(pia, 8e18);

        vm.expectRevert(
            abi.encodeWithSelector(IERC20Errors.ERC20InsufficientAllowance.selector, address(staking), 0, 9e18)
        );
        vm.prank(pia);
        staking.stakeWithPermit(9e18, type(uint256).max, v, r, s);
    }

    function test_APermitForNothingIsRefused() public {
        address pia = _fundedPia();
        (uint8 v, bytes32 r, bytes32 s) = _permit(pia, 0);

        vm.expectRevert(IStaking.StakingZeroAmount.selector);
        vm.prank(pia);
        staking.stakeWithPermit(0, type(uint256).max, v, r, s);
    }

    // requestUnbond

    function test_UnbondingNothingIsRefused() public {
        vm.expectRevert(IStaking.StakingZeroAmount.selector);
        vm.prank(jack);
        staking.requestUnbond(0);
    }

    function test_UnbondingMoreThanFreeIsRefused() public {
        bytes32 versionId = submitModel("a model");
        stakeAs(ben, 100e18);
        vouchAs(ben, versionId, 60e18);

        vm.expectRevert(abi.encodeWithSelector(IStaking.StakingInsufficientFree.selector, ben, 40e18, 40e18 + 1));
        vm.prank(ben);
        staking.requestUnbond(40e18 + 1);
    }

    function test_UnbondingTakesTheVotesAtOnce() public {
        stakeAs(ben, 100e18);
        uint48 readyAt = uint48(nowAt() + UNBONDING);

        vm.expectEmit(true, true, true, true, address(staking));
        emit IStaking.UnbondRequested(1, ben, 30e18, readyAt);
        uint256 ticketId = unbondAs(ben, 30e18);

        assertEq(ticketId, 1, "tickets count from 1");
        assertEq(staking.freeOf(ben), 70e18, "free");
        assertEq(staking.getVotes(ben), 70e18, "votes");
        assertEq(staking.totalSupply(), 2 * JUROR_STAKE + 70e18, "total");
        (address account, uint256 amount, uint48 storedReadyAt) = staking.unbondTicketOf(1);
        assertEq(account, ben, "ticket's account");
        assertEq(amount, 30e18, "ticket's amount");
        assertEq(storedReadyAt, readyAt, "ticket's readyAt");
        assertLaws();
        assertEq(unbondAs(ben, 1), 2, "the next ticket");
    }

    // withdraw

    function test_AnUnknownTicketIsRefused() public {
        vm.expectRevert(abi.encodeWithSelector(IStaking.StakingUnknownTicket.selector, 7));
        vm.prank(ben);
        staking.withdraw(7);
    }

    function test_SomebodyElsesTicketIsRefused() public {
        uint256 ticketId = unbondAs(jack, 1e18);
        skip(UNBONDING);

        vm.expectRevert(abi.encodeWithSelector(IStaking.StakingNotTicketOwner.selector, ticketId, jack, anna));
        vm.prank(anna);
        staking.withdraw(ticketId);
    }

    function test_EverybodyIsPaidTheirOwnTicketOnly() public {
        uint256 hers = unbondAs(judy, 2e18);
        uint256 his = unbondAs(jack, 3e18);
        skip(UNBONDING);

        vm.expectRevert(abi.encodeWithSelector(IStaking.StakingNotTicketOwner.selector, his, jack, judy));
        vm.prank(judy);
        staking.withdraw(his);
        uint256 wallet = token.balanceOf(judy);
        vm.prank(judy);
        staking.withdraw(hers);
        assertEq(token.balanceOf(judy), wallet + 2e18, "judy's wallet");
    }

    function test_ATicketIsPaidOnceFromTheSecondItIsReady() public {
        uint256 ticketId = unbondAs(jack, 3e18);
        skip(UNBONDING);
        uint256 wallet = token.balanceOf(jack);

        vm.expectEmit(true, true, true, true, address(staking));
        emit IStaking.Withdrawn(ticketId, jack, 3e18);
        vm.prank(jack);
        staking.withdraw(ticketId);

        assertEq(token.balanceOf(jack), wallet + 3e18, "wallet");
        (, uint256 amount, ) = staking.unbondTicketOf(ticketId);
        assertEq(amount, 0, "ticket is gone");
        assertLaws();

        vm.expectRevert(abi.encodeWithSelector(IStaking.StakingUnknownTicket.selector, ticketId));
        vm.prank(jack);
        staking.withdraw(ticketId);
    }

    function test_AChangedUnbondingLeavesOldTicketsAlone() public {
        uint256 oldTicket = unbondAs(jack, 1e18);
        (, , uint48 oldReadyAt) = staking.unbondTicketOf(oldTicket);
        ParameterSet memory next = defaultParameters();
        next.unbonding = 60 days;
        vm.prank(address(timelock));
        parameters.setParameters(next);

        uint256 newTicket = unbondAs(jack, 1e18);

        (, , uint48 readyAt) = staking.unbondTicketOf(oldTicket);
        assertEq(readyAt, oldReadyAt, "old ticket's readyAt");
        (, , readyAt) = staking.unbondTicketOf(newTicket);
        assertEq(readyAt, nowAt() + 60 days, "new ticket's readyAt");
    }

    function testFuzz_StakeComesBackToTheUnit(uint256 staked, uint256 unbonded, uint256 wait) public {
        staked = bound(staked, 1, 6_000_000e18);
        unbonded = bound(unbonded, 1, staked);
        wait = bound(wait, 0, 30 days);

        stakeAs(ben, staked);
        assertLaws();
        uint256 ticketId = unbondAs(ben, unbonded);
        assertLaws();
        skip(wait);
        if (wait < UNBONDING) {
            vm.expectRevert();
            vm.prank(ben);
            staking.withdraw(ticketId);
            skip(UNBONDING - wait);
        }
        vm.prank(ben);
        staking.withdraw(ticketId);

        assertEq(token.balanceOf(ben), 6_000_000e18 - staked + unbonded, "wallet");
        assertEq(staking.freeOf(ben), staked - unbonded, "free");
        assertEq(staking.getVotes(ben), staked - unbonded, "votes");
        assertLaws();
    }

    function _fundedPia() private returns (address pia) {
        pia = vm.addr(PIA_KEY);
        vm.prank(anna);
        assertTrue(token.transfer(pia, 100e18), "transfer");
    }

    function _permit(address owner, uint256 amount) private view returns (uint8 v, bytes32 r, bytes32 s) {
        bytes32 typeHash = keccak256(
            "Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)"
        );
        bytes32 message = keccak256(
            abi.encode(typeHash, owner, address(staking), amount, token.nonces(owner), type(uint256).max)
        );
        return vm.sign(PIA_KEY, keccak256(abi.encodePacked(hex"1901", token.DOMAIN_SEPARATOR(), message)));
    }
}
