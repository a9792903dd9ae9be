// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Choice, Phase, Ruling} from "../types/AssayTypes.sol";
import {ICredits} from "./ICredits.sol";

/// @title Disputes: challenge, commit-reveal vote, tally, appeal and settlement
/// @notice Amounts are base units (18 decimals), times are seconds, windows are half-open `[start, end)`.
interface IDisputeCourt is ICredits {
    /// @notice A version was challenged. The bps of the dispute are those of the parameter set `parametersId`.
    event DisputeOpened(
        bytes32 indexed disputeId,
        bytes32 indexed versionId,
        address indexed challenger,
        bytes32 listingId,
        address owner,
        uint256 ordinal,
        uint256 stake,
        uint256 quorum,
        uint48 openedAt,
        uint48 commitEndsAt,
        uint48 revealEndsAt,
        uint48 appealEndsAt,
        uint256 parametersId
    );

    /// @notice Evidence for a dispute: bytes whose SHA-256 is `contentHash`, perhaps found at `uri`.
    event EvidenceSubmitted(bytes32 indexed disputeId, address indexed party, bytes32 contentHash, string uri);

    /// @notice A juror sealed a vote: weight and bond are fixed now, the choice is not known.
    event VoteCommitted(
        bytes32 indexed disputeId,
        address indexed voter,
        bytes32 commitment,
        uint256 weight,
        uint256 bond
    );

    /// @notice A juror replaced the seal; weight and bond stay.
    event VoteReplaced(bytes32 indexed disputeId, address indexed voter, bytes32 commitment);

    /// @notice A vote was revealed and counted.
    event VoteRevealed(bytes32 indexed disputeId, address indexed voter, Choice choice, uint256 weight);

    /// @notice The first ruling. UNDECIDED if keep + remove weight is below quorum, or they are equal.
    event DisputeTallied(bytes32 indexed disputeId, Ruling ruling, uint256 keepWeight, uint256 removeWeight);

    /// @notice An appeal was posted with `bond`; the Governor decides by `proposalId` before `deadline`.
    event DisputeAppealed(
        bytes32 indexed disputeId,
        address indexed appellant,
        uint256 bond,
        uint256 proposalId,
        uint48 deadline
    );

    /// @notice The Governor overturned the first ruling; `ruling` is final.
    event DisputeOverturned(bytes32 indexed disputeId, Ruling ruling);

    /// @notice The dispute is settled. `burned` of the two stakes; `returned` to the listing's deposit; `poolReward` to
    /// the version's backers; `voterPool` to be shared by the `winningWeight` (if that is 0, it is 0 and part of `burned`);
    /// `bondsBurned` of all bonds; `losersRefund` of the losing bonds, to be shared by them.
    event DisputeResolved(
        bytes32 indexed disputeId,
        bytes32 indexed versionId,
        Ruling ruling,
        uint256 burned,
        uint256 returned,
        uint256 poolReward,
        uint256 voterPool,
        uint256 winningWeight,
        uint256 bondsBurned,
        uint256 losersRefund
    );

    /// @notice The appeal bond was settled: `amount` credited to `to` (told by {Credited} too), `burned` burned.
    event AppealSettled(bytes32 indexed disputeId, address indexed to, bool overturned, uint256 amount, uint256 burned);

    /// @notice `amount` became claimable by `account` in the court.
    event Credited(bytes32 indexed disputeId, address indexed account, uint256 amount);

    /// @notice A juror's vote was settled: `bond` returned to its free stake, `reward` became claimable in the court.
    event VoteClaimed(bytes32 indexed disputeId, address indexed voter, uint256 bond, uint256 reward);

    /// @notice There is no such dispute.
    error CourtUnknownDispute(bytes32 disputeId);

    /// @notice The dispute is in another phase, which does not allow this.
    error CourtWrongPhase(bytes32 disputeId, Phase phase);

    /// @notice The owner of a listing cannot challenge it.
    error CourtOwnerCannotChallenge(address owner);

    /// @notice This version cannot be challenged: it is over, or its time to be challenged is.
    error CourtNotChallengeable(bytes32 versionId);

    /// @notice The listing is in dispute already.
    error CourtAlreadyDisputed(bytes32 versionId, bytes32 disputeId);

    /// @notice There is nothing at stake, so there is nothing to dispute.
    error CourtNoStake(bytes32 versionId);

    /// @notice The stake to post is above the most you agreed to.
    error CourtStakeAboveMax(uint256 stake, uint256 maxStake);

    /// @notice Too little is staked in all for a court. Disputes open when more people stake.
    error CourtBelowFloor(uint256 totalStaked, uint256 floor);

    /// @notice The evidence hash is empty. Give the SHA-256 of the evidence.
    error CourtZeroEvidence();

    /// @notice The owner and the challenger of a dispute cannot vote in it.
    error CourtPartyCannotVote(address party);

    /// @notice Your stake counts less than 100 tokens here. What backs this version, or came after it was challenged, does not count.
    error CourtWeightTooLow(address voter, uint256 weight);

    /// @notice The sealed vote is empty.
    error CourtZeroCommitment();

    /// @notice You have not sealed a vote in this dispute.
    error CourtNotCommitted(bytes32 disputeId, address voter);

