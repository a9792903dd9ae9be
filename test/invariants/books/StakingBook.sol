// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ICredits} from "../../../contracts/interfaces/ICredits.sol";
import {IStaking} from "../../../contracts/interfaces/IStaking.sol";
import {ListingStatus, VersionStatus} from "../../../contracts/types/AssayTypes.sol";
import {Vm} from "../../world/Vm.sol";
import {ListingBook} from "./ListingBook.sol";

/// @notice Stake as its events tell it: what every account has and where, each token's earliest exit, every pool.
abstract contract StakingBook is ListingBook {
    struct Account {
        uint256 free;
        uint256 recorded;
        uint256 unbonding;
        uint256 claimable;
    }

    struct Position {
        uint256 vouched;
        uint256 releasing;
    }

    struct Pool {
        uint256 total;
        uint256 active;
        uint256 rewards;
        uint256 slashes;
        uint256 slashBps;
        uint256 slashAmount;
        uint256 losses;
        uint256 losers;
    }

    struct Ticket {
        address account;
        bytes32 versionId;
        uint256 amount;
        uint256 readyAt;
    }

    /// @dev Principal on its way out: how much, and the first second in which it may be paid.
    struct Leaving {
        uint256 amount;
        uint256 earliest;
    }

    uint256 public unbondTickets;
    uint256 public releaseTickets;
    mapping(address account => Account) internal _accounts;
    mapping(address account => mapping(bytes32 versionId => Position)) internal _positions;
    mapping(bytes32 versionId => Pool) internal _pools;
    mapping(uint256 ticketId => Ticket) internal _releases;
    mapping(address account => Leaving[]) private _leaving;

    /// @dev The dispute's own page is in the court's book.
    function _openedAt(bytes32 versionId) internal view virtual returns (uint256);
    function _bondMoved(bytes32 disputeId, uint256 locked, uint256 returned, uint256 burned) internal virtual;
    function _slashTold(bytes32 disputeId, uint256 slashAmount, uint256 bounty) internal virtual;

    function accountBook(address account) external view returns (Account memory) {
        return _accounts[account];
    }

    function positionBook(address account, bytes32 versionId) external view returns (Position memory) {
        return _positions[account][versionId];
    }

    function poolBook(bytes32 versionId) external view returns (Pool memory) {
        return _pools[versionId];
    }

    function releaseBook(uint256 ticketId) external view returns (Ticket memory) {
        return _releases[ticketId];
    }

    function _bookStaking(bytes32 what, Vm.Log memory log) internal {
        if (what == IStaking.Staked.selector) {
            _accounts[_account(log.topics[1])].free += abi.decode(log.data, (uint256));
        } else if (what == IStaking.UnbondRequested.selector) _bookUnbond(log);
        else if (what == IStaking.Withdrawn.selector) _bookWithdrawn(log);
        else if (what == IStaking.Vouched.selector) _bookVouched(log);
        else if (what == IStaking.ReleaseStarted.selector) _bookReleaseStarted(log);
        else if (what == IStaking.ReleaseCompleted.selector) _bookReleaseCompleted(log);
        else if (what == IStaking.PoolFunded.selector) {
            (uint256 amount, ) = abi.decode(log.data, (uint256, uint256));
            _pools[log.topics[1]].rewards += amount;
        } else if (what == IStaking.Harvested.selector) {
            uint256 amount = abi.decode(log.data, (uint256));
            _pools[log.topics[2]].rewards -= amount;
            _accounts[_account(log.topics[1])].claimable += amount;
        } else if (what == ICredits.Claimed.selector) _bookClaimed(log);
        else if (what == IStaking.PoolSlashed.selector) _bookPoolSlashed(log);
        else if (what == IStaking.PositionSlashed.selector) _bookPositionSlashed(log);
        else if (what == IStaking.PoolEmptied.selector) _bookPoolEmptied(log);
        else _bookBonds(what, log);
    }

    function _bookBonds(bytes32 what, Vm.Log memory log) private {
        if (what == IStaking.BondLocked.selector) {
            uint256 amount = abi.decode(log.data, (uint256));
            _accounts[_account(log.topics[2])].free -= amount;
            _bondMoved(log.topics[1], amount, 0, 0);
        } else if (what == IStaking.BondReturned.selector) {
            uint256 amount = abi.decode(log.data, (uint256));
            _accounts[_account(log.topics[2])].free += amount;
            _bondMoved(log.topics[1], 0, amount, 0);
        } else if (what == IStaking.BondsBurned.selector) {
            uint256 amount = abi.decode(log.data, (uint256));
            _call.told += amount;
            _call.bondsBurned += amount;
            _bondMoved(log.topics[1], 0, 0, amount);
        }
    }

    function _bookUnbond(Vm.Log memory log) private {
        address account = _account(log.topics[2]);
        (uint256 amount, uint256 readyAt) = abi.decode(log.data, (uint256, uint256));
        uint256 earliest = _now() + parameters.current().unbonding;
        _keeps(readyAt == earliest, "L9", "an unbonding ticket is not ready one unbonding from now");
        unbondTickets += 1;
        _accounts[account].free -= amount;
        _accounts[account].unbonding += amount;
        _leaving[account].push(Leaving({amount: amount, earliest: earliest}));
    }

    /// @dev Pays off what may leave already; a payment that finds not enough of it has let principal out too soon.
    function _bookWithdrawn(Vm.Log memory log) private {
        address account = _account(log.topics[2]);
        uint256 left = abi.decode(log.data, (uint256));
        _accounts[account].unbonding -= left;
        Leaving[] storage leaving = _leaving[account];
        for (uint256 i = 0; i < leaving.length && left > 0; ++i) {
            if (leaving[i].earliest > _now() || leaving[i].amount == 0) continue;
            uint256 taken = _min(left, leaving[i].amount);
            leaving[i].amount -= taken;
            left -= taken;
        }
        _keeps(left == 0, "L9", "principal left before its unbonding was over");
        _keeps(_caller == account, "L26", "a ticket was paid by another than its owner");
    }

    function _bookClaimed(Vm.Log memory log) private {
        Account storage holder = _accounts[_account(log.topics[1])];
        uint256 amount = abi.decode(log.data, (uint256));
        _keeps(amount <= holder.claimable, "L9", "a claim paid more than rewards and bounties");
        holder.claimable -= _min(amount, holder.claimable);
    }

    function _bookVouched(Vm.Log memory log) private {
        (address account, bytes32 versionId) = (_account(log.topics[1]), log.topics[2]);
        uint256 amount = abi.decode(log.data, (uint256));
        _accounts[account].free -= amount;
        _accounts[account].recorded += amount;
        _positions[account][versionId].vouched += amount;
        Pool storage pool = _pools[versionId];
        pool.total += amount;
        pool.active += amount;

        Version storage version = _versions[versionId];
        Listing storage listing = _listings[version.listingId];
        _keeps(pool.slashes == 0, "L19", "a slashed pool was vouched again");
        _keeps(listing.openDispute == 0, "L20", "a vouch grew while its listing was disputed");
        bool open = version.status == VersionStatus.PENDING || version.status == VersionStatus.ACTIVE;
        open = open && (listing.status == ListingStatus.PENDING || listing.status == ListingStatus.LISTED);
        _keeps(open, "L27", "a version was vouched for that is over or leaving");
    }

    function _bookReleaseStarted(Vm.Log memory log) private {
        (uint256 amount, uint256 readyAt) = abi.decode(log.data, (uint256, uint256));
        releaseTickets += 1;
        _releases[uint256(log.topics[1])] = Ticket(_account(log.topics[2]), log.topics[3], amount, readyAt);
        Position storage position = _positions[_account(log.topics[2])][log.topics[3]];
        position.vouched -= amount;
        position.releasing += amount;
        _pools[log.topics[3]].active -= amount;
        _keeps(readyAt == _now() + parameters.current().releaseDelay, "L27", "a release is ready at another time");
    }

    function _bookReleaseCompleted(Vm.Log memory log) private {
        Ticket storage ticket = _releases[uint256(log.topics[1])];
        (address account, bytes32 versionId) = (ticket.account, ticket.versionId);
        uint256 amount = abi.decode(log.data, (uint256));
        _keeps(amount == ticket.amount && amount > 0, "L23", "a release was completed twice or for another amount");
        uint256 openedAt = _openedAt(versionId);
        _keeps(openedAt == 0 || ticket.readyAt <= openedAt, "L21", "a release escaped an open dispute");
        bool over = _versions[versionId].status >= VersionStatus.SUPERSEDED;
        _keeps(over || ticket.readyAt <= _now(), "L27", "a release was completed before its time");
        ticket.amount = 0;
        _accounts[account].free += amount;
        _accounts[account].recorded -= amount;
        _positions[account][versionId].releasing -= amount;
        _pools[versionId].total -= amount;
    }

    function _bookPoolSlashed(Vm.Log memory log) private {
        Pool storage pool = _pools[log.topics[1]];
        (uint256 total, uint256 slashBps, uint256 slashAmount, uint256 bounty) = abi.decode(
            log.data,
            (uint256, uint256, uint256, uint256)
        );
        pool.slashes += 1;
        pool.slashBps = slashBps;
        pool.slashAmount = slashAmount;
        _accounts[_account(log.topics[3])].claimable += bounty;
        _call.told += slashAmount - bounty;
        _call.slashBurned += slashAmount - bounty;
        _slashTold(log.topics[2], slashAmount, bounty);

        _keeps(pool.slashes == 1, "L19", "a pool was slashed twice");
        _keeps(total == pool.total, "L10", "a slash counted another total than the vouches");
        _keeps(
            slashBps == _set(_versions[log.topics[1]].parametersId).slashBps,
            "L25",
            "a slash by other bps than the version's"
        );
        _keeps(slashAmount == _share(pool.total, slashBps), "L10", "slashAmount");
    }

    function _bookPositionSlashed(Vm.Log memory log) private {
        (address account, bytes32 versionId) = (_account(log.topics[1]), log.topics[2]);
        (uint256 vouched, uint256 releasing, uint256 loss) = abi.decode(log.data, (uint256, uint256, uint256));
        Position storage position = _positions[account][versionId];
        _keeps(position.vouched == vouched && position.releasing == releasing, "L18", "a slash found another position");
        delete _positions[account][versionId];
        Pool storage pool = _pools[versionId];
        _keeps(loss == _shareUp(vouched + releasing, pool.slashBps), "L10", "a loss is not its share, rounded up");
        pool.total -= vouched + releasing;
        pool.active -= vouched;
        pool.losses += loss;
        pool.losers += 1;
        _accounts[account].recorded -= vouched + releasing;
        _accounts[account].free += vouched + releasing - loss;
    }

    function _bookPoolEmptied(Vm.Log memory log) private {
        Pool storage pool = _pools[log.topics[1]];
        (uint256 surplus, uint256 rewards) = abi.decode(log.data, (uint256, uint256));
        _call.told += surplus + rewards;
        pool.rewards -= rewards;
        _keeps(pool.total == 0 && pool.rewards == 0, "L2", "a pool was emptied that was not empty");
        if (pool.slashes == 0) return _keeps(surplus == 0, "L10", "a pool that was not slashed burned a surplus");
        _keeps(pool.losses == pool.slashAmount + surplus, "L10", "losses are not the slash and the surplus");
        _keeps(surplus <= pool.losers, "L10", "the surplus is more than one base unit for each position");
    }
}
