// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {ICurationParameters} from "../interfaces/ICurationParameters.sol";
import {ICredits} from "../interfaces/ICredits.sol";
import {IDisputeCourt} from "../interfaces/IDisputeCourt.sol";
import {IListingRegistry} from "../interfaces/IListingRegistry.sol";
import {IStaking} from "../interfaces/IStaking.sol";
import {Bps} from "../libraries/Bps.sol";
import {PoolMath} from "../libraries/PoolMath.sol";
import {AssayToken} from "../token/AssayToken.sol";
import {Credits} from "../token/Credits.sol";
import {VersionStatus} from "../types/AssayTypes.sol";
import {StakingLedger} from "./StakingLedger.sol";

/// @title Staking
/// @notice See {IStaking}. Tokens leave only by {withdraw}, {claim} or a burn.
contract Staking is StakingLedger {
    using Bps for uint256;
    using SafeERC20 for AssayToken;

    /// @notice Says which versions can be vouched for or funded, and which are over.
    IListingRegistry public immutable registry;

    /// @notice The only caller of slash, bonds and reward.
    IDisputeCourt public immutable court;

    /// @notice Gives unbonding, releaseDelay and vouchCapBps, read when used.
    ICurationParameters public immutable parameters;

    /// @notice The treasury, which cannot stake.
    address public immutable timelock;

    modifier onlyCourt() {
        if (msg.sender != address(court)) revert StakingOnlyCourt(msg.sender);
        _;
    }

    constructor(
        AssayToken token_,
        IListingRegistry registry_,
        IDisputeCourt court_,
        ICurationParameters parameters_,
        address timelock_
    ) StakingLedger(token_) {
        registry = registry_;
        court = court_;
        parameters = parameters_;
        timelock = timelock_;
    }

    // Stake and unbonding

    /// @inheritdoc IStaking
    function stake(uint256 amount) external {
        _stake(msg.sender, amount);
    }

    /// @inheritdoc IStaking
    function stakeWithPermit(uint256 amount, uint256 deadline, uint8 v, bytes32 r, bytes32 s) external {
        // A permit that somebody else has already sent fails here, though the allowance it gave is there.
        // solhint-disable-next-line no-empty-blocks
        try token.permit(msg.sender, address(this), amount, deadline, v, r, s) {} catch {}

        _stake(msg.sender, amount);
    }

    /// @inheritdoc IStaking
    function requestUnbond(uint256 amount) external returns (uint256 ticketId) {
        if (amount == 0) revert StakingZeroAmount();
        _sync(msg.sender);

        _leaveFree(msg.sender, amount);
        ticketId = ++_lastUnbondTicket;
        uint48 readyAt = clock() + parameters.unbonding();
        _unbondTickets[ticketId] = UnbondTicket({
            amount: uint96(amount),
            readyAt: readyAt,
            account: _numberOf(msg.sender)
        });

        emit UnbondRequested(ticketId, msg.sender, amount, readyAt);
    }

    /// @inheritdoc IStaking
    function withdraw(uint256 ticketId) external {
        UnbondTicket memory ticket = _unbondTickets[ticketId];
        if (ticket.account == 0) revert StakingUnknownTicket(ticketId);
        if (ticket.account != _accounts[msg.sender].number) {
            revert StakingNotTicketOwner(ticketId, _accountOf[ticket.account], msg.sender);
        }
        if (clock() < ticket.readyAt) revert StakingNotReady(ticketId, ticket.readyAt);
        _sync(msg.sender);

        delete _unbondTickets[ticketId];

        emit Withdrawn(ticketId, msg.sender, ticket.amount);

        token.safeTransfer(msg.sender, ticket.amount);
    }

    // Vouches and releases

    /// @inheritdoc IStaking
    function vouch(bytes32 versionId, uint256 amount) external {
        if (amount == 0) revert StakingZeroAmount();
        _sync(msg.sender);

        Pool storage pool = _pools[versionId];
        if (pool.slashed) revert StakingPoolSlashed(versionId);
        if (!registry.isVouchable(versionId)) revert StakingNotVouchable(versionId);
        _requireFree(msg.sender, amount);
        uint256 total = pool.total + amount;
        uint256 cap = _getTotalSupply().share(parameters.vouchCapBps());
        if (total > cap) revert StakingVouchCapExceeded(versionId, total, cap);

        Position storage position = _positions[msg.sender][versionId];
        if (position.place == 0) _openPosition(msg.sender, versionId, pool);
        _harvest(msg.sender, versionId);
        position.index = pool.acc;
        position.vouched += uint96(amount);
        pool.total = uint96(total);
        pool.active += uint96(amount);
        _accounts[msg.sender].recorded += uint96(amount);

        emit Vouched(msg.sender, versionId, amount);
    }

    /// @inheritdoc IStaking
    function startRelease(bytes32 versionId, uint256 amount) external returns (uint256 ticketId) {
        if (amount == 0) revert StakingZeroAmount();
        _sync(msg.sender);

        Pool storage pool = _pools[versionId];
        Position storage position = _positions[msg.sender][versionId];
        uint256 vouched = position.vouched;
        if (amount > vouched) revert StakingInsufficientVouched(msg.sender, versionId, vouched, amount);

        _harvest(msg.sender, versionId);
        position.index = pool.acc;
        position.vouched -= uint96(amount);
        position.releasing += uint96(amount);
        pool.active -= uint96(amount);
        ticketId = ++_lastReleaseTicket;
        uint48 readyAt = clock() + parameters.releaseDelay();
        _releaseTickets[ticketId] = ReleaseTicket({
            amount: uint96(amount),
            readyAt: readyAt,
            account: _numberOf(msg.sender),
            pool: pool.number
        });

        emit ReleaseStarted(ticketId, msg.sender, versionId, amount, readyAt);
    }

    /// @inheritdoc IStaking
    function completeRelease(uint256 ticketId) external {
        ReleaseTicket memory ticket = _releaseTickets[ticketId];
        (address account, bytes32 versionId) = (_accountOf[ticket.account], _versionOfPool[ticket.pool]);
        if (account == address(0)) revert StakingUnknownTicket(ticketId);
        Pool storage pool = _pools[versionId];
        if (pool.slashed) revert StakingVoidTicket(ticketId);
        uint48 openedAt = court.openDisputeOpenedAt(versionId);
        // Liable for disputes opened before readiness, never for a chain of later ones (law L21).
        if (openedAt != 0 && ticket.readyAt > openedAt) revert StakingDisputed(versionId, openedAt);
        if (clock() < ticket.readyAt && !registry.isVersionOver(versionId)) {
            revert StakingNotReady(ticketId, ticket.readyAt);
        }
        _sync(account);

        delete _releaseTickets[ticketId];
        _harvest(account, versionId);
        _accounts[account].recorded -= ticket.amount;
        Position storage position = _positions[account][versionId];
        position.releasing -= ticket.amount;
        if (position.vouched + position.releasing == 0) _closePosition(account, versionId);
        pool.total -= ticket.amount;

        emit ReleaseCompleted(ticketId, account, versionId, ticket.amount);

        _burn(_burnableWhenEmpty(versionId, pool));
    }

    // Rewards

    /// @inheritdoc IStaking
    function fund(bytes32 versionId, uint256 amount, uint256 maxActive) external {
        if (amount == 0) revert StakingZeroAmount();
        (, , VersionStatus status, , , ) = registry.versionOf(versionId);
        if (status != VersionStatus.PENDING && status != VersionStatus.ACTIVE) revert StakingNotFundable(versionId);
        uint256 active = _pools[versionId].active;
        if (active > maxActive) revert StakingActiveAboveMax(versionId, active, maxActive);

        _fund(versionId, amount);

        token.safeTransferFrom(msg.sender, address(this), amount);
    }

    /// @inheritdoc IStaking
    function harvest(address account, bytes32 versionId) external {
        _sync(account);
        _harvest(account, versionId);
    }

    /// @inheritdoc ICredits
    function claim() public override(Credits, ICredits) {
        _sync(msg.sender);
        super.claim();
    }

    /// @inheritdoc IStaking
    function sync(address account) external {
        _sync(account);
    }

    // The court

    /// @inheritdoc IStaking
    function slash(
        bytes32 versionId,
        bytes32 disputeId,
        uint16 slashBps,
        uint16 bountyBps,
        uint256 bountyCap,
        address bountyTo
    ) external onlyCourt returns (uint256 slashAmount, uint256 bounty) {
        Pool storage pool = _pools[versionId];
        if (pool.slashed) revert StakingPoolSlashed(versionId);
        uint256 total = pool.total;
        // Nothing to take, and nobody can vouch for a removed version any more.
        if (total == 0) return (0, 0);

        slashAmount = total.share(slashBps);
        bounty = Math.min(slashAmount.share(bountyBps), bountyCap);
        pool.slashed = true;
        pool.slashBps = slashBps;
        pool.slashAmount = uint96(slashAmount);
        _owe(bountyTo, bounty);

        emit PoolSlashed(versionId, disputeId, bountyTo, total, slashBps, slashAmount, bounty);

        _burn(slashAmount - bounty);
    }

    /// @inheritdoc IStaking
    function lockBond(bytes32 disputeId, address account, uint256 amount) external onlyCourt {
        if (amount == 0) revert StakingZeroAmount();
        _sync(account);

        _leaveFree(account, amount);
        _bonded += uint96(amount);

        emit BondLocked(disputeId, account, amount);
    }

    /// @inheritdoc IStaking
    function returnBond(bytes32 disputeId, address account, uint256 amount) external onlyCourt {
        if (amount == 0) revert StakingZeroAmount();
        _sync(account);

        _bonded -= SafeCast.toUint96(amount);
        _enterFree(account, amount);

        emit BondReturned(disputeId, account, amount);
    }

    /// @inheritdoc IStaking
    function burnBonds(bytes32 disputeId, uint256 amount) external onlyCourt {
        if (amount == 0) revert StakingZeroAmount();

        _bonded -= SafeCast.toUint96(amount);

        emit BondsBurned(disputeId, amount);

        _burn(amount);
    }

    /// @inheritdoc IStaking
    function reward(bytes32 versionId, uint256 amount) external onlyCourt {
        if (amount == 0) revert StakingZeroAmount();

        _fund(versionId, amount);
    }

    // Private

    function _stake(address account, uint256 amount) private {
        if (amount == 0) revert StakingZeroAmount();
        if (account == timelock) revert StakingTimelockCannotStake();
        _sync(account);

        // Before the balance grows, so that the growth is told once, as the change of votes that it is.
        if (delegates(account) == address(0)) _delegate(account, account);
        _enterFree(account, amount);

        emit Staked(account, amount);

        token.safeTransferFrom(account, address(this), amount);
    }

    function _enterFree(address account, uint256 amount) private {
        _setUnits(account, _unitsOf(account) + SafeCast.toUint88(amount));
    }

    function _leaveFree(address account, uint256 amount) private {
        _requireFree(account, amount);

        _setUnits(account, _unitsOf(account) - amount);
    }

    function _requireFree(address account, uint256 amount) private view {
        uint256 free = freeOf(account);
        if (amount > free) revert StakingInsufficientFree(account, free, amount);
    }

    function _fund(bytes32 versionId, uint256 amount) private {
        Pool storage pool = _pools[versionId];
        uint256 active = pool.active;
        if (active == 0) revert StakingNobodyToReward(versionId);

        pool.rewards += SafeCast.toUint88(amount);
        uint256 acc = pool.acc + PoolMath.indexStep(amount, active);
        pool.acc = acc;

        emit PoolFunded(versionId, msg.sender, amount, acc);
    }
}