    /// @notice This vote is revealed already.
    error CourtAlreadyRevealed(bytes32 disputeId, address voter);

    /// @notice Choice and salt do not match the sealed vote.
    error CourtWrongReveal(bytes32 disputeId, address voter);

    /// @notice A vote is either keep or remove.
    error CourtInvalidChoice();

    /// @notice This dispute is tallied already.
    error CourtAlreadyTallied(bytes32 disputeId);

    /// @notice Only the Governor's timelock may do this.
    error CourtOnlyTimelock(address caller);

    /// @notice This dispute's own appeal has not passed in the Governor.
    error CourtAppealNotPassed(bytes32 disputeId, uint256 proposalId);

    /// @notice The appeal's deadline is over.
    error CourtAppealExpired(bytes32 disputeId, uint48 deadline);

    /// @notice This vote has been claimed already.
    error CourtAlreadyClaimed(bytes32 disputeId, address voter);

    /// @notice Challenges a version with evidence; pulls the stake S (see {challengeStakeOf}) from the caller.
    /// @param maxStake reverts if S is above this
    /// @return disputeId keccak256(abi.encode(court, versionId, ordinal))
    function challenge(
        bytes32 versionId,
        uint256 maxStake,
        bytes32 evidenceHash,
        string calldata evidenceUri
    ) external returns (bytes32 disputeId);

    /// @notice Adds evidence to a dispute that is not resolved. Anyone may call; only an event is kept.
    function submitEvidence(bytes32 disputeId, bytes32 contentHash, string calldata uri) external;

    /// @notice Seals the caller's vote. The first seal fixes the weight and locks a bond; a later one replaces the hash.
    function commit(bytes32 disputeId, bytes32 commitment) external;

    /// @notice Opens a sealed vote. Anyone who knows choice and salt may call for the voter.
    function reveal(bytes32 disputeId, address voter, Choice choice, bytes32 salt) external;

    /// @notice Counts the votes after the reveal period. Anyone may call.
    function tally(bytes32 disputeId) external;

    /// @notice Appeals to the Governor, posting appealMultiplier x S; once, before the appeal window ends.
    /// @return proposalId of the Governor's canonical proposal
    function appeal(bytes32 disputeId) external returns (uint256 proposalId);

    /// @notice Timelock only. Overturns the first ruling: KEEP and REMOVE change places, UNDECIDED becomes REMOVE.
    function executeAppeal(bytes32 disputeId) external;

    /// @notice Settles a dispute whose time is over. Anyone may call.
    function resolve(bytes32 disputeId) external;

    /// @notice Settles one juror's vote: bond to free stake, reward to claimable; nothing if it was not revealed. Anyone may
    /// call for the voter.
    function claimVote(bytes32 disputeId, address voter) external;

    /// @notice As {claimVote} for many disputes of one voter; those claimed already are skipped.
    function claimVotes(bytes32[] calldata disputeIds, address voter) external;

    /// @notice A dispute.
    function disputeOf(
        bytes32 disputeId
    )
        external
        view
        returns (
            bytes32 versionId,
            address owner,
            address challenger,
            uint256 stake,
            uint48 openedAt,
            uint48 commitEndsAt,
            uint48 revealEndsAt,
            uint48 appealEndsAt,
            uint256 quorum,
            Ruling ruling,
            bool resolved,
            uint256 escrow,
            address appellant,
            uint256 appealBond,
            uint48 appealDeadline,
            uint256 proposalId
        );

    /// @notice The votes of a dispute as counted so far, and all bonds.
    function tallyOf(
        bytes32 disputeId
    )
        external
        view
        returns (
            uint256 committedWeight,
            uint256 keepWeight,
            uint256 removeWeight,
            uint256 committedBonds,
            uint256 keepBonds,
            uint256 removeBonds
        );

    /// @notice One juror's vote.
    function voteOf(
        bytes32 disputeId,
        address voter
    )
        external
        view
        returns (bytes32 commitment, uint256 weight, uint256 bond, bool revealed, Choice choice, bool claimed);

    /// @notice The phase now.
    function phaseOf(bytes32 disputeId) external view returns (Phase);

    /// @notice The weight `voter` would have if it sealed a vote now (0 for parties).
    function weightOf(bytes32 disputeId, address voter) external view returns (uint256);

    /// @notice The timepoint at which appeal votes are clamped: openedAt - 1.
    function snapshotOf(bytes32 disputeId) external view returns (uint48);

    /// @notice {snapshotOf} of the dispute that a Governor proposal appeals; 0 if it appeals none.
    function snapshotOfProposal(uint256 proposalId) external view returns (uint48);

    /// @notice keccak256(abi.encode(COMMIT_TYPEHASH, chainid, court, disputeId, voter, choice, salt))
    function commitmentOf(
        bytes32 disputeId,
        address voter,
        Choice choice,
        bytes32 salt
    ) external view returns (bytes32);

    /// @notice The stake S that a challenge of this version would post now; 0 if it cannot be challenged.
    function challengeStakeOf(bytes32 versionId) external view returns (uint256);

    /// @notice When the open dispute on this very version was opened; 0 if none is open.
    function openDisputeOpenedAt(bytes32 versionId) external view returns (uint48);
}
