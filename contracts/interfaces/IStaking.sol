// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC5805} from "@openzeppelin/contracts/interfaces/IERC5805.sol";
import {ICredits} from "./ICredits.sol";

/// @title Stake, vouches, releases, unbonding, vote bonds, slashing and voucher rewards
/// @notice The only source of votes (ERC-5805/6372 by timestamp). All amounts are base units (18 decimals).
/// Every entry point of an account first syncs it: slashed pools are settled before anything else happens.
/// @dev Every event that changes a position (`Vouched`, `ReleaseStarted`, `PositionSlashed`, `Harvested`) also sets the
/// position's reward index to the pool's `acc`, so that an index of the log never needs a call.
interface IStaking is IERC5805, ICredits {
    /// @notice `account` added `amount` of its wallet tokens to its free stake.
    event Staked(address indexed account, uint256 amount);

    /// @notice `amount` left free stake (and votes) into a ticket that pays out from `readyAt`.
    event UnbondRequested(uint256 indexed ticketId, address indexed account, uint256 amount, uint48 readyAt);

    /// @notice An unbonding ticket was paid to its owner.
    event Withdrawn(uint256 indexed ticketId, address indexed account, uint256 amount);

    /// @notice `amount` of free stake now vouches for the version: it earns, and can be slashed.
    event Vouched(address indexed account, bytes32 indexed versionId, uint256 amount);

    /// @notice `amount` stopped earning and will be free from `readyAt`; until then it can be slashed.
    event ReleaseStarted(
        uint256 indexed ticketId,
        address indexed account,
        bytes32 indexed versionId,
        uint256 amount,
        uint48 readyAt
    );

    /// @notice A release ticket returned to its owner's free stake.
    event ReleaseCompleted(
        uint256 indexed ticketId,
        address indexed account,
        bytes32 indexed versionId,
        uint256 amount
    );

    /// @notice `amount` was given to the backers of a version; `acc` is the pool's new reward index (1e18 per active
    /// unit). The funder is the DisputeCourt when a KEEP ruling pays the backers.
    event PoolFunded(bytes32 indexed versionId, address indexed funder, uint256 amount, uint256 acc);

    /// @notice `amount` of a pool's rewards became claimable by `account`.
    event Harvested(address indexed account, bytes32 indexed versionId, uint256 amount);

    /// @notice A REMOVE ruling slashed the pool: `slashAmount` of `total`, of which `bounty` became claimable by
    /// `bountyTo` and the rest was burned. The pool is closed for ever.
    event PoolSlashed(
        bytes32 indexed versionId,
        bytes32 indexed disputeId,
        address indexed bountyTo,
        uint256 total,
        uint16 slashBps,
        uint256 slashAmount,
        uint256 bounty
    );

    /// @notice A slashed position was settled: `vouched + releasing - loss` returned to free stake, its tickets are void.
    event PositionSlashed(
        address indexed account,
        bytes32 indexed versionId,
        uint256 vouched,
        uint256 releasing,
        uint256 loss
    );

    /// @notice The last position left a pool: rounding surplus of a slash and rewards that nobody earned were burned.
    event PoolEmptied(bytes32 indexed versionId, uint256 surplusBurned, uint256 rewardsBurned);

    /// @notice `amount` left free stake (and votes) as the bond of a vote.
    event BondLocked(bytes32 indexed disputeId, address indexed account, uint256 amount);

    /// @notice `amount` of a bond returned to free stake.
    event BondReturned(bytes32 indexed disputeId, address indexed account, uint256 amount);

    /// @notice Bonds of a dispute that were forfeited or never revealed were burned.
    event BondsBurned(bytes32 indexed disputeId, uint256 amount);

    /// @notice An amount of zero was given. Enter more than zero.
    error StakingZeroAmount();

    /// @notice The treasury cannot stake.
    error StakingTimelockCannotStake();

    /// @notice You have less free stake than that. Stake more, or release some of your vouches first.
    error StakingInsufficientFree(address account, uint256 free, uint256 needed);

    /// @notice This version cannot be vouched for now: it or its listing is over, leaving, or in dispute.
    error StakingNotVouchable(bytes32 versionId);

    /// @notice This pool was slashed and is closed for ever.
    error StakingPoolSlashed(bytes32 versionId);

    /// @notice This version has as much backing as is allowed. Vouch for less, or for another.
    error StakingVouchCapExceeded(bytes32 versionId, uint256 total, uint256 cap);

    /// @notice You already back 32 versions, the most one account can. Release one first.
    error StakingTooManyPositions(address account);

    /// @notice You vouch for less than that in this version.
    error StakingInsufficientVouched(address account, bytes32 versionId, uint256 vouched, uint256 needed);

    /// @notice There is no such ticket.
    error StakingUnknownTicket(uint256 ticketId);

    /// @notice This ticket is void: a slash has settled it already.
    error StakingVoidTicket(uint256 ticketId);

    /// @notice This ticket belongs to somebody else.
    error StakingNotTicketOwner(uint256 ticketId, address owner, address caller);

    /// @notice This ticket is not ready yet.
    error StakingNotReady(uint256 ticketId, uint48 readyAt);

    /// @notice A dispute was opened before this release was ready, so it stays liable until the dispute is resolved.
    error StakingDisputed(bytes32 versionId, uint48 openedAt);

    /// @notice Only a version that is pending or active can be funded.
    error StakingNotFundable(bytes32 versionId);

