// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";
import {IERC1155Receiver} from "@openzeppelin/contracts/token/ERC1155/IERC1155Receiver.sol";
import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";
import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";

import {GovernanceTest} from "../GovernanceTest.sol";
import {CountingSurface} from "./OpenZeppelinSurfaces.sol";

/// @notice The Governor behaves as OpenZeppelin's suite asks: what it says of itself, and a proposal's way through all its
/// states, each call in each wrong state refused.
contract GovernorBehaviourTest is GovernanceTest {
    /// @dev DoubleEndedQueue's refusal of an empty queue: Panic(0x31).
    bytes private constant NOT_WITHIN_AN_EXECUTION = abi.encodeWithSignature("Panic(uint256)", 0x31);

    function setUp() public {
        deployAssay();
        stakes(jack, 6_000_000e18);
        stakes(judy, 5_000_000e18);
        skip(1);
    }

    // What it says of itself

    function test_ToolsFindWhatTheyExpect() public view {
        assertEq(keccak256(bytes(governor.name())), keccak256("Assay Governor"), "name");
        assertEq(keccak256(bytes(governor.version())), keccak256("1"), "version");
        assertEq(
            keccak256(bytes(governor.COUNTING_MODE())),
            keccak256("support=bravo,fractional&quorum=for,abstain&params=fractional"),
            "counting mode"
        );
        assertTrue(governor.proposalNeedsQueuing(0), "needs queuing");
        IERC165 it = IERC165(address(governor));
        assertTrue(it.supportsInterface(type(IERC165).interfaceId), "ERC-165");
        assertTrue(it.supportsInterface(type(IGovernor).interfaceId), "IGovernor");
        assertTrue(it.supportsInterface(type(IERC1155Receiver).interfaceId), "ERC-1155 receiver");
        assertTrue(!it.supportsInterface(0xffffffff), "nothing else");
    }

    function test_TheIdIsTheHashOfTheWords() public view {
        Proposal memory p = grant("words");
        bytes32 words = keccak256("words");
        assertEq(p.id, uint256(keccak256(abi.encode(p.targets, p.values, p.calldatas, words))), "hash");
        assertEq(governor.getProposalId(p.targets, p.values, p.calldatas, words), p.id, "getProposalId");
    }

    /// @notice It keeps nothing: ether and tokens that call their receiver are sent back; the timelock takes ether.
    function test_ItTakesNoEtherAndNoTokens() public {
        vm.deal(anna, 2 ether);
        vm.startPrank(anna);
        (bool accepted, ) = address(governor).call{value: 1}("");
        assertTrue(!accepted, "ether");
        (accepted, ) = address(timelock).call{value: 1 ether}("");
        assertTrue(accepted, "the treasury takes ether");
        vm.stopPrank();

        vm.expectRevert(IGovernor.GovernorDisabledDeposit.selector);
        CountingSurface(address(governor)).onERC721Received(anna, anna, 1, "");
        vm.expectRevert(IGovernor.GovernorDisabledDeposit.selector);
        CountingSurface(address(governor)).onERC1155Received(anna, anna, 1, 1, "");
    }

    // Proposing

    function test_AProposalIsToldWhole() public {
        Proposal memory p = grant("told");
        vm.expectEmit(true, true, true, true, address(governor));
        emit IGovernor.ProposalCreated(
            p.id,
            jack,
            p.targets,
            p.values,
            new string[](1),
            p.calldatas,
            nowAt() + 1 days,
            nowAt() + 6 days,
            "told"
        );
        proposes(jack, p);
    }

    function test_AnEmptyOrCrookedProposalIsRefused() public {
        Proposal memory p = grant("crooked");
        p.targets = new address[](0);
        expectLengthsRefused(p, 0, 1, 1);
        p.values = new uint256[](0);
        p.calldatas = new bytes[](0);
        expectLengthsRefused(p, 0, 0, 0);
        p = grant("crooked");
        p.values = new uint256[](2);
        expectLengthsRefused(p, 1, 1, 2);
        p = grant("crooked");
        p.calldatas = new bytes[](2);
        expectLengthsRefused(p, 1, 2, 1);
    }

    /// @notice OpenZeppelin's suffix in all its spellings: only a well-formed address at the very end binds.
    function test_TheProposerSuffixBindsOnlyWhenItIsWellFormed() public {
        string memory jacks = Strings.toHexString(jack);
        expectFree(string.concat("a #proposer=", jacks, " "));
        expectFree("b #proposer=0xGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGG");
        expectFree(string.concat("c #Proposer=", jacks));
        expectFree("d #proposer=");
        expectFree("");

        Proposal memory checksummed = grant(string.concat("e #proposer=", Strings.toChecksumHexString(jack)));
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorRestrictedProposer.selector, judy));
        proposes(judy, checksummed);
        proposes(jack, checksummed);
    }

    // The states, in order; each call in each wrong one

    function test_AProposalThatPassesGoesThroughItsStatesAndNoOther() public {
        Proposal memory p = grant("all the way");
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorNonexistentProposal.selector, p.id));
        governor.state(p.id);

        proposes(jack, p);
        assertState(p.id, IGovernor.ProposalState.Pending, "from the proposal on");
        expectNothingMoves(p, IGovernor.ProposalState.Pending, true);
        vm.warp(governor.proposalSnapshot(p.id));
        assertState(p.id, IGovernor.ProposalState.Pending, "in the snapshot's second");

        skip(1);
        assertState(p.id, IGovernor.ProposalState.Active, "a second later");
        expectNothingMoves(p, IGovernor.ProposalState.Active, false);
        votes(jack, p.id, FOR);
        vm.warp(governor.proposalDeadline(p.id));
        assertState(p.id, IGovernor.ProposalState.Active, "until the deadline's second");

        skip(1);
        expectExecuteRefused(p, IGovernor.ProposalState.Succeeded);
        expectVoteRefused(p, IGovernor.ProposalState.Succeeded);
        vm.expectEmit(true, true, true, true, address(governor));
        emit IGovernor.ProposalQueued(p.id, nowAt() + 2 days);
        queues(p);

        expectQueueRefused(p, IGovernor.ProposalState.Queued);
        expectVoteRefused(p, IGovernor.ProposalState.Queued);
        vm.warp(governor.proposalEta(p.id) - 1);
        vm.expectRevert(unexpectedOperation(operationOf(p), TimelockController.OperationState.Ready));
        executes(p);
        skip(1);
        vm.expectEmit(true, true, true, true, address(governor));
        emit IGovernor.ProposalExecuted(p.id);
        executes(p);
        assertState(p.id, IGovernor.ProposalState.Executed, "done");
        expectNothingMoves(p, IGovernor.ProposalState.Executed, false);
    }

    function test_ADefeatedProposalIsOverForGood() public {
        Proposal memory p = grant("no");
        proposes(jack, p);
        opensVoting(p.id);
        votes(judy, p.id, AGAINST);
        closesVoting(p.id);
        expectNothingMoves(p, IGovernor.ProposalState.Defeated, false);
        vm.expectRevert(unexpected(p.id, IGovernor.ProposalState.Defeated, bytes32(0)));
        proposes(jack, p);
        skip(365 days);
        assertState(p.id, IGovernor.ProposalState.Defeated, "a year later");
    }

    /// @notice Only the proposer, only while it is pending, only once; what is cancelled never comes back.
    function test_ACancelledProposalIsOverForGood() public {
        Proposal memory p = grant("second thoughts");
        proposes(jack, p);
        expectCancelRefused(judy, p);
        expectCancelRefused(gus, p);
        vm.warp(governor.proposalSnapshot(p.id)); // the last second in which it is pending
        vm.expectEmit(true, true, true, true, address(governor));
        emit IGovernor.ProposalCanceled(p.id);
        cancels(jack, p);

        expectNothingMoves(p, IGovernor.ProposalState.Canceled, false);
        vm.expectRevert(unexpected(p.id, IGovernor.ProposalState.Canceled, bytes32(0)));
        proposes(jack, p);
    }

    function test_NoProposalIsCancelledThroughTheGovernorOnceItsVoteIsOpen() public {
        Proposal memory p = grant("no second thoughts");
        proposes(jack, p);
        opensVoting(p.id);
        expectCancelRefused(jack, p);
        votes(jack, p.id, FOR);
        closesVoting(p.id);
        expectCancelRefused(jack, p);
        queues(p);
        expectCancelRefused(jack, p);
        expectCancelRefused(address(timelock), p);
        vm.warp(governor.proposalEta(p.id));
        executes(p);
        expectCancelRefused(jack, p);
    }

    // Execution

    /// @notice The ether of a call comes from the treasury, or with the one who executes; what is too much stays there.
    function test_ACallsEtherComesFromTheTreasuryAndTheExecutor() public {
        Proposal memory p = draft(anna, "", "ether for anna");
        p.values[0] = 3 ether;
        p = identified(p);
        passes(jack, p);
        vm.deal(address(timelock), 1 ether);
        vm.deal(judy, 5 ether);
        vm.expectRevert();
        executes(p);

        vm.prank(judy);
        governor.execute{value: 4 ether}(p.targets, p.values, p.calldatas, keccak256(bytes(p.description)));
        assertEq(anna.balance, 3 ether, "anna");
        assertEq(address(timelock).balance, 2 ether, "the treasury keeps the rest");
        assertEq(address(governor).balance, 0, "nothing stays in the Governor");
    }

    function test_ACallThatFailsFailsTheProposalAndItMayBeTriedAgain() public {
        uint256 treasury = token.balanceOf(address(timelock));
        Proposal memory p = draft(
            address(token),
            abi.encodeCall(token.transfer, (anna, treasury + 1)),
            "more than there is"
        );
        passes(jack, p);
        vm.expectRevert();
        executes(p);
        assertState(p.id, IGovernor.ProposalState.Queued, "still queued");

        vm.prank(judy);
        token.transfer(address(timelock), 1);
        executes(p);
        assertState(p.id, IGovernor.ProposalState.Executed, "once there is enough");
    }

    function test_WhatRanInTheTimelockDirectlyCountsAsExecuted() public {
        Proposal memory p = grant("around the Governor");
        passes(jack, p);
        timelock.executeBatch(p.targets, p.values, p.calldatas, NO_PREDECESSOR, operationSalt(p));
        assertState(p.id, IGovernor.ProposalState.Executed, "executed");
        expectExecuteRefused(p, IGovernor.ProposalState.Executed);
    }

    /// @notice The Governor's own setter answers only within `execute` of a proposal that says exactly this call: neither the
    /// timelock by itself, nor a proposal that is executed past the Governor, gets through (law L26).
    function test_TheGovernorsSetterAnswersOnlyWithinTheExecutionOfItsProposal() public {
        vm.expectRevert(NOT_WITHIN_AN_EXECUTION);
        vm.prank(address(timelock));
        governor.updateQuorumNumerator(20);

        Proposal memory p = draft(
            address(governor),
            abi.encodeCall(governor.updateQuorumNumerator, (20)),
            "quorum of twenty"
        );
        passes(jack, p);
        vm.expectRevert(NOT_WITHIN_AN_EXECUTION);
        timelock.executeBatch(p.targets, p.values, p.calldatas, NO_PREDECESSOR, operationSalt(p));
        executes(p);
        assertEq(governor.quorumNumerator(), 20, "by its proposal");
    }

    function grant(string memory description) private view returns (Proposal memory) {
        return draft(address(token), abi.encodeCall(token.transfer, (anna, 1)), description);
    }

    /// @dev judy may propose these words though they seem to be jack's.
    function expectFree(string memory description) private {
        Proposal memory p = grant(description);
        proposes(judy, p);
        assertEq(governor.proposalProposer(p.id), judy, description);
    }

    function expectLengthsRefused(Proposal memory p, uint256 targets, uint256 calls, uint256 values) private {
        vm.expectRevert(
            abi.encodeWithSelector(IGovernor.GovernorInvalidProposalLength.selector, targets, calls, values)
        );
        proposes(jack, p);
    }

    /// @dev No vote (unless the state is the one for it), no queueing, no execution, and no cancelling by a stranger.
    function expectNothingMoves(Proposal memory p, IGovernor.ProposalState current, bool cancellable) private {
        assertState(p.id, current, "state");
        if (current != IGovernor.ProposalState.Active) expectVoteRefused(p, current);
        expectQueueRefused(p, current);
        expectExecuteRefused(p, current);
        expectCancelRefused(cancellable ? anna : jack, p);
    }

    function expectVoteRefused(Proposal memory p, IGovernor.ProposalState current) private {
        vm.expectRevert(unexpected(p.id, current, onlyState(IGovernor.ProposalState.Active)));
        votes(judy, p.id, FOR);
    }

    function expectQueueRefused(Proposal memory p, IGovernor.ProposalState current) private {
        vm.expectRevert(unexpected(p.id, current, onlyState(IGovernor.ProposalState.Succeeded)));
        queues(p);
    }

    function expectExecuteRefused(Proposal memory p, IGovernor.ProposalState current) private {
        vm.expectRevert(unexpected(p.id, current, onlyState(IGovernor.ProposalState.Queued)));
        executes(p);
    }

    function expectCancelRefused(address who, Proposal memory p) private {
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorUnableToCancel.selector, p.id, who));
        cancels(who, p);
    }
}
