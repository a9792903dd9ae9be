// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AssayTest} from "../world/AssayTest.sol";
import {Ledger} from "./Ledger.sol";
import {Society} from "./Society.sol";

/// @dev Concrete here, because a campaign finds its target among the contracts of the test's own file.
contract NinePeople is Society {
    constructor(Society.Assay memory assay, address[] memory people) Society(assay, people) {}
}

/// @notice The laws of PROTOCOL.md §11, asked after every call of a campaign in which nine people do anything.
contract LawsTest is AssayTest {
    /// @dev About a third of a run's 60 to 80 calls is accepted; one in which nearly none was has shown nothing.
    uint256 private constant LEAST_ACCEPTED = 10;

    /// @dev Carries the answer of a look into the future back out of its revert.
    error Seen();

    struct Sums {
        uint256 free;
        uint256 recorded;
        uint256 unbonding;
        uint256 claimable;
        uint256 rewards;
        int256 slashesAhead;
    }

    NinePeople private society;
    address[] private people;

    function setUp() public {
        deployAssay();
        people = actors();
        society = new NinePeople(
            Society.Assay({token: token, staking: staking, registry: registry, court: court, governor: governor}),
            people
        );
    }

    function targetContracts() public view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(society);
    }

    /// @notice A run in which hardly anything was accepted proves nothing, so it fails.
    function afterInvariant() public view {
        assertTrue(society.accepted() >= LEAST_ACCEPTED, "hardly any call was accepted");
    }

    /// @notice The campaign's moves work: this society can go every way that a campaign may take, and the laws hold after it.
    function test_TheSocietyCanDoEverything() public {
        uint256 everybody = type(uint256).max;
        society.stake(0, 5e18);
        society.unbond(1, 7e18);
        society.delegate(2, 5);
        society.vouch(4, 1, 9e18);
        society.fund(6, 1, 3e18);
        society.harvest(4, 1);
        society.release(4, 1, 2e18);
        society.submit(5, 4000e18);
        society.proposeVersion(0);
        society.topUp(1, 1);
        society.donate(3, 0, 11);
        society.donate(3, 1, 12);
        society.donate(3, 2, 13);
        for (uint256 i = 0; i < 4; ++i) {
            society.wait(4 days);
        }
        society.withdraw(0);
        society.completeRelease(0);
        society.activate(3);

        // Kept by the jury, removed on appeal; one juror never opens its vote.
        society.challenge(8, 1);
        society.commits(0, everybody, 0x1f);
        society.reveals(0, 0x3f);
        society.tally(0);
        society.appeal(0, 7);
        everyLaw();
        society.decideAppeal(0, everybody);
        everyLaw();
        society.claimVotes(0, everybody);
        society.sync(4);
        society.claim(8);

        // Removed by the jury, and the appeal against it fails.
        society.challenge(7, 2);
        society.commits(0, everybody, 0);
        society.reveals(0, everybody);
        society.appeal(0, 6);
        society.decideAppeal(0, 0);
        society.resolve(0, 0);
        society.claimVotes(0, everybody);

        // Removed without an appeal, with two backers whose losses do not come out even.
        society.vouch(0, 3, 3e18 + 1);
        society.vouch(1, 3, 5e18 + 2);
        society.condemns(6, 3);
        everyLaw();
        society.syncAll();
        everyLaw();

        society.exit(0);
        society.wait(4 days);
        society.wait(4 days);
        society.exit(4);
        everyLaw();

        bytes32[23] memory moves = [
            bytes32("stake"),
            "unbond",
            "withdraw",
            "delegate",
            "vouch",
            "release",
            "completeRelease",
            "fund",
            "sync",
            "claim",
            "submit",
            "proposeVersion",
            "topUp",
            "donate",
            "challenge",
            "commit",
            "reveal",
            "tally",
            "appeal",
            "overturn",
            "resolve",
            "claimVote",
            "condemn"
        ];
        for (uint256 i = 0; i < moves.length; ++i) {
            assertTrue(society.acceptedOf(moves[i]) > 0, string(abi.encodePacked("never accepted: ", moves[i])));
        }
    }

    function everyLaw() private {
        invariant_L1_supplyIsTheInitialSupplyMinusAllBurns();
        invariant_L2_everyTokenInStakingHasOneOwner();
        invariant_L3_everyTokenInTheRegistryIsADepositOrClaimable();
        invariant_L4_everyTokenInTheCourtIsEscrowOrClaimable();
        invariant_L5_afterAFullSyncEveryoneCanBePaid();
        invariant_L6_aDisputesMoneyIsHeldPaidOrBurned();
        invariant_L11_unitsBalancesAndVotesAgree();
        invariant_L12_effectiveStakeIsUnitsAfterSync();
        invariant_L18_aPoolIsTheSumOfItsPositions();
        invariant_everyRefusalHasAName();
    }

    /// @notice L1: what is missing from the initial supply is exactly the sum of all burns in the event log.
    /// hardhat-config: invariant.runs = 32
    /// hardhat-config: invariant.depth = 80
    function invariant_L1_supplyIsTheInitialSupplyMinusAllBurns() public view {
        uint256 missing = SUPPLY - token.totalSupply();
        assertEq(missing, society.burnedByToken(), "burns by the token's events");
        assertEq(missing, society.burnedByProtocol(), "burns by the protocol's events");
    }

    /// @notice L2: every token in Staking has one owner: free, recorded, unbonding, claimable, reward, bond or donation.
    /// hardhat-config: invariant.runs = 32
    /// hardhat-config: invariant.depth = 80
    function invariant_L2_everyTokenInStakingHasOneOwner() public view {
        Sums memory sums = stakingSums();
        uint256 owned =
            sums.free +
                sums.recorded +
                sums.unbonding +
                sums.claimable +
                sums.rewards +
                staking.bonded() +
                society.donationsTo(address(staking));
        assertEq(token.balanceOf(address(staking)), uint256(int256(owned) - sums.slashesAhead), "T_S");
    }

    /// @notice L3: every token in the registry is a deposit, claimable, or a donation.
    /// hardhat-config: invariant.runs = 32
    /// hardhat-config: invariant.depth = 80
    function invariant_L3_everyTokenInTheRegistryIsADepositOrClaimable() public view {
        uint256 owned = society.donationsTo(address(registry));
        for (uint256 i = 0; i < society.listingCount(); ++i) {
            (, , uint256 deposit, , , , , ) = registry.listingOf(society.listings(i));
            owned += deposit;
        }
        for (uint256 i = 0; i < people.length; ++i) {
            owned += registry.claimableOf(people[i]);
        }
        assertEq(token.balanceOf(address(registry)), owned, "T_R");
    }

    /// @notice L4: every token in the court is in a dispute's escrow, claimable, or a donation.
    /// hardhat-config: invariant.runs = 32
    /// hardhat-config: invariant.depth = 80
    function invariant_L4_everyTokenInTheCourtIsEscrowOrClaimable() public view {
        uint256 owned = society.donationsTo(address(court));
        for (uint256 i = 0; i < society.disputeCount(); ++i) {
            owned += escrowOf(society.disputes(i));
        }
        for (uint256 i = 0; i < people.length; ++i) {
            owned += court.claimableOf(people[i]);
        }
        assertEq(token.balanceOf(address(court)), owned, "T_D");
    }

    /// @notice L5: after a full sync everyone can be paid what is theirs, at every step.
    /// hardhat-config: invariant.runs = 24
    /// hardhat-config: invariant.depth = 60
    function invariant_L5_afterAFullSyncEveryoneCanBePaid() public {
        inAnotherFuture(this.paysEveryone.selector);
    }

    /// @notice L6: per dispute, what came in is held, paid or burned; both escrow and bonds end at exactly 0.
    /// hardhat-config: invariant.runs = 32
    /// hardhat-config: invariant.depth = 80
    function invariant_L6_aDisputesMoneyIsHeldPaidOrBurned() public view {
        uint256 held;
        for (uint256 i = 0; i < society.disputeCount(); ++i) {
            bytes32 disputeId = society.disputes(i);
            Ledger.Money memory money = society.moneyOf(disputeId);
            uint256 escrow = escrowOf(disputeId);
            assertEq(money.inflow, escrow + money.outflow + money.burned, "inflow");
            uint256 bonds = money.bondsLocked - money.bondsReturned - money.bondsBurned;
            held += bonds;

            bool resolved = disputeRow(disputeId).resolved;
            if (resolved && money.claims == society.votersOf(disputeId).length) {
                assertEq(escrow, 0, "escrow after all claims");
                assertEq(bonds, 0, "bonds after all claims");
            }
        }
        assertEq(staking.bonded(), held, "bonded");
    }

    /// @notice L11: units are free plus recorded stake; past balances add up to the past total; votes are delegators' units.
    /// hardhat-config: invariant.runs = 32
    /// hardhat-config: invariant.depth = 80
    function invariant_L11_unitsBalancesAndVotesAgree() public {
        vm.warp(society.time() + 1);
        uint256 past;
        uint256[] memory delegated = new uint256[](people.length);
        for (uint256 i = 0; i < people.length; ++i) {
            uint256 units = staking.balanceOf(people[i]);
            assertEq(units, staking.freeOf(people[i]) + recordedOf(people[i]), "units");
            past += staking.getPastBalanceOf(people[i], society.time());
            address delegatee = staking.delegates(people[i]);
            for (uint256 j = 0; j < people.length; ++j) {
                if (people[j] == delegatee) delegated[j] += units;
            }
        }
        assertEq(staking.getPastTotalSupply(society.time()), past, "past total");
        assertEq(staking.totalSupply(), past, "total");
        for (uint256 j = 0; j < people.length; ++j) {
            assertEq(staking.getVotes(people[j]), delegated[j], "votes");
        }
    }

    /// @notice L12: effective stake never exceeds units, and equals them after a sync.
    /// hardhat-config: invariant.runs = 32
    /// hardhat-config: invariant.depth = 80
    function invariant_L12_effectiveStakeIsUnitsAfterSync() public {
        inAnotherFuture(this.syncsEveryone.selector);
    }

    /// @notice L18: a pool holds exactly what its positions record, and its active part what they vouch.
    /// hardhat-config: invariant.runs = 32
    /// hardhat-config: invariant.depth = 80
    function invariant_L18_aPoolIsTheSumOfItsPositions() public view {
        for (uint256 i = 0; i < society.versionCount(); ++i) {
            bytes32 versionId = society.versions(i);
            uint256 recorded;
            uint256 vouched;
            for (uint256 j = 0; j < people.length; ++j) {
                (uint256 v, uint256 r) = staking.positionOf(people[j], versionId);
                vouched += v;
                recorded += v + r;
            }
            (uint256 total, uint256 active, , , , , , ) = staking.poolOf(versionId);
            assertEq(total, recorded, "total");
            assertEq(active, vouched, "active");
        }
    }

    /// @notice No call ever panics or reverts without a word: every refusal is an error with a name.
    /// hardhat-config: invariant.runs = 32
    /// hardhat-config: invariant.depth = 80
    function invariant_everyRefusalHasAName() public view {
        assertEq(society.panicked(), 0, "the call that panicked");
    }

    /// @dev Part of L5, in a future that is undone: everyone syncs, claims, unbonds all and withdraws all tickets.
    function paysEveryone() external {
        uint256 dueBefore;
        uint256 walletsBefore;
        for (uint256 i = 0; i < people.length; ++i) {
            staking.sync(people[i]);
            walletsBefore += token.balanceOf(people[i]);
        }
        for (uint256 i = 0; i < people.length; ++i) {
            dueBefore +=
                staking.freeOf(people[i]) +
                court.claimableOf(people[i]) +
                registry.claimableOf(people[i]) +
                staking.claimableOf(people[i]);
            claimsAll(people[i]);
        }
        uint256 tickets = society.unbondTickets();
        for (uint256 i = 0; i < people.length; ++i) {
            uint256 free = staking.freeOf(people[i]);
            if (free == 0) continue;
            vm.prank(people[i]);
            staking.requestUnbond(free);
            tickets += 1;
            dueBefore -= free; // counted with its ticket
        }
        vm.warp(vm.getBlockTimestamp() + 14 days);
        for (uint256 ticket = 1; ticket <= tickets; ++ticket) {
            (address owner, uint256 amount, ) = staking.unbondTicketOf(ticket);
            if (amount == 0) continue;
            dueBefore += amount;
            vm.prank(owner);
            staking.withdraw(ticket);
        }
        uint256 walletsAfter;
        for (uint256 i = 0; i < people.length; ++i) {
            walletsAfter += token.balanceOf(people[i]);
        }
        assertEq(walletsAfter, walletsBefore + dueBefore, "everyone was paid what was theirs");
        revert Seen();
    }

    /// @dev Part of L12, in a future that is undone.
    function syncsEveryone() external {
        for (uint256 i = 0; i < people.length; ++i) {
            uint256 effective = staking.effectiveOf(people[i]);
            assertLe(effective, staking.balanceOf(people[i]), "effective");
            staking.sync(people[i]);
            assertEq(staking.balanceOf(people[i]), effective, "units after sync are what was effective before");
            assertEq(staking.effectiveOf(people[i]), effective, "effective after sync");
        }
        revert Seen();
    }

    function claimsAll(address person) private {
        vm.startPrank(person);
        if (staking.claimableOf(person) > 0) staking.claim();
        if (registry.claimableOf(person) > 0) registry.claim();
        if (court.claimableOf(person) > 0) court.claim();
        vm.stopPrank();
    }

    /// @dev Runs one of our functions that ends in `Seen`; anything else that it says is a broken law.
    function inAnotherFuture(bytes4 what) private {
        vm.warp(society.time());
        (, bytes memory answer) = address(this).call(abi.encodeWithSelector(what));
        if (bytes4(answer) == Seen.selector) return;
        assembly ("memory-safe") {
            revert(add(answer, 0x20), mload(answer))
        }
    }

    function stakingSums() private view returns (Sums memory sums) {
        for (uint256 i = 0; i < people.length; ++i) {
            sums.free += staking.freeOf(people[i]);
            sums.claimable += staking.claimableOf(people[i]);
            sums.recorded += recordedOf(people[i]);
        }
        for (uint256 ticket = 1; ticket <= society.unbondTickets(); ++ticket) {
            (, uint256 amount, ) = staking.unbondTicketOf(ticket);
            sums.unbonding += amount;
        }
        for (uint256 i = 0; i < society.versionCount(); ++i) {
            (uint256 total, , bool slashed, , uint256 slashAmount, uint256 collected, , uint256 rewards) = staking
                .poolOf(society.versions(i));
            sums.rewards += rewards;
            if (slashed && total > 0) sums.slashesAhead += int256(slashAmount) - int256(collected);
        }
    }

    function recordedOf(address person) private view returns (uint256 recorded) {
        for (uint256 i = 0; i < society.versionCount(); ++i) {
            recorded += staking.recordedOf(person, society.versions(i));
        }
    }

    function escrowOf(bytes32 disputeId) private view returns (uint256 escrow) {
        escrow = disputeRow(disputeId).escrow;
    }
}
