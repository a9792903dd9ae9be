// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Votes} from "@openzeppelin/contracts/governance/utils/Votes.sol";

import {IDisputeCourt} from "../../../contracts/interfaces/IDisputeCourt.sol";
import {ParameterSet} from "../../../contracts/types/AssayTypes.sol";
import {WindowTest} from "./WindowTest.sol";

/// @notice From which second on stake counts in a dispute: its snapshot, its warm-up, the total that its terms follow from.
contract WeightWindowsTest is WindowTest {
    bytes32 private _version;
    uint256 private _openingAt;

    function setUp() public override {
        super.setUp();
        (, _version) = listed();
    }

    function test_L27_stakeWeighsIfItIsAsOldAsTheWarmUp() public {
        _openingAt = nowAt() + 5 days;

        yields(_openingAt - 3 days, _weightOfStakeMadeNow, [uint256(1000e18), 1000e18, 0]);
    }

    function test_L27_withoutAWarmUpStakeWeighsIfItWasThereTheSecondBeforeTheOpening() public {
        ParameterSet memory cold = defaultParameters();
        cold.warmUp = 0;
        setParameters(cold);
        _openingAt = nowAt() + 5 days;

        yields(_openingAt - 1, _weightOfStakeMadeNow, [uint256(1000e18), 1000e18, 0]);
    }

    function test_L27_thePastBeginsASecondAgo() public {
        uint256 now_ = nowAt();
        Ask memory ask = anybody(address(staking), abi.encodeCall(staking.getPastTotalSupply, (now_)));

        answers(now_, ask, [_future(now_, now_ - 1), _future(now_, now_), YES]);
    }

    function _weightOfStakeMadeNow() private returns (uint256) {
        stakeAs(anna, 1000e18);
        vm.warp(_openingAt);
        return court.weightOf(challengeAs(mira, _version), anna);
    }

    function _future(uint256 timepoint, uint256 clock) private pure returns (bytes memory) {
        return abi.encodeWithSelector(Votes.ERC5805FutureLookup.selector, timepoint, uint48(clock));
    }
}

/// @notice The court's first days: nobody's stake is warm yet, and there may be too little of it.
contract FirstDaysWindowsTest is WindowTest {
    bytes32 private _version;
    uint256 private _openingAt;

    function setUp() public override {
        deployAssay();
        stakeAs(jack, 4_000_000e18);
        stakeAs(judy, 3_000_000e18);
        (, _version) = submitAs(olga, SALT, DEPOSIT);
    }

    function test_L27_theWarmUpIsSkippedUntilTheCourtIsAsOldAsIt() public {
        stakeAs(ben, 3_000_000e18);
        skip(1 days);
        stakeAs(anna, 1000e18);

        yields(court.deployedAt() + 3 days, _weightOfAnna, [uint256(1000e18), 0, 0]);
    }

    function test_L27_theSkippedWarmUpStillAsksForTheSecondBeforeTheOpening() public {
        stakeAs(ben, 3_000_000e18);
        _openingAt = nowAt() + 1 days;

        yields(_openingAt - 1, _weightOfStakeMadeNow, [uint256(1000e18), 1000e18, 0]);
    }

    function test_L27_aChallengeCountsTheTotalOfTheSecondBefore() public {
        _openingAt = nowAt() + 1 days;
        bytes memory refusal = abi.encodeWithSelector(
            IDisputeCourt.CourtBelowFloor.selector,
            7_000_000e18,
            8_000_000e18
        );

        answersAfter(_benStakes, _openingAt - 1, _challenge(), _openingAt, [YES, YES, refusal]);
    }

    function _weightOfAnna() private returns (uint256) {
        return court.weightOf(challengeAs(mira, _version), anna);
    }

    function _weightOfStakeMadeNow() private returns (uint256) {
        stakeAs(anna, 1000e18);
        vm.warp(_openingAt);
        return _weightOfAnna();
    }

    function _benStakes() private {
        stakeAs(ben, 1_000_000e18);
    }

    function _challenge() private view returns (Ask memory) {
        return Ask(mira, address(court), abi.encodeCall(IDisputeCourt.challenge, (_version, ANY, EVIDENCE, URI)));
    }
}
