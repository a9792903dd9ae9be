// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {MoneyLaws} from "./MoneyLaws.sol";
import {PowerLaws} from "./PowerLaws.sol";
import {VoteLaws} from "./VoteLaws.sol";
import {VouchLaws} from "./VouchLaws.sol";

/// @notice The laws of PROTOCOL.md §11 (L34 and L35 are the index's), asked after every accepted move of a campaign. Each is
/// a campaign of its own; `npm run campaign` asks all of them in one.
abstract contract Laws is MoneyLaws, VoteLaws, VouchLaws, PowerLaws {
    /// @dev Fifty moves are of some 25 kinds. A run of few kinds has shown little, whatever it did.
    uint256 private constant LEAST_KINDS = 12;

    /// @notice A run in which only few kinds of moves were accepted fails. (That none is neglected in all runs together is
    /// asked where the runs end: `npm test` and `npm run campaign`.)
    function afterInvariant() public view {
        assertLe(LEAST_KINDS, society.kinds(), "too few kinds of moves were accepted");
    }

    function targetContracts() public view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(society);
    }

    /// @notice All laws at once: the release campaign. Those that look into the future, where everybody pays, leaves or settles,
    /// look every fourth time: what nobody can be paid does not become payable by itself.
    function invariant_everyLaw() public {
        everyMoneyLaw();
        everyVoteLaw();
        everyVouchLaw();
        everyPowerLaw();
        if (society.accepted() % 4 > 0) return;
        invariant_L5_afterAFullSyncEveryoneCanBePaid();
        invariant_L7_everyCustodianDrainsToItsDonations();
        invariant_L12_effectiveStakeIsUnitsAfterSync();
        invariant_L28_nobodyCanHoldBackWhatIsAnothers();
        invariant_L31_everyDisputeEnds();
    }

    function everyMoneyLaw() private view {
        invariant_L1_supplyIsTheInitialSupplyMinusAllBurns();
        invariant_L2_everyTokenInStakingHasOneOwner();
        invariant_L3_everyTokenInTheRegistryIsADepositOrClaimable();
        invariant_L4_everyTokenInTheCourtIsEscrowOrClaimable();
        invariant_L6_aDisputesMoneyIsHeldPaidOrBurned();
        invariant_L8_aSettlementBurnsItsShares();
        invariant_L9_principalLeavesOnlyThroughAnUnbondingTicket();
        invariant_L10_aSlashIsItsShareAndTheLossesCoverIt();
    }

    function everyVoteLaw() private {
        invariant_L11_unitsBalancesAndVotesAgree();
        invariant_L13_quorumAndThresholdHaveFloors();
        invariant_L14_thePastNeverChanges();
        invariant_L15_aDisputesWeightIsOldStake();
        invariant_L16_tallyIsAtMostCommitted();
        invariant_L17_anAppealsVotesAreClamped();
    }

    function everyVouchLaw() private {
        invariant_L18_aPoolIsTheSumOfItsPositions();
        invariant_L19_aPoolIsSlashedOnceAndClosed();
        invariant_L20_noVouchGrowsDuringADispute();
        invariant_L21_aDisputeHoldsTheTicketsThatWereNotReady();
    }

    function everyPowerLaw() private view {
        invariant_L22_statesMoveOnlyAlongTheirEdges();
        invariant_L23_oneDisputeOneAppealOneSettlementOneClaim();
        invariant_L24_whatWasSetStays();
        invariant_L25_openObjectsPayByTheirOwnSet();
        invariant_L26_nobodyHasMorePowerThanGiven();
        invariant_L27_noCallIsAcceptedOutsideItsWindow();
        invariant_L29_gasIsBounded();
        invariant_L30_onePurseNeverGains();
        invariant_L32_onlyItsOwnProposalOverturnsADispute();
        invariant_L33_noPoolEarnsMoreThanItRisked();
        invariant_L36_atMostThreeDisputesDelayAnExit();
    }
}
