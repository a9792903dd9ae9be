// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

import {ICurationParameters} from "../interfaces/ICurationParameters.sol";
import {IListingRegistry} from "../interfaces/IListingRegistry.sol";
import {IQualityRatings} from "../interfaces/IQualityRatings.sol";
import {IStaking} from "../interfaces/IStaking.sol";
import {UriHint} from "../libraries/UriHint.sol";
import {VersionStatus} from "../types/AssayTypes.sol";

/// @title Quality ratings by stakers
contract QualityRatings is IQualityRatings {
    struct Rating {
        uint8 score;
        uint48 ratedAt;
    }

    /// @dev The worst score.
    uint8 private constant MIN_SCORE = 1;
    /// @dev The best score.
    uint8 private constant MAX_SCORE = 5;
    /// @dev Between two ratings of one listing by one account.
    uint48 private constant PAUSE = 24 hours;

    /// @dev The least effective stake of a rater, base units.
    uint256 private constant MIN_STAKE = 100e18;

    /// @notice Where a rater's stake is.
    IStaking public immutable staking;

    /// @notice Where the listings are.
    IListingRegistry public immutable registry;

    /// @notice Where the warm-up is set.
    ICurationParameters public immutable parameters;

    mapping(address rater => mapping(bytes32 listingId => Rating)) private _ratings;

    constructor(IStaking staking_, IListingRegistry registry_, ICurationParameters parameters_) {
        staking = staking_;
        registry = registry_;
        parameters = parameters_;
    }

    /// @inheritdoc IQualityRatings
    function rate(bytes32 listingId, uint8 score, bytes32 contentHash, string calldata uri) external {
        if (score < MIN_SCORE || score > MAX_SCORE) revert RatingsScoreOutOfRange(score);
        UriHint.check(uri);
        bytes32 versionId = _ratedVersion(listingId, msg.sender);
        uint256 weight = _weightOf(msg.sender);
        _checkPause(listingId, msg.sender);

        _ratings[msg.sender][listingId] = Rating({score: score, ratedAt: uint48(block.timestamp)});

        emit Rated(listingId, versionId, msg.sender, score, weight, contentHash, uri);
    }

    /// @inheritdoc IQualityRatings
    function ratingOf(address rater, bytes32 listingId) external view returns (uint8 score, uint48 ratedAt) {
        Rating memory rating = _ratings[rater][listingId];
        return (rating.score, rating.ratedAt);
    }

    /// @dev The ACTIVE version of the listing, which `rater` must not own.
    function _ratedVersion(bytes32 listingId, address rater) private view returns (bytes32 versionId) {
        address owner;
        (owner, , , , versionId, , , ) = registry.listingOf(listingId);
        if (versionId == 0) revert RatingsNotActive(listingId);
        (, , VersionStatus status, , , ) = registry.versionOf(versionId);
        if (status != VersionStatus.ACTIVE) revert RatingsNotActive(listingId);
        if (rater == owner) revert RatingsOwnerCannotRate(owner);
    }

    /// @dev What the rater has at risk now, and had one warm-up ago: stake that just came weighs nothing.
    function _weightOf(address rater) private view returns (uint256) {
        uint256 effective = staking.effectiveOf(rater);
        if (effective < MIN_STAKE) revert RatingsStakeTooLow(rater, effective);

        uint256 warmUp = Math.max(parameters.warmUp(), 1);
        return Math.min(staking.getPastBalanceOf(rater, block.timestamp - warmUp), effective);
    }

    function _checkPause(bytes32 listingId, address rater) private view {
        Rating memory last = _ratings[rater][listingId];
        if (last.score == 0) return;

        uint48 nextAt = last.ratedAt + PAUSE;
        if (block.timestamp < nextAt) revert RatingsTooSoon(listingId, rater, nextAt);
    }
}
