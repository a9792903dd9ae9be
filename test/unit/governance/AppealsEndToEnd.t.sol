// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";

import {IDisputeCourt} from "../../../contracts/interfaces/IDisputeCourt.sol";
import {IExpiringGuardian} from "../../../contracts/interfaces/IExpiringGuardian.sol";
import {Choice, Phase, Ruling} from "../../../contracts/types/AssayTypes.sol";
import {GovernanceTest} from "./GovernanceTest.sol";

/// @notice Appeals from the listing to the last claim, through Governor, timelock and court, as everybody's purse sees
/// them. jack, judy and jane judge; ben and bea back; olga owns, mira challenges, anna appeals, and olga has topped up
/// her deposit meanwhile. What each should have is computed here from PROTOCOL §7, from the odd numbers below.
contract AppealsEndToEndTest is GovernanceTest {
    /// @dev Below sMax and 1/2000 of all stake, so it is the stake S of the dispute too; no share of it is round.
    uint256 private constant S = 1_777_777_777_777_777_777_777;
    uint256 private constant A = 2 * S;
    uint256 private constant TOP_UP = 1000e18;
    /// @dev What ben and bea vouch; a fifth of it can be slashed.
    uint256 private constant BENS = 100_000e18 + 7;
    uint256 private constant BEAS = 50_000e18;

    uint256 private constant BURN = (S * 2000) / 10_000;
    uint256 private constant VOTERS = (S * 3000) / 10_000;
    uint256 private constant BACKERS = (S * 1500) / 10_000;
    /// @dev A tenth of the slash of 30 000 would be more than its cap.
    uint256 private constant BOUNTY = BURN;
    uint256 private constant FEE = (S * 500) / 10_000;
    /// @dev 2 % of what each juror has, rounded up.
    uint256 private constant JACKS_BOND = 100_000e18 + 1;
    uint256 private constant JUDYS_BOND = 60_000e18;
    uint256 private constant JANES_BOND = 24_000e18;

    bytes32 private listingId;
    bytes32 private versionId;
    bytes32 private disputeId;
    uint256 private supplyBefore;
    mapping(address account => uint256 amount) private wealthBefore;

    /// @dev 13 M and a unit are staked.
    function setUp() public {
        deployAssay();
        stakes(jack, 5_000_000e18 + 1);
        stakes(judy, 3_000_000e18);
        stakes(jane, 1_200_000e18);
        stakes(ben, 2_000_000e18);
        stakes(bea, 1_800_000e18);
        address[] memory people = actors();
        for (uint256 i = 0; i < people.length; ++i) {
            wealthBefore[people[i]] = wealthOf(people[i]);
        }
        supplyBefore = token.totalSupply();

        vm.prank(olga);
        listingId = registry.submit("salt", keccak256("card"), "ipfs://card", S);
        versionId = registry.versionAt(listingId, 0);
        vm.prank(ben);
        staking.vouch(versionId, BENS);
        vm.prank(bea);
        staking.vouch(versionId, BEAS);
        skip(5 days);
        registry.activate(listingId);
        disputeId = challenges(versionId);
        vm.prank(olga);
        registry.topUp(listingId, TOP_UP);
    }

    function test_KeepBecomesRemoveToTheWei() public {
        judged(Choice.KEEP, Choice.REMOVE, Choice.KEEP, Ruling.KEEP);
        overturned(Ruling.REMOVE);

        // The losers' bonds of jack and jane: half is burned, half shared by bond, and the last one takes the dust.
        uint256 bonds = JACKS_BOND + JANES_BOND;
        uint256 refund = bonds - bonds / 2;
        uint256 jacks = (refund * JACKS_BOND) / bonds;
        expectRemoved();
        expectLoss(jack, JACKS_BOND - jacks);
        expectLoss(jane, JANES_BOND - (refund - jacks));
        expectGain(judy, VOTERS);
        expectGain(mira, S - VOTERS - BURN + BOUNTY);
        // A fifth of the pool, of which the bounty is not burned, and the units that rounding took from ben too much.
        expectBurned(BURN + bonds / 2 + (fifthUp(BENS) + fifthUp(BEAS)) - BOUNTY);
    }

    function test_RemoveBecomesKeepToTheWei() public {
        judged(Choice.REMOVE, Choice.KEEP, Choice.REMOVE, Ruling.REMOVE);
        overturned(Ruling.KEEP);

        uint256 bonds = JACKS_BOND + JANES_BOND;
        uint256 refund = bonds - bonds / 2;
        uint256 jacks = (refund * JACKS_BOND) / bonds;
        expectLoss(jack, JACKS_BOND - jacks);
        expectLoss(jane, JANES_BOND - (refund - jacks));
        expectGain(judy, VOTERS);
        expectLoss(mira, S);
        expectGain(olga, S - VOTERS - BURN - BACKERS);
        uint256 acc = (BACKERS * 1e18) / (BENS + BEAS);
        expectGain(ben, (BENS * acc) / 1e18);
        expectGain(bea, (BEAS * acc) / 1e18);
        expectGain(anna, 0);
        uint256 dust = BACKERS - (BENS * acc) / 1e18 - (BEAS * acc) / 1e18;
        // The dust of the pool's reward is burned when its last backer has left.
        expectBurned(BURN + bonds / 2 + dust);
    }

    /// @notice jane alone is below the court's quorum, and jack never opens his seal: UNDECIDED, and nobody voted REMOVE, so
    /// the jurors' share is burned.
    function test_UndecidedBecomesRemoveToTheWei() public {
        seals(jack, Choice.REMOVE);
        seals(jane, Choice.KEEP);
        skip(2 days);
        court.reveal(disputeId, jane, Choice.KEEP, "salt");
        skip(2 days);
        overturned(Ruling.REMOVE);

        expectRemoved();
        expectLoss(jack, JACKS_BOND);
        expectLoss(jane, JANES_BOND / 2);
        expectGain(judy, 0);
        expectGain(mira, S - VOTERS - BURN + BOUNTY);
        expectBurned(BURN + VOTERS + JACKS_BOND + JANES_BOND / 2 + (fifthUp(BENS) + fifthUp(BEAS)) - BOUNTY);
    }

    /// @notice L8: an appeal that fails pays half its bond to whom the ruling favours, and burns the rest.
    function test_AnAppealThatFailsAgainstKeepToTheWei() public {
        judged(Choice.KEEP, Choice.REMOVE, Choice.KEEP, Ruling.KEEP);
        defeated();

        uint256 jacks = (VOTERS * (5_000_000e18 + 1)) / (6_200_000e18 + 1);
        expectGain(jack, jacks);
        expectGain(jane, VOTERS - jacks);
        expectLoss(judy, JUDYS_BOND / 2);
        expectLoss(mira, S);
        expectGain(olga, S - VOTERS - BURN - BACKERS + A / 2);
        expectLoss(anna, A);
        uint256 acc = (BACKERS * 1e18) / (BENS + BEAS);
        uint256 dust = BACKERS - (BENS * acc) / 1e18 - (BEAS * acc) / 1e18;
        expectBurned(BURN + JUDYS_BOND / 2 + A / 2 + dust);
    }

    function test_AnAppealThatFailsAgainstRemoveToTheWei() public {
        judged(Choice.REMOVE, Choice.KEEP, Choice.REMOVE, Ruling.REMOVE);
        defeated();

        uint256 jacks = (VOTERS * (5_000_000e18 + 1)) / (6_200_000e18 + 1);
        expectRemoved(A);
        expectGain(jack, jacks);
        expectGain(jane, VOTERS - jacks);
        expectLoss(judy, JUDYS_BOND / 2);
        expectGain(mira, S - VOTERS - BURN + BOUNTY + A / 2);
        expectBurned(BURN + JUDYS_BOND / 2 + A / 2 + (fifthUp(BENS) + fifthUp(BEAS)) - BOUNTY);
    }

    function test_AnAppealThatFailsAgainstUndecidedToTheWei() public {
        skip(4 days);
        defeated();

        expectLoss(mira, FEE);
        expectGain(olga, A / 2);
        expectLoss(anna, A);
        expectGain(ben, 0);
        expectBurned(FEE + A / 2);
    }

    /// @notice It passed, and nobody queued it. From the deadline on anybody ends the dispute by its first ruling, and what
    /// is queued afterwards finds it resolved.
    function test_AnAppealThatPassedButWasQueuedTooLateHasFailed() public {
        judged(Choice.KEEP, Choice.REMOVE, Choice.KEEP, Ruling.KEEP);
        Proposal memory p = appeals(disputeId);
        votedFor(p);
        vm.warp(disputeRow(disputeId).appealDeadline - 1);
        expectResolveRefused(Phase.APPEALED);
        skip(1);
        court.resolve(disputeId);
        assertEq(uint256(disputeRow(disputeId).ruling), uint256(Ruling.KEEP), "the first ruling");
        uint256 annas = wealthOf(anna);

        queues(p);
        vm.warp(governor.proposalEta(p.id));
        vm.expectRevert(abi.encodeWithSelector(IDisputeCourt.CourtWrongPhase.selector, disputeId, Phase.RESOLVED));
        executes(p);
        assertEq(wealthOf(anna), annas, "nothing moves twice");
        assertEq(disputeRow(disputeId).appealBond, A, "the bond that was lost");
    }

    /// @notice Nobody can take an appeal back: not who posted its bond, not the parties, not the guardian, not the treasury,
    /// not in any of its states; the court, which proposed it, has no call for it.
    function test_NobodyCancelsAnAppeal() public {
        judged(Choice.KEEP, Choice.REMOVE, Choice.KEEP, Ruling.KEEP);
        Proposal memory p = appeals(disputeId);
        expectNobodyCancels(p);
        votedFor(p);
        expectNobodyCancels(p);
        queues(p);
        expectNobodyCancels(p);
        vm.warp(governor.proposalEta(p.id));
        expectNobodyCancels(p);
        executes(p);
        assertEq(uint256(disputeRow(disputeId).ruling), uint256(Ruling.REMOVE), "overturned");
    }

    // The story

    function judged(Choice jacks, Choice judys, Choice janes, Ruling expected) private {
        seals(jack, jacks);
        seals(judy, judys);
        seals(jane, janes);
        skip(2 days);
        court.reveal(disputeId, jack, jacks, "salt");
        court.reveal(disputeId, judy, judys, "salt");
        court.reveal(disputeId, jane, janes, "salt");
        skip(2 days);
        court.tally(disputeId);
        assertEq(uint256(disputeRow(disputeId).ruling), uint256(expected), "first ruling");
    }

    function seals(address juror, Choice choice) private {
        bytes32 commitment = court.commitmentOf(disputeId, juror, choice, "salt");
        vm.prank(juror);
        court.commit(disputeId, commitment);
    }

    /// @dev judy, ben and bea outvote jack.
    function votedFor(Proposal memory p) private {
        opensVoting(p.id);
        votes(jack, p.id, AGAINST);
        votes(judy, p.id, FOR);
        votes(ben, p.id, FOR);
        votes(bea, p.id, FOR);
        closesVoting(p.id);
        assertState(p.id, IGovernor.ProposalState.Succeeded, "passed");
    }

    function overturned(Ruling final_) private {
        Proposal memory p = appeals(disputeId);
        votedFor(p);
        queues(p);
        vm.warp(governor.proposalEta(p.id));
        executes(p);
        assertEq(uint256(disputeRow(disputeId).ruling), uint256(final_), "overturned");
        everybodyTakesWhatIsTheirs();
    }

    function defeated() private {
        Proposal memory p = appeals(disputeId);
        opensVoting(p.id);
        votes(jack, p.id, AGAINST);
        closesVoting(p.id);
        court.resolve(disputeId);
        everybodyTakesWhatIsTheirs();
    }

    /// @dev jack first, so that the dust of jurors' shares falls to jane; then everybody's pools are settled or left.
    function everybodyTakesWhatIsTheirs() private {
        address[3] memory jurors = [jack, judy, jane];
        for (uint256 i = 0; i < 3; ++i) {
            (, , uint256 bond, , , ) = court.voteOf(disputeId, jurors[i]);
            if (bond > 0) court.claimVote(disputeId, jurors[i]);
        }
        assertEq(disputeRow(disputeId).escrow, 0, "the escrow is empty");
        assertEq(staking.bonded(), 0, "no bond is held");
        leaves(ben, BENS);
        leaves(bea, BEAS);
        address[6] memory payees = [olga, mira, anna, jack, judy, jane];
        for (uint256 i = 0; i < payees.length; ++i) {
            if (court.claimableOf(payees[i]) == 0) continue;
            vm.prank(payees[i]);
            court.claim();
        }
        assertEq(token.balanceOf(address(court)), 0, "the court is empty");
    }

    /// @dev A slashed backer is settled; another one releases all and waits, so that the pool is emptied.
    function leaves(address backer, uint256 vouched) private {
        staking.sync(backer);
        if (staking.recordedOf(backer, versionId) == 0) return;
        vm.prank(backer);
        uint256 ticket = staking.startRelease(versionId, vouched);
        skip(14 days);
        staking.completeRelease(ticket);
    }

    // The bill

    /// @dev All that is an account's, wherever it lies. What lies in olga's deposit is hers.
    function wealthOf(address account) private view returns (uint256) {
        (address owner, , uint256 deposit, , , , , ) = registry.listingOf(listingId);
        return
            token.balanceOf(account) +
            staking.balanceOf(account) +
            staking.claimableOf(account) +
            court.claimableOf(account) +
            registry.claimableOf(account) +
            (owner == account ? deposit : 0);
    }

    /// @dev What REMOVE takes from owner, backers and appellant in every case.
    function expectRemoved() private view {
        expectRemoved(0);
    }

    function expectRemoved(uint256 appellantsLoss) private view {
        expectLoss(olga, S);
        expectLoss(ben, fifthUp(BENS));
        expectLoss(bea, fifthUp(BEAS));
        expectLoss(anna, appellantsLoss);
        assertEq(registry.claimableOf(olga), TOP_UP, "the rest of the deposit");
    }

    function expectGain(address account, uint256 gain) private view {
        assertEq(wealthOf(account), wealthBefore[account] + gain, "gain");
    }

    function expectLoss(address account, uint256 loss) private view {
        assertEq(wealthOf(account), wealthBefore[account] - loss, "loss");
    }

    /// @dev Nothing was minted, nothing is in between: what all lost together was burned.
    function expectBurned(uint256 burned) private view {
        assertEq(supplyBefore - token.totalSupply(), burned, "burned");
        address[] memory people = actors();
        uint256 then_;
        uint256 now_;
        for (uint256 i = 0; i < people.length; ++i) {
            then_ += wealthBefore[people[i]];
            now_ += wealthOf(people[i]);
        }
        assertEq(then_ - now_, burned, "lost by all together");
    }

    function fifthUp(uint256 amount) private pure returns (uint256) {
        return (amount + 4) / 5;
    }

    // Refusals

    function expectResolveRefused(Phase phase) private {
        vm.expectRevert(abi.encodeWithSelector(IDisputeCourt.CourtWrongPhase.selector, disputeId, phase));
        court.resolve(disputeId);
    }

    function expectNobodyCancels(Proposal memory p) private {
        bytes32 operation = operationOf(p);
        bytes32 role = timelock.CANCELLER_ROLE();
        address[6] memory everybody = [anna, olga, mira, gus, address(timelock), address(guardian)];
        for (uint256 i = 0; i < everybody.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorUnableToCancel.selector, p.id, everybody[i]));
            cancels(everybody[i], p);
            if (everybody[i] == address(guardian)) continue; // it has the role, and its code does not let it be used
            vm.expectRevert(
                abi.encodeWithSelector(IAccessControl.AccessControlUnauthorizedAccount.selector, everybody[i], role)
            );
            vm.prank(everybody[i]);
            timelock.cancel(operation);
        }
        vm.expectRevert(abi.encodeWithSelector(IExpiringGuardian.GuardianProtectedOperation.selector, operation));
        vetoes(gus, p);
    }
}
