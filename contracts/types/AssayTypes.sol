// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice Where a listing stands. WITHDRAWN and REMOVED are final.
enum ListingStatus {
    NONE,
    PENDING,
    LISTED,
    EXITING,
    WITHDRAWN,
    REMOVED
}

/// @notice Where one immutable version of a listing stands.
enum VersionStatus {
    NONE,
    PENDING,
    ACTIVE,
    SUPERSEDED,
    REJECTED,
    REVOKED
}

/// @notice The phase of a dispute; it moves by time alone, except APPEALED and RESOLVED.
enum Phase {
    NONE,
    COMMIT,
    REVEAL,
    APPEALABLE,
    APPEALED,
    RESOLVED
}

/// @notice What a dispute ended in. NONE until it is tallied.
enum Ruling {
    NONE,
    UNDECIDED,
    KEEP,
    REMOVE
}

/// @notice What a juror votes for.
enum Choice {
    NONE,
    KEEP,
    REMOVE
}

/// @notice One numbered set of parameters. Amounts in base units (18 decimals), periods in seconds, bps of 10 000.
struct ParameterSet {
    uint96 minDeposit;
    uint96 sMax;
    uint32 applyPeriod;
    uint32 commitPeriod;
    uint32 revealPeriod;
    uint32 appealWindow;
    uint32 releaseDelay;
    uint32 unbonding;
    uint32 exitDelay;
    uint32 warmUp;
    uint16 appealMultiplier;
    uint16 voterBps;
    uint16 voucherBps;
    uint16 burnBps;
    uint16 undecidedBps;
    uint16 quorumBps;
    uint16 bondBps;
    uint16 incoherentBps;
    uint16 slashBps;
    uint16 bountyBps;
    uint16 vouchCapBps;
}
