// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

import {IAssayGovernor} from "../interfaces/IAssayGovernor.sol";
import {ICurationParameters} from "../interfaces/ICurationParameters.sol";
import {IDisputeCourt} from "../interfaces/IDisputeCourt.sol";
import {IListingRegistry} from "../interfaces/IListingRegistry.sol";
import {IStaking} from "../interfaces/IStaking.sol";
import {Bps} from "../libraries/Bps.sol";
import {CourtMath} from "../libraries/CourtMath.sol";
import {UriHint} from "../libraries/UriHint.sol";
import {AssayToken} from "../token/AssayToken.sol";
import {ListingStatus, ParameterSet, Phase, VersionStatus} from "../types/AssayTypes.sol";
import {CourtAppeals} from "./CourtAppeals.sol";
import {CourtBase} from "./CourtBase.sol";
import {CourtSettlement} from "./CourtSettlement.sol";

/// @title The court: who may challenge what, for how much, and with which evidence
/// @dev Votes lie in {CourtVotes}, the ways a dispute ends in {CourtAppeals}, the money in {CourtSettlement}.
contract DisputeCourt is CourtAppeals {
    using Bps for uint256;
    using SafeCast for uint256;
    using SafeERC20 for AssayToken;

    /// @dev What {challenge} needs to know of a version and its listing.
    struct Case {
        bytes32 listingId;
        address owner;
        uint256 deposit;
        bytes32 openDispute;
        bool pendingOfListed;
        bool challengeable;
    }

    /// @dev The least revealed weight that decides, of the token supply at deployment.
    uint256 private constant QUORUM_FLOOR_BPS = 100;
    /// @dev The least total stake with which a dispute can open, of the token supply at deployment.
    uint256 private constant CHALLENGE_FLOOR_BPS = 800;

    /// @notice The least revealed weight that decides, base units: 1 % of the token supply at deployment.
    uint256 public immutable quorumFloor;

    /// @notice The least total stake with which a dispute can open, base units: 8 % of the token supply at deployment,
    /// twice the Governor's quorum floor. Without a working court of appeal there is no court.
    uint256 public immutable challengeFloor;

    constructor(
        AssayToken token_,
        IStaking staking_,
        IListingRegistry registry_,
        ICurationParameters parameters_,
        IAssayGovernor governor_,
        address timelock_
    ) CourtBase(token_, staking_, registry_) CourtSettlement(parameters_) CourtAppeals(governor_, timelock_) {
        uint256 supply = token_.totalSupply();
        quorumFloor = supply.share(QUORUM_FLOOR_BPS);
        challengeFloor = supply.share(CHALLENGE_FLOOR_BPS);
    }

    /// @inheritdoc IDisputeCourt
    function challenge(
        bytes32 versionId,
        uint256 maxStake,
        bytes32 evidenceHash,
        string calldata evidenceUri
    ) external returns (bytes32 disputeId) {
        Case memory case_ = _caseOf(versionId);
        if (!case_.challengeable) revert CourtNotChallengeable(versionId);
        if (case_.openDispute != 0) revert CourtAlreadyDisputed(versionId, case_.openDispute);
        if (msg.sender == case_.owner) revert CourtOwnerCannotChallenge(msg.sender);
        uint256 pastTotal = staking.getPastTotalSupply(block.timestamp - 1);
        if (pastTotal < challengeFloor) revert CourtBelowFloor(pastTotal, challengeFloor);
        ParameterSet memory set = parameters.current();
        uint256 stake = CourtMath.challengeStake(case_.deposit, set.sMax, pastTotal, case_.pendingOfListed);
        if (stake == 0) revert CourtNoStake(versionId);
        if (stake > maxStake) revert CourtStakeAboveMax(stake, maxStake);

        disputeId = _open(versionId, case_, set, stake, CourtMath.quorum(pastTotal, set.quorumBps, quorumFloor));
        _tellEvidence(disputeId, evidenceHash, evidenceUri);

        // The listing is told first: while tokens move it must already be bound by the dispute.
        registry.openDispute(versionId, disputeId, stake);
        token.safeTransferFrom(msg.sender, address(this), stake);
    }

    /// @inheritdoc IDisputeCourt
    function submitEvidence(bytes32 disputeId, bytes32 contentHash, string calldata uri) external {
        if (_knownDispute(disputeId).resolved) revert CourtWrongPhase(disputeId, Phase.RESOLVED);

        _tellEvidence(disputeId, contentHash, uri);
    }

    /// @inheritdoc IDisputeCourt
    function challengeStakeOf(bytes32 versionId) external view returns (uint256) {
        Case memory case_ = _caseOf(versionId);
        uint256 pastTotal = staking.getPastTotalSupply(block.timestamp - 1);
        if (!case_.challengeable || case_.openDispute != 0 || pastTotal < challengeFloor) return 0;
        return CourtMath.challengeStake(case_.deposit, parameters.current().sMax, pastTotal, case_.pendingOfListed);
    }

    /// @dev Fixes everything that the dispute will be judged by; later parameter changes do not reach it (law L25).
    function _open(
        bytes32 versionId,
        Case memory case_,
        ParameterSet memory set,
        uint256 stake,
        uint256 quorum
    ) private returns (bytes32 disputeId) {
        uint256 ordinal = _dockets[versionId].disputes;
        disputeId = keccak256(abi.encode(address(this), versionId, ordinal));
        Dispute storage dispute = _disputes[disputeId];
        uint48 openedAt = uint48(block.timestamp);
        uint48 commitEndsAt = openedAt + set.commitPeriod;
        uint48 revealEndsAt = commitEndsAt + set.revealPeriod;
        uint48 appealEndsAt = revealEndsAt + set.appealWindow;

        _dockets[versionId] = Docket({openedAt: openedAt, disputes: (ordinal + 1).toUint32()});
        dispute.versionId = versionId;
        dispute.owner = case_.owner;
        dispute.openedAt = openedAt;
        dispute.commitEndsAt = commitEndsAt;
        dispute.challenger = msg.sender;
        dispute.revealEndsAt = revealEndsAt;
        dispute.appealEndsAt = appealEndsAt;
        dispute.stake = stake.toUint88();
        dispute.quorum = quorum.toUint88();
        dispute.voterBps = set.voterBps;
        dispute.voucherBps = set.voucherBps;
        dispute.burnBps = set.burnBps;
        dispute.undecidedBps = set.undecidedBps;
        dispute.incoherentBps = set.incoherentBps;
        dispute.escrow = (2 * stake).toUint88();
        dispute.bondBps = set.bondBps;
        dispute.appealMultiplier = set.appealMultiplier;
        dispute.warmUp = set.warmUp;

        _tellOpening(disputeId, dispute, case_.listingId, ordinal);
    }

    function _tellOpening(bytes32 disputeId, Dispute storage dispute, bytes32 listingId, uint256 ordinal) private {
        emit DisputeOpened(
            disputeId,
            dispute.versionId,
            dispute.challenger,
            listingId,
            dispute.owner,
            ordinal,
            dispute.stake,
            dispute.quorum,
            dispute.openedAt,
            dispute.commitEndsAt,
            dispute.revealEndsAt,
            dispute.appealEndsAt,
            parameters.currentId()
        );
    }

    function _tellEvidence(bytes32 disputeId, bytes32 contentHash, string calldata uri) private {
        if (contentHash == 0) revert CourtZeroEvidence();
        UriHint.check(uri);

        emit EvidenceSubmitted(disputeId, msg.sender, contentHash, uri);
    }

    function _caseOf(bytes32 versionId) private view returns (Case memory case_) {
        VersionStatus versionStatus;
        uint48 pendingEndsAt;
        (case_.listingId, , versionStatus, , pendingEndsAt, ) = registry.versionOf(versionId);
        ListingStatus status;
        uint48 exitReadyAt;
        (case_.owner, status, case_.deposit, , , , case_.openDispute, exitReadyAt) = registry.listingOf(
            case_.listingId
        );

        bool pending = versionStatus == VersionStatus.PENDING;
        bool inTime = status != ListingStatus.EXITING || block.timestamp < exitReadyAt;
        case_.pendingOfListed = pending && status == ListingStatus.LISTED;
        // A version that is PENDING or ACTIVE has a listing that is not final.
        case_.challengeable =
            pending ? block.timestamp < pendingEndsAt : versionStatus == VersionStatus.ACTIVE && inTime;
    }
}
