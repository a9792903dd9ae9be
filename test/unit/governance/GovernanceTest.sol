// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";

import {Choice} from "../../../contracts/types/AssayTypes.sol";
import {AssayTest} from "../../world/AssayTest.sol";
import {Vm} from "../../world/Vm.sol";

/// @notice What the governance tests do again and again: stake, propose, pass, dispute, appeal.
abstract contract GovernanceTest is AssayTest {
    uint8 internal constant AGAINST = 0;
    uint8 internal constant FOR = 1;
    uint8 internal constant ABSTAIN = 2;

    bytes32 internal constant NO_PREDECESSOR = 0;

    /// @notice A proposal as OpenZeppelin wants it said again at every step.
    struct Proposal {
        uint256 id;
        address[] targets;
        uint256[] values;
        bytes[] calldatas;
        string description;
    }

    function stakes(address who, uint256 amount) internal {
        vm.prank(who);
        staking.stake(amount);
    }

    /// @notice A proposal of one call, not yet sent.
    function draft(
        address target,
        bytes memory data,
        string memory description
    ) internal view returns (Proposal memory p) {
        p.targets = new address[](1);
        p.targets[0] = target;
        p.values = new uint256[](1);
        p.calldatas = new bytes[](1);
        p.calldatas[0] = data;
        p.description = description;
        return identified(p);
    }

    /// @notice A proposal of several calls without value, in this order, not yet sent.
    function draftBatch(
        address[] memory targets,
        bytes[] memory calldatas,
        string memory description
    ) internal view returns (Proposal memory p) {
        p.targets = targets;
        p.values = new uint256[](targets.length);
        p.calldatas = calldatas;
        p.description = description;
        return identified(p);
    }

    /// @notice The same proposal with the id that its words and calls give it now.
    function identified(Proposal memory p) internal view returns (Proposal memory) {
        p.id = governor.hashProposal(p.targets, p.values, p.calldatas, keccak256(bytes(p.description)));
        return p;
    }

    function proposes(address who, Proposal memory p) internal {
        vm.prank(who);
        governor.propose(p.targets, p.values, p.calldatas, p.description);
    }

    function votes(address who, uint256 proposalId, uint8 support) internal {
        vm.prank(who);
        governor.castVote(proposalId, support);
    }

    /// @notice Moves to the first second in which a proposal is open for votes.
    function opensVoting(uint256 proposalId) internal {
        vm.warp(governor.proposalSnapshot(proposalId) + 1);
    }

    /// @notice Moves to the first second after a proposal's vote.
    function closesVoting(uint256 proposalId) internal {
        vm.warp(governor.proposalDeadline(proposalId) + 1);
    }

    function queues(Proposal memory p) internal {
        governor.queue(p.targets, p.values, p.calldatas, keccak256(bytes(p.description)));
    }

    function executes(Proposal memory p) internal {
        governor.execute(p.targets, p.values, p.calldatas, keccak256(bytes(p.description)));
    }

    function cancels(address who, Proposal memory p) internal {
        vm.prank(who);
        governor.cancel(p.targets, p.values, p.calldatas, keccak256(bytes(p.description)));
    }

    /// @notice `who` asks the guardian to veto a proposal's operation.
    function vetoes(address who, Proposal memory p) internal {
        vm.prank(who);
        guardian.cancel(p.targets, p.values, p.calldatas, NO_PREDECESSOR, operationSalt(p));
    }

    /// @notice The id of a proposal's operation in the timelock.
    function operationOf(Proposal memory p) internal view returns (bytes32) {
        return timelock.hashOperationBatch(p.targets, p.values, p.calldatas, NO_PREDECESSOR, operationSalt(p));
    }

    /// @dev As GovernorTimelockControl salts its operations.
    function operationSalt(Proposal memory p) internal view returns (bytes32) {
        return bytes20(address(governor)) ^ keccak256(bytes(p.description));
    }

    /// @notice Proposes, votes FOR with one heavy staker, queues and waits: the next thing is to execute.
    function passes(address proposer, Proposal memory p) internal {
        proposes(proposer, p);
        opensVoting(p.id);
        votes(proposer, p.id, FOR);
        closesVoting(p.id);
        queues(p);
        vm.warp(governor.proposalEta(p.id));
    }

    /// @notice One state as OpenZeppelin's errors say it: the bit of its number.
    function onlyState(IGovernor.ProposalState state) internal pure returns (bytes32) {
        return bytes32(uint256(1) << uint8(state));
    }

    /// @notice What the Governor answers to a call that needs another state than the proposal is in.
    function unexpected(
        uint256 proposalId,
        IGovernor.ProposalState current,
        bytes32 expected
    ) internal pure returns (bytes memory) {
        return
            abi.encodeWithSelector(IGovernor.GovernorUnexpectedProposalState.selector, proposalId, current, expected);
    }

    /// @notice What the timelock answers when an operation is not in the one state that a call needs.
    function unexpectedOperation(
        bytes32 operation,
        TimelockController.OperationState expected
    ) internal pure returns (bytes memory) {
        return
            abi.encodeWithSelector(
                TimelockController.TimelockUnexpectedOperationState.selector,
                operation,
                bytes32(uint256(1) << uint8(expected))
            );
    }

    function assertState(uint256 proposalId, IGovernor.ProposalState expected, string memory what) internal view {
        assertEq(uint256(governor.state(proposalId)), uint256(expected), what);
    }

    /// @notice olga's first listing, LISTED; returns its active version.
    function listsOne() internal returns (bytes32 listingId, bytes32 versionId) {
        vm.prank(olga);
        listingId = registry.submit("salt", keccak256("card"), "ipfs://card", 1000e18);
        skip(5 days);
        registry.activate(listingId);
        versionId = registry.versionAt(listingId, 0);
    }

    /// @notice mira challenges a version.
    function challenges(bytes32 versionId) internal returns (bytes32 disputeId) {
        vm.prank(mira);
        disputeId = court.challenge(versionId, type(uint256).max, keccak256("evidence"), "");
    }

    /// @notice jack alone seals and opens a vote; the appeal window is open afterwards.
    function rulesAlone(bytes32 disputeId, Choice choice) internal {
        bytes32 commitment = court.commitmentOf(disputeId, jack, choice, "salt");
        vm.prank(jack);
        court.commit(disputeId, commitment);
        skip(2 days);
        court.reveal(disputeId, jack, choice, "salt");
        skip(2 days);
        court.tally(disputeId);
    }

    /// @notice anna appeals; returns the Governor's proposal as the court made it, read from the log.
    function appeals(bytes32 disputeId) internal returns (Proposal memory p) {
        vm.recordLogs();
        vm.prank(anna);
        uint256 id = court.appeal(disputeId);

        Vm.Log[] memory logs = vm.getRecordedLogs();
        for (uint256 i = 0; i < logs.length; ++i) {
            if (logs[i].topics[0] != IGovernor.ProposalCreated.selector) continue;
            (p.id, , p.targets, p.values, , p.calldatas, , , p.description) = abi.decode(
                logs[i].data,
                (uint256, address, address[], uint256[], string[], bytes[], uint256, uint256, string)
            );
        }
        assertEq(p.id, id, "the appeal's proposal");
    }
}
