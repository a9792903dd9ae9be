// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";

import {ICredits} from "../../../contracts/interfaces/ICredits.sol";
import {IDisputeCourt} from "../../../contracts/interfaces/IDisputeCourt.sol";
import {Choice, ListingStatus, ParameterSet, Ruling, VersionStatus} from "../../../contracts/types/AssayTypes.sol";
import {Vm} from "../../world/Vm.sol";
import {StakingBook} from "./StakingBook.sol";

/// @notice Disputes as their events tell them: the terms, every vote, every base unit, and what a settlement has to be.
abstract contract CourtBook is StakingBook {
    /// @dev The unindexed part of DisputeOpened, in its order.
    struct Terms {
        bytes32 listingId;
        address owner;
        uint256 ordinal;
        uint256 stake;
        uint256 quorum;
        uint256 openedAt;
        uint256 commitEndsAt;
        uint256 revealEndsAt;
        uint256 appealEndsAt;
        uint256 parametersId;
    }

    /// @dev Base units.
    struct Money {
        uint256 inflow;
        uint256 credited;
        uint256 rewards;
        uint256 returned;
        uint256 poolReward;
        uint256 burned;
        uint256 bondsLocked;
        uint256 bondsReturned;
        uint256 bondsBurned;
        uint256 slashAmount;
        uint256 bounty;
        uint256 slashBurned;
        uint256 claims;
    }

    struct Appeal {
        address appellant;
        uint256 bond;
        uint256 deadline;
        uint256 proposalId;
        bool settled;
    }

    struct Votes {
        uint256 committed;
        uint256 committedBonds;
        uint256 keep;
        uint256 keepBonds;
        uint256 remove;
        uint256 removeBonds;
    }

    struct Vote {
        uint256 weight;
        uint256 bond;
        Choice choice;
        bool claimed;
    }

    struct Dispute {
        bytes32 versionId;
        address challenger;
        Ruling first;
        Ruling ruling;
        bool resolved;
        Terms terms;
        Votes votes;
        Appeal appeal;
        Money money;
    }

    /// @dev The unindexed part of DisputeResolved, in its order.
    struct Settled {
        Ruling ruling;
        uint256 burned;
        uint256 returned;
        uint256 poolReward;
        uint256 voterPool;
        uint256 winningWeight;
        uint256 bondsBurned;
        uint256 losersRefund;
    }

    bytes32[] public disputes;

    /// @notice What the court owes, by account.
    mapping(address account => uint256) public creditInCourt;
    mapping(bytes32 disputeId => Dispute) internal _disputes;
    mapping(bytes32 disputeId => address[]) internal _voters;
    mapping(bytes32 disputeId => mapping(address voter => Vote)) internal _votes;
    mapping(bytes32 versionId => bytes32 disputeId) private _openOn;

    /// @dev The disputes that this move's events spoke of.
    bytes32[] internal _touched;

    /// @dev Told by the Governor's book: did the dispute's own proposal pass, every vote clamped?
    function _appealPassed(bytes32 disputeId) internal view virtual returns (bool);

    function disputeCount() external view returns (uint256) {
        return disputes.length;
    }

    function disputeBook(bytes32 disputeId) external view returns (Dispute memory) {
        return _disputes[disputeId];
    }

    function moneyBook(bytes32 disputeId) external view returns (Money memory) {
        return _disputes[disputeId].money;
    }

    function votersOf(bytes32 disputeId) external view returns (address[] memory) {
        return _voters[disputeId];
    }

    function voteBook(bytes32 disputeId, address voter) external view returns (Vote memory) {
        return _votes[disputeId][voter];
    }

    function _bookCourt(bytes32 what, Vm.Log memory log) internal {
        bytes32 last = _touched.length == 0 ? bytes32(0) : _touched[_touched.length - 1];
        if (what != ICredits.Claimed.selector && log.topics[1] != last) _touched.push(log.topics[1]);
        if (what == IDisputeCourt.DisputeOpened.selector) _bookOpened(log);
        else if (what == IDisputeCourt.VoteCommitted.selector) _bookCommitted(log);
        else if (what == IDisputeCourt.VoteReplaced.selector) _commitsInTime(log.topics[1]);
        else if (what == IDisputeCourt.VoteRevealed.selector) _bookRevealed(log);
        else if (what == IDisputeCourt.DisputeTallied.selector) _bookTallied(log);
        else if (what == IDisputeCourt.DisputeAppealed.selector) _bookAppealed(log);
        else if (what == IDisputeCourt.DisputeOverturned.selector) _bookOverturned(log);
        else if (what == IDisputeCourt.DisputeResolved.selector) _bookResolved(log);
        else if (what == IDisputeCourt.AppealSettled.selector) _bookAppealSettled(log);
        else if (what == IDisputeCourt.VoteClaimed.selector) _bookVoteClaimed(log);
        else if (what == IDisputeCourt.EvidenceSubmitted.selector) {
            _keeps(!_disputes[log.topics[1]].resolved, "L27", "evidence for a dispute that is over");
        } else if (what == IDisputeCourt.Credited.selector) {
            uint256 amount = abi.decode(log.data, (uint256));
            _disputes[log.topics[1]].money.credited += amount;
            creditInCourt[_account(log.topics[2])] += amount;
        } else if (what == ICredits.Claimed.selector) {
            creditInCourt[_account(log.topics[1])] -= abi.decode(log.data, (uint256));
        }
    }

    function _openedAt(bytes32 versionId) internal view override returns (uint256) {
        bytes32 disputeId = _openOn[versionId];
        return disputeId == 0 ? 0 : _disputes[disputeId].terms.openedAt;
    }

    function _bondMoved(bytes32 disputeId, uint256 locked, uint256 returned, uint256 burned) internal override {
        Money storage money = _disputes[disputeId].money;
        money.bondsLocked += locked;
        money.bondsReturned += returned;
        money.bondsBurned += burned;
    }

    function _slashTold(bytes32 disputeId, uint256 slashAmount, uint256 bounty) internal override {
        Money storage money = _disputes[disputeId].money;
        _keeps(money.slashAmount == 0, "L23", "a dispute slashed twice");
        money.slashAmount += slashAmount;
        money.bounty += bounty;
        money.slashBurned += slashAmount - bounty;
    }

    function _bookOpened(Vm.Log memory log) private {
        Dispute storage dispute = _disputes[log.topics[1]];
        _keeps(dispute.terms.openedAt == 0, "L23", "a dispute was opened twice");
        disputes.push(log.topics[1]);
        dispute.terms = abi.decode(log.data, (Terms));
        dispute.versionId = log.topics[2];
        dispute.challenger = _account(log.topics[3]);
        dispute.money.inflow = 2 * dispute.terms.stake;
        _openOn[log.topics[2]] = log.topics[1];

        Listing storage listing = _listings[dispute.terms.listingId];
        Version storage version = _versions[log.topics[2]];
        _keeps(listing.openDispute == 0, "L23", "a second dispute was opened on a listing");
        listing.openDispute = log.topics[1];
        bool pending = version.status == VersionStatus.PENDING && _now() < version.pendingEndsAt;
        bool inTime = listing.status != ListingStatus.EXITING || _now() < listing.exitReadyAt;
        _keeps(pending || (version.status == VersionStatus.ACTIVE && inTime), "L27", "a challenge came too late");
        _checkTerms(dispute.terms);
    }

    function _checkTerms(Terms storage terms) private {
        ParameterSet memory set = parameters.current();
        _keeps(
            terms.parametersId == parameters.currentId(),
            "L24",
            "a dispute opened under another set than the current"
        );
        _keeps(terms.openedAt == _now(), "L24", "openedAt");
        _keeps(terms.commitEndsAt == terms.openedAt + set.commitPeriod, "L24", "commitEndsAt");
        _keeps(terms.revealEndsAt == terms.commitEndsAt + set.revealPeriod, "L24", "revealEndsAt");
        _keeps(terms.appealEndsAt == terms.revealEndsAt + set.appealWindow, "L24", "appealEndsAt");
    }

    function _commitsInTime(bytes32 disputeId) private {
        Terms storage terms = _disputes[disputeId].terms;
        _keeps(_now() >= terms.openedAt && _now() < terms.commitEndsAt, "L27", "a vote was sealed outside its window");
    }

    function _bookCommitted(Vm.Log memory log) private {
        (bytes32 disputeId, address voter) = (log.topics[1], _account(log.topics[2]));
        (, uint256 weight, uint256 bond) = abi.decode(log.data, (bytes32, uint256, uint256));
        _commitsInTime(disputeId);
        Dispute storage dispute = _disputes[disputeId];
        uint256 before = staking.getPastBalanceOf(voter, dispute.terms.openedAt - 1);
        _keeps(weight <= before, "L15", "stake added at or after opening weighs in a dispute");
        _keeps(voter != dispute.terms.owner && voter != dispute.challenger, "L16", "a party voted");
        _keeps(_votes[disputeId][voter].weight == 0, "L16", "a voter sealed two votes");
        _keeps(
            bond == _shareUp(weight, _set(dispute.terms.parametersId).bondBps),
            "L25",
            "a bond by other bps than the dispute's"
        );
        _votes[disputeId][voter] = Vote(weight, bond, Choice.NONE, false);
        _voters[disputeId].push(voter);
        dispute.votes.committed += weight;
        dispute.votes.committedBonds += bond;
    }

    function _bookRevealed(Vm.Log memory log) private {
        Dispute storage dispute = _disputes[log.topics[1]];
        Vote storage vote = _votes[log.topics[1]][_account(log.topics[2])];
        (Choice choice, uint256 weight) = abi.decode(log.data, (Choice, uint256));
        Terms storage terms = dispute.terms;
        _keeps(_now() >= terms.commitEndsAt && _now() < terms.revealEndsAt, "L27", "a reveal outside its window");
        _keeps(vote.choice == Choice.NONE, "L16", "a vote was revealed twice");
        _keeps(weight == vote.weight, "L16", "a vote was revealed with another weight");
        vote.choice = choice;
        Votes storage votes = dispute.votes;
        if (choice == Choice.KEEP) {
            votes.keep += vote.weight;
            votes.keepBonds += vote.bond;
        } else {
            votes.remove += vote.weight;
            votes.removeBonds += vote.bond;
        }
    }

    function _bookTallied(Vm.Log memory log) private {
        Dispute storage dispute = _disputes[log.topics[1]];
        (Ruling ruling, , ) = abi.decode(log.data, (Ruling, uint256, uint256));
        Votes storage votes = dispute.votes;
        _keeps(_now() >= dispute.terms.revealEndsAt, "L27", "a tally before the reveal period was over");
        _keeps(dispute.first == Ruling.NONE, "L23", "a dispute was tallied twice");
        Ruling expected = votes.keep > votes.remove ? Ruling.KEEP : Ruling.REMOVE;
        bool undecided = votes.keep + votes.remove < dispute.terms.quorum || votes.keep == votes.remove;
        _keeps(ruling == (undecided ? Ruling.UNDECIDED : expected), "L16", "the ruling is not what the votes say");
        (dispute.first, dispute.ruling) = (ruling, ruling);
    }

    function _bookAppealed(Vm.Log memory log) private {
        Dispute storage dispute = _disputes[log.topics[1]];
        Appeal storage appeal = dispute.appeal;
        bool inTime = _now() >= dispute.terms.revealEndsAt && _now() < dispute.terms.appealEndsAt;
        _keeps(inTime && !dispute.resolved, "L27", "an appeal outside its window");
        _keeps(appeal.appellant == address(0), "L23", "a dispute was appealed twice");
        appeal.appellant = _account(log.topics[2]);
        (appeal.bond, appeal.proposalId, appeal.deadline) = abi.decode(log.data, (uint256, uint256, uint256));
        dispute.money.inflow += appeal.bond;
        uint256 multiplier = _set(dispute.terms.parametersId).appealMultiplier;
        _keeps(
            appeal.bond == multiplier * dispute.terms.stake,
            "L25",
            "an appeal by another multiplier than the dispute's"
        );
    }

    function _bookOverturned(Vm.Log memory log) private {
        Dispute storage dispute = _disputes[log.topics[1]];
        Ruling ruling = abi.decode(log.data, (Ruling));
        _call.overturned = true;
        _keeps(_now() < dispute.appeal.deadline, "L27", "an appeal was executed after its deadline");
        _keeps(
            ruling == (dispute.first == Ruling.REMOVE ? Ruling.KEEP : Ruling.REMOVE),
            "L32",
            "overturned to the wrong ruling"
        );
        _keeps(_appealPassed(log.topics[1]), "L32", "overturned without its own proposal's passing under the clamp");
        dispute.ruling = ruling;
    }

    function _bookResolved(Vm.Log memory log) private {
        Dispute storage dispute = _disputes[log.topics[1]];
        Settled memory told = abi.decode(log.data, (Settled));
        _keeps(!dispute.resolved, "L23", "a dispute was settled twice");
        _keeps(told.ruling == dispute.ruling, "L32", "settled by another ruling than the final");
        _keeps(_mayEnd(dispute), "L27", "resolved before its window or its appeal was over");
        dispute.resolved = true;
        _openOn[dispute.versionId] = 0;
        _listings[dispute.terms.listingId].openDispute = 0;
        dispute.money.burned += told.burned;
        dispute.money.returned += told.returned;
        dispute.money.poolReward += told.poolReward;
        _call.told += told.burned;
        _call.stakeBurned += told.burned;
        _call.settled = log.topics[1];
        _checkSettlement(dispute, told);
    }

    /// @dev By time, or by the Governor: overturned, or its proposal came to nothing.
    function _mayEnd(Dispute storage dispute) private view returns (bool) {
        if (dispute.appeal.appellant == address(0)) return _now() >= dispute.terms.appealEndsAt;
        if (_call.overturned || _now() >= dispute.appeal.deadline) return true;
        IGovernor.ProposalState state = governor.state(dispute.appeal.proposalId);
        return state == IGovernor.ProposalState.Defeated || state == IGovernor.ProposalState.Canceled;
    }

    /// @dev The shares of §7 once more, by the terms that were in force when dispute and version were made.
    function _checkSettlement(Dispute storage dispute, Settled memory told) private {
        ParameterSet memory set = _set(dispute.terms.parametersId);
        uint256 stake = dispute.terms.stake;
        if (told.ruling == Ruling.UNDECIDED) {
            _keeps(told.burned == _share(stake, set.undecidedBps), "L25", "the fee of an undecided dispute");
            _keeps(told.returned == stake && told.poolReward + told.voterPool == 0, "L25", "an undecided settlement");
            return;
        }
        bool kept = told.ruling == Ruling.KEEP;
        uint256 winners = kept ? dispute.votes.keep : dispute.votes.remove;
        uint256 voters = _share(stake, set.voterBps);
        uint256 burned = _share(stake, set.burnBps) + (winners == 0 ? voters : 0);
        _keeps(told.burned == burned, "L25", "the burn of a settlement");
        _keeps(told.voterPool == (winners == 0 ? 0 : voters), "L25", "the voters' share of a settlement");
        _keeps(told.returned == (kept ? stake : 0), "L25", "what returned to the deposit");
        _checkRefund(dispute, told, set.incoherentBps);

        uint256 slashBps = _set(_versions[dispute.versionId].parametersId).slashBps;
        uint256 ceiling = _share(_pools[dispute.versionId].active, slashBps);
        _keeps(told.poolReward <= ceiling, "L33", "a pool was paid more than it could have lost");
        uint256 reward = kept ? _min(_share(stake, set.voucherBps), ceiling) : 0;
        _keeps(told.poolReward == reward, "L25", "the backers' share of a settlement");
    }

    function _checkRefund(Dispute storage dispute, Settled memory told, uint256 incoherentBps) private {
        Votes storage votes = dispute.votes;
        uint256 losers = told.ruling == Ruling.KEEP ? votes.removeBonds : votes.keepBonds;
        uint256 forfeit = _share(losers, incoherentBps);
        _keeps(told.losersRefund == losers - forfeit, "L25", "the losers' refund");
    }

    function _bookAppealSettled(Vm.Log memory log) private {
        Dispute storage dispute = _disputes[log.topics[1]];
        (bool overturned, uint256 amount, uint256 burned) = abi.decode(log.data, (bool, uint256, uint256));
        _keeps(!dispute.appeal.settled, "L23", "an appeal was settled twice");
        dispute.appeal.settled = true;
        _keeps(overturned == _call.overturned, "L32", "an appeal's bond settled as if otherwise decided");
        _keeps(amount == (overturned ? dispute.appeal.bond : dispute.appeal.bond / 2), "L25", "an appeal's credit");
        dispute.money.burned += burned;
        _call.told += burned;
        _call.appealBurned += burned;
    }

    function _bookVoteClaimed(Vm.Log memory log) private {
        (bytes32 disputeId, address voter) = (log.topics[1], _account(log.topics[2]));
        (, uint256 reward) = abi.decode(log.data, (uint256, uint256));
        Vote storage vote = _votes[disputeId][voter];
        _keeps(!vote.claimed && vote.weight > 0, "L23", "a vote was claimed twice or never cast");
        vote.claimed = true;
        creditInCourt[voter] += reward;
        _disputes[disputeId].money.rewards += reward;
        _disputes[disputeId].money.claims += 1;
    }
}
