// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";

import {IDisputeCourt} from "../../../contracts/interfaces/IDisputeCourt.sol";
import {IExpiringGuardian} from "../../../contracts/interfaces/IExpiringGuardian.sol";
import {Choice, Ruling} from "../../../contracts/types/AssayTypes.sol";
import {GuardianSurface} from "../../world/Surfaces.sol";
import {GovernanceTest} from "./GovernanceTest.sol";

/// @notice The guardian: its exact power, and its death.
contract ExpiringGuardianTest is GovernanceTest {
    uint256 private bornAt;

    function setUp() public {
        deployAssay();
        bornAt = nowAt();
        stakes(jack, 6_000_000e18);
        skip(1);
    }

    function test_RefusesToExistWithoutAHolder() public {
        vm.expectRevert(IExpiringGuardian.GuardianZeroHolder.selector);
        newGuardian(address(0));
    }

    function test_AnnouncesItsHolderAndItsEnd() public {
        vm.expectEmit(true, true, true, true, createdBy(address(this), vm.getNonce(address(this))));
        emit IExpiringGuardian.GuardianAppointed(gus, uint48(nowAt() + 365 days));
        GuardianSurface fresh = newGuardian(gus);

        assertEq(fresh.expiresAt(), nowAt() + 365 days, "end");
        assertEq(fresh.holder(), gus, "holder");
    }

    function test_RefusesAVetoByAnyoneButTheHolder() public {
        Proposal memory p = grant();
        passes(jack, p);

        vm.expectRevert(abi.encodeWithSelector(IExpiringGuardian.GuardianOnlyHolder.selector, jack));
        vetoes(jack, p);
    }

    function test_RefusesAVetoOfWhatIsNotQueued() public {
        Proposal memory p = grant();
        proposes(jack, p);
        expectUnknown(p);
    }

    function test_VetoesAnOrdinaryOperation() public {
        Proposal memory p = grant();
        passes(jack, p);

        vm.expectEmit(true, true, true, true, address(guardian));
        emit IExpiringGuardian.OperationVetoed(operationOf(p));
        vetoes(gus, p);

        assertState(p.id, IGovernor.ProposalState.Canceled, "the proposal is canceled");
        assertTrue(!timelock.isOperation(operationOf(p)), "the operation is gone");
    }

    function test_CannotVetoAnAppealsRuling() public {
        Proposal memory p = draft(
            address(court),
            abi.encodeCall(IDisputeCourt.executeAppeal, ("any dispute")),
            "an appeal"
        );
        passes(jack, p);
        expectProtected(p);
    }

    function test_CannotVetoTheRemovalOfAGuardian() public {
        address[3] memory victims = [address(guardian), gus, anna];
        for (uint256 i = 0; i < victims.length; ++i) {
            Proposal memory p = draft(
                address(timelock),
                revocation(timelock.CANCELLER_ROLE(), victims[i]),
                "no guardian"
            );
            passes(jack, p);
            expectProtected(p);
        }
    }

    function test_VetoesTheRemovalOfTheGovernorsOwnRight() public {
        expectVetoed(draft(address(timelock), revocation(timelock.CANCELLER_ROLE(), address(governor)), "disarm"));
    }

    function test_VetoesTheRemovalOfAnotherRole() public {
        expectVetoed(draft(address(timelock), revocation(timelock.PROPOSER_ROLE(), address(governor)), "disarm"));
    }

    function test_VetoesAnyOtherCallToTheTimelock() public {
        expectVetoed(draft(address(timelock), abi.encodeCall(timelock.updateDelay, (1)), "haste"));
    }

    function test_ListsOfUnequalLengthAreNoOperation() public {
        Proposal memory ruling = draft(address(court), abi.encodeCall(IDisputeCourt.executeAppeal, ("d")), "an appeal");
        passes(jack, ruling);

        Proposal memory values = identified(ruling);
        values.values = new uint256[](2);
        expectUnknown(values);
        Proposal memory payloads = identified(ruling);
        payloads.values = new uint256[](1);
        payloads.calldatas = new bytes[](2);
        payloads.calldatas[0] = abi.encodeCall(IDisputeCourt.executeAppeal, ("d"));
        expectUnknown(payloads);
    }

    function test_VetoesARulingWithMoreAroundIt() public {
        bytes memory ruling = abi.encodeCall(IDisputeCourt.executeAppeal, ("any dispute"));
        expectVetoed(draft(address(registry), ruling, "the right call on the wrong contract"));
        expectVetoed(draft(address(court), abi.encodePacked(ruling, uint8(0)), "a byte more"));
        expectVetoed(draft(address(court), abi.encodeCall(IDisputeCourt.resolve, ("any dispute")), "another call"));

        Proposal memory withValue = draft(address(court), ruling, "with value");
        withValue.values[0] = 1;
        expectVetoed(identified(withValue));

        Proposal memory two = draft(address(court), ruling, "two calls");
        (two.targets, two.values, two.calldatas) = (new address[](2), new uint256[](2), new bytes[](2));
        (two.targets[0], two.targets[1]) = (address(court), address(token));
        (two.calldatas[0], two.calldatas[1]) = (ruling, abi.encodeCall(token.transfer, (anna, 1)));
        expectVetoed(identified(two));
    }

    function test_VetoesARevocationWithDirtyUpperBits() public {
        bytes memory dirty = abi.encodePacked(
            IAccessControl.revokeRole.selector,
            timelock.CANCELLER_ROLE(),
            bytes32(uint256(uint160(gus)) | (1 << 200))
        );
        expectVetoed(draft(address(timelock), dirty, "dirty"));
    }

    /// @notice The same words with a byte less or more, and what only looks like the removal of a guardian.
    function test_VetoesARevocationWithAnythingElseAboutIt() public {
        bytes32 role = timelock.CANCELLER_ROLE();
        bytes memory removal = revocation(role, anna);
        expectVetoed(draft(address(timelock), abi.encodePacked(removal, uint8(0)), "a byte more"));
        expectVetoed(draft(address(token), removal, "another contract"));
        expectVetoed(draft(address(timelock), abi.encodeCall(IAccessControl.grantRole, (role, anna)), "a grant"));
        expectVetoed(draft(address(timelock), abi.encodeCall(IAccessControl.renounceRole, (role, anna)), "renounce"));
        expectVetoed(draft(address(timelock), revocation(timelock.EXECUTOR_ROLE(), address(0)), "executors"));
        expectVetoed(draft(address(timelock), revocation(timelock.DEFAULT_ADMIN_ROLE(), anna), "an admin"));
        bytes memory governorsDirty = abi.encodePacked(
            IAccessControl.revokeRole.selector,
            role,
            bytes32(uint256(uint160(address(governor))) | (1 << 200))
        );
        expectVetoed(draft(address(timelock), governorsDirty, "the Governor, dirty"));
    }

    /// @notice The Governor schedules batches only. A proposer that it appointed may schedule a single call as well, whose
    /// id is made another way; that is vetoed too, and a batch of the same words beside it is another operation.
    function test_VetoesASingleCallOfAnotherProposer() public {
        Proposal memory p = grant();
        bytes32 single = schedulesSingleAsAnotherProposer(p);
        bytes32 salt = operationSalt(p);
        vm.prank(anna);
        timelock.scheduleBatch(p.targets, p.values, p.calldatas, NO_PREDECESSOR, salt, 2 days);

        vm.expectEmit(true, true, true, true, address(guardian));
        emit IExpiringGuardian.OperationVetoed(single);
        vetoes(gus, p);
        assertTrue(!timelock.isOperation(single), "the single call is gone");
        assertTrue(timelock.isOperationPending(operationOf(p)), "the batch waits");

        vetoes(gus, p);
        assertTrue(!timelock.isOperation(operationOf(p)), "and is vetoed by a second veto");
    }

    function test_CannotVetoASingleCallThatIsProtected() public {
        Proposal memory p = draft(
            address(court),
            abi.encodeCall(IDisputeCourt.executeAppeal, ("any dispute")),
            "an appeal"
        );
        bytes32 single = schedulesSingleAsAnotherProposer(p);
        vm.expectRevert(abi.encodeWithSelector(IExpiringGuardian.GuardianProtectedOperation.selector, single));
        vetoes(gus, p);
        assertTrue(timelock.isOperationPending(single), "it waits");
    }

    function test_VetoesTwoProtectedCallsInOneBatch() public {
        address[] memory targets = new address[](2);
        bytes[] memory calls = new bytes[](2);
        (targets[0], targets[1]) = (address(timelock), address(court));
        calls[0] = revocation(timelock.CANCELLER_ROLE(), address(guardian));
        calls[1] = abi.encodeCall(IDisputeCourt.executeAppeal, ("any dispute"));
        expectVetoed(draftBatch(targets, calls, "each alone is protected"));
    }

    function test_VetoesARulingThatIsCutShort() public {
        expectVetoed(draft(address(court), abi.encodePacked(IDisputeCourt.executeAppeal.selector), "four bytes"));
        expectVetoed(
            draft(
                address(court),
                abi.encodePacked(IDisputeCourt.executeAppeal.selector, bytes31("any dispute")),
                "a byte less"
            )
        );
    }

    /// @notice A veto is one operation's: the same calls in other words can be voted on again.
    function test_AVetoedProposalMayBeVotedOnAgainInOtherWords() public {
        Proposal memory first = grant();
        passes(jack, first);
        vetoes(gus, first);
        Proposal memory again = draft(first.targets[0], first.calldatas[0], "a grant, once more");
        passes(jack, again);
        executes(again);
        assertEq(token.balanceOf(anna), 6_000_000e18 + 1, "paid");
    }

    /// @notice A real appeal from its proposal to its execution: there is no second in which the guardian could stop it.
    function test_CannotStopARealAppealAtAnyMoment() public {
        stakes(judy, 5_000_000e18);
        skip(4 days);
        (, bytes32 versionId) = listsOne();
        bytes32 disputeId = challenges(versionId);
        rulesAlone(disputeId, Choice.KEEP);
        Proposal memory p = appeals(disputeId);
        bytes memory protected_ = abi.encodeWithSelector(
            IExpiringGuardian.GuardianProtectedOperation.selector,
            operationOf(p)
        );
        vm.expectRevert(protected_);
        vetoes(gus, p);
        opensVoting(p.id);
        votes(judy, p.id, FOR);
        closesVoting(p.id);
        vm.expectRevert(protected_);
        vetoes(gus, p);
        queues(p);
        vm.expectRevert(protected_);
        vetoes(gus, p);
        vm.warp(governor.proposalEta(p.id));
        vm.expectRevert(protected_);
        vetoes(gus, p);
        executes(p);
        assertEq(uint256(disputeRow(disputeId).ruling), uint256(Ruling.REMOVE), "overturned");
    }

    /// @notice Dismissed by the Governor, it has no power left, though its time is not over; and nothing to renounce.
    function test_OnceDismissedItVetoesNothing() public {
        Proposal memory dismissal = draft(
            address(timelock),
            revocation(timelock.CANCELLER_ROLE(), address(guardian)),
            "no guardian"
        );
        passes(jack, dismissal);
        executes(dismissal);
        Proposal memory p = grant();
        passes(jack, p);
        vm.expectRevert(
            abi.encodeWithSelector(
                IAccessControl.AccessControlUnauthorizedAccount.selector,
                address(guardian),
                timelock.CANCELLER_ROLE()
            )
        );
        vetoes(gus, p);
        executes(p);
    }

    /// @notice Law L26: after its end only the renouncing works, and before it only the veto, and only for its holder.
    function test_L26_AtItsEndPowerIsGoneInTheSecondInWhichItCanBeRenounced() public {
        Proposal memory p = grant();
        passes(jack, p);
        vm.warp(bornAt + 365 days - 1);
        vm.expectRevert(
            abi.encodeWithSelector(IExpiringGuardian.GuardianNotExpired.selector, uint48(bornAt + 365 days))
        );
        guardian.renounceIfExpired();

        skip(1);
        vm.expectRevert(abi.encodeWithSelector(IExpiringGuardian.GuardianExpired.selector, guardian.expiresAt()));
        vetoes(gus, p);
        skip(1);
        guardian.renounceIfExpired();
        assertTrue(!timelock.hasRole(timelock.CANCELLER_ROLE(), address(guardian)), "L26: nothing left");
        executes(p);
    }

    function test_VetoesUntilItsLastSecondAndNeverAfter() public {
        Proposal memory first = grant();
        passes(jack, first);
        Proposal memory second = draft(address(token), abi.encodeCall(token.transfer, (anna, 2)), "another grant");
        passes(jack, second);

        vm.warp(bornAt + 365 days - 1);
        vetoes(gus, first);

        for (uint256 late = 0; late < 2; ++late) {
            vm.warp(bornAt + 365 days + late);
            vm.expectRevert(
                abi.encodeWithSelector(IExpiringGuardian.GuardianExpired.selector, uint48(bornAt + 365 days))
            );
            vetoes(gus, second);
        }
    }

    function test_AnyoneEndsItOnceItsTimeIsOver() public {
        vm.warp(bornAt + 365 days);

        vm.expectEmit(true, true, true, true, address(guardian));
        emit IExpiringGuardian.GuardianRenounced();
        vm.prank(anna);
        guardian.renounceIfExpired();
        assertTrue(!timelock.hasRole(timelock.CANCELLER_ROLE(), address(guardian)), "role");

        vm.recordLogs();
        guardian.renounceIfExpired();
        assertEq(vm.getRecordedLogs().length, 0, "a second time changes and says nothing");
    }

    function test_GovernanceCanAppointANewGuardian() public {
        IExpiringGuardian successor = newGuardian(bea);
        Proposal memory p = draft(
            address(timelock),
            abi.encodeCall(timelock.grantRole, (timelock.CANCELLER_ROLE(), address(successor))),
            "bea guards"
        );
        passes(jack, p);
        executes(p);

        Proposal memory vetoed = grant();
        passes(jack, vetoed);
        vm.prank(bea);
        successor.cancel(vetoed.targets, vetoed.values, vetoed.calldatas, NO_PREDECESSOR, operationSalt(vetoed));
        assertState(vetoed.id, IGovernor.ProposalState.Canceled, "vetoed by the successor");
    }

    function grant() private view returns (Proposal memory) {
        return draft(address(token), abi.encodeCall(token.transfer, (anna, 1)), "a grant");
    }

    function revocation(bytes32 role, address account) private pure returns (bytes memory) {
        return abi.encodeCall(IAccessControl.revokeRole, (role, account));
    }

    /// @dev The Governor appoints anna, and she schedules the one call of `p` by itself.
    function schedulesSingleAsAnotherProposer(Proposal memory p) private returns (bytes32) {
        bytes memory appointment = abi.encodeCall(IAccessControl.grantRole, (timelock.PROPOSER_ROLE(), anna));
        Proposal memory appoints = draft(address(timelock), appointment, "anna proposes");
        passes(jack, appoints);
        executes(appoints);
        bytes32 salt = operationSalt(p);
        vm.prank(anna);
        timelock.schedule(p.targets[0], p.values[0], p.calldatas[0], NO_PREDECESSOR, salt, 2 days);
        return timelock.hashOperation(p.targets[0], p.values[0], p.calldatas[0], NO_PREDECESSOR, salt);
    }

    function expectVetoed(Proposal memory p) private {
        passes(jack, p);
        vetoes(gus, p);
        assertState(p.id, IGovernor.ProposalState.Canceled, p.description);
    }

    function expectUnknown(Proposal memory p) private {
        bytes32 expected = bytes32(
            (1 << uint8(TimelockController.OperationState.Waiting)) |
                (1 << uint8(TimelockController.OperationState.Ready))
        );

        vm.expectRevert(
            abi.encodeWithSelector(
                TimelockController.TimelockUnexpectedOperationState.selector,
                operationOf(p),
                expected
            )
        );
        vetoes(gus, p);
    }

    function expectProtected(Proposal memory p) private {
        vm.expectRevert(abi.encodeWithSelector(IExpiringGuardian.GuardianProtectedOperation.selector, operationOf(p)));
        vetoes(gus, p);
        assertState(p.id, IGovernor.ProposalState.Queued, "still queued");
    }

    function newGuardian(address holder) private returns (GuardianSurface) {
        return
            GuardianSurface(
                createFrom(
                    "contracts/governance/ExpiringGuardian.sol:ExpiringGuardian",
                    abi.encode(timelock, court, governor, holder)
                )
            );
    }
}
