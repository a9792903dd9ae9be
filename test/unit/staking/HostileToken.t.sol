// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {HostileToken} from "../../../contracts/mocks/HostileToken.sol";
import {IStaking} from "../../../contracts/interfaces/IStaking.sol";
import {StakingTest} from "./StakingTest.sol";

/// @notice The token cannot be changed and does not call back; if it did, nothing would be paid twice.
contract HostileTokenTest is StakingTest {
    HostileToken private _hostile;
    IStaking private _target;
    bytes32 private _model;

    function setUp() public override {
        super.setUp();
        _model = submitModel("a model");
        address[] memory recipients = new address[](2);
        uint256[] memory amounts = new uint256[](2);
        // The token is an account of its own: nonce prediction gives its address before it exists.
        recipients[0] = createdBy(address(this), vm.getNonce(address(this)));
        amounts[0] = 50_000_000e18;
        recipients[1] = ben;
        amounts[1] = 50_000_000e18;
        _hostile = new HostileToken(recipients, amounts);
        _target = IStaking(
            createFrom(
                "contracts/staking/Staking.sol:Staking",
                abi.encode(_hostile, registry, court, parameters, timelock)
            )
        );

        _act(address(_hostile), abi.encodeCall(_hostile.approve, (address(_target), type(uint256).max)));
        vm.startPrank(ben);
        _hostile.approve(address(_target), type(uint256).max);
        _target.stake(10_000_000e18);
        vm.stopPrank();
        _act(address(_target), abi.encodeCall(IStaking.stake, (1000e18)));
    }

    function test_AWithdrawWithinAWithdrawIsRefused() public {
        _act(address(_target), abi.encodeCall(IStaking.requestUnbond, (10e18)));
        skip(14 days);
        uint256 held = _hostile.balanceOf(address(_target));
        bytes memory withdraw = abi.encodeCall(IStaking.withdraw, (1));

        _hostile.arm(address(_target), withdraw);
        _act(address(_target), withdraw);

        assertTrue(!_hostile.accepted(), "the second withdraw");
        assertEq(
            keccak256(_hostile.answer()),
            keccak256(abi.encodeWithSelector(IStaking.StakingUnknownTicket.selector, 1)),
            "the refusal"
        );
        assertEq(_hostile.balanceOf(address(_target)), held - 10e18, "paid once");
    }

    function test_AClaimWithinAClaimIsRefused() public {
        _act(address(_target), abi.encodeCall(IStaking.vouch, (_model, 100e18)));
        vm.prank(ben);
        _target.fund(_model, 10e18, type(uint256).max);
        _target.harvest(address(_hostile), _model);
        uint256 held = _hostile.balanceOf(address(_target));

        _hostile.arm(address(_target), abi.encodeCall(IStaking.claim, ()));
        _act(address(_target), abi.encodeCall(IStaking.claim, ()));

        assertTrue(!_hostile.accepted(), "the second claim");
        assertEq(_hostile.balanceOf(address(_target)), held - 10e18, "paid once");
    }

    function test_AStakeWithinAStakeCountsBothOnce() public {
        bytes memory stake = abi.encodeCall(IStaking.stake, (5e18));
        uint256 held = _hostile.balanceOf(address(_target));

        _hostile.arm(address(_target), stake);
        _act(address(_target), stake);

        assertTrue(_hostile.accepted(), "the inner stake");
        assertEq(_target.freeOf(address(_hostile)), 1010e18, "free");
        assertEq(_target.getVotes(address(_hostile)), 1010e18, "votes");
        assertEq(_hostile.balanceOf(address(_target)), held + 10e18, "held");
    }

    function test_ASyncWithinTheBurnOfASyncTakesNothingTwice() public {
        _act(address(_target), abi.encodeCall(IStaking.vouch, (_model, 1)));
        vm.prank(address(court));
        _target.slash(_model, DISPUTE, 2000, 1000, 0, mira);

        _hostile.arm(address(_target), abi.encodeCall(IStaking.sync, (address(_hostile))));
        _target.sync(address(_hostile));

        assertTrue(_hostile.accepted(), "the inner sync");
        assertEq(_target.freeOf(address(_hostile)), 1000e18 - 1, "one loss");
        assertEq(_target.balanceOf(address(_hostile)), 1000e18 - 1, "units");
    }

    function _act(address target, bytes memory data) private {
        _hostile.act(target, data);
    }
}
