// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";

import {Vm} from "../../../world/Vm.sol";
import {GovernanceTest} from "../GovernanceTest.sol";

/// @notice Staking behaves as OpenZeppelin's suites ask of ERC-5805 and ERC-6372: clock, delegation, checkpoints.
contract VotesBehaviourTest is GovernanceTest {
    bytes4 private constant FUTURE_LOOKUP = bytes4(keccak256("ERC5805FutureLookup(uint256,uint48)"));

    function setUp() public {
        deployAssay();
    }

    // ERC-6372

    function test_TheClockIsTheTimeAndBothSpeakOfTheSameOne() public {
        for (uint256 i = 0; i < 3; ++i) {
            assertEq(staking.clock(), nowAt(), "Staking");
            assertEq(governor.clock(), nowAt(), "Governor");
            skip(12 + i);
        }
        assertEq(keccak256(bytes(staking.CLOCK_MODE())), keccak256("mode=timestamp"), "Staking's mode");
        assertEq(keccak256(bytes(governor.CLOCK_MODE())), keccak256("mode=timestamp"), "Governor's mode");
    }

    // Delegation

    function test_WhoNeverStakedMayDelegateAndThenStakesForTheDelegate() public {
        expectsDelegateChanged(ben, address(0), bea);
        vm.prank(ben);
        staking.delegate(bea);
        assertEq(staking.getVotes(bea), 0, "nothing to give yet");

        expectsVotesChanged(bea, 0, 100e18);
        stakes(ben, 100e18);
        assertEq(staking.delegates(ben), bea, "the choice stays");
        assertEq(staking.getVotes(ben), 0, "ben has given them away");
    }

    function test_ADelegationMovesAllUnitsAndSaysSo() public {
        stakes(ben, 100e18);
        stakes(bea, 7e18);

        expectsDelegateChanged(ben, ben, bea);
        expectsVotesChanged(ben, 100e18, 0);
        expectsVotesChanged(bea, 7e18, 107e18);
        vm.prank(ben);
        staking.delegate(bea);

        expectsDelegateChanged(ben, bea, jack);
        expectsVotesChanged(bea, 107e18, 7e18);
        expectsVotesChanged(jack, 0, 100e18);
        vm.prank(ben);
        staking.delegate(jack);
    }

    function test_DelegatingToTheSameAgainMovesNothing() public {
        stakes(ben, 100e18);
        vm.recordLogs();
        vm.prank(ben);
        staking.delegate(ben);
        assertEq(vm.getRecordedLogs().length, 1, "DelegateChanged only");
        assertEq(staking.getVotes(ben), 100e18, "votes");
    }

    function test_VotesAreNotPassedOnByADelegate() public {
        stakes(ben, 100e18);
        stakes(bea, 7e18);
        vm.prank(ben);
        staking.delegate(bea);
        vm.prank(bea);
        staking.delegate(jack);
        assertEq(staking.getVotes(jack), 7e18, "bea's own");
        assertEq(staking.getVotes(bea), 100e18, "ben's, which are not hers to pass on");
    }

    /// @notice Votes can be given to nobody; the next stake takes them back, as a first stake does.
    function test_UnitsThatVoteForNobodyLeaveWithoutAVote() public {
        stakes(ben, 100e18);
        vm.startPrank(ben);
        staking.delegate(address(0));

        vm.recordLogs();
        staking.requestUnbond(40e18);
        vm.stopPrank();
        Vm.Log[] memory logs = vm.getRecordedLogs();
        for (uint256 i = 0; i < logs.length; ++i) {
            assertTrue(logs[i].topics[0] != IVotes.DelegateVotesChanged.selector, "nobody's votes changed");
        }
        assertEq(staking.balanceOf(ben), 60e18, "units");
        assertEq(staking.totalSupply(), 60e18, "total");
        assertEq(staking.getVotes(ben), 0, "votes");
    }

    function test_VotesGivenToNobodyComeBackWithTheNextStake() public {
        stakes(ben, 100e18);
        vm.prank(ben);
        staking.delegate(address(0));
        assertEq(staking.getVotes(ben), 0, "nobody's");
        skip(1);
        assertEq(staking.getPastTotalSupply(nowAt() - 1), 100e18, "still units, for quorum and threshold");

        stakes(ben, 1e18);
        assertEq(staking.delegates(ben), ben, "himself again");
        assertEq(staking.getVotes(ben), 101e18, "all of it, once");
    }

    // Checkpoints

    function test_TheFutureAndThePresentCannotBeLookedUp() public {
        stakes(ben, 100e18);
        uint256[3] memory timepoints = [nowAt(), nowAt() + 1, type(uint256).max];
        for (uint256 i = 0; i < 3; ++i) {
            bytes memory refusal = abi.encodeWithSelector(FUTURE_LOOKUP, timepoints[i], uint48(nowAt()));
            vm.expectRevert(refusal);
            staking.getPastVotes(ben, timepoints[i]);
            vm.expectRevert(refusal);
            staking.getPastTotalSupply(timepoints[i]);
            vm.expectRevert(refusal);
            staking.getPastBalanceOf(ben, timepoints[i]);
            vm.expectRevert(refusal);
            staking.getPastDelegate(ben, timepoints[i]);
            vm.expectRevert(refusal);
            governor.quorum(timepoints[i]);
            vm.expectRevert(refusal);
            governor.getVotes(ben, timepoints[i]);
        }
    }

    function test_BeforeTheFirstCheckpointThereIsNothing() public {
        stakes(ben, 100e18);
        skip(1);
        assertEq(staking.getPastVotes(ben, 0), 0, "votes");
        assertEq(staking.getPastTotalSupply(nowAt() - 2), 0, "total");
        assertEq(staking.getPastBalanceOf(ben, nowAt() - 2), 0, "balance");
        assertEq(staking.getPastDelegate(ben, nowAt() - 2), address(0), "delegate");
    }

    /// @notice Whatever happens within a second, the second is remembered by how it ended, and the one before as it was.
    function test_SeveralChangesOfOneSecondAreOneCheckpoint() public {
        stakes(ben, 100e18);
        skip(10);
        uint256 second = nowAt();
        stakes(ben, 50e18);
        vm.startPrank(ben);
        staking.requestUnbond(149e18);
        staking.delegate(bea);
        staking.delegate(jack);
        vm.stopPrank();
        stakes(ben, 4e18);
        skip(10);

        assertEq(staking.getPastVotes(ben, second - 1), 100e18, "before");
        assertEq(staking.getPastVotes(ben, second), 0, "given away within the second");
        assertEq(staking.getPastVotes(bea, second), 0, "bea's for a moment is nobody's");
        assertEq(staking.getPastVotes(jack, second), 5e18, "the last word");
        assertEq(staking.getPastBalanceOf(ben, second), 5e18, "balance");
        assertEq(staking.getPastTotalSupply(second), 5e18, "total");
        assertEq(staking.getPastDelegate(ben, second - 1), ben, "delegate before");
        assertEq(staking.getPastDelegate(ben, second), jack, "delegate");
    }

    /// @notice Enough checkpoints for the search to take every turn, each asked at −1, 0 and +1 s (law L14).
    function testFuzz_EveryCheckpointIsFoundAgain(uint256 seed) public {
        uint256[] memory times = new uint256[](24);
        uint256[] memory units = new uint256[](24);
        skip(10);
        for (uint256 i = 0; i < 24; ++i) {
            stakes(ben, 1 + (uint256(keccak256(abi.encode(seed, i))) % 1e18));
            times[i] = nowAt();
            units[i] = staking.balanceOf(ben);
            skip(2 + (uint256(keccak256(abi.encode(seed, i, "s"))) % 1 days));
        }
        for (uint256 i = 0; i < 24; ++i) {
            uint256 before = i == 0 ? 0 : units[i - 1];
            assertPast(times[i] - 1, before, "L14: a second before");
            assertPast(times[i], units[i], "L14: the second");
            assertPast(times[i] + 1, units[i], "L14: a second after");
        }
    }

    function assertPast(uint256 timepoint, uint256 units, string memory what) private view {
        assertEq(staking.getPastVotes(ben, timepoint), units, what);
        assertEq(staking.getPastBalanceOf(ben, timepoint), units, what);
        assertEq(staking.getPastTotalSupply(timepoint), units, what);
    }

    function expectsDelegateChanged(address who, address from, address to) private {
        vm.expectEmit(true, true, true, true, address(staking));
        emit IVotes.DelegateChanged(who, from, to);
    }

    function expectsVotesChanged(address whose, uint256 from, uint256 to) private {
        vm.expectEmit(true, true, true, true, address(staking));
        emit IVotes.DelegateVotesChanged(whose, from, to);
    }
}
