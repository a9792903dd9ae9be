// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ICurationParameters} from "../../../contracts/interfaces/ICurationParameters.sol";
import {ParameterSet} from "../../../contracts/types/AssayTypes.sol";
import {ParametersSurface} from "../../world/Surfaces.sol";
import {AssayTest} from "../../world/AssayTest.sol";

/// @notice Parameter sets: who may set them, within which bounds, and that an id never changes its meaning.
contract CurationParametersTest is AssayTest {
    uint256 private constant COUNT = 21;

    uint256 private constant VOTER = 11;
    uint256 private constant VOUCHER = 12;
    uint256 private constant BURN = 13;
    uint256 private constant QUORUM = 15;
    uint256 private constant BOND = 16;
    uint256 private constant INCOHERENT = 17;

    struct Bounds {
        bytes32 name;
        uint256 min;
        uint256 max;
    }

    address private immutable treasury = makeActor("the timelock");
    ICurationParameters private sets;

    function setUp() public {
        sets = newParameters(defaultParameters());
    }

    function test_RefusesASetFromAnyoneButTheTimelock() public {
        vm.expectRevert(abi.encodeWithSelector(ICurationParameters.ParametersOnlyTimelock.selector, anna));
        vm.prank(anna);
        sets.setParameters(defaultParameters());
    }

    function test_RefusesEveryParameterJustOutsideItsBounds() public {
        for (uint256 i = 0; i < COUNT; ++i) {
            Bounds memory bounds = boundsOf(i);
            expectOutOfBounds(i, bounds.max + 1, bounds);
            if (bounds.min > 0) expectOutOfBounds(i, bounds.min - 1, bounds);
        }
        assertEq(sets.currentId(), 1, "a refused set takes no id");
    }

    function test_AcceptsEveryParameterAtItsBounds() public {
        for (uint256 i = 0; i < COUNT; ++i) {
            Bounds memory bounds = boundsOf(i);
            expectAccepted(i, bounds.min);
            expectAccepted(i, bounds.max);
        }
        assertEq(sets.currentId(), 1 + 2 * COUNT, "every accepted set took an id");
    }

    function test_TheConstructorRefusesABadSetToo() public {
        ParameterSet memory bad = defaultParameters();
        bad.slashBps = 5001;
        vm.expectRevert(
            abi.encodeWithSelector(
                ICurationParameters.ParametersOutOfBounds.selector,
                bytes32("slashBps"),
                5001,
                500,
                5000
            )
        );
        newParameters(bad);
    }

    function test_RefusesJurorsAndBurnBelowFourThousandBps() public {
        ParameterSet memory bad = defaultParameters();
        (bad.voterBps, bad.burnBps) = (1999, 2000);
        vm.expectRevert(
            abi.encodeWithSelector(ICurationParameters.ParametersSharesInvalid.selector, 1999, bad.voucherBps, 2000)
        );
        setAsTimelock(bad);

        bad.voterBps = 2000;
        setAsTimelock(bad);
    }

    function test_RefusesAllSharesAboveNineThousandBps() public {
        ParameterSet memory bad = defaultParameters();
        (bad.voterBps, bad.voucherBps, bad.burnBps) = (4000, 2500, 2501);
        vm.expectRevert(abi.encodeWithSelector(ICurationParameters.ParametersSharesInvalid.selector, 4000, 2500, 2501));
        setAsTimelock(bad);

        bad.burnBps = 2500;
        setAsTimelock(bad);
    }

    function test_RefusesAWrongVoteThatCostsTooLittle() public {
        ParameterSet memory bad = defaultParameters();
        (bad.quorumBps, bad.bondBps, bad.incoherentBps) = (999, 200, 5000);
        vm.expectRevert(abi.encodeWithSelector(ICurationParameters.ParametersTooWeak.selector, 999_000_000, 1e9));
        setAsTimelock(bad);

        bad.quorumBps = 1000;
        setAsTimelock(bad);
    }

    function test_RefusesIdsThatNeverWere() public {
        vm.expectRevert(abi.encodeWithSelector(ICurationParameters.ParametersUnknownSet.selector, 0));
        sets.setOf(0);
        vm.expectRevert(abi.encodeWithSelector(ICurationParameters.ParametersUnknownSet.selector, 2));
        sets.setOf(2);
    }

    function test_TheConstructorAnnouncesTheFirstSet() public {
        ParameterSet memory none;
        vm.expectEmit(true, true, true, true, createdBy(address(this), vm.getNonce(address(this))));
        emit ICurationParameters.ParametersSet(1, none, defaultParameters());
        ParametersSurface fresh = newParameters(defaultParameters());

        assertEq(fresh.currentId(), 1, "ids count from 1");
        assertEq(fresh.timelock(), treasury, "the timelock");
        assertSame(fresh.current(), defaultParameters());
    }

    function test_WhatIsReadAloneIsOfTheSetInForce() public {
        ParameterSet memory next = defaultParameters();
        (next.unbonding, next.releaseDelay, next.warmUp, next.vouchCapBps) = (21 days, 15 days, 2 days, 321);
        setAsTimelock(next);

        assertEq(sets.unbonding(), 21 days, "unbonding");
        assertEq(sets.releaseDelay(), 15 days, "releaseDelay");
        assertEq(sets.warmUp(), 2 days, "warmUp");
        assertEq(sets.vouchCapBps(), 321, "vouchCapBps");
    }

    function test_ANewSetTakesTheNextIdAndTheOldOneStays() public {
        ParameterSet memory next = defaultParameters();
        next.minDeposit = 2000e18;
        next.vouchCapBps = 999;

        vm.expectEmit(true, true, true, true, address(sets));
        emit ICurationParameters.ParametersSet(2, defaultParameters(), next);
        uint256 id = setAsTimelock(next);

        assertEq(id, 2, "id");
        assertEq(sets.currentId(), 2, "current id");
        assertSame(sets.current(), next);
        assertSame(sets.setOf(2), next);
        assertSame(sets.setOf(1), defaultParameters());
    }

    function testFuzz_EveryAcceptedSetIsReadBackWhole(uint256[21] memory seeds) public {
        uint256[COUNT] memory words;
        for (uint256 i = 0; i < COUNT; ++i) {
            Bounds memory bounds = boundsOf(i);
            words[i] = bound(seeds[i], bounds.min, bounds.max);
        }
        fixTogether(words);

        ParameterSet memory next = abi.decode(abi.encode(words), (ParameterSet));
        setAsTimelock(next);
        assertSame(sets.current(), next);
    }

    function setAsTimelock(ParameterSet memory next) private returns (uint256) {
        vm.prank(treasury);
        return sets.setParameters(next);
    }

    function expectOutOfBounds(uint256 index, uint256 value, Bounds memory bounds) private {
        ParameterSet memory bad = withWord(index, value);
        vm.expectRevert(
            abi.encodeWithSelector(
                ICurationParameters.ParametersOutOfBounds.selector,
                bounds.name,
                value,
                bounds.min,
                bounds.max
            )
        );
        setAsTimelock(bad);
    }

    function expectAccepted(uint256 index, uint256 value) private {
        uint256[COUNT] memory words = abi.decode(abi.encode(withWord(index, value)), (uint256[21]));
        // The rules that bind several parameters: move the others out of the way.
        if (index == VOTER && value == 1000) words[BURN] = 4000;
        if (index == BURN && value == 5000) words[VOUCHER] = 0;
        if (index == QUORUM && value == 500) words[BOND] = 400;
        if (index == BOND && value == 50) (words[QUORUM], words[INCOHERENT]) = (3000, 10_000);
        if (index == INCOHERENT && value == 1000) words[BOND] = 1000;

        ParameterSet memory next = abi.decode(abi.encode(words), (ParameterSet));
        setAsTimelock(next);
        assertSame(sets.current(), next);
    }

    /// @dev The least change that makes fuzzed values obey the cross rules.
    function fixTogether(uint256[COUNT] memory words) private pure {
        if (words[VOTER] + words[BURN] < 4000) words[BURN] = 4000 - words[VOTER];
        if (words[VOTER] + words[BURN] + words[VOUCHER] > 9000) words[VOUCHER] = 9000 - words[VOTER] - words[BURN];
        if (words[QUORUM] * words[BOND] * words[INCOHERENT] < 1e9)
            (words[QUORUM], words[BOND], words[INCOHERENT]) = (2000, 200, 5000);
    }

    function withWord(uint256 index, uint256 value) private pure returns (ParameterSet memory) {
        uint256[COUNT] memory words = abi.decode(abi.encode(defaultParameters()), (uint256[21]));
        words[index] = value;
        return abi.decode(abi.encode(words), (ParameterSet));
    }

    function assertSame(ParameterSet memory got, ParameterSet memory expected) private pure {
        assertEq(keccak256(abi.encode(got)), keccak256(abi.encode(expected)), "parameter set");
    }

    /// @dev The table of PROTOCOL.md §8, in the order of the struct.
    function boundsOf(uint256 index) private pure returns (Bounds memory) {
        Bounds[COUNT] memory table = [
            Bounds("minDeposit", 100e18, 100_000e18),
            Bounds("sMax", 100e18, 100_000e18),
            Bounds("applyPeriod", 2 days, 14 days),
            Bounds("commitPeriod", 1 days, 7 days),
            Bounds("revealPeriod", 1 days, 7 days),
            Bounds("appealWindow", 1 days, 7 days),
            Bounds("releaseDelay", 12 days, 60 days),
            Bounds("unbonding", 14 days, 60 days),
            Bounds("exitDelay", 3 days, 30 days),
            Bounds("warmUp", 0, 14 days),
            Bounds("appealMultiplier", 1, 5),
            Bounds("voterBps", 1000, 4000),
            Bounds("voucherBps", 0, 2500),
            Bounds("burnBps", 1000, 5000),
            Bounds("undecidedBps", 100, 1000),
            Bounds("quorumBps", 500, 3000),
            Bounds("bondBps", 50, 1000),
            Bounds("incoherentBps", 1000, 10_000),
            Bounds("slashBps", 500, 5000),
            Bounds("bountyBps", 0, 2000),
            Bounds("vouchCapBps", 200, 1000)
        ];
        return table[index];
    }

    function newParameters(ParameterSet memory set) private returns (ParametersSurface) {
        return
            ParametersSurface(
                createFrom("contracts/curation/CurationParameters.sol:CurationParameters", abi.encode(treasury, set))
            );
    }
}
