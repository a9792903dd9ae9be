// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";

import {IDisputeCourt} from "../../../contracts/interfaces/IDisputeCourt.sol";
import {
    Choice,
    ListingStatus,
    ParameterSet,
    Phase,
    Ruling,
    VersionStatus
} from "../../../contracts/types/AssayTypes.sol";
import {AssayTest} from "../../world/AssayTest.sol";

/// @notice A world where 13 million tokens have been staked for ten days, and the moves that the curation tests share.
/// jack 4 M, judy 3 M and jane 2 M judge; ben 3 M and bea 1 M back; S is min(deposit, 2 500, 6 500).
abstract contract CurationWorld is AssayTest {
    uint256 internal constant DEPOSIT = 2000e18;
    uint256 internal constant ANY = type(uint256).max;
    bytes32 internal constant CARD = "sha-256 of the first card";
    bytes32 internal constant CARD_2 = "sha-256 of the second card";
    bytes32 internal constant EVIDENCE = "sha-256 of the evidence";
    bytes32 internal constant SALT = "salt";
    string internal constant URI = "ipfs://bafk";

    struct ListingRow {
        address owner;
        ListingStatus status;
        uint256 deposit;
        uint256 minDeposit;
        bytes32 currentVersion;
        bytes32 pendingVersion;
        bytes32 openDispute;
        uint48 exitReadyAt;
    }

    function setUp() public virtual {
        deployAssay();
        stakeAs(jack, 4_000_000e18);
        stakeAs(judy, 3_000_000e18);
        stakeAs(jane, 2_000_000e18);
        stakeAs(ben, 3_000_000e18);
        stakeAs(bea, 1_000_000e18);
        skip(10 days);
    }

    // Moves of actors

    function stakeAs(address who, uint256 amount) internal {
        vm.prank(who);
        staking.stake(amount);
    }

    function vouchAs(address who, bytes32 versionId, uint256 amount) internal {
        vm.prank(who);
        staking.vouch(versionId, amount);
    }

    function submitAs(address who, bytes32 salt, uint256 deposit) internal returns (bytes32 listing, bytes32 version) {
        vm.prank(who);
        listing = registry.submit(salt, CARD, URI, deposit);
        version = registry.versionAt(listing, 0);
    }

    /// @notice A listing of olga's that was accepted: version 0 is ACTIVE.
    function listed() internal returns (bytes32 listing, bytes32 version) {
        (listing, version) = submitAs(olga, SALT, DEPOSIT);
        skip(5 days);
        registry.activate(listing);
    }

    function proposeAsOlga(bytes32 listing) internal returns (bytes32 version) {
        vm.prank(olga);
        version = registry.proposeVersion(listing, CARD_2, URI);
    }

    function challengeAs(address who, bytes32 version) internal returns (bytes32 dispute) {
        vm.prank(who);
        dispute = court.challenge(version, ANY, EVIDENCE, URI);
    }

    function sealAs(address voter, bytes32 dispute, Choice choice) internal {
        bytes32 commitment = court.commitmentOf(dispute, voter, choice, saltOf(voter));
        vm.prank(voter);
        court.commit(dispute, commitment);
    }

    function openFor(address voter, bytes32 dispute, Choice choice) internal {
        court.reveal(dispute, voter, choice, saltOf(voter));
    }

    function saltOf(address voter) internal pure returns (bytes32) {
        return keccak256(abi.encode("salt of", voter));
    }

    // Whole stories

    /// @notice jack, judy and jane vote as given (NONE: not at all); ends at the start of the appeal window.
    function vote(bytes32 dispute, Choice jacks, Choice judys, Choice janes) internal {
        address[3] memory voters = [jack, judy, jane];
        Choice[3] memory choices = [jacks, judys, janes];
        for (uint256 i = 0; i < 3; ++i) {
            if (choices[i] != Choice.NONE) sealAs(voters[i], dispute, choices[i]);
        }
        vm.warp(disputeRow(dispute).commitEndsAt);
        for (uint256 i = 0; i < 3; ++i) {
            if (choices[i] != Choice.NONE) openFor(voters[i], dispute, choices[i]);
        }
        vm.warp(disputeRow(dispute).revealEndsAt);
    }

    /// @notice The whole way of a dispute without appeal. KEEP and REMOVE by jack alone, UNDECIDED by silence.
    function rule(bytes32 dispute, Ruling ruling) internal {
        Choice jacks =
            ruling == Ruling.KEEP
                ? Choice.KEEP
                : ruling == Ruling.REMOVE
                    ? Choice.REMOVE
                    : Choice.NONE;
        vote(dispute, jacks, Choice.NONE, Choice.NONE);
        vm.warp(disputeRow(dispute).appealEndsAt);
        court.resolve(dispute);
    }

    function appealAs(address who, bytes32 dispute) internal returns (uint256 proposalId) {
        vm.prank(who);
        proposalId = court.appeal(dispute);
    }

    /// @notice jack and judy vote FOR (jack alone is below the floor of 4 million once a bond is locked), the proposal
    /// passes and is queued; ends when it can be executed.
    function passAppeal(bytes32 dispute) internal {
        uint256 proposalId = disputeRow(dispute).proposalId;
        vm.warp(governor.proposalSnapshot(proposalId) + 1);
        vm.prank(jack);
        governor.castVote(proposalId, 1);
        vm.prank(judy);
        governor.castVote(proposalId, 1);
        vm.warp(governor.proposalDeadline(proposalId) + 1);
        (address[] memory targets, uint256[] memory values, bytes[] memory calls, bytes32 hash) = canonical(dispute);
        governor.queue(targets, values, calls, hash);
        skip(2 days);
    }

    function executeThroughGovernor(bytes32 dispute) internal {
        (address[] memory targets, uint256[] memory values, bytes[] memory calls, bytes32 hash) = canonical(dispute);
        governor.execute(targets, values, calls, hash);
    }

    /// @notice The one call, with the one description, that an appeal proposes.
    function canonical(
        bytes32 dispute
    )
        internal
        view
        returns (address[] memory targets, uint256[] memory values, bytes[] memory calls, bytes32 descriptionHash)
    {
        targets = new address[](1);
        values = new uint256[](1);
        calls = new bytes[](1);
        targets[0] = address(court);
        calls[0] = abi.encodeCall(IDisputeCourt.executeAppeal, (dispute));
        descriptionHash = keccak256(bytes(description(dispute)));
    }

    function description(bytes32 dispute) internal view returns (string memory) {
        return
            string.concat(
                "# Appeal of dispute ",
                Strings.toHexString(uint256(dispute), 32),
                "\n\nFOR overturns the first ruling: KEEP and REMOVE change places, UNDECIDED becomes REMOVE. AGAINST lets it stand.\n\n#proposer=",
                Strings.toHexString(address(court))
            );
    }

    function setParameters(ParameterSet memory set) internal {
        vm.prank(address(timelock));
        parameters.setParameters(set);
    }

    // Rows

    function listingRow(bytes32 listing) internal view returns (ListingRow memory row) {
        (
            row.owner,
            row.status,
            row.deposit,
            row.minDeposit,
            row.currentVersion,
            row.pendingVersion,
            row.openDispute,
            row.exitReadyAt
        ) = registry.listingOf(listing);
    }

    function statusOf(bytes32 version) internal view returns (VersionStatus status) {
        (, , status, , , ) = registry.versionOf(version);
    }

    function pendingEnd(bytes32 version) internal view returns (uint48 endsAt) {
        (, , , , endsAt, ) = registry.versionOf(version);
    }

    // Checks

    function assertStatus(bytes32 listing, ListingStatus expected) internal view {
        assertEq(uint256(listingRow(listing).status), uint256(expected), "listing status");
    }

    function assertStatus(bytes32 version, VersionStatus expected) internal view {
        assertEq(uint256(statusOf(version)), uint256(expected), "version status");
    }

    function assertPhase(bytes32 dispute, Phase expected) internal view {
        assertEq(uint256(court.phaseOf(dispute)), uint256(expected), "phase");
    }

    function assertRuling(bytes32 dispute, Ruling expected) internal view {
        assertEq(uint256(disputeRow(dispute).ruling), uint256(expected), "ruling");
    }

    function wrongPhase(bytes32 dispute, Phase phase) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(IDisputeCourt.CourtWrongPhase.selector, dispute, phase);
    }
}
