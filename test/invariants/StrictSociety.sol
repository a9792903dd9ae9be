// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Choice, ListingStatus, Phase, Ruling, VersionStatus} from "../../contracts/types/AssayTypes.sol";
import {DisputeRow} from "../world/Surfaces.sol";
import {Assay} from "./books/Ghost.sol";
import {Society} from "./Society.sol";

/// @notice People who do only what the rules allow them, at the first, the last or any second of its window. Whatever they
/// do has to succeed: a refusal fails the campaign.
abstract contract StrictSociety is Society {
    constructor(Assay memory assay, address[] memory people) Society(assay, people) {}

    function _refused(bytes memory why) internal pure override {
        assembly ("memory-safe") {
            revert(add(why, 0x20), mload(why))
        }
    }

    // Stake

    function stake(uint256 who, uint256 amount) external step {
        address person = _person(who);
        _act(person, address(staking), abi.encodeCall(staking.stake, (_ofWallet(person, amount, 100_000e18))));
    }

    /// @notice The permit is worthless, but the allowance is there.
    function stakeWithPermit(uint256 who, uint256 amount) external step {
        address person = _person(who);
        amount = _ofWallet(person, amount, 100_000e18);
        bytes memory data = abi.encodeCall(staking.stakeWithPermit, (amount, _now(), 27, bytes32(amount), SALT));
        _act(person, address(staking), data);
    }

    function unbond(uint256 who, uint256 amount) external step {
        address person = _person(who);
        uint256 free = staking.freeOf(person);
        vm.assume(free > 0);
        amount = bound(amount, 1, free / 8 + 1);
        _act(person, address(staking), abi.encodeCall(staking.requestUnbond, (amount)));
    }

    function withdraw(uint256 seed) external step {
        (uint256 count, bool patient) = (unbondTickets, _isSeldom(seed, 8));
        for (uint256 i = 0; i < count; ++i) {
            uint256 ticket = 1 + (((seed % count) + i) % count);
            (address owner, uint256 amount, uint48 readyAt) = staking.unbondTicketOf(ticket);
            if (amount == 0 || (readyAt > _now() && !patient)) continue;
            _waitsUntil(readyAt + (seed % 2));
            _act(owner, address(staking), abi.encodeCall(staking.withdraw, (ticket)));
            return;
        }
        vm.assume(false);
    }

    function delegate(uint256 who, uint256 to) external step {
        _act(_person(who), address(staking), abi.encodeCall(staking.delegate, (_person(to))));
    }

    function vouch(uint256 who, uint256 which, uint256 amount) external step {
        address person = _person(who);
        bytes32 versionId = _vouchable(which);
        _syncs(person); // a loss lowers the cap
        // Some pools stay so small that a KEEP ruling could pay them more than they risk.
        uint256 most = _min(_headroom(versionId), which % 2 == 0 ? 500e18 : staking.freeOf(person) / 16);
        most = _min(most, staking.freeOf(person));
        vm.assume(most > 0);
        _act(person, address(staking), abi.encodeCall(staking.vouch, (versionId, bound(amount, 1, most))));
    }

    function release(uint256 who, uint256 which, uint256 amount) external step {
        address person = _person(who);
        _syncs(person);
        bytes32[] memory backed = staking.positionsOf(person);
        vm.assume(backed.length > 0);
        bytes32 versionId = backed[which % backed.length];
        (uint256 vouched, ) = staking.positionOf(person, versionId);
        vm.assume(vouched > 0);
        _act(person, address(staking), abi.encodeCall(staking.startRelease, (versionId, bound(amount, 1, vouched))));
    }

    /// @notice Anybody completes a release that is ready, or whose version is over, and is not held by a dispute.
    function completeRelease(uint256 seed, uint256 who) external step {
        (uint256 count, bool patient) = (releaseTickets, _isSeldom(seed, 8));
        for (uint256 i = 0; i < count; ++i) {
            uint256 ticket = 1 + (((seed % count) + i) % count);
            (, bytes32 versionId, uint256 amount, uint48 readyAt) = staking.releaseTicketOf(ticket);
            uint256 openedAt = _openedAt(versionId);
            if (amount == 0 || (openedAt != 0 && readyAt > openedAt)) continue;
            if (!registry.isVersionOver(versionId)) {
                if (readyAt > _now() && !patient) continue;
                _waitsUntil(readyAt + (seed % 2));
            }
            _act(_person(who), address(staking), abi.encodeCall(staking.completeRelease, (ticket)));
            return;
        }
        vm.assume(false);
    }

    function fund(uint256 who, uint256 which, uint256 amount) external step {
        address person = _person(who);
        bytes32 versionId = versions[which % versions.length];
        VersionStatus status = _versions[versionId].status;
        (, uint256 active, , , , , , ) = staking.poolOf(versionId);
        vm.assume(active > 0 && (status == VersionStatus.PENDING || status == VersionStatus.ACTIVE));
        amount = _ofWallet(person, amount, 1000e18);
        _act(person, address(staking), abi.encodeCall(staking.fund, (versionId, amount, active)));
    }

    function harvest(uint256 who, uint256 whom, uint256 which) external step {
        bytes memory data = abi.encodeCall(staking.harvest, (_person(whom), versions[which % versions.length]));
        _act(_person(who), address(staking), data);
    }

    function sync(uint256 who) external step {
        _syncs(_person(who));
    }

    /// @notice Somebody to whom one of the custodians owes something takes it.
    function claim(uint256 seed) external step {
        for (uint256 i = 0; i < 27; ++i) {
            uint256 j = ((seed % 27) + i) % 27;
            address person = _people[j % 9];
            (uint256 owed, address by) = _owed(person, j / 9);
            if (owed == 0) continue;
            _act(person, by, abi.encodeCall(staking.claim, ()));
            return;
        }
        vm.assume(false);
    }

    // Listings

    function submit(uint256 who, uint256 deposit) external step {
        vm.assume(listings.length < 12);
        address person = _person(who);
        uint256 least = parameters.current().minDeposit;
        deposit = bound(deposit, least, 8 * least);
        vm.assume(token.balanceOf(person) >= deposit);
        bytes32 hash = keccak256(abi.encode(deposit));
        _act(person, address(registry), abi.encodeCall(registry.submit, (bytes32(listings.length), hash, "", deposit)));
    }

    function proposeVersion(uint256 which) external step {
        bytes32 listingId = _listingIn(which, ListingStatus.LISTED);
        Listing storage listing = _listings[listingId];
        (, , uint256 deposit, uint256 minDeposit, , , , ) = registry.listingOf(listingId);
        vm.assume(versions.length < 24 && listing.pending == 0 && listing.openDispute == 0 && deposit >= minDeposit);
        bytes32 hash = keccak256(abi.encode(versions.length));
        _act(listing.owner, address(registry), abi.encodeCall(registry.proposeVersion, (listingId, hash, "")));
    }

    function activate(uint256 seed, uint256 who) external step {
        for (uint256 i = 0; i < listings.length; ++i) {
            bytes32 listingId = listings[((seed % listings.length) + i) % listings.length];
            Listing storage listing = _listings[listingId];
            if (listing.pending == 0 || listing.openDispute != 0) continue;
            _waitsUntil(_versions[listing.pending].pendingEndsAt + (seed % 2));
            _act(_person(who), address(registry), abi.encodeCall(registry.activate, (listingId)));
            return;
        }
        vm.assume(false);
    }

    function topUp(uint256 which, uint256 amount) external step {
        bytes32 listingId = listings[which % listings.length];
        Listing storage listing = _listings[listingId];
        vm.assume(listing.status < ListingStatus.WITHDRAWN);
        amount = _ofWallet(listing.owner, amount, 1000e18);
        _act(listing.owner, address(registry), abi.encodeCall(registry.topUp, (listingId, amount)));
    }

    /// @dev Not before there are others: a society without a listing has little to do.
    function initiateExit(uint256 which) external step {
        bytes32 listingId = _listingIn(which, ListingStatus.LISTED);
        Listing storage listing = _listings[listingId];
        bytes32 disputed = listing.openDispute == 0 ? bytes32(0) : _disputes[listing.openDispute].versionId;
        vm.assume(listings.length > 4 && (disputed == 0 || disputed == listing.current));
        _act(listing.owner, address(registry), abi.encodeCall(registry.initiateExit, (listingId)));
    }

    function finalizeExit(uint256 which, uint256 who) external step {
        bytes32 listingId = _listingIn(which, ListingStatus.EXITING);
        uint256 readyAt = _listings[listingId].exitReadyAt;
        vm.assume(_listings[listingId].openDispute == 0 && (readyAt <= _now() || _isSeldom(which, 8)));
        _waitsUntil(readyAt + (which % 2));
        _act(_person(who), address(registry), abi.encodeCall(registry.finalizeExit, (listingId)));
    }

    /// @notice An owner leaves, and challengers hold the exit back one after the other for as long as the rules let them.
    function delaysExit(uint256 who, uint256 which) external step {
        _seldom(who, 2);
        bytes32 listingId = _undisputed(which);
        Listing storage listing = _listings[listingId];
        _act(listing.owner, address(registry), abi.encodeCall(registry.initiateExit, (listingId)));
        while (_now() < listing.exitReadyAt) {
            vm.warp(listing.exitReadyAt - 1);
            if (court.challengeStakeOf(listing.current) == 0) return;
            bytes32 disputeId = _challenges(_challenger(who, listing.current), listing.current);
            vm.warp(_row(disputeId).appealEndsAt);
            _resolves(disputeId);
        }
    }

    // Disputes

    function challenge(uint256 who, uint256 which) external step {
        bytes32 versionId = _challengeable(which);
        _challenges(_challenger(who, versionId), versionId);
    }

    /// @notice Any exiting listing's or pending version's last second to be challenged.
    function challengeLate(uint256 who, uint256 which) external step {
        bytes32 listingId = listings[which % listings.length];
        Listing storage listing = _listings[listingId];
        bool exits = listing.status == ListingStatus.EXITING;
        vm.assume(listing.openDispute == 0 && (exits || listing.pending != 0));
        bytes32 versionId = exits ? listing.current : listing.pending;
        uint256 last = (exits ? listing.exitReadyAt : _versions[versionId].pendingEndsAt) - 1;
        vm.assume(last >= _now());
        vm.warp(last);
        _challenges(_challenger(who, versionId), versionId);
    }

    /// @notice Somebody releases, and the version is challenged one second before, when or one second after the release is
    /// ready: a moment later the first of these holds it, the others do not.
    function challengeAtReadiness(uint256 who, uint256 seed) external step {
        _seldom(seed, 2);
        address person = _person(who);
        _syncs(person);
        bytes32 versionId = _backedAndActive(person);
        (uint256 vouched, ) = staking.positionOf(person, versionId);
        _act(person, address(staking), abi.encodeCall(staking.startRelease, (versionId, vouched / 2 + 1)));
        vm.warp(_releases[releaseTickets].readyAt + (seed % 3) - 1);
        _challenges(_challenger(who, versionId), versionId);
        vm.warp(_now() + 2);
    }

    /// @notice A few seal their votes, some of them in the last second.
    function commit(uint256 which, uint256 who, uint256 keeps) external step {
        bytes32 disputeId = _sealable(which);
        if (which % 4 == 0) vm.warp(_row(disputeId).commitEndsAt - 1);
        vm.assume(_commits(disputeId, who & (who >> 9), keeps) > 0);
    }

    function recommit(uint256 which, uint256 who, uint256 keeps) external step {
        bytes32 disputeId = _disputeIn(which, Phase.COMMIT);
        address[] storage voters = _voters[disputeId];
        vm.assume(voters.length > 0);
        _seals(disputeId, voters[who % voters.length], keeps % 2 == 0 ? Choice.KEEP : Choice.REMOVE);
    }

    /// @notice Votes are opened, in the first or the last second of the period or now.
    function reveal(uint256 which, uint256 who) external step {
        bytes32 disputeId = _findSealed(which);
        vm.assume(disputeId != 0);
        DisputeRow memory dispute = _row(disputeId);
        _waitsUntil(which % 4 == 0 ? dispute.revealEndsAt - 1 : dispute.commitEndsAt);
        vm.assume(_reveals(disputeId, who | (who >> 9)) > 0);
    }

    function tally(uint256 which, uint256 who) external step {
        bytes32 disputeId = _unappealed(which);
        DisputeRow memory dispute = _row(disputeId);
        vm.assume(dispute.ruling == Ruling.NONE);
        _waitsUntil(dispute.revealEndsAt + (which % 2));
        _act(_person(who), address(court), abi.encodeCall(court.tally, (disputeId)));
    }

    /// @notice Somebody appeals, in the first or the last second of the window or now.
    function appeal(uint256 which, uint256 who) external step {
        bytes32 disputeId = _appealable(which);
        DisputeRow memory dispute = _row(disputeId);
        _waitsUntil(which % 4 == 0 ? dispute.appealEndsAt - 1 : dispute.revealEndsAt);
        _appeals(disputeId, who);
    }

    function resolve(uint256 which) external step {
        bytes32 disputeId = _unappealed(which);
        _waitsUntil(_row(disputeId).appealEndsAt + (which % 2));
        _resolves(disputeId);
    }

    /// @notice An appeal passes, and nobody executes it: only its deadline can end the dispute.
    function stallsAppeal(uint256 which, uint256 who) external step {
        _seldom(who, 2);
        uint256 id = _row(_appealed(which, who)).proposalId;
        vm.assume(_passes(id, EVERYBODY));
        if (who % 2 == 0) _queues(id);
    }

    /// @notice Whatever became of the appeal, from its deadline on the first ruling stands.
    function resolveAtDeadline(uint256 which) external step {
        bytes32 disputeId = _disputeIn(which, Phase.APPEALED);
        _waitsUntil(_row(disputeId).appealDeadline + (which % 2));
        _resolves(disputeId);
    }

    function claimVote(uint256 which, uint256 who) external step {
        vm.assume(disputes.length > 0);
        bytes32 disputeId = disputes[which % disputes.length];
        vm.assume(_disputes[disputeId].resolved);
        vm.assume(_claimsVotes(disputeId, who) > 0);
    }

    /// @notice All votes of one voter at once; those claimed already are skipped.
    function claimVotes(uint256 who, uint256 by) external step {
        address person = _person(who);
        bytes32[] memory ids = new bytes32[](disputes.length);
        uint256 count;
        for (uint256 i = 0; i < ids.length; ++i) {
            bytes32 disputeId = disputes[i];
            if (_disputes[disputeId].resolved && _votes[disputeId][person].weight > 0) ids[count++] = disputeId;
        }
        vm.assume(count > 0);
        assembly ("memory-safe") {
            mstore(ids, count)
        }
        _act(_person(by), address(court), abi.encodeCall(court.claimVotes, (ids, person)));
    }

    function submitEvidence(uint256 which, uint256 who) external step {
        vm.assume(disputes.length > 0);
        bytes32 disputeId = disputes[which % disputes.length];
        vm.assume(!_disputes[disputeId].resolved);
        _act(_person(who), address(court), abi.encodeCall(court.submitEvidence, (disputeId, SALT, "ipfs://")));
    }

    // Everything else

    function rate(uint256 who, uint256 which, uint8 score) external step {
        address person = _person(who);
        bytes32 listingId = _listingIn(which, ListingStatus.LISTED);
        vm.assume(person != _listings[listingId].owner && staking.effectiveOf(person) >= 100e18);
        (uint8 last, uint48 ratedAt) = ratings.ratingOf(person, listingId);
        if (last != 0) _waitsUntil(ratedAt + 24 hours);
        _act(person, address(ratings), abi.encodeCall(ratings.rate, (listingId, 1 + (score % 5), SALT, "")));
    }

    function transfer(uint256 who, uint256 to, uint256 amount) external step {
        address person = _person(who);
        amount = _ofWallet(person, amount, 1000e18);
        _act(person, address(token), abi.encodeCall(token.transfer, (_person(to), amount)));
    }

    function burn(uint256 who, uint256 amount) external step {
        address person = _person(who);
        _act(person, address(token), abi.encodeCall(token.burn, (_ofWallet(person, amount, 10e18))));
    }

    function guardianRenounces(uint256 who) external step {
        _seldom(who, 16);
        _waitsUntil(guardian.expiresAt());
        _act(_person(who), address(guardian), abi.encodeCall(guardian.renounceIfExpired, ()));
    }

    // Choices

    /// @dev What the cap, a share of all units now, leaves for the version.
    function _headroom(bytes32 versionId) private view returns (uint256) {
        (uint256 total, , , , , , , ) = staking.poolOf(versionId);
        uint256 cap = _share(staking.totalSupply(), parameters.current().vouchCapBps);
        return cap > total ? cap - total : 0;
    }

    function _backedAndActive(address person) private view returns (bytes32 versionId) {
        bytes32[] memory backed = staking.positionsOf(person);
        for (uint256 i = 0; i < backed.length; ++i) {
            versionId = backed[i];
            bool active = _versions[versionId].status == VersionStatus.ACTIVE;
            if (active && _positions[person][versionId].vouched > 0 && court.challengeStakeOf(versionId) > 0) {
                return versionId;
            }
        }
        vm.assume(false);
    }

    function _owed(address person, uint256 custodian) private view returns (uint256 owed, address by) {
        if (custodian == 0) return (staking.claimableOf(person), address(staking));
        if (custodian == 1) return (registry.claimableOf(person), address(registry));
        return (court.claimableOf(person), address(court));
    }

    function _ofWallet(address person, uint256 amount, uint256 most) private view returns (uint256) {
        uint256 wallet = token.balanceOf(person);
        vm.assume(wallet > 0);
        return bound(amount, 1, _min(most, wallet));
    }

    function _undisputed(uint256 seed) private view returns (bytes32 listingId) {
        for (uint256 i = 0; i < listings.length; ++i) {
            listingId = listings[((seed % listings.length) + i) % listings.length];
            Listing storage listing = _listings[listingId];
            if (listing.status == ListingStatus.LISTED && listing.openDispute == 0) return listingId;
        }
        vm.assume(false);
    }

    function _listingIn(uint256 seed, ListingStatus status) private view returns (bytes32 listingId) {
        for (uint256 i = 0; i < listings.length; ++i) {
            listingId = listings[((seed % listings.length) + i) % listings.length];
            if (_listings[listingId].status == status) return listingId;
        }
        vm.assume(false);
    }
}
