// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";
import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";

import {IDisputeCourt} from "../../../../contracts/interfaces/IDisputeCourt.sol";
import {IStaking} from "../../../../contracts/interfaces/IStaking.sol";
import {Choice} from "../../../../contracts/types/AssayTypes.sol";
import {IncidentTest} from "./IncidentTest.sol";
import {Schemer} from "./Schemer.sol";

/// @notice Attacks on the way from a vote to its execution: the order of calls, re-entry, ids taken first, no delay.
contract OrderAndReentryTest is IncidentTest {
    bytes4 private constant DELAY_IS_FIXED = bytes4(keccak256("AssayTimelockImmutable()"));

    /// @dev jack alone is a quorum.
    function setUp() public {
        deployAssay();
        stakes(jack, 6_000_000e18);
        stakes(ben, 5_000_000e18);
        skip(4 days);
    }

    // Sonne, May 2024: opening a market took several operations that waited in the timelock one by one, and anybody could
    // execute them. An attacker ran them in the moment and the order that suited him, and took twenty million.

    /// @notice Sonne. The treasury approves a reward and pays it into a pool. One proposal is one operation: no part of it
    /// runs alone, nor in another order; whoever executes it executes all of it.
    function test_NoPartOfAProposalRunsAloneOrInAnotherOrder() public {
        (, bytes32 versionId) = listsOne();
        vm.prank(ben);
        staking.vouch(versionId, 100_000e18);
        Proposal memory p = rewardsBackers(versionId, false);
        passes(jack, p);

        Proposal memory approvalOnly = draft(p.targets[0], p.calldatas[0], p.description);
        expectNotReady(approvalOnly);
        expectNotReady(rewardsBackers(versionId, true));
        bytes32 single = timelock.hashOperation(p.targets[0], 0, p.calldatas[0], NO_PREDECESSOR, operationSalt(p));
        vm.expectRevert(unexpectedOperation(single, TimelockController.OperationState.Ready));
        timelock.execute(p.targets[0], 0, p.calldatas[0], NO_PREDECESSOR, operationSalt(p));
        assertEq(token.allowance(address(timelock), address(staking)), 0, "nothing was approved meanwhile");

        vm.prank(mallory);
        executes(p);
        assertEq(token.allowance(address(timelock), address(staking)), 0, "approved and spent in one breath");
        assertEq(staking.pendingRewardOf(ben, versionId), 500e18, "the backers' reward");
    }

    /// @notice Sonne, what remains and is said openly: two proposals run in whichever order somebody likes, so what must
    /// stay in order belongs into one.
    function test_TwoProposalsRunInWhicheverOrderSomebodyLikes() public {
        Proposal memory first = draft(address(token), abi.encodeCall(token.transfer, (ben, 1)), "first");
        Proposal memory second = draft(address(token), abi.encodeCall(token.transfer, (bea, 1)), "second");
        proposes(jack, first);
        proposes(jack, second);
        opensVoting(first.id);
        votes(jack, first.id, FOR);
        votes(jack, second.id, FOR);
        closesVoting(first.id);
        queues(first);
        queues(second);
        vm.warp(governor.proposalEta(second.id));

        executes(second);
        executes(first);
        assertState(first.id, IGovernor.ProposalState.Executed, "executed last");
    }

    // OpenZeppelin advisory of August 2021 (TimelockController before 4.3.1): an executor ran a batch that nobody had
    // scheduled, and whose calls scheduled it on the way, before the timelock looked.

    /// @notice OpenZeppelin's executor re-entry. Anybody may execute here, so anybody may try: the timelock looks before
    /// the first call too, and nothing of the batch runs.
    function test_ABatchThatWouldScheduleItselfDoesNotEvenStart() public {
        Schemer schemer = new Schemer();
        Proposal memory p = selfScheduling(schemer);
        schemer.plan(
            address(timelock),
            abi.encodeCall(
                TimelockController.executeBatch,
                (p.targets, p.values, p.calldatas, NO_PREDECESSOR, operationSalt(p))
            )
        );

        vm.expectRevert(unexpectedOperation(operationOf(p), TimelockController.OperationState.Ready));
        schemer.run();
        assertTrue(!timelock.hasRole(timelock.PROPOSER_ROLE(), address(schemer)), "no role");
    }

    /// @notice Re-entry by a payee. Who is paid by a proposal executes it again while it is being paid: the inner run may
    /// finish, but then the outer one finds the operation done, and both are undone.
    function test_APayeeThatExecutesAgainWhileItIsPaidIsNotPaidAtAll() public {
        Schemer payee = new Schemer();
        vm.deal(address(timelock), 5 ether);
        Proposal memory p = draft(address(payee), "", "pay a contract");
        p.values[0] = 1 ether;
        p = identified(p);
        passes(jack, p);
        payee.plan(
            address(timelock),
            abi.encodeCall(
                TimelockController.executeBatch,
                (p.targets, p.values, p.calldatas, NO_PREDECESSOR, operationSalt(p))
            )
        );

        vm.expectRevert(unexpectedOperation(operationOf(p), TimelockController.OperationState.Ready));
        executes(p);
        assertEq(address(payee).balance, 0, "not paid");
        assertEq(address(timelock).balance, 5 ether, "nothing left the treasury");
    }

    /// @notice Re-entry through the Governor, which marks a proposal as executed before it calls anybody.
    function test_APayeeThatComesBackThroughTheGovernorIsPaidOnce() public {
        Schemer payee = new Schemer();
        vm.deal(address(timelock), 5 ether);
        Proposal memory p = draft(address(payee), "", "pay a contract");
        p.values[0] = 1 ether;
        p = identified(p);
        passes(jack, p);
        bytes32 words = keccak256(bytes(p.description));
        payee.plan(address(governor), abi.encodeCall(IGovernor.execute, (p.targets, p.values, p.calldatas, words)));
        payee.plan(address(governor), abi.encodeCall(IGovernor.queue, (p.targets, p.values, p.calldatas, words)));
        executes(p);

        assertEq(payee.attempted(), 2, "it tried");
        assertEq(payee.accepted(), 0, "and was refused");
        assertEq(address(payee).balance, 1 ether, "paid once");
        assertEq(address(timelock).balance, 4 ether, "treasury");
    }

    // OpenZeppelin advisory of June 2023 (Governor before 4.9.1): a proposal's id is the hash of its words, so whoever saw
    // it coming could send it first, be its proposer, and cancel it.

    /// @notice Proposal-id squatting. Words that end in their author's address can be said by nobody else, and words that
    /// end otherwise make another proposal.
    function test_AProposalThatNamesItsProposerCannotBeTaken() public {
        string memory words = string.concat("A grant #proposer=", Strings.toHexString(jack));
        Proposal memory p = draft(address(token), abi.encodeCall(token.transfer, (ben, 1)), words);
        malloryStakes(1_000_000e18);
        skip(1);

        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorRestrictedProposer.selector, mallory));
        proposes(mallory, p);
        Proposal memory nearly = draft(p.targets[0], p.calldatas[0], string.concat(words, "\n"));
        proposes(mallory, nearly);

        proposes(jack, p);
        assertEq(governor.proposalProposer(p.id), jack, "jack's");
        assertEq(governor.proposalProposer(nearly.id), mallory, "and another one");
    }

    /// @notice Proposal-id squatting, what the suffix is for: without it the id is taken and killed.
    function test_AProposalThatNamesNobodyCanBeTakenAndCancelled() public {
        Proposal memory p = draft(address(token), abi.encodeCall(token.transfer, (ben, 1)), "A grant");
        malloryStakes(1_000_000e18);
        skip(1);
        proposes(mallory, p);
        cancels(mallory, p);

        vm.expectRevert(unexpected(p.id, IGovernor.ProposalState.Canceled, bytes32(0)));
        proposes(jack, p);
    }

    /// @notice Proposal-id squatting against an appeal, whose words everybody knows beforehand: the court names itself in
    /// them, so its appeal finds the id free; and nobody can cancel it as its proposer.
    function test_AnAppealsIdCannotBeTakenBeforeIt() public {
        (, bytes32 versionId) = listsOne();
        bytes32 disputeId = challenges(versionId);
        rulesAlone(disputeId, Choice.KEEP);
        Proposal memory p = draft(
            address(court),
            abi.encodeCall(IDisputeCourt.executeAppeal, (disputeId)),
            appealWords(disputeId)
        );
        malloryStakes(1_000_000e18);
        skip(1);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorRestrictedProposer.selector, mallory));
        proposes(mallory, p);

        assertEq(appeals(disputeId).id, p.id, "these were the words");
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorUnableToCancel.selector, p.id, mallory));
        cancels(mallory, p);
    }

    // A timelock is worth its delay, and the lesson filed under Galxe is that a delay which somebody may set can be set to
    // nothing.

    /// @notice Galxe. No delay, then a drain within the same proposal, or any timing of the Governor's: there is no setter
    /// that answers, and the whole proposal fails.
    function test_NoProposalSetsADelayToNothing() public {
        Proposal memory p = delaysToNothing(address(timelock), abi.encodeCall(timelock.updateDelay, (0)));
        passes(jack, p);
        vm.expectRevert(DELAY_IS_FIXED);
        executes(p);

        expectUnanswered(abi.encodeWithSignature("setVotingDelay(uint48)", 0));
        expectUnanswered(abi.encodeWithSignature("setVotingPeriod(uint32)", 1));
        expectUnanswered(abi.encodeWithSignature("setProposalThreshold(uint256)", 0));
        assertEq(timelock.getMinDelay(), 2 days, "timelock delay");
        assertEq(governor.votingDelay(), 1 days, "voting delay");
        assertEq(governor.votingPeriod(), 5 days, "voting period");
    }

    function expectUnanswered(bytes memory setter) private {
        Proposal memory p = delaysToNothing(address(governor), setter);
        passes(jack, p);
        vm.expectRevert();
        executes(p);
        assertState(p.id, IGovernor.ProposalState.Queued, "it waits for ever");
    }

    /// @dev The reward of a pool: an approval, then the payment; or the two the wrong way round.
    function rewardsBackers(bytes32 versionId, bool backwards) private view returns (Proposal memory) {
        address[] memory targets = new address[](2);
        bytes[] memory calls = new bytes[](2);
        (uint256 one, uint256 two) = backwards ? (uint256(1), uint256(0)) : (uint256(0), uint256(1));
        (targets[one], targets[two]) = (address(token), address(staking));
        calls[one] = abi.encodeCall(token.approve, (address(staking), 500e18));
        calls[two] = abi.encodeCall(IStaking.fund, (versionId, 500e18, 100_000e18));
        return draftBatch(targets, calls, "Reward the backers");
    }

    function selfScheduling(Schemer schemer) private view returns (Proposal memory) {
        address[] memory targets = new address[](3);
        bytes[] memory calls = new bytes[](3);
        (targets[0], targets[1], targets[2]) = (address(timelock), address(schemer), address(token));
        calls[0] = abi.encodeCall(IAccessControl.grantRole, (timelock.PROPOSER_ROLE(), address(schemer)));
        calls[1] = abi.encodeCall(Schemer.run, ());
        calls[2] = drain();
        return draftBatch(targets, calls, "schedules itself");
    }

    function delaysToNothing(address target, bytes memory setter) private view returns (Proposal memory) {
        address[] memory targets = new address[](2);
        bytes[] memory calls = new bytes[](2);
        (targets[0], targets[1]) = (target, address(token));
        (calls[0], calls[1]) = (setter, drain());
        return draftBatch(targets, calls, "Faster governance");
    }

    function appealWords(bytes32 disputeId) private view returns (string memory) {
        return
            string.concat(
                "# Appeal of dispute ",
                Strings.toHexString(uint256(disputeId), 32),
                "\n\nFOR overturns the first ruling: KEEP and REMOVE change places, UNDECIDED becomes REMOVE. AGAINST lets it stand.\n\n#proposer=",
                Strings.toHexString(address(court))
            );
    }

    function expectNotReady(Proposal memory p) private {
        vm.expectRevert(unexpectedOperation(operationOf(p), TimelockController.OperationState.Ready));
        timelock.executeBatch(p.targets, p.values, p.calldatas, NO_PREDECESSOR, operationSalt(p));
    }
}
