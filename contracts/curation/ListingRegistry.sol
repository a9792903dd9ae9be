// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

import {ICurationParameters} from "../interfaces/ICurationParameters.sol";
import {IDisputeCourt} from "../interfaces/IDisputeCourt.sol";
import {IListingRegistry} from "../interfaces/IListingRegistry.sol";
import {IStaking} from "../interfaces/IStaking.sol";
import {UriHint} from "../libraries/UriHint.sol";
import {AssayToken} from "../token/AssayToken.sol";
import {Credits} from "../token/Credits.sol";
import {ListingStatus, ParameterSet, Ruling, VersionStatus} from "../types/AssayTypes.sol";

/// @title Listings, their immutable versions and their deposits
/// @dev Tokens held here are exactly the deposits plus what is claimable (law L3); what somebody merely sends is ignored.
contract ListingRegistry is IListingRegistry, Credits {
    using SafeERC20 for AssayToken;
    using SafeCast for uint256;

    /// @dev `currentSlot` and `pendingSlot` are a version's index + 1, 0 for none: an id would cost a word each.
    struct Listing {
        address owner;
        ListingStatus status;
        uint48 exitReadyAt;
        uint8 exitExtensions;
        uint24 versionCount;
        uint96 deposit;
        uint96 minDeposit;
        uint24 currentSlot;
        uint24 pendingSlot;
        bool pendingDisputed;
        bytes32 openDispute;
    }

    /// @dev The content hash lies under (listing, index), from where the version's id can be computed again.
    struct Version {
        bytes32 listingId;
        uint24 index;
        VersionStatus status;
        uint48 pendingEndsAt;
        uint64 parametersId;
        bool undecidedBefore;
    }

    /// @dev What a settlement leaves at least, so that whoever was barred by the dispute can still challenge.
    uint48 private constant GRACE = 1 days;

    /// @dev Law L36: an owner who leaves is not held back for ever by one challenge after another.
    uint8 private constant MAX_EXIT_EXTENSIONS = 2;

    IStaking public immutable staking;
    IDisputeCourt public immutable court;
    ICurationParameters public immutable parameters;

    mapping(bytes32 listingId => Listing) private _listings;
    mapping(bytes32 versionId => Version) private _versions;
    mapping(bytes32 listingId => mapping(uint256 index => bytes32 contentHash)) private _contentHashes;

    modifier onlyCourt() {
        if (msg.sender != address(court)) revert RegistryOnlyCourt(msg.sender);
        _;
    }

    constructor(
        AssayToken token_,
        IStaking staking_,
        IDisputeCourt court_,
        ICurationParameters parameters_
    ) Credits(token_) {
        staking = staking_;
        court = court_;
        parameters = parameters_;
    }

    /// @inheritdoc IListingRegistry
    function submit(
        bytes32 salt,
        bytes32 contentHash,
        string calldata uri,
        uint256 deposit
    ) external returns (bytes32 listingId) {
        listingId = keccak256(abi.encode(block.chainid, address(this), msg.sender, salt));
        Listing storage listing = _listings[listingId];
        if (listing.status != ListingStatus.NONE) revert RegistryListingExists(listingId);
        ParameterSet memory set = parameters.current();
        if (deposit < set.minDeposit) revert RegistryDepositTooLow(deposit, set.minDeposit);

        listing.owner = msg.sender;
        listing.status = ListingStatus.PENDING;
        listing.deposit = deposit.toUint96();
        listing.minDeposit = set.minDeposit;

        emit ListingSubmitted(listingId, msg.sender, salt, deposit, set.minDeposit);
        _addVersion(listingId, listing, contentHash, uri, set.applyPeriod);

        token.safeTransferFrom(msg.sender, address(this), deposit);
    }

    /// @inheritdoc IListingRegistry
    function proposeVersion(
        bytes32 listingId,
        bytes32 contentHash,
        string calldata uri
    ) external returns (bytes32 versionId) {
        Listing storage listing = _ownListing(listingId);
        _requireStatus(listingId, listing, ListingStatus.LISTED);
        _requireUndisputed(listingId, listing);
        if (listing.pendingSlot != 0) {
            revert RegistryVersionPending(listingId, _versionInSlot(listingId, listing.pendingSlot));
        }
        if (listing.deposit < listing.minDeposit) revert RegistryDepositTooLow(listing.deposit, listing.minDeposit);

        versionId = _addVersion(listingId, listing, contentHash, uri, parameters.current().applyPeriod);
    }

    /// @inheritdoc IListingRegistry
    function activate(bytes32 listingId) external {
        Listing storage listing = _knownListing(listingId);
        if (listing.pendingSlot == 0) revert RegistryNothingPending(listingId);
        _requireUndisputed(listingId, listing);
        uint48 endsAt = _versions[_versionInSlot(listingId, listing.pendingSlot)].pendingEndsAt;
        if (block.timestamp < endsAt) revert RegistryTooEarly(listingId, endsAt);

        _activatePending(listingId, listing);
    }

    /// @inheritdoc IListingRegistry
    function topUp(bytes32 listingId, uint256 amount) external {
        Listing storage listing = _ownListing(listingId);
        if (_isFinal(listing.status)) revert RegistryWrongStatus(listingId, listing.status);
        if (amount == 0) revert RegistryZeroAmount();

        listing.deposit += amount.toUint88(); // more than 2^88 base units never exist

        emit DepositToppedUp(listingId, msg.sender, amount, listing.deposit);

        token.safeTransferFrom(msg.sender, address(this), amount);
    }

    /// @inheritdoc IListingRegistry
    function initiateExit(bytes32 listingId) external {
        Listing storage listing = _ownListing(listingId);
        _requireStatus(listingId, listing, ListingStatus.LISTED);
        // A dispute on the active version goes on through the exit; one on a pending version has to end first.
        if (listing.pendingDisputed) revert RegistryDisputed(listingId, listing.openDispute);

        Version storage active = _versions[_versionInSlot(listingId, listing.currentSlot)];
        uint48 exitReadyAt = uint48(block.timestamp) + parameters.setOf(active.parametersId).exitDelay;
        listing.status = ListingStatus.EXITING;
        listing.exitReadyAt = exitReadyAt;

        emit ExitInitiated(listingId, exitReadyAt);
        if (listing.pendingSlot != 0) _rejectPending(listingId, listing);
    }

    /// @inheritdoc IListingRegistry
    function finalizeExit(bytes32 listingId) external {
        Listing storage listing = _knownListing(listingId);
        _requireStatus(listingId, listing, ListingStatus.EXITING);
        _requireUndisputed(listingId, listing);
        if (block.timestamp < listing.exitReadyAt) revert RegistryTooEarly(listingId, listing.exitReadyAt);

        bytes32 versionId = _versionInSlot(listingId, listing.currentSlot);
        listing.status = ListingStatus.WITHDRAWN;
        _versions[versionId].status = VersionStatus.SUPERSEDED;
        uint256 credited = _creditDeposit(listing);

        emit ExitFinalized(listingId, versionId, listing.owner, credited);
    }

    /// @inheritdoc IListingRegistry
    function openDispute(bytes32 versionId, bytes32 disputeId, uint256 stake) external onlyCourt {
        bytes32 listingId = _versions[versionId].listingId;
        if (listingId == 0) revert RegistryUnknownVersion(versionId);
        Listing storage listing = _listings[listingId];
        _requireUndisputed(listingId, listing);

        uint256 deposit = listing.deposit - stake;
        listing.deposit = deposit.toUint96();
        listing.openDispute = disputeId;
        listing.pendingDisputed = _versions[versionId].status == VersionStatus.PENDING;

        emit DepositEscrowed(listingId, versionId, disputeId, stake, deposit);

        token.safeTransfer(msg.sender, stake);
    }

    /// @inheritdoc IListingRegistry
    function closeDispute(bytes32 versionId, bytes32 disputeId, Ruling ruling, uint256 returned) external onlyCourt {
        bytes32 listingId = _versions[versionId].listingId;
        Listing storage listing = _listings[listingId];
        if (disputeId == 0 || listing.openDispute != disputeId) revert RegistryNotOpenDispute(listingId, disputeId);

        bool pending = listing.pendingDisputed;
        uint256 deposit = listing.deposit + returned;
        listing.openDispute = 0;
        listing.pendingDisputed = false;
        listing.deposit = deposit.toUint96();

        emit DisputeClosed(listingId, disputeId, ruling, returned, deposit);
        if (ruling == Ruling.REMOVE) _removeDisputed(listingId, listing, versionId, pending);
        else if (pending) _keepPending(listingId, listing, versionId, ruling);
        else _giveGrace(listingId, listing);
    }

    /// @inheritdoc IListingRegistry
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
            bytes32 openDispute_,
            uint48 exitReadyAt
        )
    {
        Listing storage listing = _listings[listingId];
        return (
            listing.owner,
            listing.status,
            listing.deposit,
            listing.minDeposit,
            _versionInSlot(listingId, listing.currentSlot),
            _versionInSlot(listingId, listing.pendingSlot),
            listing.openDispute,
            listing.exitReadyAt
        );
    }

    /// @inheritdoc IListingRegistry
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
        )
    {
        Version storage version = _versions[versionId];
        listingId = version.listingId;
        index = version.index;
        contentHash = _contentHashes[listingId][index];
        return (listingId, index, version.status, contentHash, version.pendingEndsAt, version.parametersId);
    }

    /// @inheritdoc IListingRegistry
    function versionAt(bytes32 listingId, uint256 index) external view returns (bytes32 versionId) {
        return index < _listings[listingId].versionCount ? _versionIdOf(listingId, index) : bytes32(0);
    }

    /// @inheritdoc IListingRegistry
    function isVouchable(bytes32 versionId) external view returns (bool) {
        Version storage version = _versions[versionId];
        if (version.status != VersionStatus.PENDING && version.status != VersionStatus.ACTIVE) return false;
        Listing storage listing = _listings[version.listingId];
        return
            listing.openDispute == 0 &&
            (listing.status == ListingStatus.PENDING || listing.status == ListingStatus.LISTED);
    }

    /// @inheritdoc IListingRegistry
    function isVersionOver(bytes32 versionId) external view returns (bool) {
        // The three last statuses are the ends. A listing that becomes final ends every version that it still has.
        return _versions[versionId].status >= VersionStatus.SUPERSEDED;
    }

    function _addVersion(
        bytes32 listingId,
        Listing storage listing,
        bytes32 contentHash,
        string calldata uri,
        uint32 applyPeriod
    ) private returns (bytes32 versionId) {
        if (contentHash == 0) revert RegistryZeroContentHash();
        UriHint.check(uri);
        uint24 index = listing.versionCount;
        uint48 pendingEndsAt = uint48(block.timestamp) + applyPeriod;
        uint256 parametersId = parameters.currentId();

        listing.versionCount = index + 1;
        listing.pendingSlot = index + 1;
        _contentHashes[listingId][index] = contentHash;
        versionId = _versionIdOf(listingId, index);
        _versions[versionId] = Version({
            listingId: listingId,
            index: index,
            status: VersionStatus.PENDING,
            pendingEndsAt: pendingEndsAt,
            parametersId: parametersId.toUint64(),
            undecidedBefore: false
        });

        emit VersionProposed(listingId, versionId, index, contentHash, uri, pendingEndsAt, parametersId);
    }

    function _activatePending(bytes32 listingId, Listing storage listing) private {
        bytes32 versionId = _versionInSlot(listingId, listing.pendingSlot);
        bytes32 superseded = _versionInSlot(listingId, listing.currentSlot);

        if (superseded != 0) _versions[superseded].status = VersionStatus.SUPERSEDED;
        _versions[versionId].status = VersionStatus.ACTIVE;
        listing.currentSlot = listing.pendingSlot;
        listing.pendingSlot = 0;
        listing.status = ListingStatus.LISTED;

        emit VersionActivated(listingId, versionId, superseded);
    }

    function _rejectPending(bytes32 listingId, Listing storage listing) private {
        bytes32 versionId = _versionInSlot(listingId, listing.pendingSlot);
        _versions[versionId].status = VersionStatus.REJECTED;
        listing.pendingSlot = 0;

        emit VersionRejected(listingId, versionId);
    }

    function _removeDisputed(bytes32 listingId, Listing storage listing, bytes32 versionId, bool pending) private {
        if (listing.pendingSlot != 0) _rejectPending(listingId, listing);
        // An update that was refused leaves the listing with the version it had.
        if (pending && listing.status == ListingStatus.LISTED) return;
        if (!pending) {
            _versions[versionId].status = VersionStatus.REVOKED;
            emit VersionRevoked(listingId, versionId);
        }

        listing.status = ListingStatus.REMOVED;
        uint256 credited = _creditDeposit(listing);

        emit ListingRemoved(listingId, listing.owner, credited);
    }

    /// @dev UNDECIDED gives a pending version a whole new period once; the next one lets it in, so that nobody is kept waiting for ever.
    function _keepPending(bytes32 listingId, Listing storage listing, bytes32 versionId, Ruling ruling) private {
        Version storage version = _versions[versionId];
        if (ruling == Ruling.KEEP || version.undecidedBefore) return _activatePending(listingId, listing);

        uint48 endsAt = uint48(block.timestamp) + parameters.setOf(version.parametersId).applyPeriod;
        version.undecidedBefore = true;
        version.pendingEndsAt = endsAt;

        emit PendingExtended(listingId, versionId, endsAt);
    }

    /// @dev While the dispute was open nobody else could challenge: the exit and a waiting update stay challengeable a day.
    function _giveGrace(bytes32 listingId, Listing storage listing) private {
        uint48 least = uint48(block.timestamp) + GRACE;
        if (listing.status == ListingStatus.EXITING) {
            if (listing.exitReadyAt >= least || listing.exitExtensions == MAX_EXIT_EXTENSIONS) return;
            listing.exitReadyAt = least;
            listing.exitExtensions += 1;
            emit ExitExtended(listingId, least);
        } else if (listing.pendingSlot != 0) {
            bytes32 sibling = _versionInSlot(listingId, listing.pendingSlot);
            if (_versions[sibling].pendingEndsAt >= least) return;
            _versions[sibling].pendingEndsAt = least;
            emit PendingExtended(listingId, sibling, least);
        }
    }

    function _creditDeposit(Listing storage listing) private returns (uint256 credited) {
        credited = listing.deposit;
        listing.deposit = 0;
        _owe(listing.owner, credited);
    }

    function _knownListing(bytes32 listingId) private view returns (Listing storage listing) {
        listing = _listings[listingId];
        if (listing.status == ListingStatus.NONE) revert RegistryUnknownListing(listingId);
    }

    function _ownListing(bytes32 listingId) private view returns (Listing storage listing) {
        listing = _knownListing(listingId);
        if (msg.sender != listing.owner) revert RegistryNotOwner(listingId, msg.sender);
    }

    function _requireStatus(bytes32 listingId, Listing storage listing, ListingStatus wanted) private view {
        if (listing.status != wanted) revert RegistryWrongStatus(listingId, listing.status);
    }

    function _requireUndisputed(bytes32 listingId, Listing storage listing) private view {
        if (listing.openDispute != 0) revert RegistryDisputed(listingId, listing.openDispute);
    }

    function _versionInSlot(bytes32 listingId, uint24 slot) private view returns (bytes32) {
        return slot == 0 ? bytes32(0) : _versionIdOf(listingId, slot - 1);
    }

    function _versionIdOf(bytes32 listingId, uint256 index) private view returns (bytes32) {
        return keccak256(abi.encode(listingId, index, _contentHashes[listingId][index]));
    }

    function _isFinal(ListingStatus status) private pure returns (bool) {
        return status == ListingStatus.WITHDRAWN || status == ListingStatus.REMOVED;
    }
}
