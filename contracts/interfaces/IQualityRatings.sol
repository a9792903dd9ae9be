// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title Quality ratings by stakers: events and the last score only, never money
interface IQualityRatings {
    /// @notice `rater` rated the active version. `weight` is min(units warmUp ago, effective stake now), base units.
    event Rated(
        bytes32 indexed listingId,
        bytes32 indexed versionId,
        address indexed rater,
        uint8 score,
        uint256 weight,
        bytes32 contentHash,
        string uri
    );

    /// @notice A score is a whole number from 1 to 5.
    error RatingsScoreOutOfRange(uint8 score);

    /// @notice Only a listing with an active version can be rated.
    error RatingsNotActive(bytes32 listingId);

    /// @notice The owner of a listing cannot rate it.
    error RatingsOwnerCannotRate(address owner);

    /// @notice You need at least 100 staked tokens to rate.
    error RatingsStakeTooLow(address rater, uint256 effective);

    /// @notice You rated this listing less than 24 hours ago.
    error RatingsTooSoon(bytes32 listingId, address rater, uint48 nextAt);

    /// @notice Rates the ACTIVE version of a listing, 1 to 5, with an optional statement (hash and where to find it).
    function rate(bytes32 listingId, uint8 score, bytes32 contentHash, string calldata uri) external;

    /// @notice The last score of a rater (0 if none) and when it was given.
    function ratingOf(address rater, bytes32 listingId) external view returns (uint8 score, uint48 ratedAt);
}
