// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IStaking} from "../../contracts/interfaces/IStaking.sol";
import {CurationWorld} from "../unit/curation/CurationWorld.sol";

/// @notice Law L29: settling an account costs the same for each slashed position, and there are never more than 32.
/// @dev Execution gas, every slot cold and as it was before the transaction. Each position is as dear as one can be: it
/// earned rewards, is partly in release, and empties its pool, which burns a surplus and a dust of rewards.
contract SyncGasTest is CurationWorld {
    uint256 private constant BLOCK = 30_000_000;
    uint256 private constant MOST = 32;
    uint256 private constant EACH = 1000e18 + 1;

    bytes32[] private _backed;

    function setUp() public override {
        super.setUp();
        stakeAs(anna, 1_000_000e18);
        skip(1);
        _backs(ben, MOST);
        _backs(bea, MOST / 2);
        _backs(anna, 1);
        bytes32[] memory all = _backed;
        for (uint256 i = 0; i < all.length; ++i) {
            vm.prank(mira);
            staking.fund(all[i], 100e18, ANY);
            vm.prank(address(court));
            staking.slash(all[i], "dispute", 2000, 1000, 100e18, mira);
        }
    }

    function test_L29_settlingIsLinearInTheSlashedPositions() public {
        uint256 none = _gasOfSyncInACopy(jack);
        uint256 one = _gasOfSyncInACopy(anna) - none;
        uint256 sixteen = _gasOfSyncInACopy(bea) - none;
        uint256 all = _gasOfSyncInACopy(ben) - none;
        // Eight positions share one slot of the account's list: hence the twentieth.
        uint256 each = (all - sixteen) / 16;
        assertLe(each, 80_000, "gas of each position");
        assertLe(sixteen, one + 15 * each + each / 20, "the first sixteen are not dearer than the next");
        assertLe(one + 15 * each, sixteen + each / 20, "nor cheaper");
        assertLe(none, 10_000, "gas when there is nothing to settle");
    }

    function test_L29_settlingThirtyTwoPositionsFitsATenthOfABlock() public {
        assertEq(staking.positionsOf(ben).length, MOST, "positions");

        uint256 gas = _gasOfSync(ben);

        assertLe(gas, BLOCK / 10, "gas of the dearest sync");
        assertEq(staking.positionsOf(ben).length, 0, "positions after it");
        assertEq(staking.freeOf(ben), 3_000_000e18 - MOST * _loss(), "free");
        assertTrue(staking.claimableOf(ben) > MOST * 99e18, "rewards");
    }

    /// @notice Closing a position moves the last one into its place, which is dearest when the living ones are last.
    function test_L29_settlingBesideLivingPositionsFitsTheSameBound() public {
        stakeAs(judy, 1_000_000e18);
        _backs(judy, MOST);
        uint256 first = _backed.length - MOST;
        for (uint256 slashed = 0; slashed < MOST; ++slashed) {
            uint256 world = vm.snapshotState();
            assertLe(_gasOfSync(judy), BLOCK / 10, "gas of a sync beside living positions");
            vm.revertToState(world);
            vm.prank(address(court));
            staking.slash(_backed[first + slashed], "dispute", 2000, 1000, 0, mira);
        }
    }

    function test_L29_aThirtyThirdPositionIsRefused() public {
        (, bytes32 oneMore) = submitAs(olga, "one more", 1000e18);
        stakeAs(gus, 100_000e18);
        _backs(gus, MOST);

        vm.expectRevert(abi.encodeWithSelector(IStaking.StakingTooManyPositions.selector, gus));
        vouchAs(gus, oneMore, 1);
    }

    function _backs(address who, uint256 positions) private {
        for (uint256 i = 0; i < positions; ++i) {
            (, bytes32 version) = submitAs(olga, keccak256(abi.encode(who, i)), 1000e18);
            _backed.push(version);
            vouchAs(who, version, EACH);
            vm.prank(who);
            staking.startRelease(version, 10e18);
        }
    }

    function _gasOfSync(address who) private returns (uint256 gas) {
        vm.cool(address(staking));
        vm.cool(address(token));
        gas = gasleft();
        staking.sync(who);
        gas -= gasleft();
    }

    function _gasOfSyncInACopy(address who) private returns (uint256 gas) {
        uint256 world = vm.snapshotState();
        gas = _gasOfSync(who);
        vm.revertToState(world);
    }

    function _loss() private pure returns (uint256) {
        return (EACH + 4) / 5;
    }
}
