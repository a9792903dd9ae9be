// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IQualityRatings} from "../../../contracts/interfaces/IQualityRatings.sol";
import {UriHint} from "../../../contracts/libraries/UriHint.sol";
import {Choice, ParameterSet} from "../../../contracts/types/AssayTypes.sol";
import {AssayTest} from "../../world/AssayTest.sol";

/// @notice Ratings: who may rate what and when, and what a rating weighs.
contract QualityRatingsTest is AssayTest {
    bytes32 private constant STATEMENT = keccak256("statement");
    uint256 private constant STAKE = 1000e18;

    bytes32 private listingId;
    bytes32 private versionId;

    /// @dev olga's listing is LISTED; ben's thousand tokens are warm.
    function setUp() public {
        deployAssay();
        stakes(ben, STAKE);
        listingId = submits("salt");
        skip(5 days);
        registry.activate(listingId);
        versionId = registry.versionAt(listingId, 0);
    }

    function test_RefusesScoresOutsideOneToFive() public {
        uint8[3] memory scores = [0, 6, 255];
        for (uint256 i = 0; i < scores.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IQualityRatings.RatingsScoreOutOfRange.selector, scores[i]));
            rates(ben, scores[i]);
        }
    }

    function test_RefusesAnAddressLongerThan512Bytes() public {
        vm.expectRevert(abi.encodeWithSelector(UriHint.UriTooLong.selector, 513));
        vm.prank(ben);
        ratings.rate(listingId, 5, STATEMENT, string(new bytes(513)));

        vm.prank(ben);
        ratings.rate(listingId, 5, STATEMENT, string(new bytes(512)));
    }

    function test_RefusesAListingThatDoesNotExist() public {
        vm.expectRevert(abi.encodeWithSelector(IQualityRatings.RatingsNotActive.selector, bytes32("nowhere")));
        vm.prank(ben);
        ratings.rate("nowhere", 5, STATEMENT, "");
    }

    function test_RefusesAListingThatIsStillPending() public {
        bytes32 pending = submits("pending");
        vm.expectRevert(abi.encodeWithSelector(IQualityRatings.RatingsNotActive.selector, pending));
        vm.prank(ben);
        ratings.rate(pending, 5, STATEMENT, "");
    }

    function test_RefusesAListingThatHasLeft() public {
        vm.prank(olga);
        registry.initiateExit(listingId);
        rates(ben, 4); // leaving, but still there

        skip(7 days);
        registry.finalizeExit(listingId);
        vm.expectRevert(abi.encodeWithSelector(IQualityRatings.RatingsNotActive.selector, listingId));
        rates(ben, 4);
    }

    function test_RefusesTheOwner() public {
        stakes(olga, STAKE);
        skip(3 days);
        vm.expectRevert(abi.encodeWithSelector(IQualityRatings.RatingsOwnerCannotRate.selector, olga));
        rates(olga, 5);
    }

    function test_RefusesLessThanAHundredStakedTokens() public {
        stakes(bea, 100e18 - 1);
        skip(3 days);
        vm.expectRevert(abi.encodeWithSelector(IQualityRatings.RatingsStakeTooLow.selector, bea, 100e18 - 1));
        rates(bea, 5);

        stakes(bea, 1);
        rates(bea, 5);
    }

    function test_RefusesAChangeWithinADay() public {
        uint256 ratedAt = nowAt();
        rates(ben, 5);
        uint256[2] memory tooSoon = [ratedAt, ratedAt + 24 hours - 1];
        for (uint256 i = 0; i < tooSoon.length; ++i) {
            vm.warp(tooSoon[i]);
            vm.expectRevert(
                abi.encodeWithSelector(
                    IQualityRatings.RatingsTooSoon.selector,
                    listingId,
                    ben,
                    uint48(ratedAt + 24 hours)
                )
            );
            rates(ben, 1);
        }

        vm.warp(ratedAt + 24 hours);
        rates(ben, 1);
        assertRating(ben, 1, ratedAt + 24 hours);
    }

    function test_ARatingIsKeptAndToldWhole() public {
        expectRated(ben, 4, STAKE);
        vm.prank(ben);
        ratings.rate(listingId, 4, STATEMENT, "ipfs://statement");
        assertRating(ben, 4, nowAt());
        assertRating(bea, 0, 0);
    }

    function test_TheStatementIsOptional() public {
        vm.prank(ben);
        ratings.rate(listingId, 3, 0, "");
        assertRating(ben, 3, nowAt());
    }

    function test_RatesTheVersionThatIsActiveNow() public {
        vm.prank(olga);
        bytes32 next = registry.proposeVersion(listingId, keccak256("next card"), "");
        expectRated(ben, 4, STAKE);
        ratesWithUri(ben, 4);

        skip(5 days);
        registry.activate(listingId);
        versionId = next;
        expectRated(ben, 2, STAKE);
        ratesWithUri(ben, 2);
    }

    function test_StakeThatIsNotWarmWeighsNothing() public {
        stakes(bea, STAKE);
        uint256 stakedAt = nowAt();

        vm.warp(stakedAt + 3 days - 1);
        expectRated(bea, 5, 0);
        ratesWithUri(bea, 5);

        stakes(mira, STAKE);
        skip(3 days);
        expectRated(mira, 5, STAKE);
        ratesWithUri(mira, 5);
    }

    function test_StakeThatLeftWeighsNothing() public {
        vm.prank(ben);
        staking.requestUnbond(STAKE - 100e18);
        expectRated(ben, 5, 100e18);
        ratesWithUri(ben, 5);
    }

    function test_WithoutWarmUpOnlyTheLastSecondDoesNotCount() public {
        ParameterSet memory cold = defaultParameters();
        cold.warmUp = 0;
        vm.prank(address(timelock));
        parameters.setParameters(cold);

        stakes(bea, STAKE);
        expectRated(bea, 5, 0);
        ratesWithUri(bea, 5);

        stakes(mira, STAKE);
        skip(1);
        expectRated(mira, 5, STAKE);
        ratesWithUri(mira, 5);
    }

    function test_VouchedStakeWeighsAsMuchAsFreeStake() public {
        stakes(jack, 6_000_000e18);
        vm.prank(ben);
        staking.vouch(versionId, STAKE);
        expectRated(ben, 5, STAKE);
        ratesWithUri(ben, 5);
    }

    function test_ASlashCountsBeforeItIsSettled() public {
        stakes(jack, 6_000_000e18);
        stakes(judy, 4_000_000e18);
        bytes32 other = submits("other");
        skip(5 days);
        registry.activate(other);
        vm.prank(ben);
        staking.vouch(versionId, STAKE);
        removesByJury(versionId);
        assertEq(staking.balanceOf(ben), STAKE, "not settled yet");

        (listingId, versionId) = (other, registry.versionAt(other, 0));
        expectRated(ben, 5, (STAKE * 8000) / BPS);
        ratesWithUri(ben, 5);
    }

    function testFuzz_TheWeightIsTheLeastOfThenAndNow(uint256 then_, uint256 added, uint256 left) public {
        then_ = bound(then_, 100e18, 3_000_000e18);
        added = bound(added, 1, 3_000_000e18);
        left = bound(left, 1, then_ + added - 100e18);
        stakes(bea, then_);
        skip(3 days);
        stakes(bea, added);
        vm.prank(bea);
        staking.requestUnbond(left);

        uint256 now_ = then_ + added - left;
        expectRated(bea, 3, then_ < now_ ? then_ : now_);
        ratesWithUri(bea, 3);
    }

    function stakes(address who, uint256 amount) private {
        vm.prank(who);
        staking.stake(amount);
    }

    function submits(bytes32 salt) private returns (bytes32) {
        vm.prank(olga);
        return registry.submit(salt, keccak256("card"), "", 1000e18);
    }

    /// @dev mira challenges, jack alone votes for removal, nobody appeals.
    function removesByJury(bytes32 version) private {
        vm.prank(mira);
        bytes32 disputeId = court.challenge(version, type(uint256).max, "evidence", "");
        bytes32 commitment = court.commitmentOf(disputeId, jack, Choice.REMOVE, "salt");
        vm.prank(jack);
        court.commit(disputeId, commitment);
        skip(2 days);
        court.reveal(disputeId, jack, Choice.REMOVE, "salt");
        skip(4 days);
        court.resolve(disputeId);
    }

    function rates(address who, uint8 score) private {
        vm.prank(who);
        ratings.rate(listingId, score, STATEMENT, "");
    }

    function ratesWithUri(address who, uint8 score) private {
        vm.prank(who);
        ratings.rate(listingId, score, STATEMENT, "ipfs://statement");
    }

    function expectRated(address rater, uint8 score, uint256 weight) private {
        vm.expectEmit(true, true, true, true, address(ratings));
        emit IQualityRatings.Rated(listingId, versionId, rater, score, weight, STATEMENT, "ipfs://statement");
    }

    function assertRating(address rater, uint256 score, uint256 ratedAt) private view {
        (uint8 gotScore, uint48 gotRatedAt) = ratings.ratingOf(rater, listingId);
        assertEq(gotScore, score, "score");
        assertEq(gotRatedAt, ratedAt, "rated at");
    }
}
