// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Choice, ParameterSet, Ruling} from "../../../contracts/types/AssayTypes.sol";
import {DisputeRow} from "../../world/Surfaces.sol";
import {CurationWorld} from "./CurationWorld.sol";

/// @notice Every money path with random parameters, deposits, stakes, pools and votes, against the table of PROTOCOL §7
/// written down here a second time; afterwards every juror has claimed and the court is empty.
contract SettlementFuzzTest is CurationWorld {
    struct Story {
        ParameterSet set;
        Ruling first;
        Ruling last;
        bool appealed;
        bytes32 listing;
        bytes32 version;
        bytes32 dispute;
        bytes32 seed;
        uint256 draws;
        Choice[3] choices;
        bool[3] revealed;
    }

    struct Expected {
        uint256 burned;
        uint256 owner;
        uint256 challenger;
        uint256 appellant;
        uint256 returned;
        uint256 poolReward;
        uint256 voterPool;
        uint256 winners;
        uint256 losersBonds;
        uint256 losersRefund;
        uint256 slash;
        uint256 bounty;
    }

    struct Money {
        uint256 supply;
        uint256 deposit;
        uint256 court;
        uint256 registry;
        uint256 staking;
        uint256[3] free;
    }

    function setUp() public override {
        deployAssay();
    }

    function testFuzz_keep(bytes32 seed) public {
        _tell(seed, Ruling.KEEP, false, Ruling.KEEP);
    }

    function testFuzz_remove(bytes32 seed) public {
        _tell(seed, Ruling.REMOVE, false, Ruling.REMOVE);
    }

    function testFuzz_undecided(bytes32 seed) public {
        _tell(seed, Ruling.UNDECIDED, false, Ruling.UNDECIDED);
    }

    function testFuzz_failedAppeal(bytes32 seed) public {
        Ruling ruling = Ruling(1 + (uint256(seed) % 3));
        _tell(seed, ruling, true, ruling);
    }

    function testFuzz_overturnedAppeal(bytes32 seed) public {
        Ruling first = Ruling(1 + (uint256(seed) % 3));
        _tell(seed, first, true, first == Ruling.REMOVE ? Ruling.KEEP : Ruling.REMOVE);
    }

    function _tell(bytes32 seed, Ruling first, bool appealed, Ruling last) private {
        Story memory story;
        story.seed = seed;
        (story.first, story.last, story.appealed) = (first, last, appealed);
        _drawParameters(story);
        _drawStakesAndDispute(story);
        _drawVotes(story);
        if (appealed) appealAs(anna, story.dispute);
        if (last != first) passAppeal(story.dispute);
        else if (appealed) vm.warp(governor.proposalDeadline(disputeRow(story.dispute).proposalId) + 1);
        else vm.warp(disputeRow(story.dispute).appealEndsAt);

        Expected memory expected = _expected(story);
        Money memory before = _money(story);
        if (last != first) executeThroughGovernor(story.dispute);
        else court.resolve(story.dispute);

        assertRuling(story.dispute, last);
        _assertSettled(story, expected, before);
        _assertClaims(story, expected, before);
    }

    // Draws

    function _draw(Story memory story, uint256 min, uint256 max) private pure returns (uint256) {
        story.draws += 1;
        return bound(uint256(keccak256(abi.encode(story.seed, story.draws))), min, max);
    }

    /// @dev Any set within the bounds and the cross rules of §8, in force before anything happens.
    function _drawParameters(Story memory story) private {
        ParameterSet memory set = defaultParameters();
        set.sMax = uint96(_draw(story, 100e18, 8000e18));
        set.appealMultiplier = uint16(_draw(story, 1, 5));
        set.voterBps = uint16(_draw(story, 1000, 4000));
        set.voucherBps = uint16(_draw(story, 0, 2500));
        uint256 least = set.voterBps >= 3000 ? 1000 : 4000 - set.voterBps;
        uint256 room = 9000 - set.voterBps - set.voucherBps;
        set.burnBps = uint16(_draw(story, least, room < 5000 ? room : 5000));
        set.undecidedBps = uint16(_draw(story, 100, 1000));
        set.quorumBps = uint16(_draw(story, 500, 3000));
        uint256 leastBond = 100_000 / set.quorumBps + 1;
        set.bondBps = uint16(_draw(story, leastBond < 50 ? 50 : leastBond, 1000));
        uint256 leastPenalty = 1e9 / (uint256(set.quorumBps) * set.bondBps) + 1;
        if (leastPenalty > 10_000) leastPenalty = 10_000;
        set.incoherentBps = uint16(_draw(story, leastPenalty < 1000 ? 1000 : leastPenalty, 10_000));
        set.slashBps = uint16(_draw(story, 500, 5000));
        set.bountyBps = uint16(_draw(story, 0, 2000));
        setParameters(set);
        story.set = set;
    }

    /// @dev jack always outweighs judy and jane, and reaches any quorum; judy and jane together reach none.
    function _drawStakesAndDispute(Story memory story) private {
        stakeAs(jack, _draw(story, 5_200_000e18, 6_000_000e18));
        stakeAs(judy, _draw(story, 200e18, 400_000e18));
        stakeAs(jane, _draw(story, 200e18, 400_000e18));
        stakeAs(ben, 4_000_000e18);
        stakeAs(bea, 2_000_000e18);
        skip(4 days);
        bytes32 salt = keccak256(abi.encode(story.seed));
        (story.listing, story.version) = submitAs(olga, salt, _draw(story, 1000e18, 9000e18));
        if (_draw(story, 0, 3) > 0) vouchAs(ben, story.version, _draw(story, 1, 800_000e18));
        if (_draw(story, 0, 3) > 0) vouchAs(bea, story.version, _draw(story, 1, 200_000e18));
        uint256 vouched = staking.recordedOf(bea, story.version);
        if (vouched > 0 && _draw(story, 0, 1) == 0) {
            vm.prank(bea);
            staking.startRelease(story.version, _draw(story, 1, vouched));
        }
        if (_draw(story, 0, 1) == 0) {
            skip(5 days);
            registry.activate(story.listing);
        }
        story.dispute = challengeAs(mira, story.version);
    }

    /// @dev jack brings about the first ruling; judy and jane do anything; for UNDECIDED jack may seal and be silent.
    function _drawVotes(Story memory story) private {
        address[3] memory jurors = [jack, judy, jane];
        for (uint256 i = 0; i < 3; ++i) {
            story.choices[i] = Choice(_draw(story, 0, 2));
            story.revealed[i] = story.choices[i] != Choice.NONE && _draw(story, 0, 3) > 0;
        }
        if (story.first == Ruling.UNDECIDED) story.revealed[0] = false;
        else (story.choices[0], story.revealed[0]) = (story.first == Ruling.KEEP ? Choice.KEEP : Choice.REMOVE, true);

        for (uint256 i = 0; i < 3; ++i) {
            if (story.choices[i] != Choice.NONE) sealAs(jurors[i], story.dispute, story.choices[i]);
        }
        vm.warp(disputeRow(story.dispute).commitEndsAt);
        for (uint256 i = 0; i < 3; ++i) {
            if (story.revealed[i]) openFor(jurors[i], story.dispute, story.choices[i]);
        }
        vm.warp(disputeRow(story.dispute).revealEndsAt);
        court.tally(story.dispute);
        assertRuling(story.dispute, story.first);
    }

    // The table, a second time

    function _expected(Story memory story) private view returns (Expected memory e) {
        ParameterSet memory set = story.set;
        DisputeRow memory row = disputeRow(story.dispute);
        (uint256 total, uint256 active, , , , , , ) = staking.poolOf(story.version);
        uint256 unrevealed = _bondsExpected(story, e);

        if (story.last == Ruling.UNDECIDED) {
            e.burned = (row.stake * set.undecidedBps) / BPS + unrevealed;
            e.challenger = row.stake - (row.stake * set.undecidedBps) / BPS;
            e.returned = row.stake;
        } else {
            uint256 burn = (row.stake * set.burnBps) / BPS;
            e.voterPool = (row.stake * set.voterBps) / BPS;
            e.burned = burn + unrevealed + e.losersBonds - e.losersRefund;
            if (story.last == Ruling.KEEP) {
                uint256 share = (row.stake * set.voucherBps) / BPS;
                uint256 risk = (active * set.slashBps) / BPS;
                e.poolReward = share < risk ? share : risk;
                e.owner = row.stake - e.voterPool - burn - e.poolReward;
                e.returned = row.stake;
            } else {
                e.challenger = 2 * row.stake - e.voterPool - burn;
                e.slash = (total * set.slashBps) / BPS;
                uint256 bounty = (e.slash * set.bountyBps) / BPS;
                e.bounty = bounty < burn ? bounty : burn;
                e.burned += e.slash - e.bounty;
            }
            if (e.winners == 0) (e.burned, e.voterPool) = (e.burned + e.voterPool, 0);
        }

        if (!story.appealed) return e;
        if (story.first != story.last) {
            e.appellant = row.appealBond;
        } else {
            uint256 half = row.appealBond / 2;
            e.burned += row.appealBond - half;
            if (story.last == Ruling.REMOVE) e.challenger += half;
            else e.owner += half;
        }
    }

    function _bondsExpected(Story memory story, Expected memory e) private view returns (uint256 unrevealed) {
        address[3] memory jurors = [jack, judy, jane];
        Choice winning = story.last == Ruling.KEEP ? Choice.KEEP : Choice.REMOVE;
        for (uint256 i = 0; i < 3; ++i) {
            (, uint256 weight, uint256 bond, , , ) = court.voteOf(story.dispute, jurors[i]);
            if (!story.revealed[i]) unrevealed += bond;
            else if (story.last == Ruling.UNDECIDED) continue;
            else if (story.choices[i] == winning) e.winners += weight;
            else e.losersBonds += bond;
        }
        e.losersRefund = e.losersBonds - (e.losersBonds * story.set.incoherentBps) / BPS;
    }

    // Checks

    function _money(Story memory story) private view returns (Money memory money) {
        money.supply = token.totalSupply();
        money.deposit = listingRow(story.listing).deposit;
        money.court = token.balanceOf(address(court));
        money.registry = token.balanceOf(address(registry));
        money.staking = token.balanceOf(address(staking));
        money.free = [staking.freeOf(jack), staking.freeOf(judy), staking.freeOf(jane)];
    }

    function _assertSettled(Story memory story, Expected memory e, Money memory before) private view {
        assertEq(before.supply - token.totalSupply(), e.burned, "burned");
        assertEq(court.claimableOf(olga), e.owner, "owner");
        assertEq(court.claimableOf(mira), e.challenger, "challenger");
        assertEq(court.claimableOf(anna), e.appellant, "appellant");
        assertEq(disputeRow(story.dispute).escrow, e.voterPool, "escrow");
        assertEq(
            token.balanceOf(address(court)),
            e.owner + e.challenger + e.appellant + e.voterPool,
            "court's custody (L4)"
        );
        assertEq(token.balanceOf(address(registry)), before.registry + e.returned, "registry's custody (L3)");
        assertEq(
            listingRow(story.listing).deposit + registry.claimableOf(olga),
            before.deposit + e.returned,
            "deposit"
        );
        (, , bool slashed, , uint256 slashAmount, , , uint256 rewards) = staking.poolOf(story.version);
        assertEq(slashAmount, e.slash, "slash (L10)");
        assertEq(rewards, e.poolReward, "pool reward");
        assertEq(staking.claimableOf(mira), e.bounty, "bounty");
        assertLe(e.bounty, (disputeRow(story.dispute).stake * story.set.burnBps) / BPS, "bounty's cap (L30)");
        assertTrue(slashed || e.slash == 0, "slashed");
    }

    function _assertClaims(Story memory story, Expected memory e, Money memory before) private {
        address[3] memory jurors = [jack, judy, jane];
        Choice winning = story.last == Ruling.KEEP ? Choice.KEEP : Choice.REMOVE;
        uint256 first = _draw(story, 0, 2); // claims come in any order
        for (uint256 k = 0; k < 3; ++k) {
            uint256 i = (first + k) % 3;
            if (story.choices[i] == Choice.NONE) continue;
            (, uint256 weight, uint256 bond, , , ) = court.voteOf(story.dispute, jurors[i]);
            uint256 reward;
            if (!story.revealed[i]) {
                bond = 0;
            } else if (story.last != Ruling.UNDECIDED && story.choices[i] == winning) {
                reward = (e.voterPool * weight) / e.winners;
                (e.voterPool, e.winners) = (e.voterPool - reward, e.winners - weight);
            } else if (story.last != Ruling.UNDECIDED) {
                uint256 refund = (e.losersRefund * bond) / e.losersBonds;
                (e.losersRefund, e.losersBonds) = (e.losersRefund - refund, e.losersBonds - bond);
                bond = refund;
            }

            court.claimVote(story.dispute, jurors[i]);

            assertEq(court.claimableOf(jurors[i]), reward, "juror's reward");
            assertEq(staking.freeOf(jurors[i]), before.free[i] + bond, "juror's free stake");
        }
        assertEq(disputeRow(story.dispute).escrow, 0, "escrow after all claims (L6)");
        assertEq(staking.bonded(), 0, "bonds after all claims (L6)");

        address[6] memory everybody = [olga, mira, anna, jack, judy, jane];
        for (uint256 i = 0; i < 6; ++i) {
            if (court.claimableOf(everybody[i]) == 0) continue;
            vm.prank(everybody[i]);
            court.claim();
        }
        assertEq(token.balanceOf(address(court)), 0, "the court is empty (L4)");
    }
}
