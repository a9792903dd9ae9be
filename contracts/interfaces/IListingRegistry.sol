// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ListingStatus, Ruling, VersionStatus} from "../types/AssayTypes.sol";
import {ICredits} from "./ICredits.sol";

/// @title Listings, their immutable versions and their deposits
/// @notice Amounts are base units (18 decimals), times are seconds, windows are half-open `[start, end)`.
interface IListingRegistry is ICredits {
    /// @notice A listing was submitted with a deposit; its version 0 is announced by {VersionProposed}.
    event ListingSubmitted(
        bytes32 indexed listingId,
        address indexed owner,
        bytes32 salt,
        uint256 deposit,
        uint256 minDeposit
    );

    /// @notice A version is pending until `pendingEndsAt`; its content is pinned by `contentHash` (SHA-256 of the card).
    event VersionProposed(
        bytes32 indexed listingId,
        bytes32 indexed versionId,
        uint256 index,
        bytes32 contentHash,
        string uri,
        uint48 pendingEndsAt,
        uint256 parametersId
    );

    /// @notice A version became ACTIVE and its listing LISTED (it may have been so); `superseded` (0 if none) ended.
    event VersionActivated(bytes32 indexed listingId, bytes32 indexed versionId, bytes32 superseded);

    /// @notice A pending version was REJECTED: by a REMOVE ruling, or because its listing left or was removed.
    event VersionRejected(bytes32 indexed listingId, bytes32 indexed versionId);

    /// @notice An ACTIVE version was REVOKED by a REMOVE ruling.
    event VersionRevoked(bytes32 indexed listingId, bytes32 indexed versionId);

    /// @notice A pending version's end moved later.
    event PendingExtended(bytes32 indexed listingId, bytes32 indexed versionId, uint48 pendingEndsAt);

    /// @notice `amount` was added to the deposit, which is now `deposit`.
    event DepositToppedUp(bytes32 indexed listingId, address indexed from, uint256 amount, uint256 deposit);

    /// @notice A dispute opened: `amount` moved from the deposit, which is now `deposit`, into the court's escrow.
    event DepositEscrowed(
        bytes32 indexed listingId,
        bytes32 indexed versionId,
        bytes32 indexed disputeId,
        uint256 amount,
        uint256 deposit
    );

    /// @notice A dispute ended and the listing has no open dispute any more; `returned` came back from escrow.
    event DisputeClosed(
        bytes32 indexed listingId,
        bytes32 indexed disputeId,
        Ruling ruling,
        uint256 returned,
        uint256 deposit
    );

    /// @notice The owner announced that the listing leaves at `exitReadyAt`.
    event ExitInitiated(bytes32 indexed listingId, uint48 exitReadyAt);

    /// @notice A dispute moved the listing's exit later.
    event ExitExtended(bytes32 indexed listingId, uint48 exitReadyAt);

    /// @notice The listing is WITHDRAWN, its version SUPERSEDED; `credited` became claimable by the owner.
    event ExitFinalized(bytes32 indexed listingId, bytes32 indexed versionId, address indexed owner, uint256 credited);

    /// @notice The listing is REMOVED; the rest of its deposit, `credited`, became claimable by the owner.
    event ListingRemoved(bytes32 indexed listingId, address indexed owner, uint256 credited);

    /// @notice An amount of zero was given. Enter more than zero.
    error RegistryZeroAmount();

    /// @notice The content hash is empty. Give the SHA-256 of the card's bytes.
    error RegistryZeroContentHash();

    /// @notice You have already submitted a listing with this salt.
    error RegistryListingExists(bytes32 listingId);

    /// @notice There is no such listing.
    error RegistryUnknownListing(bytes32 listingId);

    /// @notice There is no such version.
    error RegistryUnknownVersion(bytes32 versionId);

    /// @notice The deposit is below the minimum.
    error RegistryDepositTooLow(uint256 deposit, uint256 minDeposit);

    /// @notice Only the listing's owner may do this.
    error RegistryNotOwner(bytes32 listingId, address caller);

    /// @notice The listing's status does not allow this.
    error RegistryWrongStatus(bytes32 listingId, ListingStatus status);

    /// @notice The listing is in dispute. Wait until it is resolved.
    error RegistryDisputed(bytes32 listingId, bytes32 disputeId);

    /// @notice Another version is already pending.
    error RegistryVersionPending(bytes32 listingId, bytes32 versionId);

    /// @notice No version is pending.
    error RegistryNothingPending(bytes32 listingId);

    /// @notice It is too early: the waiting period is not over.
    error RegistryTooEarly(bytes32 listingId, uint48 readyAt);

    /// @notice This dispute is not the listing's open one.
    error RegistryNotOpenDispute(bytes32 listingId, bytes32 disputeId);

    /// @notice Only the dispute court may do this.
    error RegistryOnlyCourt(address caller);

    /// @notice Submits a listing; pulls `deposit` (>= minDeposit) from the caller, who becomes the owner.
    /// @return listingId keccak256(abi.encode(chainid, registry, owner, salt))
    function submit(
        bytes32 salt,
        bytes32 contentHash,
        string calldata uri,
        uint256 deposit
    ) external returns (bytes32 listingId);

    /// @notice The owner proposes a new version of a LISTED listing without open dispute or pending version.
    function proposeVersion(
        bytes32 listingId,
        bytes32 contentHash,
        string calldata uri
    ) external returns (bytes32 versionId);

    /// @notice Activates the pending version once its period is over and no dispute is open. Anyone may call.
    function activate(bytes32 listingId) external;

    /// @notice The owner adds `amount` to the deposit of a listing that is not final.
    function topUp(bytes32 listingId, uint256 amount) external;

    /// @notice The owner announces that a LISTED listing leaves. A pending version is rejected; it must not be disputed.
    function initiateExit(bytes32 listingId) external;

    /// @notice Completes an exit that is due and not disputed. Anyone may call.
    function finalizeExit(bytes32 listingId) external;

    /// @notice Court only. Opens a dispute on a version and sends `stake` of the deposit to the court.
    function openDispute(bytes32 versionId, bytes32 disputeId, uint256 stake) external;

    /// @notice Court only. Applies a ruling to version and listing; `returned` was just transferred here by the court.
    function closeDispute(bytes32 versionId, bytes32 disputeId, Ruling ruling, uint256 returned) external;

    /// @notice A listing; ids are 0 where there is none.
    function listingOf(
        bytes32 listingId
    )
        external
        view
        returns (
            address owner,
            ListingStatus status,
            uint256 deposit,
            uint256 minDeposit,
            bytes32 currentVersion,
            bytes32 pendingVersion,
            bytes32 openDispute,
            uint48 exitReadyAt
        );

    /// @notice A version.
    function versionOf(
        bytes32 versionId
    )
        external
        view
        returns (
            bytes32 listingId,
            uint256 index,
            VersionStatus status,
            bytes32 contentHash,
            uint48 pendingEndsAt,
            uint256 parametersId
        );

    /// @notice The version of a listing by its index.
    function versionAt(bytes32 listingId, uint256 index) external view returns (bytes32 versionId);

    /// @notice True when stake may be added: version PENDING or ACTIVE, listing PENDING or LISTED, no open dispute.
    function isVouchable(bytes32 versionId) external view returns (bool);

    /// @notice True when the version is SUPERSEDED, REJECTED or REVOKED or its listing is final: releases need not wait.
    function isVersionOver(bytes32 versionId) external view returns (bool);
}
