// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";

import {IDisputeCourt} from "../../../contracts/interfaces/IDisputeCourt.sol";
import {IStaking} from "../../../contracts/interfaces/IStaking.sol";
import {Choice} from "../../../contracts/types/AssayTypes.sol";
import {OrdersTest} from "./OrdersTest.sol";

/// @notice A backer stakes, unbonds, delegates, vouches, releases and is slashed, all in one second: 720 orders of six calls,
/// and eight calls in orders drawn at random. Free stake is short, so that some calls need another one before them.
contract SlashOrdersTest is OrdersTest {
    uint256 private constant STAKED = 7e18;
    uint256 private constant UNBONDED = 11e18;
    uint256 private constant VOUCHED = 13e18;
    uint256 private constant RELEASED = 17e18;
    uint256 private constant FREE = 5e18;
    uint256 private constant RIPE = 3e18;
    uint256 private constant AT_STAKE = 1_000_000e18 + 1; // does not divide by five: the loss is rounded up

    bytes32 private _condemned;
    bytes32 private _kept;
    bytes32 private _dispute;
    uint256 private _wallet;

    // What the protocol says of ben in the order so far.
    uint256 private _free;
    uint256 private _unbonded;
    bool private _slashed;
    bool private _settled;

    function setUp() public override {
        watches();
        super.setUp();
        (, _condemned) = listed();
        (bytes32 other, bytes32 kept) = submitAs(olga, "another", DEPOSIT);
        _kept = kept;
        skip(5 days);
        registry.activate(other);
        vouchAs(bea, _condemned, 3e18 + 2);
        vouchAs(ben, _condemned, AT_STAKE);
        _benLeavesButLittleFree();
        skip(9 days);
        _dispute = challengeAs(mira, _condemned);
        vote(_dispute, Choice.REMOVE, Choice.REMOVE, Choice.KEEP);
        vm.warp(disputeRow(_dispute).appealEndsAt);
        books();
        (_free, _wallet) = (FREE, token.balanceOf(ben));
        assertEq(staking.freeOf(ben), FREE, "free");

        add("stake", ben, address(staking), abi.encodeCall(IStaking.stake, (STAKED)));
        add("unbond", ben, address(staking), abi.encodeCall(IStaking.requestUnbond, (UNBONDED)));
        add("delegate", ben, address(staking), abi.encodeCall(IVotes.delegate, (judy)));
        add("vouch", ben, address(staking), abi.encodeCall(IStaking.vouch, (_kept, VOUCHED)));
        add("release", ben, address(staking), abi.encodeCall(IStaking.startRelease, (_condemned, RELEASED)));
        add("slash", anna, address(court), abi.encodeCall(IDisputeCourt.resolve, (_dispute)));
    }

    function test_sixCallsOfOneSecondKeepTheLawsInAll720Orders() public {
        Tally memory tally = inEveryOrder();

        assertEq(tally.orders, 720, "orders");
        assertTrue(tally.accepted > 0 && tally.refused > 0, "some orders refuse what others accept");
    }

    /// hardhat-config: fuzz.runs = 256
    function testFuzz_eightCallsOfOneSecondKeepTheLawsInAnyOrder(uint256 order, uint256 another) public {
        add("complete", anna, address(staking), abi.encodeCall(IStaking.completeRelease, (1)));
        add("sync", anna, address(staking), abi.encodeCall(IStaking.sync, (ben)));
        Tally memory tally;

        inOrder(order % 40_320, tally);
        inOrder(another % 40_320, tally);
    }

    /// @dev Five tokens free, three in a release that is ripe at the end; all the rest is unbonding.
    function _benLeavesButLittleFree() private {
        vouchAs(ben, _kept, RIPE);
        vm.startPrank(ben);
        assertEq(staking.startRelease(_kept, RIPE), 1, "the first release ticket");
        staking.requestUnbond(staking.freeOf(ben) - FREE);
        vm.stopPrank();
    }

    function expected(uint256 move) internal override returns (bytes memory) {
        if (move == 5) return _slash();
        // Every entry point of an account settles it first; a refused call settles nothing.
        uint256 free = _free + (_slashed && !_settled ? AT_STAKE - _loss() : 0);
        bytes memory answer = YES;
        if (move == 0) {
            free += STAKED;
        } else if (move == 1) {
            if (free < UNBONDED) return _short(free, UNBONDED);
            (free, _unbonded) = (free - UNBONDED, UNBONDED);
        } else if (move == 3) {
            if (free < VOUCHED) return _short(free, VOUCHED);
            free -= VOUCHED;
        } else if (move == 4) {
            if (_slashed)
                return
                    abi.encodeWithSelector(IStaking.StakingInsufficientVouched.selector, ben, _condemned, 0, RELEASED);
        } else if (move == 6) {
            free += RIPE;
        }
        _free = free;
        if (_slashed) _settled = true;
        return answer;
    }

    /// @notice Whatever the order: the loss, all that is owed to ben, his delegate's votes, and no token in his wallet (law L9).
    function end() internal override returns (bytes32) {
        syncsEverybody();
        uint256 free = _free + (_settled ? 0 : AT_STAKE - _loss());
        assertEq(staking.freeOf(ben), free, "free");
        assertEq(staking.recordedOf(ben, _condemned), 0, "nothing is left in the slashed pool");
        assertEq(token.balanceOf(ben), _wallet - STAKED, "L9: the wallet only paid");
        assertEq(staking.getVotes(judy), staking.balanceOf(judy) + staking.balanceOf(ben), "the delegate's votes");
        assertEq(staking.getVotes(ben), 0, "votes of his own");

        uint256 owed = staking.balanceOf(ben) + _unbonded;
        vm.warp(nowAt() + 1);
        assertEq(staking.getPastVotes(judy, nowAt() - 1), staking.getVotes(judy), "the votes of that second");
        return
            keccak256(
                abi.encode(owed, token.totalSupply(), staking.claimableOf(mira), staking.totalSupply() + _unbonded)
            );
    }

    function _slash() private returns (bytes memory) {
        _slashed = true;
        return YES;
    }

    function _loss() private pure returns (uint256) {
        return (AT_STAKE * 2000 + 9999) / 10_000;
    }

    function _short(uint256 free, uint256 needed) private view returns (bytes memory) {
        return abi.encodeWithSelector(IStaking.StakingInsufficientFree.selector, ben, free, needed);
    }
}
