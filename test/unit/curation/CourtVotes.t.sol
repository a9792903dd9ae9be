// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IDisputeCourt} from "../../../contracts/interfaces/IDisputeCourt.sol";
import {IStaking} from "../../../contracts/interfaces/IStaking.sol";
import {Choice, Phase, Ruling} from "../../../contracts/types/AssayTypes.sol";
import {DisputeRow} from "../../world/Surfaces.sol";
import {Vm} from "../../world/Vm.sol";
import {CurationWorld} from "./CurationWorld.sol";

/// @notice Weight, commit, reveal and tally.
contract CourtVotesTest is CurationWorld {
    bytes32 internal listing;
    bytes32 internal version;
    bytes32 internal dispute;

    function setUp() public override {
        super.setUp();
        stakeAs(olga, 500_000e18);
        stakeAs(mira, 500_000e18);
        (listing, version) = listed();
        vouchAs(ben, version, 1_000_000e18);
        skip(1 days);
        dispute = challengeAs(mira, version);
    }

    // weight

    function test_weightIsOwnStakeThatDoesNotBackTheVersion() public view {
        assertEq(court.weightOf(dispute, jack), 4_000_000e18, "all of jack's");
        assertEq(court.weightOf(dispute, ben), 2_000_000e18, "3 million less 1 million vouched");
        assertEq(court.weightOf(dispute, anna), 0, "nothing staked");
    }

    function test_weightOfThePartiesIsZero() public view {
        assertEq(court.weightOf(dispute, olga), 0, "owner");
        assertEq(court.weightOf(dispute, mira), 0, "challenger");
    }

    function test_weightOfAnUnknownDisputeIsRefused() public {
        vm.expectRevert(abi.encodeWithSelector(IDisputeCourt.CourtUnknownDispute.selector, CARD));
        court.weightOf(CARD, jack);
    }

    function test_stakeThatComesInTheOpeningSecondOrLaterWeighsNothing() public {
        stakeAs(jack, 100e18);
        stakeAs(anna, 100e18);
        skip(1);
        assertEq(court.weightOf(dispute, jack), 4_000_000e18, "as before");
        assertEq(court.weightOf(dispute, anna), 0, "nothing");
    }

    function test_stakeThatLeavesAfterOpeningWeighsNoMore() public {
        vm.prank(jack);
        staking.requestUnbond(1_000_000e18);
        assertEq(court.weightOf(dispute, jack), 3_000_000e18, "units now");
    }

    function test_stakeThatASlashTookWeighsNoMoreBeforeItIsSettledToo() public {
        (, bytes32 stolen) = submitAs(olga, CARD, DEPOSIT);
        vouchAs(jack, stolen, 100_000e18);
        vm.prank(address(court));
        staking.slash(stolen, CARD, 2000, 0, 0, mira);
        assertEq(court.weightOf(dispute, jack), 4_000_000e18 - 20_000e18, "effective stake");
    }

    function test_delegatedVotesDoNotWeigh() public {
        vm.prank(judy);
        staking.delegate(jack);
        skip(1);
        rule(dispute, Ruling.UNDECIDED);
        bytes32 next = challengeAs(mira, version);
        assertEq(court.weightOf(next, jack), 4_000_000e18, "own balance only");
        assertEq(court.weightOf(next, judy), 3_000_000e18, "hers is hers");
    }

    // commit

    function test_commitRefusesAnUnknownDispute() public {
        vm.expectRevert(abi.encodeWithSelector(IDisputeCourt.CourtUnknownDispute.selector, CARD));
        court.commit(CARD, SALT);
    }

    function test_commitRefusesAnEmptySeal() public {
        vm.prank(jack);
        vm.expectRevert(IDisputeCourt.CourtZeroCommitment.selector);
        court.commit(dispute, 0);
    }

    function test_commitRefusesTheParties() public {
        address[2] memory parties = [olga, mira];
        for (uint256 i = 0; i < 2; ++i) {
            vm.prank(parties[i]);
            vm.expectRevert(abi.encodeWithSelector(IDisputeCourt.CourtPartyCannotVote.selector, parties[i]));
            court.commit(dispute, SALT);
        }
    }

    function test_commitRefusesAWeightBelow100Tokens() public {
        rule(dispute, Ruling.UNDECIDED);
        stakeAs(anna, 100e18 - 1);
        stakeAs(gus, 100e18);
        skip(3 days);
        bytes32 next = challengeAs(mira, version);
        vm.prank(anna);
        vm.expectRevert(abi.encodeWithSelector(IDisputeCourt.CourtWeightTooLow.selector, anna, 100e18 - 1));
        court.commit(next, SALT);
        vm.prank(gus);
        court.commit(next, SALT);
    }

    function test_commitRefusesABondThatIsNotFree() public {
        (, bytes32 other) = submitAs(olga, CARD, DEPOSIT);
        vm.prank(ben);
        staking.requestUnbond(1_000_000e18);
        vouchAs(ben, other, 999_999e18);
        // Of 3 million: 1 in a ticket, 1 vouched here, the rest but one token vouched elsewhere, where it still weighs.
        vm.prank(ben);
        vm.expectRevert(abi.encodeWithSelector(IStaking.StakingInsufficientFree.selector, ben, 1e18, 20_000e18));
        court.commit(dispute, SALT);
    }

    function test_theFirstCommitFixesTheWeightAndLocksTheBondRoundedUp() public {
        rule(dispute, Ruling.UNDECIDED);
        stakeAs(anna, 100e18 + 1);
        skip(3 days);
        bytes32 next = challengeAs(mira, version);
        uint256 bond = 2e18 + 1; // 2 % of 100 tokens and one base unit, rounded up

        vm.expectEmit(true, true, true, true, address(court));
        emit IDisputeCourt.VoteCommitted(next, anna, SALT, 100e18 + 1, bond);
        vm.expectEmit(true, true, true, true, address(staking));
        emit IStaking.BondLocked(next, anna, bond);
        vm.prank(anna);
        court.commit(next, SALT);

        assertEq(staking.freeOf(anna), 98e18, "free");
        assertEq(staking.bonded(), bond, "bonded");
        (bytes32 commitment, uint256 weight, uint256 held, bool revealed, , bool claimed) = court.voteOf(next, anna);
        assertEq(commitment, SALT, "commitment");
        assertEq(weight, 100e18 + 1, "weight");
        assertEq(held, bond, "bond");
        assertTrue(!revealed && !claimed, "neither revealed nor claimed");
        (uint256 committedWeight, , , uint256 committedBonds, , ) = court.tallyOf(next);
        assertEq(committedWeight, 100e18 + 1, "committed weight");
        assertEq(committedBonds, bond, "committed bonds");
    }

    function test_aLaterCommitOnlyReplacesTheSeal() public {
        sealAs(jack, dispute, Choice.KEEP);
        uint256 free = staking.freeOf(jack);
        vm.prank(jack);
        staking.requestUnbond(3_000_000e18);
        vm.expectEmit(true, true, true, true, address(court));
        emit IDisputeCourt.VoteReplaced(dispute, jack, SALT);
        vm.prank(jack);
        court.commit(dispute, SALT);

        (bytes32 commitment, uint256 weight, uint256 bond, , , ) = court.voteOf(dispute, jack);
        assertEq(commitment, SALT, "replaced");
        assertEq(weight, 4_000_000e18, "weight stays");
        assertEq(bond, 80_000e18, "bond stays");
        assertEq(staking.freeOf(jack), free - 3_000_000e18, "nothing more was locked");
        (uint256 committedWeight, , , , , ) = court.tallyOf(dispute);
        assertEq(committedWeight, 4_000_000e18, "counted once");
    }

    function test_oneStakeVotesInSeveralDisputes() public {
        (, bytes32 second) = submitAs(olga, CARD, DEPOSIT);
        bytes32 other = challengeAs(mira, second);
        sealAs(jack, dispute, Choice.KEEP);
        sealAs(jack, other, Choice.REMOVE);
        (, uint256 weight, uint256 bond, , , ) = court.voteOf(other, jack);
        assertEq(weight, 3_920_000e18, "units now: the first bond is no stake of his");
        assertEq(bond, 78_400e18, "second bond");
        assertEq(staking.bonded(), 158_400e18, "bonded");
    }

    // reveal

    function test_revealRefusesUnknownUnsealedAndWrong() public {
        vm.expectRevert(abi.encodeWithSelector(IDisputeCourt.CourtUnknownDispute.selector, CARD));
        court.reveal(CARD, jack, Choice.KEEP, SALT);
        sealAs(jack, dispute, Choice.KEEP);
        vm.warp(disputeRow(dispute).commitEndsAt);
        vm.expectRevert(abi.encodeWithSelector(IDisputeCourt.CourtNotCommitted.selector, dispute, judy));
        court.reveal(dispute, judy, Choice.KEEP, SALT);
        vm.expectRevert(IDisputeCourt.CourtInvalidChoice.selector);
        court.reveal(dispute, jack, Choice.NONE, saltOf(jack));
        vm.expectRevert(abi.encodeWithSelector(IDisputeCourt.CourtWrongReveal.selector, dispute, jack));
        court.reveal(dispute, jack, Choice.REMOVE, saltOf(jack));
        vm.expectRevert(abi.encodeWithSelector(IDisputeCourt.CourtWrongReveal.selector, dispute, jack));
        court.reveal(dispute, jack, Choice.KEEP, SALT);
    }

    function test_aSealCopiedFromAnotherJurorCannotBeOpened() public {
        bytes32 jacks = court.commitmentOf(dispute, jack, Choice.KEEP, saltOf(jack));
        vm.prank(judy);
        court.commit(dispute, jacks);
        vm.warp(disputeRow(dispute).commitEndsAt);
        vm.expectRevert(abi.encodeWithSelector(IDisputeCourt.CourtWrongReveal.selector, dispute, judy));
        court.reveal(dispute, judy, Choice.KEEP, saltOf(jack));
    }

    function test_anybodyRevealsOnceForTheVoter() public {
        sealAs(jack, dispute, Choice.REMOVE);
        vm.warp(disputeRow(dispute).commitEndsAt);
        vm.expectEmit(true, true, true, true, address(court));
        emit IDisputeCourt.VoteRevealed(dispute, jack, Choice.REMOVE, 4_000_000e18);
        vm.prank(anna);
        court.reveal(dispute, jack, Choice.REMOVE, saltOf(jack));

        (, , , bool revealed, Choice choice, ) = court.voteOf(dispute, jack);
        assertTrue(revealed && choice == Choice.REMOVE, "revealed");
        (, uint256 keepWeight, uint256 removeWeight, , uint256 keepBonds, uint256 removeBonds) = court.tallyOf(dispute);
        assertEq(keepWeight, 0, "keep");
        assertEq(removeWeight, 4_000_000e18, "remove");
        assertEq(keepBonds, 0, "keep bonds");
        assertEq(removeBonds, 80_000e18, "remove bonds");
        vm.expectRevert(abi.encodeWithSelector(IDisputeCourt.CourtAlreadyRevealed.selector, dispute, jack));
        court.reveal(dispute, jack, Choice.REMOVE, saltOf(jack));
    }

    function test_theCommitmentIsTheHashThatThePortalComputes() public view {
        bytes32 typehash = keccak256(
            "Commit(uint256 chainId,address court,bytes32 disputeId,address voter,uint8 choice,bytes32 salt)"
        );
        assertEq(
            court.commitmentOf(dispute, jack, Choice.REMOVE, SALT),
            keccak256(abi.encode(typehash, block.chainid, address(court), dispute, jack, uint8(2), SALT)),
            "commitment"
        );
    }

    // tally

    function test_tallyRefusesUnknownEarlyAndTwice() public {
        vm.expectRevert(abi.encodeWithSelector(IDisputeCourt.CourtUnknownDispute.selector, CARD));
        court.tally(CARD);
        vm.expectRevert(wrongPhase(dispute, Phase.COMMIT));
        court.tally(dispute);
        vm.warp(disputeRow(dispute).revealEndsAt - 1);
        vm.expectRevert(wrongPhase(dispute, Phase.REVEAL));
        court.tally(dispute);
        vm.warp(disputeRow(dispute).revealEndsAt);
        court.tally(dispute);
        vm.expectRevert(abi.encodeWithSelector(IDisputeCourt.CourtAlreadyTallied.selector, dispute));
        court.tally(dispute);
    }

    function test_aDisputeThatWasTalliedIsNotTalliedAgainAtItsEnd() public {
        vm.warp(disputeRow(dispute).revealEndsAt);
        court.tally(dispute);
        vm.warp(disputeRow(dispute).appealEndsAt);

        vm.recordLogs();
        court.resolve(dispute);

        Vm.Log[] memory logs = vm.getRecordedLogs();
        for (uint256 i = 0; i < logs.length; ++i) {
            assertTrue(logs[i].topics[0] != IDisputeCourt.DisputeTallied.selector, "told once");
        }
        assertPhase(dispute, Phase.RESOLVED);
    }

    function test_silenceIsUndecided() public {
        _expectTally(Choice.NONE, Choice.NONE, Choice.NONE, Ruling.UNDECIDED, 0, 0);
    }

    function test_theMajorityOfTheWeightRules() public {
        _expectTally(Choice.KEEP, Choice.REMOVE, Choice.REMOVE, Ruling.REMOVE, 4_000_000e18, 5_000_000e18);
    }

    function test_oneJurorWithTheQuorumRules() public {
        _expectTally(Choice.KEEP, Choice.NONE, Choice.NONE, Ruling.KEEP, 4_000_000e18, 0);
    }

    function test_aTieIsUndecided() public {
        vm.prank(jack);
        staking.requestUnbond(1_000_000e18);
        _expectTally(Choice.REMOVE, Choice.KEEP, Choice.NONE, Ruling.UNDECIDED, 3_000_000e18, 3_000_000e18);
    }

    function test_aWeightOfExactlyTheQuorumDecidesAndOneUnitLessDoesNot() public {
        uint256 quorum = disputeRow(dispute).quorum;
        assertEq(quorum, 1_400_000e18, "10 % of 14 million");
        vm.prank(jane);
        staking.requestUnbond(2_000_000e18 - quorum);
        _expectTally(Choice.NONE, Choice.NONE, Choice.REMOVE, Ruling.REMOVE, 0, quorum);
    }

    function test_oneUnitBelowTheQuorumIsUndecided() public {
        uint256 quorum = disputeRow(dispute).quorum;
        vm.prank(jane);
        staking.requestUnbond(2_000_000e18 - quorum + 1);
        _expectTally(Choice.NONE, Choice.NONE, Choice.REMOVE, Ruling.UNDECIDED, 0, quorum - 1);
    }

    function test_phasesMoveByTimeAlone() public {
        DisputeRow memory row = disputeRow(dispute);
        assertPhase(CARD, Phase.NONE);
        vm.warp(row.commitEndsAt - 1);
        assertPhase(dispute, Phase.COMMIT);
        vm.warp(row.commitEndsAt);
        assertPhase(dispute, Phase.REVEAL);
        vm.warp(row.revealEndsAt - 1);
        assertPhase(dispute, Phase.REVEAL);
        vm.warp(row.revealEndsAt);
        assertPhase(dispute, Phase.APPEALABLE);
        vm.warp(row.appealEndsAt + 365 days);
        assertPhase(dispute, Phase.APPEALABLE);
        court.resolve(dispute);
        assertPhase(dispute, Phase.RESOLVED);
    }

    function _expectTally(
        Choice jacks,
        Choice judys,
        Choice janes,
        Ruling ruling,
        uint256 keepWeight,
        uint256 removeWeight
    ) private {
        vote(dispute, jacks, judys, janes);
        vm.expectEmit(true, true, true, true, address(court));
        emit IDisputeCourt.DisputeTallied(dispute, ruling, keepWeight, removeWeight);
        vm.prank(anna);
        court.tally(dispute);
        assertRuling(dispute, ruling);
        assertPhase(dispute, Phase.APPEALABLE);
    }
}
