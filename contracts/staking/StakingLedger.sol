// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IStaking} from "../interfaces/IStaking.sol";
import {Bps} from "../libraries/Bps.sol";
import {PoolMath} from "../libraries/PoolMath.sol";
import {AssayToken} from "../token/AssayToken.sol";
import {Credits} from "../token/Credits.sol";
import {StakingVotes} from "./StakingVotes.sol";

/// @title The books of Staking
/// @notice What every account, position, pool and ticket holds; how a slashed pool is settled and rewards harvested.
/// @dev Amounts fit uint96 with room to spare: no sum of them exceeds the token supply, 1e26 < 2^87. An amount given
/// from outside is narrowed only after a comparison with a stored uint96, or by SafeCast before it is added: refused by a name.
abstract contract StakingLedger is StakingVotes, Credits {
    using Bps for uint256;

    /// @dev `recorded` is the sum of vouched and releasing over all positions; the other units ({StakingVotes}) are free.
    /// The first `positions` places of `pools` hold the numbers of the pools it is in; what lies behind them is left over.
    /// `number` (from 1, given at the first ticket) stands for the account in tickets.
    struct Account {
        uint96 recorded;
        uint8 positions;
        uint32 number;
        uint32[32] pools;
    }

    /// @dev `place` counts from 1 in the account's list; 0 means that there is no position. `index` is the pool's
    /// `acc` up to which the rewards of `vouched` are harvested.
    struct Position {
        uint96 vouched;
        uint96 releasing;
        uint8 place;
        uint256 index;
    }

    /// @dev `number` (from 1, given at the first vouch) stands for the version in lists and tickets.
    struct Pool {
        uint96 total;
        uint96 active;
        uint16 slashBps;
        bool slashed;
        uint32 number;
        uint256 acc;
        uint96 rewards;
        uint96 slashAmount;
        uint96 collected;
    }

    /// @dev `account` and `pool` are their numbers, so that a ticket is one word.
    struct ReleaseTicket {
        uint96 amount;
        uint48 readyAt;
        uint32 account;
        uint32 pool;
    }

    struct UnbondTicket {
        uint96 amount;
        uint48 readyAt;
        uint32 account;
    }

    /// @dev How many versions one account can back at once: what a sync can cost is bounded.
    uint256 private constant MAX_POSITIONS = 32;

    mapping(address account => Account) internal _accounts;
    mapping(address account => mapping(bytes32 versionId => Position)) internal _positions;
    mapping(bytes32 versionId => Pool) internal _pools;
    mapping(uint256 number => bytes32 versionId) internal _versionOfPool;
    mapping(uint256 number => address account) internal _accountOf;
    mapping(uint256 ticketId => ReleaseTicket) internal _releaseTickets;
    mapping(uint256 ticketId => UnbondTicket) internal _unbondTickets;

    uint96 internal _bonded;
    uint48 internal _lastReleaseTicket;
    uint48 internal _lastUnbondTicket;
    uint32 private _lastPool;
    uint32 private _lastAccount;

    constructor(AssayToken token_) Credits(token_) {}

    /// @inheritdoc IStaking
    function freeOf(address account) public view returns (uint256) {
        return _unitsOf(account) - _accounts[account].recorded;
    }

    /// @inheritdoc IStaking
    function effectiveOf(address account) external view returns (uint256 effective) {
        Account storage holder = _accounts[account];
        effective = _unitsOf(account);
        for (uint256 i = 0; i < holder.positions; ++i) {
            bytes32 versionId = _versionOfPool[holder.pools[i]];
            Pool storage pool = _pools[versionId];
            if (pool.slashed) effective -= recordedOf(account, versionId).shareUp(pool.slashBps);
        }
    }

    /// @inheritdoc IStaking
    function recordedOf(address account, bytes32 versionId) public view returns (uint256) {
        Position storage position = _positions[account][versionId];
        return position.vouched + position.releasing;
    }

    /// @inheritdoc IStaking
    function positionOf(address account, bytes32 versionId) external view returns (uint256 vouched, uint256 releasing) {
        Position storage position = _positions[account][versionId];
        return (position.vouched, position.releasing);
    }

    /// @inheritdoc IStaking
    function positionsOf(address account) external view returns (bytes32[] memory versionIds) {
        Account storage holder = _accounts[account];
        versionIds = new bytes32[](holder.positions);
        for (uint256 i = 0; i < versionIds.length; ++i) {
            versionIds[i] = _versionOfPool[holder.pools[i]];
        }
    }

    /// @inheritdoc IStaking
    function pendingRewardOf(address account, bytes32 versionId) public view returns (uint256) {
        Position storage position = _positions[account][versionId];
        uint256 vouched = position.vouched;
        return vouched == 0 ? 0 : PoolMath.earned(vouched, _pools[versionId].acc - position.index);
    }

    /// @inheritdoc IStaking
    function poolOf(
        bytes32 versionId
    )
        external
        view
        returns (
            uint256 total,
            uint256 active,
            bool slashed,
            uint16 slashBps,
            uint256 slashAmount,
            uint256 collected,
            uint256 acc,
            uint256 rewards
        )
    {
        Pool storage pool = _pools[versionId];
        return (
            pool.total,
            pool.active,
            pool.slashed,
            pool.slashBps,
            pool.slashAmount,
            pool.collected,
            pool.acc,
            pool.rewards
        );
    }

    /// @inheritdoc IStaking
    function releaseTicketOf(
        uint256 ticketId
    ) external view returns (address account, bytes32 versionId, uint256 amount, uint48 readyAt) {
        ReleaseTicket storage ticket = _releaseTickets[ticketId];
        (account, versionId, readyAt) = (_accountOf[ticket.account], _versionOfPool[ticket.pool], ticket.readyAt);
        amount = _pools[versionId].slashed ? 0 : ticket.amount;
    }

    /// @inheritdoc IStaking
    function unbondTicketOf(uint256 ticketId) external view returns (address account, uint256 amount, uint48 readyAt) {
        UnbondTicket storage ticket = _unbondTickets[ticketId];
        return (_accountOf[ticket.account], ticket.amount, ticket.readyAt);
    }

    /// @inheritdoc IStaking
    function bonded() external view returns (uint256) {
        return _bonded;
    }

    /// @dev Delegating is an entry point of an account too, by call or by signature.
    function _delegate(address account, address delegatee) internal override {
        _sync(account);
        super._delegate(account, delegatee);
    }

    /// @dev Settles every slashed pool of `account`; what this burns and moves is bounded by 32 positions.
    function _sync(address account) internal {
        Account storage holder = _accounts[account];
        uint256 losses;
        uint256 burnable;
        // Downwards, because closing a position moves the last one into its place.
        for (uint256 i = holder.positions; i > 0; --i) {
            bytes32 versionId = _versionOfPool[holder.pools[i - 1]];
            if (!_pools[versionId].slashed) continue;
            (uint256 loss, uint256 leftover) = _settle(account, holder, versionId);
            losses += loss;
            burnable += leftover;
        }

        if (losses > 0) _setUnits(account, _unitsOf(account) - losses);
        _burn(burnable);
    }

    /// @dev Takes the loss of a position in a slashed pool and returns the rest to free stake; its tickets are void
    /// from the slash on. The caller moves the votes of `loss` and burns `burnable`.
    function _settle(
        address account,
        Account storage holder,
        bytes32 versionId
    ) private returns (uint256 loss, uint256 burnable) {
        _harvest(account, versionId);
        Pool storage pool = _pools[versionId];
        Position storage position = _positions[account][versionId];
        (uint96 vouched, uint96 releasing) = (position.vouched, position.releasing);
        uint96 recorded = vouched + releasing;
        loss = Bps.shareUp(recorded, pool.slashBps); // rounded up: the pool always collects at least what was burned

        _closePosition(account, versionId);
        holder.recorded -= recorded;
        pool.total -= recorded;
        pool.active -= vouched;
        pool.collected += uint96(loss);

        emit PositionSlashed(account, versionId, vouched, releasing, loss);

        burnable = _burnableWhenEmpty(versionId, pool);
    }

    /// @dev Makes earned rewards claimable. If there are none the index stays, so that asking often costs nobody a fraction.
    function _harvest(address account, bytes32 versionId) internal {
        uint256 amount = pendingRewardOf(account, versionId);
        if (amount == 0) return;

        Pool storage pool = _pools[versionId];
        _positions[account][versionId].index = pool.acc;
        pool.rewards -= uint96(amount); // floors never add up to more than what was paid in
        _owe(account, amount);

        emit Harvested(account, versionId, amount);
    }

    function _openPosition(address account, bytes32 versionId, Pool storage pool) internal {
        Account storage holder = _accounts[account];
        uint8 count = holder.positions;
        if (count == MAX_POSITIONS) revert StakingTooManyPositions(account);

        uint32 number = pool.number;
        if (number == 0) {
            number = ++_lastPool;
            pool.number = number;
            _versionOfPool[number] = versionId;
        }
        holder.pools[count] = number;
        holder.positions = count + 1;
        _positions[account][versionId].place = count + 1;
    }

    function _closePosition(address account, bytes32 versionId) internal {
        Account storage holder = _accounts[account];
        uint8 place = _positions[account][versionId].place;
        uint8 last = holder.positions;
        if (place != last) {
            uint32 moved = holder.pools[last - 1];
            holder.pools[place - 1] = moved;
            _positions[account][_versionOfPool[moved]].place = place;
        }
        holder.positions = last - 1;
        delete _positions[account][versionId];
    }

    function _numberOf(address account) internal returns (uint32 number) {
        Account storage holder = _accounts[account];
        number = holder.number;
        if (number == 0) {
            number = ++_lastAccount;
            holder.number = number;
            _accountOf[number] = account;
        }
    }

    /// @dev When the last position has left: the rounding surplus of a slash, and rewards that nobody earned.
    function _burnableWhenEmpty(bytes32 versionId, Pool storage pool) internal returns (uint256) {
        if (pool.total != 0) return 0;

        uint256 surplus = pool.slashed ? pool.collected - pool.slashAmount : 0;
        uint256 rewards = pool.rewards;
        if (rewards > 0) pool.rewards = 0;

        emit PoolEmptied(versionId, surplus, rewards);

        return surplus + rewards;
    }

    function _burn(uint256 amount) internal {
        if (amount > 0) token.burn(amount);
    }
}
