// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";

import {ListingStatus, ParameterSet, Phase, Ruling, VersionStatus} from "../../../contracts/types/AssayTypes.sol";
import {DisputeRow} from "../../world/Surfaces.sol";
import {CourtBook} from "../books/CourtBook.sol";
import {ListingBook} from "../books/ListingBook.sol";
import {LawBase} from "./LawBase.sol";

/// @notice L22 to L33 and L36: how things may move, and who may move them.
abstract contract PowerLaws is LawBase {
    /// @dev A settlement takes up to 220 000; a loop over nine voters would take as much again.
    uint256 private constant RESOLVE_GAS = 300_000;

    /// @dev For each position of an account and one more: settling a slashed pool and its account.
    uint256 private constant SYNC_GAS = 130_000;

    /// @notice L22: listings and versions move only along their edges, and what is final stays.
    function invariant_L22_statesMoveOnlyAlongTheirEdges() public view {
        assertNoCallBroke("L22");
        for (uint256 i = 0; i < society.listingCount(); ++i) {
            bytes32 listingId = society.listings(i);
            ListingBook.Listing memory book = society.listingBook(listingId);
            (address owner, ListingStatus status, , , bytes32 current, bytes32 pending, bytes32 dispute, ) = registry
                .listingOf(listingId);
            assertEq(owner, book.owner, "L22 an owner");
            assertEq(uint256(status), uint256(book.status), "L22 a listing moved without a word");
            assertEq(current, book.current, "L22 a current version");
            assertEq(pending, book.pending, "L22 a pending version");
            assertEq(dispute, book.openDispute, "L22 an open dispute");
        }
        bytes32[] memory versions = society.watchedVersions();
        for (uint256 i = 0; i < versions.length; ++i) {
            bytes32 versionId = versions[i];
            (, , VersionStatus status, , , ) = registry.versionOf(versionId);
            assertEq(
                uint256(status),
                uint256(society.versionBook(versionId).status),
                "L22 a version moved without a word"
            );
        }
    }

    /// @notice L23: one open dispute per listing; one appeal, one settlement, one claim each.
    function invariant_L23_oneDisputeOneAppealOneSettlementOneClaim() public view {
        assertNoCallBroke("L23");
        bytes32[] memory disputes = society.watchedDisputes();
        for (uint256 i = 0; i < disputes.length; ++i) {
            bytes32 disputeId = disputes[i];
            CourtBook.Dispute memory book = society.disputeBook(disputeId);
            (, , , , , , bytes32 open, ) = registry.listingOf(book.terms.listingId);
            assertTrue(
                (open == disputeId) == !book.resolved,
                "L23 open disputes and their listings are not one to one"
            );
        }
    }

    /// @notice L24: content, stakes, deadlines and sets never change once set; ends and exits only move later, at settlement.
    function invariant_L24_whatWasSetStays() public view {
        assertNoCallBroke("L24");
        bytes32[] memory disputes = society.watchedDisputes();
        for (uint256 i = 0; i < disputes.length; ++i) {
            assertDisputeStays(disputes[i]);
        }
        bytes32[] memory versions = society.watchedVersions();
        for (uint256 i = 0; i < versions.length; ++i) {
            assertVersionStays(versions[i]);
        }
        for (uint256 i = 0; i < society.listingCount(); ++i) {
            (, , , , , , , uint48 exitReadyAt) = registry.listingOf(society.listings(i));
            assertEq(exitReadyAt, society.listingBook(society.listings(i)).exitReadyAt, "L24 an exit");
        }
        uint256 sets = parameters.currentId();
        assertSetStays(sets);
        assertSetStays(1 + (society.accepted() % sets));
    }

    /// @notice L25: a parameter change never alters what an open object pays.
    function invariant_L25_openObjectsPayByTheirOwnSet() public view {
        assertNoCallBroke("L25");
        bytes32[] memory disputes = society.watchedDisputes();
        for (uint256 i = 0; i < disputes.length; ++i) {
            CourtBook.Dispute memory dispute = society.disputeBook(disputes[i]);
            if (dispute.resolved)
                assertEq(dispute.money.credited, creditsOf(dispute), "L25 the credits of a settlement");
        }
    }

    /// @notice L26: only the timelock reaches setters, nobody else holds its roles, the guardian only vetoes while it lives.
    function invariant_L26_nobodyHasMorePowerThanGiven() public view {
        assertNoCallBroke("L26");
        bytes32[3] memory roles = [timelock.PROPOSER_ROLE(), timelock.CANCELLER_ROLE(), timelock.DEFAULT_ADMIN_ROLE()];
        for (uint256 r = 0; r < roles.length; ++r) {
            assertRole(roles[r], people[society.accepted() % people.length]); // everybody in turn
            assertRole(roles[r], address(staking));
            assertRole(roles[r], address(registry));
            assertRole(roles[r], address(court));
            assertRole(roles[r], address(0));
        }
        assertTrue(!timelock.hasRole(roles[0], address(guardian)), "L26 the guardian proposes");
        assertTrue(!timelock.hasRole(roles[2], address(guardian)), "L26 the guardian administers");
    }

    /// @notice L27: no call is accepted outside its window.
    function invariant_L27_noCallIsAcceptedOutsideItsWindow() public view {
        assertNoCallBroke("L27");
    }

    /// @notice L28: what is one's own can be claimed, withdrawn, released and resolved, whatever others did.
    function invariant_L28_nobodyCanHoldBackWhatIsAnothers() public {
        inAnotherFuture(abi.encodeCall(this.everythingDueHappens, ()));
    }

    /// @notice L29: the gas of a resolve does not depend on the number of voters; that of a sync is bounded by 32 positions.
    function invariant_L29_gasIsBounded() public view {
        assertLe(society.worstResolve(), RESOLVE_GAS, "L29 a resolve");
        assertLe(society.worstSync(), SYNC_GAS, "L29 a sync");
        for (uint256 i = 0; i < people.length; ++i) {
            assertLe(staking.positionsOf(people[i]).length, 32, "L29 positions");
        }
    }

    /// @notice L30: per dispute all payouts, burns and escrow are the inflow and the slash, and the bounty is at most the
    /// burned share: one purse that holds owner, challenger and every voter never gains.
    function invariant_L30_onePurseNeverGains() public view {
        bytes32[] memory disputes = society.watchedDisputes();
        for (uint256 i = 0; i < disputes.length; ++i) {
            CourtBook.Dispute memory dispute = society.disputeBook(disputes[i]);
            CourtBook.Money memory money = dispute.money;
            uint256 paid = money.credited + money.rewards + money.returned + money.poolReward + money.bounty;
            uint256 burned = money.burned + money.slashBurned;
            uint256 escrow = disputeRow(disputes[i]).escrow;
            assertEq(paid + burned + escrow, money.inflow + money.slashAmount, "L30 a dispute's purse");
            uint256 burnBps = parameters.setOf(dispute.terms.parametersId).burnBps;
            assertLe(money.bounty, (dispute.terms.stake * burnBps) / BPS, "L30 the bounty");
        }
    }

    /// @notice L31: every open dispute can be resolved by openedAt + commit + reveal + appealWindow + 13 days.
    function invariant_L31_everyDisputeEnds() public {
        bytes32[] memory disputes = society.watchedDisputes();
        for (uint256 i = 0; i < disputes.length; ++i) {
            bytes32 disputeId = disputes[i];
            if (society.disputeBook(disputeId).resolved) continue;
            inAnotherFuture(abi.encodeCall(this.resolvesInTime, (disputeId)));
        }
    }

    /// @notice L32: a dispute is overturned only if its own canonical proposal passed under the clamp.
    function invariant_L32_onlyItsOwnProposalOverturnsADispute() public view {
        assertNoCallBroke("L32");
        bytes32[] memory disputes = society.watchedDisputes();
        for (uint256 i = 0; i < disputes.length; ++i) {
            bytes32 disputeId = disputes[i];
            Ruling ruling = disputeRow(disputeId).ruling;
            assertEq(
                uint256(ruling),
                uint256(society.disputeBook(disputeId).ruling),
                "L32 a ruling changed without a word"
            );
        }
    }

    /// @notice L33: a KEEP reward to a pool never exceeds what that pool could have lost.
    function invariant_L33_noPoolEarnsMoreThanItRisked() public view {
        assertNoCallBroke("L33");
    }

    /// @notice L36: after initiateExit at most three disputes can delay finalizeExit.
    function invariant_L36_atMostThreeDisputesDelayAnExit() public view {
        assertNoCallBroke("L36");
    }

    /// @dev Part of L28, in a future that is undone: all that is due now, one after the other.
    function everythingDueHappens() external {
        bytes32[] memory disputes = society.watchedDisputes();
        for (uint256 i = 0; i < disputes.length; ++i) {
            if (isResolvable(disputes[i])) court.resolve(disputes[i]);
        }
        for (uint256 i = 0; i < people.length; ++i) {
            takesCredits(people[i]);
        }
        for (uint256 ticket = 1; ticket <= society.unbondTickets(); ++ticket) {
            (address owner, uint256 amount, uint48 readyAt) = staking.unbondTicketOf(ticket);
            if (amount == 0 || nowAt() < readyAt) continue;
            vm.prank(owner);
            staking.withdraw(ticket);
        }
        for (uint256 ticket = 1; ticket <= society.releaseTickets(); ++ticket) {
            (, bytes32 versionId, uint256 amount, uint48 readyAt) = staking.releaseTicketOf(ticket);
            uint256 openedAt = court.openDisputeOpenedAt(versionId);
            if (amount == 0 || (openedAt != 0 && openedAt < readyAt)) continue;
            if (nowAt() >= readyAt || registry.isVersionOver(versionId)) staking.completeRelease(ticket);
        }
        bytes32[] memory unfinished = society.unfinishedDisputes();
        for (uint256 i = 0; i < unfinished.length; ++i) {
            claimsVotesOf(unfinished[i]);
        }
        revert Seen();
    }

    /// @dev Part of L31, in a future that is undone.
    function resolvesInTime(bytes32 disputeId) external {
        CourtBook.Terms memory terms = society.disputeBook(disputeId).terms;
        ParameterSet memory set = parameters.setOf(terms.parametersId);
        uint256 bound = terms.openedAt + set.commitPeriod + set.revealPeriod + set.appealWindow + 13 days;
        vm.warp(bound > society.time() ? bound : society.time());
        court.resolve(disputeId);
        revert Seen();
    }

    function claimsVotesOf(bytes32 disputeId) private {
        if (court.phaseOf(disputeId) != Phase.RESOLVED) return;
        address[] memory voters = society.votersOf(disputeId);
        for (uint256 i = 0; i < voters.length; ++i) {
            if (!society.voteBook(disputeId, voters[i]).claimed) court.claimVote(disputeId, voters[i]);
        }
    }

    function isResolvable(bytes32 disputeId) private view returns (bool) {
        DisputeRow memory dispute = disputeRow(disputeId);
        if (dispute.resolved) return false;
        if (dispute.appellant == address(0)) return nowAt() >= dispute.appealEndsAt;
        if (nowAt() >= dispute.appealDeadline) return true;
        IGovernor.ProposalState state = governor.state(dispute.proposalId);
        return state == IGovernor.ProposalState.Defeated || state == IGovernor.ProposalState.Canceled;
    }

    function assertDisputeStays(bytes32 disputeId) private view {
        DisputeRow memory row = disputeRow(disputeId);
        CourtBook.Dispute memory book = society.disputeBook(disputeId);
        assertEq(row.versionId, book.versionId, "L24 a dispute's version");
        assertEq(row.owner, book.terms.owner, "L24 a dispute's owner");
        assertEq(row.challenger, book.challenger, "L24 a dispute's challenger");
        assertEq(row.stake, book.terms.stake, "L24 S");
        assertEq(row.quorum, book.terms.quorum, "L24 a dispute's quorum");
        assertEq(row.openedAt, book.terms.openedAt, "L24 openedAt");
        assertEq(row.commitEndsAt, book.terms.commitEndsAt, "L24 commitEndsAt");
        assertEq(row.revealEndsAt, book.terms.revealEndsAt, "L24 revealEndsAt");
        assertEq(row.appealEndsAt, book.terms.appealEndsAt, "L24 appealEndsAt");
        assertEq(row.appellant, book.appeal.appellant, "L24 an appellant");
        assertEq(row.appealBond, book.appeal.bond, "L24 A");
        assertEq(row.appealDeadline, book.appeal.deadline, "L24 an appeal's deadline");
        assertEq(row.proposalId, book.appeal.proposalId, "L24 an appeal's proposal");
    }

    function assertSetStays(uint256 id) private view {
        assertEq(keccak256(abi.encode(parameters.setOf(id))), society.setHash(id), "L24 a parameter set");
    }

    function assertVersionStays(bytes32 versionId) private view {
        ListingBook.Version memory book = society.versionBook(versionId);
        (bytes32 listingId, uint256 index, , bytes32 contentHash, uint48 endsAt, uint256 parametersId) = registry
            .versionOf(versionId);
        assertEq(listingId, book.listingId, "L24 a version's listing");
        assertEq(index, book.index, "L24 a version's index");
        assertEq(contentHash, book.contentHash, "L24 a contentHash");
        assertEq(endsAt, book.pendingEndsAt, "L24 a version's end");
        assertEq(parametersId, book.parametersId, "L24 a version's set");
    }

    /// @dev §7: what owner, challenger and the appeal's winner are credited by the dispute's own set.
    function creditsOf(CourtBook.Dispute memory dispute) private view returns (uint256 credits) {
        ParameterSet memory set = parameters.setOf(dispute.terms.parametersId);
        uint256 stake = dispute.terms.stake;
        uint256 shares = (stake * set.voterBps) / BPS + (stake * set.burnBps) / BPS;
        if (dispute.ruling == Ruling.UNDECIDED) credits = stake - (stake * set.undecidedBps) / BPS;
        else if (dispute.ruling == Ruling.KEEP) credits = stake - shares - dispute.money.poolReward;
        else credits = 2 * stake - shares;
        bool overturned = dispute.ruling != dispute.first;
        if (dispute.appeal.appellant != address(0))
            credits += overturned ? dispute.appeal.bond : dispute.appeal.bond / 2;
    }

    function assertRole(bytes32 role, address account) private view {
        assertTrue(
            timelock.hasRole(role, account) == society.roleGranted(role, account),
            "L26 a role that no proposal granted"
        );
    }
}
