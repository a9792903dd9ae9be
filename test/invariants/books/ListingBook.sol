// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ICredits} from "../../../contracts/interfaces/ICredits.sol";
import {IListingRegistry} from "../../../contracts/interfaces/IListingRegistry.sol";
import {ListingStatus, ParameterSet, Ruling, VersionStatus} from "../../../contracts/types/AssayTypes.sol";
import {Vm} from "../../world/Vm.sol";
import {Ghost} from "./Ghost.sol";

/// @notice Listings and versions as their events tell them: where each stands and when its time is over.
abstract contract ListingBook is Ghost {
    struct Listing {
        address owner;
        ListingStatus status;
        uint256 deposit;
        bytes32 current;
        bytes32 pending;
        bytes32 openDispute;
        uint256 exitReadyAt;
        uint256 delays;
    }

    struct Version {
        bytes32 listingId;
        uint256 index;
        VersionStatus status;
        bytes32 contentHash;
        uint256 pendingEndsAt;
        uint256 parametersId;
    }

    bytes32[] public listings;
    bytes32[] public versions;
    mapping(bytes32 listingId => Listing) internal _listings;
    mapping(bytes32 versionId => Version) internal _versions;

    /// @notice What the registry owes, by account.
    mapping(address account => uint256) public creditInRegistry;

    function listingCount() external view returns (uint256) {
        return listings.length;
    }

    function versionCount() external view returns (uint256) {
        return versions.length;
    }

    function listingBook(bytes32 listingId) external view returns (Listing memory) {
        return _listings[listingId];
    }

    function versionBook(bytes32 versionId) external view returns (Version memory) {
        return _versions[versionId];
    }

    function _bookRegistry(bytes32 what, Vm.Log memory log) internal {
        if (what == IListingRegistry.ListingSubmitted.selector) _bookSubmitted(log);
        else if (what == IListingRegistry.VersionProposed.selector) _bookProposed(log);
        else if (what == IListingRegistry.VersionActivated.selector) _bookActivated(log);
        else if (what == IListingRegistry.VersionRejected.selector) _bookRejected(log);
        else if (what == IListingRegistry.VersionRevoked.selector) _moveVersion(log.topics[2], VersionStatus.REVOKED);
        else if (what == IListingRegistry.PendingExtended.selector) _bookPendingExtended(log);
        else if (what == IListingRegistry.DepositToppedUp.selector) {
            (uint256 amount, ) = abi.decode(log.data, (uint256, uint256));
            _listings[log.topics[1]].deposit += amount;
        } else if (what == IListingRegistry.DepositEscrowed.selector) {
            (uint256 amount, ) = abi.decode(log.data, (uint256, uint256));
            _listings[log.topics[1]].deposit -= amount;
        } else if (what == IListingRegistry.DisputeClosed.selector) _bookClosed(log);
        else if (what == IListingRegistry.ExitInitiated.selector) {
            _moveListing(log.topics[1], ListingStatus.EXITING);
            _listings[log.topics[1]].exitReadyAt = abi.decode(log.data, (uint256));
        } else if (what == IListingRegistry.ExitExtended.selector) _bookExitExtended(log);
        else if (what == IListingRegistry.ExitFinalized.selector) _bookFinalized(log);
        else if (what == IListingRegistry.ListingRemoved.selector) {
            _moveListing(log.topics[1], ListingStatus.REMOVED);
            _creditDeposit(log.topics[1], abi.decode(log.data, (uint256)));
        } else if (what == ICredits.Claimed.selector) {
            creditInRegistry[_account(log.topics[1])] -= abi.decode(log.data, (uint256));
        }
    }

    function _bookSubmitted(Vm.Log memory log) private {
        (, uint256 deposit, ) = abi.decode(log.data, (bytes32, uint256, uint256));
        listings.push(log.topics[1]);
        Listing storage listing = _listings[log.topics[1]];
        listing.owner = _account(log.topics[2]);
        listing.deposit = deposit;
        _moveListing(log.topics[1], ListingStatus.PENDING);
    }

    function _bookProposed(Vm.Log memory log) private {
        (bytes32 listingId, bytes32 versionId) = (log.topics[1], log.topics[2]);
        Version storage version = _versions[versionId];
        (version.index, version.contentHash, , version.pendingEndsAt, version.parametersId) = abi.decode(
            log.data,
            (uint256, bytes32, string, uint256, uint256)
        );
        version.listingId = listingId;
        versions.push(versionId);
        _moveVersion(versionId, VersionStatus.PENDING);

        Listing storage listing = _listings[listingId];
        _keeps(listing.pending == 0, "L22", "a version was proposed while another was pending");
        _keeps(listing.openDispute == 0, "L27", "a version was proposed during a dispute");
        listing.pending = versionId;
        ParameterSet memory set = _set(version.parametersId);
        _keeps(version.pendingEndsAt == _now() + set.applyPeriod, "L24", "a version's end is not its set's");
    }

    function _bookActivated(Vm.Log memory log) private {
        bytes32 superseded = abi.decode(log.data, (bytes32));
        Listing storage listing = _listings[log.topics[1]];
        if (superseded != 0) _moveVersion(superseded, VersionStatus.SUPERSEDED);
        _moveVersion(log.topics[2], VersionStatus.ACTIVE);
        _keeps(
            superseded == listing.current && log.topics[2] == listing.pending,
            "L22",
            "another version was activated"
        );
        // By a ruling a version may become active at any time; by itself only when its period is over.
        bool inTime = _call.closed || (_now() >= _versions[log.topics[2]].pendingEndsAt && listing.openDispute == 0);
        _keeps(inTime, "L27", "a version was activated before its period was over");
        (listing.current, listing.pending) = (log.topics[2], 0);
        if (listing.status != ListingStatus.LISTED) _moveListing(log.topics[1], ListingStatus.LISTED);
    }

    function _bookRejected(Vm.Log memory log) private {
        _keeps(_listings[log.topics[1]].pending == log.topics[2], "L22", "a version was rejected that was not pending");
        _listings[log.topics[1]].pending = 0;
        _moveVersion(log.topics[2], VersionStatus.REJECTED);
    }

    function _bookPendingExtended(Vm.Log memory log) private {
        Version storage version = _versions[log.topics[2]];
        uint256 endsAt = abi.decode(log.data, (uint256));
        _keeps(
            _call.closed && endsAt > version.pendingEndsAt,
            "L24",
            "a version's end moved otherwise than later at settlement"
        );
        version.pendingEndsAt = endsAt;
    }

    function _bookExitExtended(Vm.Log memory log) private {
        Listing storage listing = _listings[log.topics[1]];
        uint256 readyAt = abi.decode(log.data, (uint256));
        _keeps(
            _call.closed && readyAt > listing.exitReadyAt,
            "L24",
            "an exit moved otherwise than later at settlement"
        );
        listing.exitReadyAt = readyAt;
    }

    function _bookClosed(Vm.Log memory log) private {
        (, uint256 returned, ) = abi.decode(log.data, (Ruling, uint256, uint256));
        Listing storage listing = _listings[log.topics[1]];
        _call.closed = true;
        listing.deposit += returned;
        // Had it not been for this dispute, the owner could have been gone, or its time moves by up to a day.
        if (listing.status == ListingStatus.EXITING && _now() + 1 days > listing.exitReadyAt) listing.delays += 1;
        _keeps(listing.delays <= 3, "L36", "a fourth dispute delayed an exit");
    }

    function _bookFinalized(Vm.Log memory log) private {
        Listing storage listing = _listings[log.topics[1]];
        _keeps(_now() >= listing.exitReadyAt, "L27", "an exit ended before its time");
        _keeps(listing.openDispute == 0, "L27", "an exit ended during a dispute");
        _moveListing(log.topics[1], ListingStatus.WITHDRAWN);
        _moveVersion(log.topics[2], VersionStatus.SUPERSEDED);
        _creditDeposit(log.topics[1], abi.decode(log.data, (uint256)));
    }

    function _creditDeposit(bytes32 listingId, uint256 credited) private {
        Listing storage listing = _listings[listingId];
        _keeps(credited == listing.deposit, "L3", "the rest of a deposit was not credited to its owner");
        listing.deposit = 0;
        creditInRegistry[listing.owner] += credited;
    }

    function _moveListing(bytes32 listingId, ListingStatus to) private {
        ListingStatus from = _listings[listingId].status;
        bool edge =
            (to == ListingStatus.PENDING && from == ListingStatus.NONE) ||
                (to == ListingStatus.LISTED && from == ListingStatus.PENDING) ||
                (to == ListingStatus.EXITING && from == ListingStatus.LISTED) ||
                (to == ListingStatus.WITHDRAWN && from == ListingStatus.EXITING) ||
                (to == ListingStatus.REMOVED && from != ListingStatus.NONE && from < ListingStatus.WITHDRAWN);
        _keeps(edge, "L22", "a listing moved where no edge is");
        _listings[listingId].status = to;
    }

    function _moveVersion(bytes32 versionId, VersionStatus to) private {
        VersionStatus from = _versions[versionId].status;
        bool edge =
            (to == VersionStatus.PENDING && from == VersionStatus.NONE) ||
                (to == VersionStatus.ACTIVE && from == VersionStatus.PENDING) ||
                (to == VersionStatus.REJECTED && from == VersionStatus.PENDING) ||
                (to == VersionStatus.SUPERSEDED && from == VersionStatus.ACTIVE) ||
                (to == VersionStatus.REVOKED && from == VersionStatus.ACTIVE);
        _keeps(edge, "L22", "a version moved where no edge is");
        _versions[versionId].status = to;
    }
}
