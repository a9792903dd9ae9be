// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";

import {ReferenceVotes} from "../../../contracts/mocks/ReferenceVotes.sol";
import {Vm} from "../../world/Vm.sol";
import {StakingTest} from "./StakingTest.sol";

/// @notice Staking and OpenZeppelin's VotesExtended, given the same changes in the same seconds, tell the same events
/// and answer every question about any past second alike.
contract VotesLikeOpenZeppelinTest is StakingTest {
    uint256 private constant MOVES = 40;

    ReferenceVotes private reference_;
    uint256 private startedAt;
    address[4] private stakers;

    function setUp() public override {
        deployAssay();
        skip(1);
        reference_ = new ReferenceVotes();
        startedAt = nowAt();
        stakers = [anna, ben, jack, judy];
    }

    function testFuzz_EverySecondIsRememberedAsOpenZeppelinDoes(uint256 seed) public {
        for (uint256 i = 0; i < MOVES; ++i) {
            uint256 dice = uint256(keccak256(abi.encode(seed, i)));
            vm.recordLogs();
            move(stakers[dice % 4], (dice >> 8) % 8, dice >> 16);
            assertSameVoteEvents(vm.getRecordedLogs());
            // Often several moves in one second: its last state is what counts.
            if (dice >> 255 == 0) skip(1 + ((dice >> 128) % 3));
        }
        skip(1);
        for (uint256 second = startedAt - 1; second < nowAt(); ++second) assertSameAt(second);
        for (uint256 i = 0; i < 4; ++i) {
            assertEq(staking.getVotes(stakers[i]), reference_.getVotes(stakers[i]), "votes now");
            assertEq(staking.delegates(stakers[i]), reference_.delegates(stakers[i]), "delegate now");
        }
    }

    /// @dev One change of one account, and the same change of the reference.
    function move(address who, uint256 kind, uint256 dice) private {
        uint256 free = staking.freeOf(who);
        if (kind == 0) {
            address to = dice % 5 == 4 ? address(0) : stakers[dice % 5];
            vm.prank(who);
            staking.delegate(to);
            reference_.delegateFor(who, to);
        } else if (kind < 4 || free == 0) {
            stakeAs(who, 1 + (dice % 1000e18));
            if (reference_.delegates(who) == address(0)) reference_.delegateFor(who, who);
        } else if (kind < 6) {
            unbondAs(who, 1 + (dice % free));
        } else if (kind == 6 || staking.bonded() == 0) {
            vm.prank(address(court));
            staking.lockBond(DISPUTE, who, 1 + (dice % free));
        } else {
            uint256 bonds = staking.bonded();
            vm.prank(address(court));
            staking.returnBond(DISPUTE, who, 1 + (dice % bonds));
        }
        reference_.setUnits(who, staking.balanceOf(who));
    }

    function assertSameVoteEvents(Vm.Log[] memory logs) private view {
        bytes32 ours;
        bytes32 theirs;
        for (uint256 i = 0; i < logs.length; ++i) {
            bytes32 topic = logs[i].topics[0];
            if (topic != IVotes.DelegateChanged.selector && topic != IVotes.DelegateVotesChanged.selector) continue;
            bytes32 told = keccak256(abi.encode(logs[i].topics, logs[i].data));
            if (logs[i].emitter == address(staking)) ours = keccak256(abi.encode(ours, told));
            if (logs[i].emitter == address(reference_)) theirs = keccak256(abi.encode(theirs, told));
        }
        assertEq(ours, theirs, "the same events in the same order");
    }

    function assertSameAt(uint256 second) private view {
        assertEq(staking.getPastTotalSupply(second), reference_.getPastTotalSupply(second), "past total");
        for (uint256 i = 0; i < 4; ++i) {
            address who = stakers[i];
            assertEq(staking.getPastVotes(who, second), reference_.getPastVotes(who, second), "past votes");
            assertEq(staking.getPastBalanceOf(who, second), reference_.getPastBalanceOf(who, second), "past balance");
            assertEq(staking.getPastDelegate(who, second), reference_.getPastDelegate(who, second), "past delegate");
        }
    }
}
