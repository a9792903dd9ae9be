// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";

import {Choice, ParameterSet, Phase} from "../../contracts/types/AssayTypes.sol";
import {DisputeReads, DisputeRow} from "../world/Surfaces.sol";
import {CourtBook} from "./books/CourtBook.sol";
import {Assay} from "./books/Ghost.sol";
import {Chronicle} from "./Chronicle.sol";

/// @notice What strict and loose people have in common: how they begin, the moves that take many calls, and how to find
/// somebody or something for a move.
abstract contract Society is Chronicle {
    bytes32 internal constant SALT = "salt";
    uint256 internal constant EVERYBODY = type(uint256).max;

    /// @notice The most gas that a resolve took, and that a sync took for each position of the account and one more.
    uint256 public worstResolve;
    uint256 public worstSync;

    mapping(bytes32 disputeId => mapping(address voter => Choice)) internal _choices;

    /// @dev The society begins with 13.5 M staked for five days, and three listed models with backers.
    constructor(Assay memory assay, address[] memory people) Chronicle(assay, people) {
        _begin();
    }

    function _begin() private step {
        for (uint256 i = 0; i < _people.length; ++i) {
            _act(_people[i], address(staking), abi.encodeCall(staking.stake, (1_500_000e18)));
        }
        for (uint256 i = 0; i < 3; ++i) {
            bytes memory submits = abi.encodeCall(
                registry.submit,
                (bytes32(i), keccak256(abi.encode(i)), "", (i + 1) * 1000e18)
            );
            _act(_people[i], address(registry), submits);
        }
        vm.warp(_now() + 5 days);
        for (uint256 i = 0; i < 3; ++i) {
            _act(_people[8], address(registry), abi.encodeCall(registry.activate, (listings[i])));
            _act(_people[i + 3], address(staking), abi.encodeCall(staking.vouch, (versions[i], 10_000e18 + i)));
        }
    }

    // Moves of many calls

    /// @notice Everybody who may seals a vote in an open dispute; `keeps` says for what (one bit each).
    function everybodyCommits(uint256 which, uint256 keeps) external step {
        vm.assume(_commits(_sealable(which), EVERYBODY, keeps) > 0);
    }

    /// @notice A whole dispute: everybody votes as `keeps` says, nobody appeals, and everybody takes what is theirs.
    function wholeDispute(uint256 who, uint256 which, uint256 keeps) external step {
        _seldom(keeps, 2);
        bytes32 versionId = _challengeable(which);
        bytes32 disputeId = _challenges(_challenger(who, versionId), versionId);
        _commits(disputeId, EVERYBODY, keeps);
        vm.warp(_row(disputeId).commitEndsAt);
        _reveals(disputeId, EVERYBODY);
        vm.warp(_row(disputeId).appealEndsAt);
        _resolves(disputeId);
        _claimsVotes(disputeId, keeps >> 128);
    }

    /// @notice Everybody votes in the Governor on an appeal; what passes is executed, else the first ruling stands.
    function decidesAppeal(uint256 which, uint256 who, uint256 inFavour) external step {
        bytes32 disputeId = _appealed(which, who);
        uint256 id = _row(disputeId).proposalId;
        if (_passes(id, inFavour)) _executes(id);
        else _resolves(disputeId);
    }

    /// @notice Everybody votes in the Governor for an appeal, and it is executed.
    function overturns(uint256 which, uint256 who) external step {
        _seldom(which, 2);
        uint256 id = _row(_appealed(which, who)).proposalId;
        vm.assume(_passes(id, EVERYBODY));
        _executes(id);
    }

    /// @notice A law of the society's own: new parameters, another quorum, a payment of the treasury, or a second guardian.
    function governs(uint256 who, uint256 what, uint256 seed) external step {
        _seldom(seed, 4);
        address proposer = _person(who);
        vm.assume(staking.getPastVotes(proposer, _now() - 1) >= governor.proposalThreshold());
        (address target, bytes memory data) = _lawOf(what, seed);
        uint256 id = _proposes(proposer, target, data, seed);
        vm.assume(_passes(id, EVERYBODY));
        _executes(id);
    }

    /// @notice A proposal passes, and the guardian vetoes it while it waits.
    function vetoes(uint256 who, uint256 seed) external step {
        _seldom(seed, 4);
        vm.assume(_now() + 10 days < guardian.expiresAt());
        vm.assume(timelock.hasRole(timelock.CANCELLER_ROLE(), address(guardian)));
        address proposer = _person(who);
        vm.assume(staking.getPastVotes(proposer, _now() - 1) >= governor.proposalThreshold());
        (address target, bytes memory data) = _lawOf(seed, seed);
        uint256 id = _proposes(proposer, target, data, seed);
        vm.assume(_passes(id, EVERYBODY));
        _queues(id);
        Proposal storage proposal = _proposals[id];
        bytes32 salt = bytes20(address(governor)) ^ proposal.descriptionHash;
        bytes memory cancels = abi.encodeCall(
            guardian.cancel,
            (proposal.targets, proposal.values, proposal.calls, 0, salt)
        );
        _act(_people[8], address(guardian), cancels);
    }

    /// @notice Everybody settles what was slashed, so that pools come to their end.
    function syncsEverybody() external step {
        for (uint256 i = 0; i < _people.length; ++i) {
            _syncs(_people[i]);
        }
    }

    function waits(uint256 howLong) external step {
        vm.warp(_now() + bound(howLong, 1, 1 days));
    }

    /// @notice Long enough for the guardian to die in some runs.
    function waitsLong(uint256 howLong) external step {
        _seldom(howLong, 8);
        vm.warp(_now() + bound(howLong, 4 days, 60 days));
    }

    function donates(uint256 who, uint256 to, uint256 amount) external step {
        address custodian = [address(staking), address(registry), address(court)][to % 3];
        amount = bound(amount, 1, 10e18);
        donationsTo[custodian] += amount;
        _act(_person(who), address(token), abi.encodeCall(token.transfer, (custodian, amount)));
    }

    // Parts of moves

    function _challenges(address person, bytes32 versionId) internal returns (bytes32) {
        bytes memory data = abi.encodeCall(court.challenge, (versionId, type(uint256).max, "evidence", ""));
        return abi.decode(_act(person, address(court), data), (bytes32));
    }

    /// @dev Everybody in `who` (one bit each) who may vote and can pay the bond.
    function _commits(bytes32 disputeId, uint256 who, uint256 keeps) internal returns (uint256 count) {
        for (uint256 i = 0; i < _people.length; ++i) {
            if ((who >> i) & 1 == 0 || !_mayCommit(disputeId, _people[i])) continue;
            _seals(disputeId, _people[i], (keeps >> i) & 1 == 0 ? Choice.REMOVE : Choice.KEEP);
            count += 1;
        }
    }

    function _mayCommit(bytes32 disputeId, address person) internal view returns (bool) {
        uint256 weight = court.weightOf(disputeId, person);
        if (weight < 100e18 || _votes[disputeId][person].weight > 0) return false;
        uint256 bondBps = _set(_disputes[disputeId].terms.parametersId).bondBps;
        return _shareUp(weight, bondBps) <= staking.freeOf(person);
    }

    function _seals(bytes32 disputeId, address person, Choice choice) internal {
        bytes32 commitment = court.commitmentOf(disputeId, person, choice, SALT);
        _act(person, address(court), abi.encodeCall(court.commit, (disputeId, commitment)));
        _choices[disputeId][person] = choice;
    }

    function _reveals(bytes32 disputeId, uint256 who) internal returns (uint256 count) {
        address[] memory voters = _voters[disputeId];
        for (uint256 i = 0; i < voters.length; ++i) {
            if ((who >> i) & 1 == 0 || _votes[disputeId][voters[i]].choice != Choice.NONE) continue;
            Choice choice = _choices[disputeId][voters[i]];
            bytes memory data = abi.encodeCall(court.reveal, (disputeId, voters[i], choice, SALT));
            _act(_people[i % _people.length], address(court), data);
            count += 1;
        }
    }

    function _resolves(bytes32 disputeId) internal {
        _act(_people[7], address(court), abi.encodeCall(court.resolve, (disputeId)));
        if (_gasUsed > worstResolve) worstResolve = _gasUsed;
    }

    function _claimsVotes(bytes32 disputeId, uint256 who) internal returns (uint256 count) {
        address[] memory voters = _voters[disputeId];
        for (uint256 i = 0; i < voters.length; ++i) {
            if ((who >> i) & 1 == 0 || _votes[disputeId][voters[i]].claimed) continue;
            _act(_people[7], address(court), abi.encodeCall(court.claimVote, (disputeId, voters[i])));
            count += 1;
        }
    }

    function _syncs(address person) internal {
        uint256 positions = staking.positionsOf(person).length;
        _act(person, address(staking), abi.encodeCall(staking.sync, (person)));
        if (_gasUsed / (positions + 1) > worstSync) worstSync = _gasUsed / (positions + 1);
    }

    function _proposes(address who, address target, bytes memory data, uint256 seed) internal returns (uint256) {
        address[] memory targets = new address[](1);
        bytes[] memory calls = new bytes[](1);
        (targets[0], calls[0]) = (target, data);
        string memory description = string(abi.encode(seed, _now()));
        bytes memory call = abi.encodeCall(governor.propose, (targets, new uint256[](1), calls, description));
        return abi.decode(_act(who, address(governor), call), (uint256));
    }

    /// @dev Everybody who has a vote on it casts it (`inFavour`: one bit each); then time passes until it is decided.
    function _passes(uint256 id, uint256 inFavour) internal returns (bool) {
        _waitsUntil(governor.proposalSnapshot(id) + 1);
        for (uint256 i = 0; i < _people.length; ++i) {
            if (!_mayVote(id, _people[i])) continue;
            bytes memory data = abi.encodeCall(governor.castVote, (id, uint8((inFavour >> i) & 1)));
            _act(_people[i], address(governor), data);
        }
        _waitsUntil(governor.proposalDeadline(id) + 1);
        return governor.state(id) == IGovernor.ProposalState.Succeeded;
    }

    function _mayVote(uint256 id, address person) internal view returns (bool) {
        if (governor.hasVoted(id, person)) return false;
        if (staking.getPastVotes(person, governor.proposalSnapshot(id)) == 0) return false;
        if (_proposals[id].proposer != address(court)) return true;
        return staking.getPastVotes(person, court.snapshotOfProposal(id)) > 0;
    }

    function _queues(uint256 id) internal {
        Proposal storage proposal = _proposals[id];
        bytes memory data = abi.encodeCall(
            governor.queue,
            (proposal.targets, proposal.values, proposal.calls, proposal.descriptionHash)
        );
        _act(_people[7], address(governor), data);
    }

    function _executes(uint256 id) internal {
        _queues(id);
        _waitsUntil(governor.proposalEta(id));
        Proposal storage proposal = _proposals[id];
        bytes memory data = abi.encodeCall(
            governor.execute,
            (proposal.targets, proposal.values, proposal.calls, proposal.descriptionHash)
        );
        _act(_people[7], address(governor), data);
    }

    /// @dev A call that the timelock may make.
    function _lawOf(uint256 what, uint256 seed) internal view returns (address, bytes memory) {
        what %= 8;
        if (what < 5) return (address(parameters), abi.encodeCall(parameters.setParameters, (_parametersOf(seed))));
        if (what == 5) return (address(governor), abi.encodeCall(governor.updateQuorumNumerator, (4 + (seed % 27))));
        if (what == 6) return (address(token), abi.encodeCall(token.transfer, (_person(seed), seed % 100_000e18)));
        bytes32 role = timelock.CANCELLER_ROLE();
        return (address(timelock), abi.encodeCall(timelock.grantRole, (role, _person(seed))));
    }

    /// @dev Anything within the bounds and cross rules of PROTOCOL.md §8; every tenth value lies on a bound.
    function _parametersOf(uint256 seed) internal pure returns (ParameterSet memory set) {
        set.minDeposit = uint96(_draw(seed, 0, 100e18, 5000e18));
        set.sMax = uint96(_draw(seed, 1, 100e18, 100_000e18));
        set.applyPeriod = uint32(_draw(seed, 2, 2 days, 14 days));
        set.commitPeriod = uint32(_draw(seed, 3, 1 days, 7 days));
        set.revealPeriod = uint32(_draw(seed, 4, 1 days, 7 days));
        set.appealWindow = uint32(_draw(seed, 5, 1 days, 7 days));
        set.releaseDelay = uint32(_draw(seed, 6, 12 days, 60 days));
        set.unbonding = uint32(_draw(seed, 7, 14 days, 60 days));
        set.exitDelay = uint32(_draw(seed, 8, 3 days, 30 days));
        set.warmUp = uint32(_draw(seed, 9, 0, 14 days));
        set.appealMultiplier = uint16(_draw(seed, 10, 1, 5));
        set.burnBps = uint16(_draw(seed, 11, 1000, 5000));
        uint256 least = set.burnBps > 3000 ? 1000 : 4000 - set.burnBps;
        set.voterBps = uint16(_draw(seed, 12, least, 4000));
        set.voucherBps = uint16(_draw(seed, 13, 0, _min(2500, 9000 - set.burnBps - set.voterBps)));
        set.undecidedBps = uint16(_draw(seed, 14, 100, 1000));
        set.quorumBps = uint16(_draw(seed, 15, 500, 3000));
        set.bondBps = uint16(_draw(seed, 16, 400, 1000));
        set.incoherentBps = uint16(_draw(seed, 17, 5000, 10_000));
        set.slashBps = uint16(_draw(seed, 18, 500, 5000));
        set.bountyBps = uint16(_draw(seed, 19, 0, 2000));
        set.vouchCapBps = uint16(_draw(seed, 20, 200, 1000));
    }

    function _draw(uint256 seed, uint256 nonce, uint256 min, uint256 max) private pure returns (uint256) {
        uint256 drawn = uint256(keccak256(abi.encode(seed, nonce)));
        if (drawn % 10 == 0) return (drawn >> 8) % 2 == 0 ? min : max;
        return bound(drawn, min, max);
    }

    // Choices

    /// @dev What lets days pass is done now and then only, or no dispute would be lived through.
    function _seldom(uint256 seed, uint256 oneIn) internal pure {
        vm.assume(_isSeldom(seed, oneIn));
    }

    function _isSeldom(uint256 seed, uint256 oneIn) internal pure returns (bool) {
        return uint256(keccak256(abi.encode(seed))) % oneIn == 0;
    }

    function _person(uint256 seed) internal view returns (address) {
        return _people[seed % _people.length];
    }

    function _row(bytes32 disputeId) internal view returns (DisputeRow memory) {
        return DisputeReads(address(court)).disputeOf(disputeId);
    }

    function _waitsUntil(uint256 then_) internal {
        if (then_ > _now()) vm.warp(then_);
    }

    function _challengeable(uint256 seed) internal view returns (bytes32 versionId) {
        for (uint256 i = 0; i < versions.length; ++i) {
            versionId = versions[((seed % versions.length) + i) % versions.length];
            if (court.challengeStakeOf(versionId) > 0) return versionId;
        }
        vm.assume(false);
    }

    function _vouchable(uint256 seed) internal view returns (bytes32 versionId) {
        for (uint256 i = 0; i < versions.length; ++i) {
            versionId = versions[((seed % versions.length) + i) % versions.length];
            if (registry.isVouchable(versionId)) return versionId;
        }
        vm.assume(false);
    }

    /// @dev Somebody who may challenge the version and can pay for it.
    function _challenger(uint256 seed, bytes32 versionId) internal view returns (address person) {
        uint256 stake = court.challengeStakeOf(versionId);
        for (uint256 i = 0; i < _people.length; ++i) {
            person = _people[((seed % _people.length) + i) % _people.length];
            if (person == _listings[_versions[versionId].listingId].owner) continue;
            if (stake > 0 && token.balanceOf(person) >= stake) return person;
        }
        vm.assume(false);
    }

    /// @dev A dispute in which votes can be sealed; a new one if there is none.
    function _sealable(uint256 seed) internal returns (bytes32 disputeId) {
        disputeId = _findIn(seed, Phase.COMMIT);
        if (disputeId != 0) return disputeId;
        bytes32 versionId = _challengeable(seed);
        return _challenges(_challenger(seed, versionId), versionId);
    }

    /// @dev A dispute whose appeal is being voted on; one that is appealed now if there is none.
    function _appealed(uint256 seed, uint256 who) internal returns (bytes32 disputeId) {
        disputeId = _findIn(seed, Phase.APPEALED);
        if (disputeId != 0 && governor.state(_row(disputeId).proposalId) <= IGovernor.ProposalState.Active) {
            return disputeId;
        }
        disputeId = _appealable(seed);
        _waitsUntil(_row(disputeId).revealEndsAt);
        _appeals(disputeId, who);
    }

    /// @dev One of the last six disputes that can be appealed now or later.
    function _appealable(uint256 seed) internal view returns (bytes32 disputeId) {
        uint256 count = _min(disputes.length, 6);
        for (uint256 i = 0; i < count; ++i) {
            disputeId = disputes[disputes.length - 1 - (((seed % count) + i) % count)];
            Dispute storage dispute = _disputes[disputeId];
            bool appealed = dispute.appeal.appellant != address(0) || dispute.resolved;
            if (!appealed && _now() < dispute.terms.appealEndsAt) return disputeId;
        }
        vm.assume(false);
    }

    /// @dev An open dispute that nobody has appealed, the further the better.
    function _unappealed(uint256 seed) internal view returns (bytes32 disputeId) {
        disputeId = _findIn(seed, Phase.APPEALABLE);
        if (disputeId == 0) disputeId = _findIn(seed, Phase.REVEAL);
        if (disputeId == 0) disputeId = _findIn(seed, Phase.COMMIT);
        vm.assume(disputeId != 0);
    }

    /// @dev One of the last six disputes that has sealed votes which can be opened now or later, or 0.
    function _findSealed(uint256 seed) internal view returns (bytes32 disputeId) {
        uint256 count = _min(disputes.length, 6);
        for (uint256 i = 0; i < count; ++i) {
            disputeId = disputes[disputes.length - 1 - (((seed % count) + i) % count)];
            Dispute storage dispute = _disputes[disputeId];
            bool sealed_ = dispute.votes.committed > dispute.votes.keep + dispute.votes.remove;
            if (sealed_ && _now() < dispute.terms.revealEndsAt) return disputeId;
        }
        return 0;
    }

    function _appeals(bytes32 disputeId, uint256 who) internal {
        CourtBook.Terms storage terms = _disputes[disputeId].terms;
        vm.assume(token.balanceOf(_person(who)) >= _set(terms.parametersId).appealMultiplier * terms.stake);
        _act(_person(who), address(court), abi.encodeCall(court.appeal, (disputeId)));
    }

    function _disputeIn(uint256 seed, Phase phase) internal view returns (bytes32 disputeId) {
        disputeId = _findIn(seed, phase);
        vm.assume(disputeId != 0);
    }

    /// @dev One of the last six disputes that is in this very phase, or 0.
    function _findIn(uint256 seed, Phase phase) internal view returns (bytes32 disputeId) {
        uint256 count = _min(disputes.length, 6);
        for (uint256 i = 0; i < count; ++i) {
            disputeId = disputes[disputes.length - 1 - (((seed % count) + i) % count)];
            if (court.phaseOf(disputeId) == phase) return disputeId;
        }
        return 0;
    }
}
