// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";

import {IDisputeCourt} from "../../../contracts/interfaces/IDisputeCourt.sol";
import {IStaking} from "../../../contracts/interfaces/IStaking.sol";
import {OrdersTest} from "./OrdersTest.sol";

/// @notice A juror stakes, unbonds, delegates, vouches and releases in the very second in which the dispute opens.
contract OpeningOrdersTest is OrdersTest {
    uint256 private constant STAKED = 500_000e18;
    uint256 private constant UNBONDED = 300_000e18;
    uint256 private constant VOUCHED = 20_000e18;
    uint256 private constant RELEASED = 4_000e18;
    uint256 private constant BACKED = 10_000e18;
    uint256 private constant UNITS = 4_000_000e18; // jack's, for eleven days

    bytes32 private _version;
    bytes32 private _dispute;
    uint256 private _openedAt;
    uint256 private _pastTotal;
    bool private _disputed;

    function setUp() public override {
        watches();
        super.setUp();
        (, _version) = listed();
        vouchAs(jack, _version, BACKED);
        skip(1 days);
        books();
        _openedAt = nowAt();
        _pastTotal = staking.getPastTotalSupply(_openedAt - 1);
        _dispute = keccak256(abi.encode(address(court), _version, 0));

        add("stake", jack, address(staking), abi.encodeCall(IStaking.stake, (STAKED)));
        add("unbond", jack, address(staking), abi.encodeCall(IStaking.requestUnbond, (UNBONDED)));
        add("delegate", jack, address(staking), abi.encodeCall(IVotes.delegate, (jane)));
        add("vouch", jack, address(staking), abi.encodeCall(IStaking.vouch, (_version, VOUCHED)));
        add("release", jack, address(staking), abi.encodeCall(IStaking.startRelease, (_version, RELEASED)));
        add("challenge", mira, address(court), abi.encodeCall(IDisputeCourt.challenge, (_version, ANY, EVIDENCE, URI)));
    }

    function test_L15_noOrderOfTheOpeningSecondMakesAnyStakeOfItWeigh() public {
        Tally memory tally = inEveryOrder();

        assertEq(tally.orders, 720, "orders");
        assertEq(tally.refused, 360, "a vouch in half of them: after the challenge");
    }

    function expected(uint256 move) internal override returns (bytes memory) {
        if (move == 5) _disputed = true;
        if (move == 3 && _disputed) return abi.encodeWithSelector(IStaking.StakingNotVouchable.selector, _version);
        return YES;
    }

    /// @notice jack weighs what he had, less what he took out and what backs the version, as if nothing had been added.
    function end() internal override returns (bytes32) {
        uint256 backing = staking.recordedOf(jack, _version);
        assertTrue(backing == BACKED || backing == BACKED + VOUCHED, "a release still backs");
        assertEq(staking.balanceOf(jack), UNITS + STAKED - UNBONDED, "units");
        assertEq(court.weightOf(_dispute, jack), UNITS - backing, "weight: UNITS < units now");
        _assertWeightsAreNoMoreThanTheTotal();

        vm.prank(jack);
        staking.requestUnbond(STAKED);
        assertEq(court.weightOf(_dispute, jack), UNITS - UNBONDED - backing, "weight: what left is gone");
        vm.warp(_openedAt + 1);
        assertEq(staking.getPastVotes(jane, _openedAt), staking.getVotes(jane), "the delegate's votes of that second");
        assertEq(staking.getPastVotes(jack, _openedAt), 0, "his own");
        return keccak256(abi.encode(staking.balanceOf(jack), staking.getVotes(jane), court.weightOf(_dispute, jane)));
    }

    function _assertWeightsAreNoMoreThanTheTotal() private view {
        address[] memory people = everybody();
        uint256 sum;
        for (uint256 i = 0; i < people.length; ++i) sum += court.weightOf(_dispute, people[i]);
        assertLe(sum, _pastTotal, "L15: sum of weights");
    }
}