    /// @notice Nobody backs this version now, so there is nobody to reward.
    error StakingNobodyToReward(bytes32 versionId);

    /// @notice More stake backs this version than you agreed to share your funds among.
    error StakingActiveAboveMax(bytes32 versionId, uint256 active, uint256 maxActive);

    /// @notice Only the dispute court may do this.
    error StakingOnlyCourt(address caller);

    /// @notice Adds `amount` (> 0) to the caller's free stake; the caller must have approved it. Delegates the caller to
    /// itself if it has no delegate.
    function stake(uint256 amount) external;

    /// @notice As {stake}, with an ERC-2612 permit; a permit that fails is ignored if the allowance suffices.
    function stakeWithPermit(uint256 amount, uint256 deadline, uint8 v, bytes32 r, bytes32 s) external;

    /// @notice Moves `amount` (<= free) into a ticket that pays out `unbonding` seconds from now; votes go at once.
    /// @return ticketId from 1 upwards
    function requestUnbond(uint256 amount) external returns (uint256 ticketId);

    /// @notice Pays a ready unbonding ticket to its owner, who must be the caller.
    function withdraw(uint256 ticketId) external;

    /// @notice Vouches `amount` (<= free) for a version.
    function vouch(bytes32 versionId, uint256 amount) external;

    /// @notice Starts the release of `amount` (<= vouched); it earns nothing more and stays slashable until completed.
    /// @return ticketId from 1 upwards
    function startRelease(bytes32 versionId, uint256 amount) external returns (uint256 ticketId);

    /// @notice Completes a release for its owner. Anyone may call.
    function completeRelease(uint256 ticketId) external;

    /// @notice Rewards the backers of a pending or active version with `amount` of the caller's tokens.
    /// @param maxActive reverts if more than this backs the version at that moment
    function fund(bytes32 versionId, uint256 amount, uint256 maxActive) external;

    /// @notice Makes the rewards that `account` earned in a pool claimable. Anyone may call; does nothing if there are none.
    function harvest(address account, bytes32 versionId) external;

    /// @notice Settles every slashed pool of `account`. Anyone may call.
    function sync(address account) external;

    /// @notice Court only. Slashes the pool of a removed version; does nothing if the pool is empty.
    /// @param bountyCap the most that may be paid as bounty
    /// @return slashAmount floor(total * slashBps / 10 000)
    /// @return bounty min(slashAmount * bountyBps / 10 000, bountyCap), claimable by `bountyTo`
    function slash(
        bytes32 versionId,
        bytes32 disputeId,
        uint16 slashBps,
        uint16 bountyBps,
        uint256 bountyCap,
        address bountyTo
    ) external returns (uint256 slashAmount, uint256 bounty);

    /// @notice Court only. Syncs `account` and moves `amount` from free stake into a vote bond.
    function lockBond(bytes32 disputeId, address account, uint256 amount) external;

    /// @notice Court only. Returns `amount` of bonds to the free stake of `account`.
    function returnBond(bytes32 disputeId, address account, uint256 amount) external;

    /// @notice Court only. Burns `amount` of bonds.
    function burnBonds(bytes32 disputeId, uint256 amount) external;

    /// @notice Court only. Credits the backers of a version with `amount`, which the court has just transferred here.
    function reward(bytes32 versionId, uint256 amount) external;

    /// @notice Free stake of an account, as stored (before a pending slash is settled), base units.
    function freeOf(address account) external view returns (uint256);

    /// @notice Units minus the losses of slashed pools that were not settled yet; equals units after {sync}.
    function effectiveOf(address account) external view returns (uint256);

    /// @notice Vouched plus releasing of an account in a version.
    function recordedOf(address account, bytes32 versionId) external view returns (uint256);

    /// @notice A position of an account in a version.
    function positionOf(address account, bytes32 versionId) external view returns (uint256 vouched, uint256 releasing);

    /// @notice The versions in which `account` has a position, at most 32.
    function positionsOf(address account) external view returns (bytes32[] memory versionIds);

    /// @notice Rewards that {harvest} would make claimable now.
    function pendingRewardOf(address account, bytes32 versionId) external view returns (uint256);

    /// @notice The pool of a version.
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
        );

    /// @notice A release ticket; `amount` is 0 once it is completed or void.
    function releaseTicketOf(
        uint256 ticketId
    ) external view returns (address account, bytes32 versionId, uint256 amount, uint48 readyAt);

    /// @notice An unbonding ticket; `amount` is 0 once it is paid.
    function unbondTicketOf(uint256 ticketId) external view returns (address account, uint256 amount, uint48 readyAt);

    /// @notice All vote bonds held, of every dispute together.
    function bonded() external view returns (uint256);

    /// @notice Units of `account` at a past timepoint (seconds).
    function getPastBalanceOf(address account, uint256 timepoint) external view returns (uint256);

    /// @notice Delegate of `account` at a past timepoint (seconds).
    function getPastDelegate(address account, uint256 timepoint) external view returns (address);

    /// @notice "Staked Assay"; a view for tools, stake is not transferable.
    function name() external view returns (string memory);

    /// @notice "stASSAY"
    function symbol() external view returns (string memory);

    /// @notice 18
    function decimals() external view returns (uint8);

    /// @notice Units of everybody now.
    function totalSupply() external view returns (uint256);

    /// @notice Units of `account` now: free + vouched + releasing.
    function balanceOf(address account) external view returns (uint256);
}
