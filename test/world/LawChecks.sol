// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {IDisputeCourt} from "../../contracts/interfaces/IDisputeCourt.sol";
import {IListingRegistry} from "../../contracts/interfaces/IListingRegistry.sol";
import {IStaking} from "../../contracts/interfaces/IStaking.sol";
import {Ruling} from "../../contracts/types/AssayTypes.sol";
import {AssayTest} from "./AssayTest.sol";
import {Vm} from "./Vm.sol";

/// @notice Asks the laws of money and votes (L1–L6, L11, L12, L18) of the world as it stands, for a test that tells one
/// story. What exists is learnt from the log, so {watches} it from the beginning and {books} after every accepted call.
abstract contract LawChecks is AssayTest {
    /// @notice What the log says of one dispute's money, base units.
    struct Money {
        uint256 inflow;
        uint256 outflow;
        uint256 burned;
        uint256 bondsLocked;
        uint256 bondsGone;
        uint256 votes;
        uint256 claims;
    }

    bytes32[] internal knownListings;
    bytes32[] internal knownVersions;
    bytes32[] internal knownDisputes;
    uint256 internal lastUnbondTicket;
    uint256 private _burnedByToken;
    uint256 private _burnedByProtocol;
    mapping(bytes32 disputeId => Money) private _moneyOf;

    /// @dev Carries the verdict over a future that is undone.
    error AllPaid();

    /// @notice Everybody who may hold stake or a claim.
    function everybody() internal view virtual returns (address[] memory) {
        return actors();
    }

    function watches() internal {
        vm.recordLogs();
    }

    /// @notice Learns what the accepted calls since the last time have told.
    function books() internal {
        Vm.Log[] memory logs = vm.getRecordedLogs();
        for (uint256 i = 0; i < logs.length; ++i) {
            if (logs[i].emitter == address(token)) _bookToken(logs[i]);
            else if (logs[i].emitter == address(staking)) _bookStaking(logs[i]);
            else if (logs[i].emitter == address(registry)) _bookRegistry(logs[i]);
            else if (logs[i].emitter == address(court)) _bookCourt(logs[i]);
        }
    }

    /// @notice Forgets what a refused call has told before it was undone: the recorder keeps it.
    function forgets() internal {
        vm.getRecordedLogs();
    }

    function assertLaws() internal {
        books();
        _assertMoney();
        _assertDisputes();
        _assertVotes();
        for (uint256 i = 0; i < knownVersions.length; ++i) _assertPool(knownVersions[i]);
        _assertAllCanBePaid();
    }

    /// @notice Settles everybody, so that nothing is left to happen by {IStaking.sync}.
    function syncsEverybody() internal {
        address[] memory people = everybody();
        for (uint256 i = 0; i < people.length; ++i) staking.sync(people[i]);
        books();
    }

    // L1–L4

    function _assertMoney() private view {
        assertEq(SUPPLY - token.totalSupply(), _burnedByToken, "L1: the token's burns");
        assertEq(_burnedByToken, _burnedByProtocol, "L1: the protocol's burns");

        address[] memory people = everybody();
        uint256 owedByStaking = staking.bonded();
        (uint256 owedByRegistry, uint256 owedByCourt) = (0, 0);
        for (uint256 i = 0; i < people.length; ++i) {
            owedByStaking += staking.balanceOf(people[i]) + staking.claimableOf(people[i]);
            owedByRegistry += registry.claimableOf(people[i]);
            owedByCourt += court.claimableOf(people[i]);
        }
        for (uint256 i = 1; i <= lastUnbondTicket; ++i) owedByStaking += _unbonding(i);
        for (uint256 i = 0; i < knownListings.length; ++i) owedByRegistry += _depositOf(knownListings[i]);
        for (uint256 i = 0; i < knownDisputes.length; ++i) owedByCourt += disputeRow(knownDisputes[i]).escrow;
        (uint256 rewards, uint256 ahead) = _pools();
        assertEq(token.balanceOf(address(staking)) + ahead, owedByStaking + rewards, "L2: T_S");
        assertEq(token.balanceOf(address(registry)), owedByRegistry, "L3: T_R");
        assertEq(token.balanceOf(address(court)), owedByCourt, "L4: T_D");
    }

    /// @dev Unpaid rewards, and how much slashes have burned ahead of what their positions have given.
    function _pools() private view returns (uint256 rewards, uint256 ahead) {
        for (uint256 i = 0; i < knownVersions.length; ++i) {
            (uint256 total, , , , uint256 slashAmount, uint256 collected, , uint256 unpaid) = staking.poolOf(
                knownVersions[i]
            );
            rewards += unpaid;
            // Never less than nothing: what was collected beyond the slash is burned when the pool empties.
            if (total > 0) (ahead, rewards) = (ahead + slashAmount, rewards + collected);
        }
    }

    // L6

    function _assertDisputes() private view {
        uint256 held;
        for (uint256 i = 0; i < knownDisputes.length; ++i) {
            Money storage money = _moneyOf[knownDisputes[i]];
            uint256 escrow = disputeRow(knownDisputes[i]).escrow;
            assertEq(money.inflow, escrow + money.outflow + money.burned, "L6: inflow");
            held += money.bondsLocked - money.bondsGone;
            if (money.votes == 0 || money.claims < money.votes) continue;
            assertEq(escrow, 0, "L6: escrow after all claims");
            assertEq(money.bondsLocked, money.bondsGone, "L6: bonds after all claims");
        }
        assertEq(staking.bonded(), held, "L6: bonded");
    }

    // L11, L12

    function _assertVotes() private view {
        address[] memory people = everybody();
        uint256 total;
        for (uint256 i = 0; i < people.length; ++i) {
            uint256 units = staking.freeOf(people[i]);
            for (uint256 j = 0; j < knownVersions.length; ++j) {
                units += staking.recordedOf(people[i], knownVersions[j]);
            }
            assertEq(staking.balanceOf(people[i]), units, "L11: units");
            assertEq(staking.getVotes(people[i]), _delegatedTo(people[i], people), "L11: votes");
            assertLe(staking.effectiveOf(people[i]), units, "L12: effective");
            total += units;
        }
        assertEq(staking.totalSupply(), total, "L11: total");
    }

    function _delegatedTo(address delegatee, address[] memory people) private view returns (uint256 votes) {
        for (uint256 i = 0; i < people.length; ++i) {
            if (staking.delegates(people[i]) == delegatee) votes += staking.balanceOf(people[i]);
        }
    }

    // L18

    function _assertPool(bytes32 versionId) private view {
        address[] memory people = everybody();
        (uint256 recorded, uint256 vouched) = (0, 0);
        for (uint256 i = 0; i < people.length; ++i) {
            (uint256 active, uint256 releasing) = staking.positionOf(people[i], versionId);
            (recorded, vouched) = (recorded + active + releasing, vouched + active);
        }
        (uint256 poolTotal, uint256 poolActive, , , , , , ) = staking.poolOf(versionId);
        assertEq(poolTotal, recorded, "L18: total");
        assertEq(poolActive, vouched, "L18: active");
    }

    // L5, with L11 of the past and L12 after a sync

    /// @dev In a future that is undone; only the time does not come back by itself.
    function _assertAllCanBePaid() private {
        uint256 now_ = nowAt();
        (, bytes memory verdict) = address(this).call(abi.encodeCall(this.paysEverybody, ()));
        vm.warp(now_);
        forgets();
        if (bytes4(verdict) == AllPaid.selector) return;
        assembly ("memory-safe") {
            revert(add(verdict, 0x20), mload(verdict))
        }
    }

    /// @notice Everybody syncs, claims and unbonds all, waits, and takes every ticket; each is paid to the unit.
    function paysEverybody() external {
        address[] memory people = everybody();
        uint256 now_ = nowAt();
        for (uint256 i = 0; i < people.length; ++i) _syncsExactly(people[i]);
        vm.warp(now_ + 1);
        _assertPast(now_, people);
        uint256[] memory due = new uint256[](people.length);
        for (uint256 i = 0; i < people.length; ++i) due[i] = _claimsAndUnbonds(people[i]);
        vm.warp(now_ + 1 + 14 days);
        for (uint256 ticket = 1; _ticketExists(ticket); ++ticket) {
            (address owner, uint256 amount, ) = staking.unbondTicketOf(ticket);
            if (amount == 0) continue;
            vm.prank(owner);
            staking.withdraw(ticket);
        }
        for (uint256 i = 0; i < people.length; ++i) {
            assertEq(token.balanceOf(people[i]), due[i], "L5: everybody is paid what is theirs");
        }
        revert AllPaid();
    }

    function _syncsExactly(address person) private {
        uint256 effective = staking.effectiveOf(person);
        staking.sync(person);
        assertEq(staking.balanceOf(person), effective, "L12: units after sync");
    }

    function _assertPast(uint256 then_, address[] memory people) private view {
        uint256 sum;
        for (uint256 i = 0; i < people.length; ++i) sum += staking.getPastBalanceOf(people[i], then_);
        assertEq(staking.getPastTotalSupply(then_), sum, "L11: past total");
    }

    /// @dev Returns what the person's wallet will hold once its tickets are ready.
    function _claimsAndUnbonds(address person) private returns (uint256 due) {
        uint256 free = staking.freeOf(person);
        due = token.balanceOf(person) + free + staking.claimableOf(person);
        due += registry.claimableOf(person) + court.claimableOf(person);
        for (uint256 ticket = 1; ticket <= lastUnbondTicket; ++ticket) {
            (address owner, uint256 amount, ) = staking.unbondTicketOf(ticket);
            if (owner == person) due += amount;
        }
        vm.startPrank(person);
        if (staking.claimableOf(person) > 0) staking.claim();
        if (registry.claimableOf(person) > 0) registry.claim();
        if (court.claimableOf(person) > 0) court.claim();
        if (free > 0) staking.requestUnbond(free);
        vm.stopPrank();
    }

    /// @dev One ticket for each person was made in this future.
    function _ticketExists(uint256 ticket) private view returns (bool) {
        return ticket <= lastUnbondTicket + everybody().length;
    }

    function _unbonding(uint256 ticket) private view returns (uint256 amount) {
        (, amount, ) = staking.unbondTicketOf(ticket);
    }

    function _depositOf(bytes32 listingId) private view returns (uint256 deposit) {
        (, , deposit, , , , , ) = registry.listingOf(listingId);
    }

    // The log

    function _bookToken(Vm.Log memory log) private {
        bool burn = log.topics[0] == IERC20.Transfer.selector && log.topics[2] == 0;
        if (burn) _burnedByToken += abi.decode(log.data, (uint256));
    }

    function _bookRegistry(Vm.Log memory log) private {
        if (log.topics[0] == IListingRegistry.ListingSubmitted.selector) knownListings.push(log.topics[1]);
        if (log.topics[0] == IListingRegistry.VersionProposed.selector) knownVersions.push(log.topics[2]);
    }

    function _bookStaking(Vm.Log memory log) private {
        bytes32 what = log.topics[0];
        Money storage money = _moneyOf[log.topics[1]];
        if (what == IStaking.UnbondRequested.selector) {
            lastUnbondTicket = uint256(log.topics[1]);
        } else if (what == IStaking.PoolSlashed.selector) {
            (, , uint256 slashAmount, uint256 bounty) = abi.decode(log.data, (uint256, uint16, uint256, uint256));
            _burnedByProtocol += slashAmount - bounty;
        } else if (what == IStaking.PoolEmptied.selector) {
            (uint256 surplus, uint256 rewards) = abi.decode(log.data, (uint256, uint256));
            _burnedByProtocol += surplus + rewards;
        } else if (what == IStaking.BondLocked.selector) {
            money.bondsLocked += abi.decode(log.data, (uint256));
        } else if (what == IStaking.BondReturned.selector) {
            money.bondsGone += abi.decode(log.data, (uint256));
        } else if (what == IStaking.BondsBurned.selector) {
            money.bondsGone += abi.decode(log.data, (uint256));
            _burnedByProtocol += abi.decode(log.data, (uint256));
        }
    }

    function _bookCourt(Vm.Log memory log) private {
        bytes32 what = log.topics[0];
        Money storage money = _moneyOf[log.topics[1]];
        if (what == IDisputeCourt.DisputeOpened.selector) {
            knownDisputes.push(log.topics[1]);
            (, , , uint256 stake) = abi.decode(log.data, (bytes32, address, uint256, uint256));
            money.inflow += 2 * stake;
        } else if (what == IDisputeCourt.DisputeAppealed.selector) {
            money.inflow += abi.decode(log.data, (uint256));
        } else if (what == IDisputeCourt.DisputeResolved.selector) {
            (, uint256 burned, uint256 returned, uint256 poolReward) = abi.decode(
                log.data,
                (Ruling, uint256, uint256, uint256)
            );
            money.outflow += returned + poolReward;
            _bookBurn(money, burned);
        } else if (what == IDisputeCourt.AppealSettled.selector) {
            (, , uint256 burned) = abi.decode(log.data, (bool, uint256, uint256));
            _bookBurn(money, burned);
        } else if (what == IDisputeCourt.Credited.selector) {
            money.outflow += abi.decode(log.data, (uint256));
        } else if (what == IDisputeCourt.VoteCommitted.selector) {
            money.votes += 1;
        } else if (what == IDisputeCourt.VoteClaimed.selector) {
            (, uint256 reward) = abi.decode(log.data, (uint256, uint256));
            money.outflow += reward;
            money.claims += 1;
        }
    }

    function _bookBurn(Money storage money, uint256 burned) private {
        money.burned += burned;
        _burnedByProtocol += burned;
    }
}
