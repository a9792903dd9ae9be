// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";

import {Choice, ListingStatus} from "../../contracts/types/AssayTypes.sol";
import {DisputeRow} from "../world/Surfaces.sol";
import {Assay} from "./books/Ghost.sol";
import {Society} from "./Society.sol";
import {Trespasses} from "./Trespasses.sol";

/// @notice People who try anything on anything, at any second: every function of the nine contracts, by anybody, on objects
/// that are open, over, another's or not there at all. What is refused must be refused by an error with a name.
abstract contract LooseSociety is Society, Trespasses {
    constructor(Assay memory assay, address[] memory people) Society(assay, people) {}

    /// @notice A refusal without a word, or a panic: a fault, which fails the campaign.
    error Nameless(bytes why);

    function _refused(bytes memory why) internal pure override {
        if (why.length < 4 || bytes4(why) == 0x4e487b71) revert Nameless(why);
        vm.assume(false);
    }

    // Token

    function transfer(uint256 who, uint256 to, uint256 amount) external step {
        amount = _amount(amount);
        _act(_person(who), address(token), abi.encodeCall(token.transfer, (_person(to), amount)));
    }

    function approve(uint256 who, uint256 to, uint256 amount) external step {
        _act(_person(who), address(token), abi.encodeCall(token.approve, (_person(to), amount)));
    }

    function transferFrom(uint256 who, uint256 from, uint256 to, uint256 amount) external step {
        bytes memory data = abi.encodeCall(token.transferFrom, (_person(from), _person(to), _amount(amount)));
        _act(_person(who), address(token), data);
    }

    function burn(uint256 who, uint256 amount) external step {
        _act(_person(who), address(token), abi.encodeCall(token.burn, (_amount(amount) % 100e18)));
    }

    function burnFrom(uint256 who, uint256 from, uint256 amount) external step {
        bytes memory data = abi.encodeCall(token.burnFrom, (_person(from), _amount(amount) % 100e18));
        _act(_person(who), address(token), data);
    }

    // Staking

    function stake(uint256 who, uint256 amount) external step {
        _act(_person(who), address(staking), abi.encodeCall(staking.stake, (_amount(amount))));
    }

    function stakeWithPermit(uint256 who, uint256 amount, uint8 v, bytes32 r) external step {
        bytes memory data = abi.encodeCall(staking.stakeWithPermit, (_amount(amount), _now(), v, r, SALT));
        _act(_person(who), address(staking), data);
    }

    function requestUnbond(uint256 who, uint256 amount) external step {
        _act(_person(who), address(staking), abi.encodeCall(staking.requestUnbond, (_amount(amount))));
    }

    function withdraw(uint256 who, uint256 ticket) external step {
        ticket %= unbondTickets + 2;
        (address owner, , uint48 readyAt) = staking.unbondTicketOf(ticket);
        if (_isSeldom(who, 8)) _ripens(who, readyAt);
        if (who % 4 > 0 && owner != address(0))
            _act(owner, address(staking), abi.encodeCall(staking.withdraw, (ticket)));
        else _act(_person(who), address(staking), abi.encodeCall(staking.withdraw, (ticket)));
    }

    function delegate(uint256 who, uint256 to) external step {
        _act(_person(who), address(staking), abi.encodeCall(staking.delegate, (_person(to))));
    }

    function vouch(uint256 who, uint256 which, uint256 amount) external step {
        bytes32 versionId = which % 4 > 0 ? _vouchable(which) : _version(which);
        _act(_person(who), address(staking), abi.encodeCall(staking.vouch, (versionId, _amount(amount))));
    }

    function startRelease(uint256 who, uint256 which, uint256 amount) external step {
        address person = _person(who);
        bytes32 versionId = _version(which);
        bytes32[] memory backed = staking.positionsOf(person);
        if (backed.length > 0 && which % 4 > 0) versionId = backed[which % backed.length];
        uint256 vouched = _positions[person][versionId].vouched;
        amount = amount % 4 == 0 ? vouched : _amount(amount);
        _act(person, address(staking), abi.encodeCall(staking.startRelease, (versionId, amount)));
    }

    function completeRelease(uint256 who, uint256 ticket) external step {
        ticket %= releaseTickets + 2;
        if (_isSeldom(who, 8)) _ripens(who, _releases[ticket].readyAt);
        bytes memory data = abi.encodeCall(staking.completeRelease, (ticket));
        _act(_person(who), address(staking), data);
    }

    function fund(uint256 who, uint256 which, uint256 amount, uint256 maxActive) external step {
        if (maxActive % 4 > 0) maxActive = type(uint256).max;
        bytes memory data = abi.encodeCall(staking.fund, (_version(which), _amount(amount), maxActive));
        _act(_person(who), address(staking), data);
    }

    function harvest(uint256 who, uint256 whom, uint256 which) external step {
        _act(_person(who), address(staking), abi.encodeCall(staking.harvest, (_person(whom), _version(which))));
    }

    function sync(uint256 who, uint256 whom) external step {
        _act(_person(who), address(staking), abi.encodeCall(staking.sync, (_person(whom))));
    }

    function claim(uint256 who, uint256 from) external step {
        address custodian = [address(staking), address(registry), address(court)][from % 3];
        _act(_person(who), custodian, abi.encodeCall(staking.claim, ()));
    }

    // Listings

    function submit(uint256 who, bytes32 salt, bytes32 hash, uint256 deposit) external step {
        vm.assume(listings.length < 12);
        if (uint256(salt) % 4 == 0) salt = bytes32(uint256(salt) % 3);
        deposit = deposit % 8 == 0 ? _amount(deposit) : bound(deposit, 100e18, 8000e18);
        _act(_person(who), address(registry), abi.encodeCall(registry.submit, (salt, hash, "", deposit)));
    }

    function proposeVersion(uint256 who, uint256 which, bytes32 hash) external step {
        vm.assume(versions.length < 24);
        bytes32 listingId = _listing(which);
        bytes memory data = abi.encodeCall(registry.proposeVersion, (listingId, hash, ""));
        _act(_ownerOr(who, listingId), address(registry), data);
    }

    function activate(uint256 who, uint256 which) external step {
        bytes32 listingId = who % 4 > 0 ? _listingWhere(which, _isPending) : _listing(which);
        _ripens(who, _versions[_listings[listingId].pending].pendingEndsAt);
        _act(_person(who), address(registry), abi.encodeCall(registry.activate, (listingId)));
    }

    function topUp(uint256 who, uint256 which, uint256 amount) external step {
        bytes32 listingId = _listing(which);
        bytes memory data = abi.encodeCall(registry.topUp, (listingId, _amount(amount)));
        _act(_ownerOr(who, listingId), address(registry), data);
    }

    function initiateExit(uint256 who, uint256 which) external step {
        bytes32 listingId = _listing(which);
        bytes memory data = abi.encodeCall(registry.initiateExit, (listingId));
        _act(_ownerOr(who, listingId), address(registry), data);
    }

    function finalizeExit(uint256 who, uint256 which) external step {
        bytes32 listingId = who % 4 > 0 ? _listingWhere(which, _isExiting) : _listing(which);
        _ripens(who, _listings[listingId].exitReadyAt);
        _act(_person(who), address(registry), abi.encodeCall(registry.finalizeExit, (listingId)));
    }

    // Disputes

    function challenge(uint256 who, uint256 which, uint256 maxStake) external step {
        if (maxStake % 4 > 0) maxStake = type(uint256).max;
        bytes32 versionId = which % 4 > 0 ? _challengeable(which) : _version(which);
        bytes memory data = abi.encodeCall(court.challenge, (versionId, maxStake, SALT, ""));
        _act(_person(who), address(court), data);
    }

    function submitEvidence(uint256 who, uint256 which, bytes32 hash) external step {
        _act(_person(who), address(court), abi.encodeCall(court.submitEvidence, (_dispute(which), hash, "")));
    }

    function commit(uint256 who, uint256 which, uint256 keeps) external step {
        bytes32 disputeId = which % 4 > 0 ? _sealable(which) : _dispute(which);
        _seals(disputeId, _person(who), keeps % 2 == 0 ? Choice.KEEP : Choice.REMOVE);
    }

    /// @notice Another's commitment, or a bare number, which nobody can open.
    function commitSomething(uint256 who, uint256 which, uint256 from) external step {
        bytes32 disputeId = which % 4 > 0 ? _sealable(which) : _dispute(which);
        (bytes32 commitment, , , , , ) = court.voteOf(disputeId, _person(from));
        if (from % 2 == 0) commitment = bytes32(from >> 1);
        _act(_person(who), address(court), abi.encodeCall(court.commit, (disputeId, commitment)));
        _choices[disputeId][_person(who)] = Choice.NONE;
    }

    /// @notice Mostly the right choice and salt of somebody who sealed a vote.
    function reveal(uint256 who, uint256 which, uint256 whom, uint8 choice) external step {
        bytes32 disputeId = which % 4 > 0 ? _revealable(which, whom) : _dispute(which);
        _ripens(who, _row(disputeId).commitEndsAt);
        address voter = whom % 4 > 0 ? _sealedIn(disputeId, whom) : _person(whom);
        Choice opened = choice % 4 > 0 ? _choices[disputeId][voter] : Choice(choice % 3);
        _act(_person(who), address(court), abi.encodeCall(court.reveal, (disputeId, voter, opened, SALT)));
    }

    function tally(uint256 who, uint256 which) external step {
        bytes32 disputeId = _dispute(which);
        _ripens(which, _row(disputeId).revealEndsAt);
        _act(_person(who), address(court), abi.encodeCall(court.tally, (disputeId)));
    }

    function appeal(uint256 who, uint256 which) external step {
        bytes32 disputeId = which % 4 > 0 ? _unappealed(which) : _dispute(which);
        _ripens(which, _row(disputeId).revealEndsAt);
        _act(_person(who), address(court), abi.encodeCall(court.appeal, (disputeId)));
    }

    function resolve(uint256 which) external step {
        bytes32 disputeId = _dispute(which);
        DisputeRow memory dispute = _row(disputeId);
        _ripens(which, dispute.appellant == address(0) ? dispute.appealEndsAt : dispute.appealDeadline);
        _resolves(disputeId);
    }

    function claimVote(uint256 who, uint256 which, uint256 whom) external step {
        _act(_person(who), address(court), abi.encodeCall(court.claimVote, (_dispute(which), _person(whom))));
    }

    function claimVotes(uint256 who, uint256 which, uint256 whom) external step {
        bytes32[] memory ids = new bytes32[](1 + (which % 3));
        for (uint256 i = 0; i < ids.length; ++i) {
            ids[i] = _dispute(which >> (8 * i));
        }
        _act(_person(who), address(court), abi.encodeCall(court.claimVotes, (ids, _person(whom))));
    }

    function rate(uint256 who, uint256 which, uint8 score) external step {
        bytes memory data = abi.encodeCall(ratings.rate, (_listing(which), score % 7, SALT, ""));
        _act(_person(who), address(ratings), data);
    }

    // Governance

    function propose(uint256 who, uint256 what, uint256 seed) external step {
        (address target, bytes memory data) = what % 2 == 0 ? _lawOf(what >> 1, seed) : _misdeed(what >> 1, seed);
        _proposes(_person(who), target, data, seed);
    }

    function castVote(uint256 who, uint256 which, uint8 support) external step {
        uint256 id = _votable(who, which);
        _ripens(who, _proposals[id].snapshot + 1);
        uint8 choice = support % 2 == 0 ? 1 : (support >> 1) % 4;
        _act(_person(who), address(governor), abi.encodeCall(governor.castVote, (id, choice)));
    }

    /// @notice Votes in parts: against, in favour, abstaining.
    function castParts(uint256 who, uint256 which, uint64 a, uint64 f, uint64 b) external step {
        (uint256 id, uint256 unit) = (_votable(who, which), 1e4);
        _ripens(who, _proposals[id].snapshot + 1);
        bytes memory parts = abi.encodePacked(uint128(a * unit), uint128(f * unit), uint128(b * unit));
        bytes memory data = abi.encodeCall(governor.castVoteWithReasonAndParams, (id, 255, "", parts));
        _act(_person(who), address(governor), data);
    }

    /// @notice A proposal that may have passed, or one that everybody passes now if there is none.
    function queue(uint256 who, uint256 which) external step {
        uint256 id = which % 4 > 0 ? _proposalIn(which, IGovernor.ProposalState.Active) : _proposal(which);
        if (id == 0) {
            id = _proposes(
                _person(who),
                address(governor),
                abi.encodeCall(governor.updateQuorumNumerator, (10)),
                which
            );
            vm.assume(_passes(id, EVERYBODY));
        }
        if (_proposals[id].inFavour > 0) _ripens(which, governor.proposalDeadline(id) + 1);
        _queues(id);
    }

    function execute(uint256 who, uint256 which) external step {
        uint256 id = which % 4 > 0 ? _proposalIn(which, IGovernor.ProposalState.Queued) : _proposal(which);
        if (_proposals[id].snapshot > 0) _ripens(who, governor.proposalEta(id));
        Proposal storage proposal = _proposals[id];
        bytes memory data = abi.encodeCall(
            governor.execute,
            (proposal.targets, proposal.values, proposal.calls, proposal.descriptionHash)
        );
        _act(_person(who), address(governor), data);
    }

    function cancel(uint256 who, uint256 which) external step {
        uint256 id = which % 4 > 0 ? _proposalIn(which, IGovernor.ProposalState.Pending) : _proposal(which);
        if (id == 0) {
            (address target, bytes memory law) = _lawOf(which, which);
            id = _proposes(_person(which), target, law, who);
        }
        Proposal storage proposal = _proposals[id];
        bytes memory data = abi.encodeCall(
            governor.cancel,
            (proposal.targets, proposal.values, proposal.calls, proposal.descriptionHash)
        );
        _act(
            who % 2 == 0 && proposal.proposer != address(court) ? proposal.proposer : _person(who),
            address(governor),
            data
        );
    }

    /// @notice The guardian's holder or somebody else tries to veto an operation, queued or not.
    function veto(uint256 who, uint256 which) external step {
        uint256 id = which % 4 > 0 ? _proposalIn(which, IGovernor.ProposalState.Queued) : _proposal(which);
        Proposal storage proposal = _proposals[id];
        bytes32 salt = bytes20(address(governor)) ^ proposal.descriptionHash;
        bytes memory data = abi.encodeCall(
            guardian.cancel,
            (proposal.targets, proposal.values, proposal.calls, 0, salt)
        );
        _act(who % 4 > 0 ? _people[8] : _person(who), address(guardian), data);
    }

    /// @notice Whoever was given the right to cancel by a proposal cancels what another has queued.
    function cancelOperation(uint256 who, uint256 which) external step {
        _seldom(which, 2);
        bytes32 role = timelock.CANCELLER_ROLE();
        address person = _person(who);
        if (who % 4 > 0 && !roleGranted[role][person]) {
            bytes memory grants = abi.encodeCall(timelock.grantRole, (role, person));
            uint256 grant = _proposes(_person(which), address(timelock), grants, which);
            vm.assume(_passes(grant, EVERYBODY));
            _executes(grant);
        }
        uint256 id = _proposalIn(which, IGovernor.ProposalState.Queued);
        if (id == 0) {
            (address target, bytes memory data) = _lawOf(which, which);
            id = _proposes(_person(which), target, data, ~which);
            vm.assume(_passes(id, EVERYBODY));
            _queues(id);
        }
        Proposal storage proposal = _proposals[id];
        bytes32 salt = bytes20(address(governor)) ^ proposal.descriptionHash;
        bytes32 operation = timelock.hashOperationBatch(proposal.targets, proposal.values, proposal.calls, 0, salt);
        _act(person, address(timelock), abi.encodeCall(timelock.cancel, (operation)));
    }

    function renounceIfExpired(uint256 who) external step {
        if (_isSeldom(who, 8)) _ripens(who, guardian.expiresAt());
        _act(_person(who), address(guardian), abi.encodeCall(guardian.renounceIfExpired, ()));
    }

    /// @notice Every call that is reserved for another contract, by somebody to whom it is not: all have to be refused.
    function trespass(uint256 who, uint256 which, uint256 seed) external step {
        _trespasses(_person(who), which, seed);
    }

    /// @notice Time passes to one second before, at or after the edge of some window.
    function waitsForAnEdge(uint256 kind, uint256 which, uint256 offset) external step {
        uint256 then_ = _edge(kind % 8, which) + (offset % 3) - 1;
        vm.assume(then_ > _now());
        vm.warp(then_);
    }

    /// @dev Mostly waits until something is about to become possible: one second before it, until it, or one more.
    function _ripens(uint256 seed, uint256 then_) private {
        uint256 drawn = uint256(keccak256(abi.encode("ripens", seed)));
        if (drawn % 4 > 0 && then_ > _now()) vm.warp(then_ + ((drawn >> 2) % 3) - 1);
    }

    // Choices: mostly something that is there, now and then something that is not

    function _edge(uint256 kind, uint256 which) private view returns (uint256) {
        DisputeRow memory dispute = _row(_dispute(which));
        if (kind == 0) return 1 + dispute.commitEndsAt;
        if (kind == 1) return 1 + dispute.revealEndsAt;
        if (kind == 2) return 1 + dispute.appealEndsAt;
        if (kind == 3) return 1 + dispute.appealDeadline;
        if (kind == 4) return 1 + _versions[_version(which)].pendingEndsAt;
        if (kind == 5) return 1 + _listings[_listing(which)].exitReadyAt;
        if (kind == 6) return 1 + _releases[1 + (which % (releaseTickets + 1))].readyAt;
        uint256 id = _proposal(which);
        if (_proposals[id].snapshot == 0) return 1;
        if (governor.proposalEta(id) > 0) return 1 + governor.proposalEta(id);
        return
            1 +
            (_now() < governor.proposalSnapshot(id) ? governor.proposalSnapshot(id) : governor.proposalDeadline(id));
    }

    function _amount(uint256 seed) private pure returns (uint256) {
        if (seed % 8 == 0) return seed; // far more than there is
        if (seed % 8 == 1) return seed % 3; // dust
        return bound(seed, 1, 20_000e18);
    }

    function _ownerOr(uint256 seed, bytes32 listingId) private view returns (address) {
        address owner = _listings[listingId].owner;
        return seed % 4 > 0 && owner != address(0) ? owner : _person(seed);
    }

    function _listing(uint256 seed) private view returns (bytes32) {
        return seed % 16 == 0 ? bytes32(seed) : listings[(seed >> 8) % listings.length];
    }

    function _version(uint256 seed) private view returns (bytes32) {
        return seed % 16 == 0 ? bytes32(seed) : versions[(seed >> 8) % versions.length];
    }

    /// @dev Half of the time one of the last three, which are likely open.
    function _dispute(uint256 seed) private view returns (bytes32) {
        uint256 count = disputes.length;
        if (count == 0 || seed % 16 == 0) return bytes32(seed);
        if (seed % 2 == 0) return disputes[count - 1 - ((seed >> 8) % _min(count, 3))];
        return disputes[(seed >> 8) % count];
    }

    /// @dev A dispute with sealed votes that can be opened yet; everybody seals one now if there is none.
    function _revealable(uint256 seed, uint256 keeps) private returns (bytes32 disputeId) {
        disputeId = _findSealed(seed);
        if (disputeId != 0) return disputeId;
        disputeId = _sealable(seed);
        _commits(disputeId, EVERYBODY, keeps);
    }

    /// @dev A voter whose seal is not open yet, or nobody.
    function _sealedIn(bytes32 disputeId, uint256 seed) private view returns (address voter) {
        address[] storage voters = _voters[disputeId];
        for (uint256 i = 0; i < voters.length; ++i) {
            voter = voters[((seed % voters.length) + i) % voters.length];
            if (_votes[disputeId][voter].choice == Choice.NONE) return voter;
        }
    }

    function _listingWhere(
        uint256 seed,
        function(Listing storage) view returns (bool) fits
    ) private view returns (bytes32 listingId) {
        for (uint256 i = 0; i < listings.length; ++i) {
            listingId = listings[((seed % listings.length) + i) % listings.length];
            if (fits(_listings[listingId])) return listingId;
        }
    }

    function _isPending(Listing storage listing) private view returns (bool) {
        return listing.pending != 0;
    }

    function _isExiting(Listing storage listing) private view returns (bool) {
        return listing.status == ListingStatus.EXITING;
    }

    /// @dev One of the last six proposals that is in this state, or 0.
    function _proposalIn(uint256 seed, IGovernor.ProposalState state) private view returns (uint256 id) {
        uint256 count = _min(proposals.length, 6);
        for (uint256 i = 0; i < count; ++i) {
            id = proposals[proposals.length - 1 - (((seed % count) + i) % count)];
            if (governor.state(id) == state) return id;
        }
        return 0;
    }

    /// @dev Mostly a proposal that is not decided; a new one if there is none.
    function _votable(uint256 who, uint256 seed) private returns (uint256 id) {
        if (seed % 4 == 0) return _proposal(seed);
        id = _proposalIn(seed, IGovernor.ProposalState.Active);
        if (id == 0) id = _proposalIn(seed, IGovernor.ProposalState.Pending);
        if (id != 0) return id;
        (address target, bytes memory data) = _lawOf(seed, seed);
        return _proposes(_person(who >> 8), target, data, seed);
    }

    function _proposal(uint256 seed) private view returns (uint256) {
        uint256 count = proposals.length;
        if (count == 0 || seed % 16 == 0) return seed;
        return proposals[count - 1 - ((seed >> 8) % _min(count, 4))];
    }
}
