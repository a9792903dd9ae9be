// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {CourtBook} from "../books/CourtBook.sol";
import {Chronicle} from "../Chronicle.sol";
import {LawBase} from "./LawBase.sol";

/// @notice L11 to L17: who has which votes.
abstract contract VoteLaws is LawBase {
    /// @notice L11: units are free plus recorded stake; past balances add up to the past total; votes are delegators' units.
    function invariant_L11_unitsBalancesAndVotesAgree() public {
        uint256 time = society.time();
        vm.warp(time + 1);
        uint256 past;
        uint256[] memory delegated = new uint256[](people.length);
        for (uint256 i = 0; i < people.length; ++i) {
            uint256 units = staking.balanceOf(people[i]);
            assertEq(units, staking.freeOf(people[i]) + society.accountBook(people[i]).recorded, "L11 units");
            past += staking.getPastBalanceOf(people[i], time);
            address delegatee = staking.delegates(people[i]);
            for (uint256 j = 0; j < people.length; ++j) {
                if (people[j] == delegatee) delegated[j] += units;
            }
        }
        assertEq(staking.getPastTotalSupply(time), past, "L11 past total");
        assertEq(staking.totalSupply(), past, "L11 total");
        for (uint256 j = 0; j < people.length; ++j) {
            assertEq(staking.getVotes(people[j]), delegated[j], "L11 votes");
        }
        vm.warp(time);
    }

    /// @notice L12: effective stake never exceeds units, and equals them after a sync.
    function invariant_L12_effectiveStakeIsUnitsAfterSync() public {
        inAnotherFuture(abi.encodeCall(this.syncsEveryone, ()));
    }

    /// @notice L13: the Governor's quorum is never below its floor, and its threshold never 0.
    function invariant_L13_quorumAndThresholdHaveFloors() public {
        vm.warp(society.time());
        assertLe(SUPPLY / 25, governor.quorum(nowAt() - 1), "L13 the quorum is below 4 % of the supply");
        assertLe(SUPPLY / 2000, governor.proposalThreshold(), "L13 the threshold is below 0.05 % of the supply");
    }

    /// @notice L14: a checkpoint never changes once past.
    function invariant_L14_thePastNeverChanges() public {
        vm.warp(society.time());
        Chronicle.Memory[] memory seen = society.memories();
        for (uint256 i = 0; i < seen.length; ++i) {
            (address account, uint256 moment) = (seen[i].account, seen[i].moment);
            assertEq(staking.getPastBalanceOf(account, moment), seen[i].balance, "L14 a past balance");
            assertEq(staking.getPastVotes(account, moment), seen[i].votes, "L14 past votes");
            assertEq(staking.getPastTotalSupply(moment), seen[i].total, "L14 a past total");
            assertEq(staking.getPastDelegate(account, moment), seen[i].delegatee, "L14 a past delegate");
        }
    }

    /// @notice L15: the weights of a dispute are at most the total at its snapshot; stake added since opening weighs 0.
    function invariant_L15_aDisputesWeightIsOldStake() public {
        vm.warp(society.time());
        assertNoCallBroke("L15");
        bytes32[] memory disputes = society.watchedDisputes();
        for (uint256 i = 0; i < disputes.length; ++i) {
            bytes32 disputeId = disputes[i];
            CourtBook.Dispute memory dispute = society.disputeBook(disputeId);
            uint256 snapshot = dispute.terms.openedAt - 1;
            (uint256 committed, , , , , ) = court.tallyOf(disputeId);
            assertEq(committed, dispute.votes.committed, "L15 the weights by their events");
            assertLe(committed, staking.getPastTotalSupply(snapshot), "L15 more weight than stake at the snapshot");
            if (dispute.resolved || nowAt() >= dispute.terms.commitEndsAt) continue;
            for (uint256 j = 0; j < people.length; ++j) {
                uint256 before = staking.getPastBalanceOf(people[j], snapshot);
                assertLe(court.weightOf(disputeId, people[j]), before, "L15 young stake would weigh");
            }
        }
    }

    /// @notice L16: what was revealed is at most what was committed, and every voter reveals once.
    function invariant_L16_tallyIsAtMostCommitted() public view {
        assertNoCallBroke("L16");
        bytes32[] memory disputes = society.watchedDisputes();
        for (uint256 i = 0; i < disputes.length; ++i) {
            bytes32 disputeId = disputes[i];
            CourtBook.Votes memory votes = society.disputeBook(disputeId).votes;
            (
                uint256 committed,
                uint256 keep,
                uint256 remove,
                uint256 bonds,
                uint256 keepBonds,
                uint256 removeBonds
            ) = court.tallyOf(disputeId);
            assertLe(keep + remove, committed, "L16 more was revealed than committed");
            assertLe(keepBonds + removeBonds, bonds, "L16 more bonds were revealed than committed");
            assertEq(keep, votes.keep, "L16 votes to keep by their events");
            assertEq(remove, votes.remove, "L16 votes to remove by their events");
        }
    }

    /// @notice L17: an appeal's vote counts at most what its voter had at the dispute's snapshot and at the proposal's.
    function invariant_L17_anAppealsVotesAreClamped() public {
        vm.warp(society.time());
        assertNoCallBroke("L17");
        uint256[] memory proposals = society.watchedProposals();
        for (uint256 i = 0; i < proposals.length; ++i) {
            assertTally(proposals[i]);
        }
    }

    /// @dev Part of L12, in a future that is undone.
    function syncsEveryone() external {
        for (uint256 i = 0; i < people.length; ++i) {
            uint256 effective = staking.effectiveOf(people[i]);
            assertLe(effective, staking.balanceOf(people[i]), "L12 effective");
            staking.sync(people[i]);
            assertEq(staking.balanceOf(people[i]), effective, "L12 units after sync are what was effective before");
            assertEq(staking.effectiveOf(people[i]), effective, "L12 effective after sync");
        }
        revert Seen();
    }

    function assertTally(uint256 id) private view {
        (address proposer, uint256 snapshot, uint256 no, uint256 yes, uint256 maybe) = society.proposalBook(id);
        (uint256 against, uint256 inFavour, uint256 abstain) = governor.proposalVotes(id);
        assertEq(against, no, "L17 votes against by their events");
        assertEq(inFavour, yes, "L17 votes in favour by their events");
        assertEq(abstain, maybe, "L17 abstentions by their events");
        if (proposer == address(court)) assertClamped(id, snapshot);
    }

    function assertClamped(uint256 id, uint256 snapshot) private view {
        uint256 opening = court.snapshotOfProposal(id);
        address[] memory voters = society.ballotsOf(id);
        for (uint256 i = 0; i < voters.length; ++i) {
            uint256 cast = society.castBy(id, voters[i]);
            assertLe(cast, staking.getPastVotes(voters[i], opening), "L17 above the votes at opening");
            if (snapshot < nowAt()) assertLe(cast, staking.getPastVotes(voters[i], snapshot), "L17 above the votes");
        }
    }
}
